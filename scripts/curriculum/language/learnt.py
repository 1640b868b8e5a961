"""The stems of words that were met before: a course has few different words, each many times."""

from __future__ import annotations

from collections.abc import MutableMapping

MOST_WORDS = 300_000
"""So many words of one language are learnt; a dictionary of it has fewer."""

_WORDS: dict[str, dict[str, str]] = {}


def words_of(language: str) -> MutableMapping[str, str]:
    """The words of a language with their stems."""
    words = _WORDS.setdefault(language, {})
    if len(words) > MOST_WORDS:
        words.clear()
    return words
