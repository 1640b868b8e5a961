"""What tells a card to print from the others once it is cut out: its key uses the same mark."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from curriculum.model import Card

_OWN = re.compile(r"(?:[^\W\d_]+,?\s){0,3}?(?:([^\W\d_])(?=[.,:]|\s[–—])|(\d{1,2})(?=[.:]|\s[–—]))")
"""A capital letter or a number at the start, after a few words at most: ``Card K.``, ``Newborn,
slip C.``, ``Station 1 –``. The age in ``Aida, 24, works`` is none."""


@dataclass(frozen=True, slots=True)
class Marked:
    """A card with its mark."""

    card: Card
    mark: str
    written: bool
    """Whether the text of the card says the mark itself, so that it is not printed twice."""


def marked(cards: Sequence[Card]) -> list[Marked]:
    """The cards with the marks they bear themselves if each bears one of its own, else with
    numbers."""
    own = [_own_mark(card.text) for card in cards]
    if all(own) and len(set(own)) == len(own):
        return [Marked(card, mark, True) for card, mark in zip(cards, own, strict=True)]
    return [Marked(card, str(number), False) for number, card in enumerate(cards, 1)]


def _own_mark(text: str) -> str:
    found = _OWN.match(text)
    mark = found and (found[1] or found[2])
    return mark if mark and mark == mark.upper() else ""
