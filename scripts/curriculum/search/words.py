"""Words of a text as the search compares them: in lower case, and folded: without accents.

The browser does the same to a question (``words.js`` of the theme); the two must agree.
"""

from __future__ import annotations

import re
import unicodedata
from functools import cache

_ACCENTS = re.compile("[\u0300-\u036f]")
_PLAIN = re.compile("[a-z0-9а-я]+")
_SHORT_I = "\u0438\u0306"
_LISTED = re.compile(r"generateStopWordFilter\(\s*(?:'([^']*)'|\[([^\]]*)\])")


def words(text: str) -> list[str]:
    """The words of a text in lower case: letters, their marks, and digits."""
    lowered = unicodedata.normalize("NFC", text).lower().replace("_", " ")
    return _word().findall(lowered)


@cache
def _word() -> re.Pattern[str]:
    # Python's letters and digits leave out the marks that some scripts write vowels with.
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
