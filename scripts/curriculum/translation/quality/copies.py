"""English copied into the translation counts as translated and is not."""

from __future__ import annotations

from collections.abc import Iterator

from curriculum.translation.quality.pair import Finding, Pair, doubt

WORDS = 6
"""Shorter texts may well be the same in two languages: names, abbreviations."""


def check(pair: Pair) -> Iterator[Finding]:
    """A long text that is the same in both languages."""
    if pair.source == pair.translation.strip() and len(pair.source.split()) >= WORDS:
        hint = "leave msgstr empty: the page then shows the English as English"
        yield doubt("not-translated", "the translation is the English text", hint)
