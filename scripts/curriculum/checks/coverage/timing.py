"""Which parts of the course the main agenda gives time to."""

from __future__ import annotations

from collections import defaultdict

from curriculum.checks.programme import FIELDS, placed_in, places, slots
from curriculum.model import Agenda, Course, Module

Placed = frozenset[tuple[str, str]]
"""Kind and id of things that are on an agenda."""


def placed(course: Course, agenda: Agenda) -> Placed:
    """What has its time on the agenda.

    A slot gives time to what it lists, in plenary or in one of its rooms. Sessions that name a
    module and list nothing give their time to what no other slot lists of that module, in the
    order of teaching, as far as the minutes go.
    """
    found: set[tuple[str, str]] = set()
    open_minutes: dict[str, int] = defaultdict(int)
    for slot in slots(agenda):
        listed = {(thing.kind, thing.id) for place in places(slot) for thing in placed_in(place)}
        found |= listed
        if slot.kind == "session" and slot.module and not listed:
            open_minutes[slot.module] += slot.minutes
    for module in course.modules:
        found |= _unlisted(module, found, open_minutes[module.id])
    return frozenset(found)


def _unlisted(module: Module, listed: set[tuple[str, str]], minutes: int) -> set[tuple[str, str]]:
    found: set[tuple[str, str]] = set()
    for field, kind in FIELDS.items():
        for thing in getattr(module, field):
            if (kind, thing.id) in listed:
                continue
            if thing.minutes > minutes:
                return found
            minutes -= thing.minutes
            found.add((kind, thing.id))
    return found
