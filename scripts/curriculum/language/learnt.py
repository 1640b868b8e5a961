"""The stems of words that were met before: stemming is slow, and a course has few different words.

They are kept for as long as the process lives; whoever has a memory may keep them for longer.
"""

from __future__ import annotations

import json
from collections.abc import MutableMapping

MOST_WORDS = 300_000
"""So many words of one language are learnt; a dictionary of it has fewer."""

_WORDS: dict[str, dict[str, str]] = {}
_TOLD: dict[str, int] = {}


def words_of(language: str) -> MutableMapping[str, str]:
    """The words of a language with their stems."""
    words = _WORDS.setdefault(language, {})
    if len(words) > MOST_WORDS:
        words.clear()
    return words


def learn(language: str, told: bytes) -> None:
    """Learn what `teach` gave."""
    words_of(language).update(json.loads(told))
    _TOLD[language] = len(words_of(language))


def teach(language: str) -> bytes | None:
    """What has been learnt, as data; None if that is nothing new."""
    words = words_of(language)
    if len(words) == _TOLD.get(language, 0):
        return None
    _TOLD[language] = len(words)
    return json.dumps(dict(sorted(words.items())), ensure_ascii=False).encode()
