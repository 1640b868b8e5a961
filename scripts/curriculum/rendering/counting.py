"""How much of a page is shown in the source language, is out of date or unreviewed."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import asdict, dataclass

from curriculum.model import Part, Said, Untranslated, walk
from curriculum.model.shape import Shape, fields
from curriculum.rendering.prose import passages_in


@dataclass(slots=True)
class Passages:
    """Counts of the passages of a page, for the notices on it."""

    passages: int = 0
    untranslated: int = 0
    stale: int = 0
    """Translated before the original changed, and shown all the same."""

    unreviewed: int = 0
    """Translated, and not reviewed by a native-speaking professional."""

    def as_meta(self) -> dict[str, int]:
        """As front matter of the page."""
        return asdict(self)


def passages(parts: Iterable[Part]) -> Passages:
    """The counts of these parts of a course."""
    found = Passages()
    for part in parts:
        for inside in walk(part):
            for text, form in _texts(inside):
                _count(text, form, found)
    return found


def _count(text: str, form: str, found: Passages) -> None:
    if form == "prose":
        blocks, missing = passages_in(text)
    else:
        blocks, missing = 1, int(isinstance(text, Untranslated))
    found.passages += blocks
    found.untranslated += missing
    if isinstance(text, Said):
        found.stale += text.stale
        found.unreviewed += text.unreviewed


def _texts(part: Part) -> Iterator[tuple[str, str]]:
    for name, shape in fields(type(part)).items():
        yield from _values(getattr(part, name), shape)


def _values(value: object, shape: Shape | None) -> Iterator[tuple[str, str]]:
    if shape is None or value is None:
        return
    if isinstance(value, str):
        if shape.passage and value:
            yield value, shape.passage
    elif isinstance(value, tuple):
        for item in value:
            yield from _values(item, shape.item)
    elif isinstance(value, Mapping):
        for item in value.values():
            yield from _values(item, shape.item)
