"""Ids that two things share."""

from __future__ import annotations

from collections.abc import Iterator

from curriculum.diagnostics import Diagnostic, Location, error
from curriculum.model import Course, Part, Thing, walk
from curriculum.model.kept import Kept
from curriculum.model.shape import many_of, noun
from curriculum.reading.mending import KINDS


def faults(course: Course) -> Iterator[Diagnostic]:
    """One fault for every thing whose id another thing of the same kind has already.

    Sections, outcomes, terms and the like are unique in the course; cards, nodes and tables only
    among those they stand with.
    """
    first: dict[tuple[type[Part], str], Location] = {}
    for top in course.tops():
        for thing in _THINGS.all_of(top, None, _unique_below):
            yield from _compare(thing, first)
        yield from _FAULTS.all_of(top, None, _faults_below)


_THINGS: Kept[tuple[Thing, ...]] = Kept()
_FAULTS: Kept[tuple[Diagnostic, ...]] = Kept()


def _unique_below(top: Part) -> Iterator[Thing]:
    return (part for part in walk(top) if type(part) in KINDS and isinstance(part, Thing))


def _faults_below(top: Part) -> Iterator[Diagnostic]:
    for part in walk(top):
        for name in type(part).model_fields:
            values = getattr(part, name)
            if isinstance(values, tuple) and values and isinstance(values[0], Thing):
                yield from _among_neighbours(values)


def _among_neighbours(things: tuple[Thing, ...]) -> Iterator[Diagnostic]:
    if type(things[0]) not in KINDS:
        first: dict[tuple[type[Part], str], Location] = {}
        for thing in things:
            yield from _compare(thing, first)


def _compare(thing: Thing, first: dict[tuple[type[Part], str], Location]) -> Iterator[Diagnostic]:
    place = thing.where("id")
    before = first.setdefault((type(thing), thing.id), place)
    if before == place:
        return
    what = noun(type(thing))
    where = f"on line {before.line}"
    if before.path != place.path:
        where = f"in {before.path}, line {before.line}"
    message = f'"{thing.id}" is already the id of another {what}, {where}'
    hint = f"{many_of(what)} have different ids; give one of the two another"
    yield error(place, "duplicate-id", message, hint)
