"""What of a text a reader sees, for rules that look at words and signs."""

from __future__ import annotations

import re
from functools import lru_cache

_MENTION = re.compile(r"\[[a-z]+(?:-[a-z]+)*:[A-Za-z0-9_-]+(?:, ?([^\]]*))?\](?!\()")
_TARGET = re.compile(r"\]\([^)\n]*\)")
_NOT_WORDS = re.compile(r"`[^`]*`|\{[^}]*\}|<[^>]*>|%\(\w+\)[a-z]|\bhttps?://\S+")
_FOR_THE_MACHINE = re.compile(r"[\[\]`{<%]")
"""The signs that what is not shown begins with, but addresses."""

_LETTERS = re.compile(r"[^\W\d_]+")
_SAME_PAIR = 4
"""Texts that are kept: the rules look at one pair after the other, each at the same two texts."""


@lru_cache(_SAME_PAIR)
def shown(text: str) -> str:
    """The text without ids, addresses, code and placeholders; the place in a source stays."""
    if "http" not in text and not _FOR_THE_MACHINE.search(text):  # as most
        return text
    named = _MENTION.sub(lambda match: match[1] or "", text)
    return _NOT_WORDS.sub("", _TARGET.sub("]", named))


@lru_cache(_SAME_PAIR)
def words_shown(text: str) -> frozenset[str]:
    """Every run of letters in what is shown, casefolded: what is not here is no word of it."""
    return frozenset(_LETTERS.findall(shown(text).casefold()))
