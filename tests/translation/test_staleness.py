"""A passage whose original changed after it was translated: what is shown, and that it is said."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from curriculum import page_making, pipeline
from curriculum.editions import Edition
from curriculum.rendering.page import Page
from running import curriculum


@pytest.fixture
def root(course_copy: Callable[[str], Path]) -> Path:
    """A course in which a title and a paragraph changed after they were translated."""
    root = course_copy("minimal")
    section = root / "modules" / "flat-tyre" / "sections" / "patch-the-tube.yml"
    text = section.read_text("utf-8")
    lines = text.splitlines()
    title = next(line for line in lines if line.startswith("title: "))
    body = lines[next(at for at, line in enumerate(lines) if line.startswith("body: ")) + 1]
    text = text.replace(title, f"{title} today").replace(body, f"{body.rstrip('.')} indeed")
    section.write_text(text, "utf-8")
    assert curriculum(root, "translations", "update").returncode == 0
    return root


def page(root: Path, **choice: str) -> Page:
    path = root / "modules" / "course.yml"
    text = path.read_text("utf-8")
    for key, value in choice.items():
        text = text.replace("status: unreviewed", f"status: unreviewed\n    {key}: {value}", 1)
    path.write_text(text.replace("minimum: 100", "minimum: 0"), "utf-8")
    checked = pipeline.check(root)
    spanish = next(
        s for s in page_making.render(checked, Edition.PARTICIPANT) if s.language == "es"
    )
    return next(p for p in spanish.pages if p.src_uri == "flat-tyre/patch-the-tube.md")


def test_the_original_is_shown_unless_the_course_chooses_otherwise(root: Path) -> None:
    shown = page(root)
    assert shown.meta["untranslated"] == 2
    assert shown.meta["stale"] == 0
    assert "c-stale" not in shown.markdown


def test_the_last_translation_is_shown_and_marked(root: Path) -> None:
    shown = page(root, stale="translation")
    assert shown.meta["untranslated"] == 0
    assert shown.meta["stale"] == 2
    assert shown.markdown.count('<span class="c-stale">') == 2
    assert "today" not in shown.markdown


def test_pages_count_what_is_not_reviewed(root: Path) -> None:
    before = page(root)
    assert 0 < before.meta["unreviewed"] <= before.meta["passages"]
    curriculum(root, "translations", "review", "es")
    assert page(root).meta["unreviewed"] == 0
