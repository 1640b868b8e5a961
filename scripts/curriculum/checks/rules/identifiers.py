"""An id names one thing.

Code: `duplicate-id`

Why: ids make addresses, anchors and saved progress; a reference to a doubled id is a lottery.

    - {id: wash, text: Wash}
    - {id: wash, text: Dry}      # wrong: the id on the line above again
    - {id: dry, text: Dry}       # right

Sections, activities, cases, simulations, job aids and check items are named without their module,
so their ids are unique in the whole course. Cards, roles, tables, nodes and the like are named
only inside the thing they belong to, and are unique there.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from curriculum.diagnostics import Diagnostic, error
from curriculum.model import Course, Part
from curriculum.model.shape import noun

INSIDE = ("cards", "roles", "nodes", "figures", "flows", "tables", "steps", "categories", "slots")
"""Fields with things that are named only within their part."""


def check(course: Course) -> Iterator[Diagnostic]:
    """Yield everything whose id something else has already."""
    modules = course.modules
    objectives = course.settings.objectives
    yield from _unique(objectives)
    yield from _unique(outcome for objective in objectives for outcome in objective.outcomes)
    yield from _unique(course.settings.audiences)
    yield from _unique(section for module in modules for section in module.sections)
    yield from _unique(activity for module in modules for activity in module.activities)
    yield from _unique(case for module in modules for case in module.cases)
    yield from _unique(simulation for module in modules for simulation in module.simulations)
    yield from _unique(aid for module in modules for aid in module.job_aids)
    yield from _unique(item for module in modules for item in module.checks)
    yield from _unique(course.glossary)
    yield from _unique(course.sources)
    yield from _unique(course.guides)
    for part in course.parts():
        for field in INSIDE:
            yield from _unique(getattr(part, field, ()))


def _unique(things: Iterable[Part]) -> Iterator[Diagnostic]:
    first: dict[str, Part] = {}
    for thing in things:
        name = getattr(thing, "id", None)
        if name is None:
            continue
        if name in first:
            there = first[name].where()
            kind = noun(type(thing))
            message = f'the id "{name}" is taken by another {kind}, at {there.path}:{there.line}'
            yield error(thing.where("id"), "duplicate-id", message, "give one another id")
        else:
            first[name] = thing
