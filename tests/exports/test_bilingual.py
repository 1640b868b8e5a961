"""Two languages side by side, for interpreters: whole, aligned, in one file, on paper too."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Browser

from curriculum.commands.translations import bilingual
from curriculum.editions import Edition
from running import curriculum


@pytest.fixture
def pages(course_copy: Callable[[str], Path]) -> Path:
    root = course_copy("minimal")
    done = curriculum(root, "translations", "bilingual", "en", "es")
    assert done.returncode == 0, done.stderr
    return root / "dist" / "bilingual"


def test_every_text_stands_beside_its_translation(pages: Path, browser: Browser) -> None:
    asked: list[str] = []
    context = browser.new_context()
    window = context.new_page()
    window.on("request", lambda request: asked.append(request.url))
    window.goto((pages / "flat-tyre.en-es.html").as_uri())
    rows = window.locator("tbody tr")
    assert rows.count() > 30
    for row in rows.all()[:30]:
        cells = row.locator("td")
        assert cells.count() == 2
        left, right = (cell.inner_text().strip() for cell in cells.all())
        assert left and right and left != right
        assert cells.nth(1).get_attribute("lang") == "es"
    words = window.inner_text("main")
    assert "[term:" not in words and "](" not in words and "**" not in words
    assert len(asked) == 1  # the page itself, and nothing else
    paper = window.pdf(prefer_css_page_size=True)
    assert paper.startswith(b"%PDF")
    context.close()


def test_the_participant_edition_has_no_words_of_trainers(
    course_copy: Callable[[str], Path],
) -> None:
    root = course_copy("minimal")
    activity = root / "modules" / "flat-tyre" / "activities" / "mend-a-tube.yml"
    text = activity.read_text("utf-8")
    assert "expected:" in text
    secret = text.split("expected:")[1].split("\n")[1].strip()[:40]
    for edition, there in (("trainer", True), ("participant", False)):
        curriculum(root, "translations", "bilingual", "en", "es", "--edition", edition)
        shown = (root / "dist" / "bilingual" / "flat-tyre.en-es.html").read_text("utf-8")
        assert (secret in shown) is there


def test_what_is_not_translated_is_marked(course_copy: Callable[[str], Path]) -> None:
    root = course_copy("minimal")
    section = root / "modules" / "flat-tyre" / "sections" / "patch-the-tube.yml"
    text = section.read_text("utf-8")
    section.write_text(text + "key_messages:\n  - Patience holds the patch.\n", "utf-8")
    curriculum(root, "translations", "bilingual", "en", "es", "flat-tyre")
    shown = (root / "dist" / "bilingual" / "flat-tyre.en-es.html").read_text("utf-8")
    assert shown.count('class="missing"') == 1


def test_a_page_has_the_same_bytes_on_every_system(
    course_copy: Callable[[str], Path], monkeypatch: pytest.MonkeyPatch
) -> None:
    write = Path.write_text

    def as_windows_does(self: Path, *words: Any, newline: str | None = None) -> int:
        return write(self, *words, newline=newline or "\r\n")

    monkeypatch.setattr(Path, "write_text", as_windows_does)
    root = course_copy("minimal")
    assert bilingual(root, "en", "es", ("flat-tyre",), Edition.TRAINER, root / "to") == 0
    assert b"\r" not in (root / "to" / "flat-tyre.en-es.html").read_bytes()


def test_wrong_words_are_told(course_copy: Callable[[str], Path]) -> None:
    root = course_copy("minimal")
    for words in (["en", "ru"], ["en", "es", "no-such"]):
        done = curriculum(root, "translations", "bilingual", *words)
        assert done.returncode == 2 and done.stderr.startswith("error: ")
