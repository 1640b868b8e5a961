"""How much of a page is shown in the source language, for the notice at its top."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping

from curriculum.model import Part, Untranslated, walk
from curriculum.model.shape import Shape, fields
from curriculum.rendering.prose import passages_in


def passages(parts: Iterable[Part]) -> tuple[int, int]:
    """How many passages these parts of a course have, and how many are not translated."""
    total = untranslated = 0
    for part in parts:
        for inside in walk(part):
            for text, form in _texts(inside):
                if form == "prose":
                    blocks, missing = passages_in(text)
                else:
                    blocks, missing = 1, int(isinstance(text, Untranslated))
                total += blocks
                untranslated += missing
    return total, untranslated


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
