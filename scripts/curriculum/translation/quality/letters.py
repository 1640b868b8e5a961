"""Letters of another alphabet that only look right.

A Latin "c" in a Cyrillic word is not found by search and is read wrongly aloud.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from curriculum.translation.quality.pair import Finding, Pair, doubt
from curriculum.translation.quality.shown import shown

_LATIN = re.compile(r"[a-z]", re.IGNORECASE)
_MIXED = re.compile(r"\b\w*(?:[а-яё][a-z]|[a-z][а-яё])\w*", re.IGNORECASE)
_ALONE = re.compile(r"(?<![\w.-])[aceopxAEKMHOPCTXB](?=\s[а-яё])")
"""A Latin letter that stands for a Cyrillic word of one letter."""


def check(pair: Pair) -> Iterator[Finding]:
    """Words of Cyrillic and Latin letters, and Latin prepositions among Cyrillic words."""
    if pair.language not in ("ru", "kk", "ky", "tg", "uk", "be", "bg", "sr", "mk"):
        return
    text = shown(pair.translation)
    if not _LATIN.search(text):
        return
    for found in [*_MIXED.finditer(text), *_ALONE.finditer(text)]:
        if found[0] not in pair.source:
            message = f"“{found[0]}” has letters of two alphabets, or of the wrong one"
            yield doubt("mixed-letters", message, "type the word again")
            return
