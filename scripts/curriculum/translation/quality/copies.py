"""The original copied into the translation counts as translated and is not.

Names and abbreviations may well be the same: a single word, in a language with the same alphabet
two, are let through, and what the course lists in `same_in_translation`.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Collection, Iterator

from curriculum.translation.quality.pair import Finding, Pair, doubt
from curriculum.translation.quality.shown import shown

WORDS = 3
"""Words from which two languages of one alphabet do not have the same text by chance."""

_WORD = re.compile(r"[^\W\d_]{3,}")


def copied(pair: Pair, allowed: Collection[str], script: str) -> Iterator[Finding]:
    """A text that is the same in both languages; ``script`` is the one the language is written
    in, as Unicode names it."""
    text = pair.translation.strip()
    if text != pair.source.strip() or text in allowed:
        return
    words = _WORD.findall(shown(text))
    foreign = [word for word in words if not unicodedata.name(word[0], "").startswith(script)]
    if len(words) >= WORDS or foreign:
        hint = "leave msgstr empty, and the page shows it as the original; or, if it is right, "
        hint += "list it under `same_in_translation` in course.yml"
        yield doubt("not-translated", "the translation is the original text", hint)


def script_of(texts: Collection[str]) -> str:
    """The script that most of the texts are written in: ``LATIN``, ``CYRILLIC``."""
    counts: dict[str, int] = {}
    for text in texts:
        for letter in filter(str.isalpha, text[:40]):
            name = unicodedata.name(letter, "").partition(" ")[0]
            counts[name] = counts.get(name, 0) + 1
    return max(counts, key=lambda name: (counts[name], name), default="LATIN")
