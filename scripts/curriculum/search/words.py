"""Words of a text as the search compares them: in lower case, and folded: without accents.

The browser does the same to a question (``words.js`` of the theme); the two must agree.
"""

from __future__ import annotations

import re
import unicodedata
from functools import cache

_ACCENTS = re.compile("[\u0300-\u036f]")
_PLAIN = re.compile("[a-z0-9а-я]+")
_WORD = re.compile("[\\w\u0300-\u036f]+")
_OTHER_MARKS = re.compile("[\u0483-\u1fff\u20d0-\u20ff\u2c00-\U0010ffff]")
"""Where there can be marks beside those of `_WORD`, which are all that Latin, Greek and Cyrillic
letters get: to list the others takes longer than to search a page."""

_SHORT_I = "\u0438\u0306"
_LISTED = re.compile(r"generateStopWordFilter\(\s*(?:'([^']*)'|\[([^\]]*)\])")


def words(text: str) -> list[str]:
    """The words of a text in lower case: letters, their marks, and digits."""
    lowered = unicodedata.normalize("NFC", text).lower().replace("_", " ")
    return (_any_word() if _OTHER_MARKS.search(lowered) else _WORD).findall(lowered)


@cache
def _any_word() -> re.Pattern[str]:
    """Python's letters and digits, and all marks: some scripts write vowels with them."""
    marks = [chr(n) for n in range(0x300, 0x1F000) if unicodedata.category(chr(n))[0] == "M"]
    return re.compile(rf"[\w{''.join(marks)}\U000e0100-\U000e01ef]+")


def fold(word: str) -> str:
    """A word in lower case without accents; the letter й stays itself."""
    if _PLAIN.fullmatch(word):  # nearly all
        return word
    plain = unicodedata.normalize("NFD", word).replace(_SHORT_I, "\u0439")
    return unicodedata.normalize("NFC", _ACCENTS.sub("", plain))


def stop_words(script: str) -> frozenset[str]:
    """The words that say nothing, read from a lunr file; none if it lists none."""
    found = _LISTED.search(script)
    if not found:
        return frozenset()
    return frozenset(re.sub(r"""["',]""", " ", found[1] or found[2] or "").split())
