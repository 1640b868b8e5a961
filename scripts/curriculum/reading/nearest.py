"""The known name that is nearest to a misspelt one."""

from __future__ import annotations

from collections.abc import Iterable


def nearest(word: str, known: Iterable[str], at_least: int = 70) -> str | None:
    """The known name most like the word, or None if none is; case and ``_-`` count little."""
    from rapidfuzz import fuzz, process  # most courses are written right, and never need it

    choices = {name: _plain(name) for name in known}
    best = process.extractOne(_plain(word), choices, scorer=fuzz.ratio, score_cutoff=at_least)
    return None if best is None else str(best[2])


def did_you_mean(word: str, known: Iterable[str]) -> str:
    """A hint that names the nearest, or nothing."""
    best = nearest(word, known)
    return f'did you mean "{best}"?' if best is not None else ""


def _plain(name: str) -> str:
    return name.casefold().replace("-", "_").replace(" ", "_")
