"""Interface words that Material for MkDocs already has in a language: Search, Next, Previous."""

from __future__ import annotations

import re
from pathlib import Path

import material

_WORD = re.compile(r'^\s*"(?P<key>[a-z.]+)":\s*"(?P<words>(?:[^"\\]|\\.)*)"', re.MULTILINE)


def material_words(language: str) -> dict[str, str]:
    """English word to the word in the language; empty where Material does not have it."""
    folder = Path(material.__path__[0]) / "templates" / "partials" / "languages"
    english, own = _words(folder / "en.html"), _words(folder / f"{language}.html")
    return {words: own[key] for key, words in english.items() if key in own and words}


def _words(path: Path) -> dict[str, str]:
    if not path.is_file():
        return {}
    return {found["key"]: found["words"] for found in _WORD.finditer(path.read_text("utf-8"))}
