"""What an agenda places, and which agenda counts."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from curriculum.model import Agenda, Course, Slot, Track

FIELDS = {"sections": "section", "activities": "activity", "simulations": "simulation"}
"""Fields of a slot, a track and a module that hold things with minutes, and their kind."""


class PlacedThing(NamedTuple):
    """A thing named in a slot or track."""

    kind: str
    id: str
    field: str
    at: int
    """Its position in the field."""


def places(slot: Slot) -> tuple[Slot | Track, ...]:
    """The slot itself, where all are together, and its rooms."""
    return (slot, *slot.tracks)


def placed_in(place: Slot | Track) -> Iterator[PlacedThing]:
    """What a slot or track names itself."""
    for field, kind in FIELDS.items():
        for at, name in enumerate(getattr(place, field)):
            yield PlacedThing(kind, name, field, at)


def slots(agenda: Agenda) -> Iterator[Slot]:
    """The slots of all days."""
    return (slot for day in agenda.days for slot in day.slots)


def main_agenda(course: Course) -> Agenda | None:
    """The agenda that coverage is timed against: the first that course.yml lists."""
    first = course.settings.agendas[:1]
    return next((agenda for agenda in course.agendas if (agenda.id,) == first), None)
