"""What of a text a reader sees, for rules that look at words and signs."""

from __future__ import annotations

import re

_MENTION = re.compile(r"\[[a-z]+(?:-[a-z]+)*:[A-Za-z0-9_-]+(?:, ?([^\]]*))?\](?!\()")
_TARGET = re.compile(r"\]\([^)\n]*\)")
_NOT_WORDS = re.compile(r"`[^`]*`|\{[^}]*\}|<[^>]*>|%\(\w+\)[a-z]|\bhttps?://\S+")


def shown(text: str) -> str:
    """The text without ids, addresses, code and placeholders; the place in a source stays."""
    named = _MENTION.sub(lambda match: match[1] or "", text)
    return _NOT_WORDS.sub("", _TARGET.sub("]", named))
