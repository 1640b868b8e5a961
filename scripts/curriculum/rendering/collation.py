"""The order of words in a dictionary, near enough for every alphabet with upper and lower case."""

from __future__ import annotations

import unicodedata

_OWN_LETTERS = {"ñ": "n\uffff", "й": "и\uffff", "ё": "е"}
"""Letters that stand after, or with, the letter they look like."""


def sort_key(words: str) -> tuple[str, str]:
    """For `sorted`: case and accents decide only between words that are otherwise the same."""
    folded = unicodedata.normalize("NFC", words).casefold()
    return "".join(_base(letter) for letter in folded if letter.isalnum() or letter == " "), words


def first_letter(words: str) -> str:
    """The heading a word stands under: ``A`` for ``ábaco``."""
    for letter in unicodedata.normalize("NFC", words).casefold():
        if letter.isalnum():
            base = _base(letter)
            return letter.upper() if base.endswith("\uffff") else base[0].upper()
    return "#"


def _base(letter: str) -> str:
    if letter in _OWN_LETTERS:
        return _OWN_LETTERS[letter]
    decomposed = unicodedata.normalize("NFD", letter)
    return decomposed[0] if len(decomposed) > 1 else letter
