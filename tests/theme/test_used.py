"""What the engine brings for pages is shown on them, and what pages ask for is there."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from curriculum.hosting.plugin import THEME
from curriculum.rendering.labels import labels

RENDERING = THEME.parent / "rendering"


def text_of(folder: Path, ending: str) -> str:
    return "\n".join(path.read_text("utf-8") for path in sorted(folder.rglob(f"*{ending}")))


def test_scripts_show_every_word_they_are_given() -> None:
    scripts = text_of(THEME, ".js")
    given = re.findall(r'^ +"(\w+)": _\(', text_of(THEME, "words.html"), re.M)
    shown = [one for one in given if re.search(rf'\bwords\.{one}\b|"{one}"', scripts)]
    assert shown == given and given


@pytest.mark.parametrize("field", labels(str))
def test_pages_show_the_words_of_every_field(field: str) -> None:
    in_templates = f'label("{field}", ' in text_of(RENDERING, ".jinja")
    assert in_templates or f'labels["{field}"]' in text_of(RENDERING, ".py")


def test_every_value_that_a_style_asks_for_is_set() -> None:
    styles = text_of(THEME, ".css")
    asked = set(re.findall(r"var\(\s*(--[\w-]+)", styles))
    given = set(re.findall(r"(--[\w-]+)\s*:", styles + text_of(RENDERING, ".jinja")))
    by_scripts = set(re.findall(r'setProperty\("(--[\w-]+)"', text_of(THEME, ".js")))
    assert asked <= given | by_scripts
