"""What somebody may have meant by a misspelt name."""

from __future__ import annotations

from collections.abc import Iterable

CLOSE_ENOUGH = 72
"""Likeness in percent below which a guess would mislead more than it helps."""


def nearest(name: str, names: Iterable[str]) -> str | None:
    """The most alike of the names, or None if none is alike."""
    from rapidfuzz import fuzz, process  # most names are right, and nothing need be guessed

    best = process.extractOne(name, sorted(names), scorer=fuzz.ratio, score_cutoff=CLOSE_ENOUGH)
    return best[0] if best else None


def did_you_mean(name: str, names: Iterable[str], otherwise: str = "") -> str:
    """A hint: the guess if there is one, then what else helps."""
    guess = nearest(name, names)
    if guess is None:
        return otherwise
    return f'did you mean "{guess}"?' + (f" {otherwise}" if otherwise else "")
