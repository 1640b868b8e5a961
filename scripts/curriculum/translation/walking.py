"""Every text of a course in one order, each with its place.

Extraction looks at the texts and translation replaces them, both on this one walk.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from functools import cache
from typing import Any, NamedTuple

from curriculum.diagnostics import Location
from curriculum.model import Course, Module, Part, Thing
from curriculum.model.shape import Shape, fields, noun

COURSE, LAW, PAGES, INTERFACE = "course", "jurisdictions", "pages", "interface"
"""Names of the catalog files that belong to no module."""


class Place(NamedTuple):
    """Where a text stands."""

    file: str
    """The catalog file: ``course``, ``jurisdictions``, ``pages``, or a module's id."""

    owners: tuple[str, ...]
    """The things it stands in, outermost first: ``section three-elements``, ``table forms``."""

    part: Part
    path: tuple[str | int, ...]
    """The way to the text from the part."""

    form: str
    """``title``, ``line`` or ``prose``."""

    trainer_only: bool = False

    def location(self, line: int = 1) -> Location:
        """Where a line (from 1) of the text was written."""
        origin = self.part.written(*self.path)
        return origin.location if origin.text_start is None else origin.inside(line, 1)


Visit = Callable[[str, Place], str]


def rewrite(course: Course, visit: Visit) -> Course:
    """The course with every translatable text replaced by what ``visit`` gives for it.

    Parts in which nothing changes are the same objects; the others keep where they were written.
    """
    return by_part(course, lambda part, file: rewrite_part(part, file, visit))


def rewrite_part(part: Part, file: str, visit: Visit) -> Part:
    """The same for one part that stands at the top of a file."""
    return _Walk(visit).part(part, file, (), hidden=False)


def by_part(course: Course, change: Callable[[Part, str], Part]) -> Course:
    """The course with every part that stands at the top of a file put through ``change``, which is
    told the name of its catalog file. Parts are the same objects where nothing changes."""
    changes = {
        "settings": change(course.settings, COURSE),
        "agendas": _each(course.agendas, COURSE, change),
        "jurisdictions": _each(course.jurisdictions, LAW, change),
        "glossary": _each(course.glossary, COURSE, change),
        "sources": _each(course.sources, COURSE, change),
        "modules": tuple(_module(module, change) for module in course.modules),
        "guides": _each(course.guides, PAGES, change),
    }
    # built anew, not copied: a copy would carry the cached indexes of the old texts
    new = Course.model_construct(**{**_plain_fields(course), **changes})
    new._origin = course._origin
    return new


def _module(module: Module, change: Callable[[Part, str], Part]) -> Module:
    file = catalog_file(module)
    update: dict[str, Any] = {}
    for name in type(module).model_fields:
        before = getattr(module, name)
        is_list = isinstance(before, tuple)
        after = _each(before, file, change) if is_list else change(before, file)
        if after is not before:
            update[name] = after
    return module.model_copy(update=update) if update else module


def _each(
    parts: tuple[Part, ...], file: str, change: Callable[[Part, str], Part]
) -> tuple[Part, ...]:
    new = tuple(change(part, file) for part in parts)
    return parts if _same(parts, new) else new


def catalog_file(module: Module) -> str:
    """The name of a module's catalog file, its id unless that name is taken."""
    return f"module-{module.id}" if module.id in (COURSE, LAW, PAGES, INTERFACE) else module.id


def _plain_fields(course: Course) -> dict[str, Any]:
    return {name: getattr(course, name) for name in type(course).model_fields}


class _Walk:
    def __init__(self, visit: Visit) -> None:
        self._visit = visit

    def part(self, part: Part, file: str, owners: tuple[str, ...], *, hidden: bool) -> Part:
        if isinstance(part, Thing):
            owners = (*owners, f"{noun(type(part))} {part.id}")
        update = {}
        for name, shape in _with_texts(type(part)).items():
            before = getattr(part, name)
            if before is None:
                continue
            place = Place(file, owners, part, (name,), "", hidden or shape.trainer_only)
            after = self._inner(before, shape, place)
            if after is not before:
                update[name] = after
        return part.model_copy(update=update) if update else part

    def _inner(self, value: Any, shape: Shape, place: Place) -> Any:
        if shape.passage is not None:
            return self._visit(value, _deeper(place, shape.passage))
        if isinstance(value, Part):
            return self.part(value, place.file, place.owners, hidden=place.trainer_only)
        if shape.item is None:
            return value
        if isinstance(value, Mapping):
            pairs = {k: self._inner(v, shape.item, _step(place, k)) for k, v in value.items()}
            return value if all(pairs[key] is value[key] for key in pairs) else pairs
        items = tuple(self._inner(v, shape.item, _step(place, i)) for i, v in enumerate(value))
        return value if _same(value, items) else items


def _same(before: tuple[Any, ...], after: tuple[Any, ...]) -> bool:
    return all(new is old for new, old in zip(after, before, strict=True))


def _step(place: Place, step: str | int) -> Place:
    return Place(place.file, place.owners, place.part, (*place.path, step), "", place.trainer_only)


def _deeper(place: Place, form: str) -> Place:
    return Place(place.file, place.owners, place.part, place.path, form, place.trainer_only)


@cache
def _with_texts(part: type[Part]) -> dict[str, Shape]:
    """The fields of a kind of part that hold texts, at any depth."""
    return {name: shape for name, shape in fields(part).items() if _holds_text(shape)}


@cache
def _holds_text(shape: Shape) -> bool:
    if shape.passage is not None:
        return True
    if shape.part is not None:
        return bool(_with_texts(shape.part))
    return shape.item is not None and _holds_text(shape.item)
