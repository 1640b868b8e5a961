"""A text with its translation, and what a rule says about them."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import lru_cache

from curriculum.diagnostics import Severity

SIGNS = "[]<&!`{}%$@:*_"
"""What is neither words nor the usual punctuation: most texts have none of these."""

_SIGN = re.compile(f"[{re.escape(SIGNS)}]")


@dataclass(frozen=True, slots=True)
class Pair:
    """A source text and its translation."""

    source: str
    translation: str
    kind: str
    """What the text is: ``title``, ``line``, ``paragraph``, ``table cell``, ``interface`` ..."""

    language: str
    short: bool = False
    """Whether it stands where there is little room: on a card, a slide, a button."""

    def has(self, signs: str) -> bool:
        """Whether either text has one of these `SIGNS`: without them many rules need not look."""
        found = _signs(self.source, self.translation)
        return bool(found) and any(sign in found for sign in signs)


@lru_cache(maxsize=4)  # the rules look at one pair after the other
def _signs(source: str, translation: str) -> str:
    return "".join([*_SIGN.findall(source), *_SIGN.findall(translation)])


@dataclass(frozen=True, slots=True)
class Finding:
    """What is wrong with a translation."""

    code: str
    severity: Severity
    message: str
    hint: str = ""

    @property
    def refuses(self) -> bool:
        """Whether the translation may not be shown."""
        return self.severity is Severity.ERROR


def refuse(code: str, message: str, hint: str = "") -> Finding:
    """A finding that keeps the translation off the page."""
    return Finding(code, Severity.ERROR, message, hint)


def doubt(code: str, message: str, hint: str = "") -> Finding:
    """A finding that asks for a second look."""
    return Finding(code, Severity.WARNING, message, hint)


def added(source: Iterable[str], translation: Iterable[str]) -> Iterator[str]:
    """What the translation has more often than the source, each once."""
    yield from sorted(Counter(translation) - Counter(source))


def lost(source: Iterable[str], translation: Iterable[str]) -> Iterator[str]:
    """What the source has and the translation has not at all, each once."""
    yield from sorted(set(source) - set(translation))
