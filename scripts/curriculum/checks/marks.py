"""The fields of a course by what they hold: which are references, which are texts.

What a field is stands in its type (`curriculum.model.shape`); here the values are found again.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from functools import cache
from typing import Literal, NamedTuple

from curriculum.diagnostics import Location
from curriculum.model import Part
from curriculum.model.shape import Shape, fields

Path = tuple[str | int, ...]
Mark = Literal["reference", "passage"]


class Marked(NamedTuple):
    """One value in a field of a part."""

    part: Part
    path: Path
    value: str
    mark: str
    """Of a reference the kind it names, of a text its form: title, line or prose."""

    trainer_only: bool = False

    @property
    def location(self) -> Location:
        """Where the value was written."""
        return self.part.where(*self.path)

    def inside(self, offset: int) -> Location:
        """Where the character at this offset of the value was written, as exactly as known."""
        return inside(self.part, self.path, self.value, offset)


def references(part: Part) -> Iterator[Marked]:
    """Every name in the part's own fields that must be the id of something."""
    return _marked(part, "reference")


def texts(part: Part) -> Iterator[Marked]:
    """Every text in the part's own fields that people read and translators translate."""
    return _marked(part, "passage")


def strings(part: Part) -> Iterator[tuple[Path, str]]:
    """Every string in the part's own fields, marked or not."""
    for name in _names(type(part)):
        held = getattr(part, name)
        if isinstance(held, str):
            yield (name,), held
        elif held:
            yield from _strings(held, (name,))


def inside(part: Part, path: Path, value: str, offset: int) -> Location:
    """Where the character at this offset of a part's text was written."""
    before = value[:offset]
    column = offset - (before.rfind("\n") + 1) + 1
    return part.written(*path).inside(before.count("\n") + 1, column)


def _marked(part: Part, mark: Mark) -> Iterator[Marked]:
    for name, shape, own in _fields(type(part), mark):
        held = getattr(part, name)
        if own is not None and isinstance(held, str):  # nearly all
            yield Marked(part, (name,), held, own, shape.trainer_only)
            continue
        for path, value, found in _values(shape, held, (name,), mark):
            yield Marked(part, path, value, found, shape.trainer_only)


@cache
def _fields(model: type[Part], mark: Mark) -> tuple[tuple[str, Shape, str | None], ...]:
    """The fields of a model in which such a mark stands, and what is marked on the field itself."""
    return tuple(
        (name, shape, getattr(shape, mark))
        for name, shape in fields(model).items()
        if _has(shape, mark)
    )


def _has(shape: Shape | None, mark: Mark) -> bool:
    if shape is None:
        return False
    own = getattr(shape, mark) is not None
    return own or _has(shape.key, mark) or _has(shape.item, mark)


def _values(
    shape: Shape | None, value: object, path: Path, mark: Mark
) -> Iterator[tuple[Path, str, str]]:
    if shape is None:
        return
    found = getattr(shape, mark)
    if isinstance(value, str):
        if found is not None:
            yield path, value, found
    elif isinstance(value, tuple):
        for index, item in enumerate(value):
            yield from _values(shape.item, item, (*path, index), mark)
    elif isinstance(value, Mapping):
        for key, item in value.items():
            yield from _values(shape.key, key, (*path, key), mark)
            yield from _values(shape.item, item, (*path, key), mark)


@cache
def _names(model: type[Part]) -> tuple[str, ...]:
    return tuple(model.model_fields)


def _strings(value: object, path: Path) -> Iterator[tuple[Path, str]]:
    if isinstance(value, str):
        yield path, value
    elif isinstance(value, tuple):
        for index, item in enumerate(value):
            yield from _strings(item, (*path, index))
    elif isinstance(value, Mapping):
        for key, item in value.items():
            yield from _strings(item, (*path, key))
