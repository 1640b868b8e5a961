"""The fields of a course by their marks: which are references, which are texts.

What a field is stands in its type (`curriculum.model.base`); here the values are found again.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cache
from typing import Annotated, Any, Generic, TypeVar, get_args, get_origin

from curriculum.diagnostics import Location
from curriculum.model import Part, Passage, Reference, TrainerOnly

Path = tuple[str | int, ...]
Mark = TypeVar("Mark", Passage, Reference)


@dataclass(frozen=True, slots=True)
class Marked(Generic[Mark]):
    """One value in a field of a part, with the mark of its type."""

    part: Part
    path: Path
    value: str
    mark: Mark
    trainer_only: bool = False

    @property
    def location(self) -> Location:
        """Where the value was written."""
        return self.part.where(*self.path)

    def inside(self, offset: int) -> Location:
        """Where the character at this offset of the value was written, as exactly as known."""
        return inside(self.part, self.path, self.value, offset)


def references(part: Part) -> Iterator[Marked[Reference]]:
    """Every name in the part's own fields that must be the id of something."""
    return _marked(part, Reference)


def texts(part: Part) -> Iterator[Marked[Passage]]:
    """Every text in the part's own fields that people read and translators translate."""
    return _marked(part, Passage)


def strings(part: Part) -> Iterator[tuple[Path, str]]:
    """Every string in the part's own fields, marked or not."""
    for name in type(part).model_fields:
        yield from _strings(getattr(part, name), (name,))


def inside(part: Part, path: Path, value: str, offset: int) -> Location:
    """Where the character at this offset of a part's text was written."""
    before = value[:offset]
    column = offset - (before.rfind("\n") + 1) + 1
    return part.written(*path).inside(before.count("\n") + 1, column)


def _marked(part: Part, kind: type[Mark]) -> Iterator[Marked[Mark]]:
    any_kind: Any = kind  # mypy takes the class of a frozen dataclass for unhashable
    for name, annotation, trainer_only in _fields(type(part), any_kind):
        for path, value, mark in _values(annotation, getattr(part, name), (name,), kind):
            yield Marked(part, path, value, mark, trainer_only)


@cache
def _fields(model: type[Part], kind: Any) -> tuple[tuple[str, Any, bool], ...]:
    """The fields of a model in which a mark of this kind stands: name, type, trainer-only."""
    found = []
    for name, field in model.model_fields.items():
        annotation = field.annotation
        if field.metadata:
            annotation = Annotated[annotation, *field.metadata]  # type: ignore[assignment]
        if _has_mark(annotation, kind):
            hidden = any(isinstance(mark, TrainerOnly) for mark in field.metadata)
            found.append((name, annotation, hidden))
    return tuple(found)


def _has_mark(annotation: Any, kind: Any) -> bool:
    if any(isinstance(mark, kind) for mark in getattr(annotation, "__metadata__", ())):
        return True
    return any(_has_mark(inner, kind) for inner in get_args(annotation))


def _values(
    annotation: Any, value: object, path: Path, kind: type[Mark]
) -> Iterator[tuple[Path, str, Mark]]:
    if value is None:
        return
    if get_origin(annotation) is Annotated:
        annotation, *metadata = get_args(annotation)
        mark = next((found for found in metadata if isinstance(found, kind)), None)
        if mark is not None and isinstance(value, str):
            yield path, value, mark
            return
    inner = get_args(annotation)
    if isinstance(value, tuple):
        for index, item in enumerate(value):
            yield from _values(inner[0], item, (*path, index), kind)
    elif isinstance(value, Mapping):
        for key, item in value.items():
            yield from _values(inner[0], key, (*path, key), kind)
            yield from _values(inner[1], item, (*path, key), kind)
    else:
        for option in inner:
            yield from _values(option, value, path, kind)


def _strings(value: object, path: Path) -> Iterator[tuple[Path, str]]:
    if isinstance(value, str):
        yield path, value
    elif isinstance(value, tuple):
        for index, item in enumerate(value):
            yield from _strings(item, (*path, index))
    elif isinstance(value, Mapping):
        for key, item in value.items():
            yield from _strings(item, (*path, key))
