"""Words with a stem of their own: Python makes the index with them, and the browser asks it."""

from __future__ import annotations

import re
from pathlib import Path

import curriculum
from curriculum.language.irregular import STEMS

WORDS = Path(curriculum.__file__).parent / "theme" / "assets" / "js" / "search" / "words.js"
LANGUAGE = re.compile(r"(\w+): new Map\(\[(.*?)\]\)", re.DOTALL)
PAIR = re.compile(r'\["(\w+)", "(\w+)"\]')


def test_the_browser_has_the_same_ones() -> None:
    found = {
        code: dict(PAIR.findall(pairs))
        for code, pairs in LANGUAGE.findall(WORDS.read_text("utf-8"))
    }
    assert found == STEMS
