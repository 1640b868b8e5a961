"""What a programme lets participants reach, and how long they can listen."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from curriculum.model.course import Agenda, Outcome, Slot, Track
from curriculum.model.practice import PERFORMED, Activity, Simulation
from curriculum.model.whole import Course, Module

Practised = Activity | Simulation

LONGEST_INPUT = 20
"""Minutes that people may have to listen without doing anything."""


def reached(course: Course, agenda: Agenda) -> tuple[str, ...]:
    """The outcomes (by id, in the order of the course) that the agenda teaches and practises.

    A session that lists nothing stands for all of its module.
    """
    listed = set(_listed(course, agenda))
    sections = [s for m in course.modules for s in m.sections if s.id in listed]
    practice = [a for m in course.modules for a in practised_in(m) if a.id in listed]
    return tuple(
        name
        for name, outcome in course.outcomes.items()
        if any(name in section.teaches for section in sections)
        and any(serves(activity, outcome) for activity in practice)
    )


def practised_in(module: Module) -> Iterable[Practised]:
    """The activities and simulations of a module."""
    return (*module.activities, *module.simulations)


def serves(practice: Practised, outcome: Outcome) -> bool:
    """Whether the outcome is practised in it; a skill has to be performed."""
    performed = isinstance(practice, Simulation) or practice.kind in PERFORMED
    return outcome.id in practice.practises and (performed or outcome.evidence != "skill")


def _listed(course: Course, agenda: Agenda) -> Iterator[str]:
    for day in agenda.days:
        for slot in day.slots:
            places: tuple[Slot | Track, ...] = (slot, *slot.tracks)
            named = [
                name
                for place in places
                for name in (*place.sections, *place.activities, *place.simulations)
            ]
            yield from named
            module = course.by_kind["module"].get(slot.module or "")
            if slot.kind == "session" and not named and isinstance(module, Module):
                yield from (section.id for section in module.sections)
                yield from (practice.id for practice in practised_in(module))
