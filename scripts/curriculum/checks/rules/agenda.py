"""A programme can be held as it is written: the arithmetic of its days holds.

Codes:

- `slots-overlap`: a slot begins before the one before it is over;
- `day-too-long`: a slot goes on after midnight;
- `agenda-gap` (warning): time between two slots of which nothing is said;
- `day-order`: a day's date is not after that of the day before;
- `slot-without-name`: a session has neither a module nor a title;
- `wrong-module`: a thing in a slot belongs to another module than the slot's;
- `slot-too-short`: what is placed in a slot, or in one of its rooms, takes longer than the slot;
- `placed-twice`: the same people would do the same thing twice;
- `room-twice`: two tracks of a slot in the same room;
- `room-too-full`: more people than an activity in a room can hold, by the `headcount` of the
  audiences; rooms that do the same share them evenly.

Why: what does not fit on paper will be cut on the day, and it is the practice that is cut.

    - {start: "09:00", minutes: 90, kind: session, module: hygiene, sections: [germs]}
    - {start: "10:15", minutes: 15, kind: break}      # wrong: the session goes on until 10:30
    - {start: "10:30", minutes: 15, kind: break}      # right
"""

from __future__ import annotations

import math
from collections import Counter
from collections.abc import Iterator
from itertools import pairwise

from curriculum.checks.programme import FIELDS, placed_in, places
from curriculum.diagnostics import Diagnostic, error, warning
from curriculum.model import Activity, Agenda, Course, Day, Slot, Track
from curriculum.model.clock import WHOLE_DAY, clock_at, minutes_at


def check(course: Course) -> Iterator[Diagnostic]:
    """Yield programmes whose times and places do not fit together."""
    owners = _owners(course)
    for agenda in course.agendas:
        yield from _days(agenda)
        yield from _placed_twice(agenda)
        for day in agenda.days:
            yield from _clock(day)
            for slot in day.slots:
                yield from _belongs(slot, owners)
                yield from _fits(slot, course)
                yield from _rooms(slot)
                yield from _crowds(slot, course)


def _days(agenda: Agenda) -> Iterator[Diagnostic]:
    dated = [day for day in agenda.days if day.date]
    for before, after in pairwise(dated):
        if before.date and after.date and after.date <= before.date:
            message = f"this day is on {after.date}, the day before it on {before.date}"
            yield error(after.where("date"), "day-order", message)


def _clock(day: Day) -> Iterator[Diagnostic]:
    for slot in day.slots:
        if minutes_at(slot.start) + slot.minutes > WHOLE_DAY:
            message = f"{slot.minutes} minutes from {slot.start} go on after midnight"
            yield error(slot.where("minutes"), "day-too-long", message)
        if slot.kind == "session" and not (slot.module or slot.title):
            message = f"the session at {slot.start} has neither a module nor a title"
            yield error(slot.where(), "slot-without-name", message, "add `module` or `title`")
    for before, after in pairwise(day.slots):
        end = minutes_at(before.start) + before.minutes
        if minutes_at(after.start) < end:
            message = f"this begins at {after.start}, when the slot before it, {before.start} to "
            message += f"{clock_at(end)}, is not over"
            yield error(after.where("start"), "slots-overlap", message)
        elif minutes_at(after.start) > end:
            message = f"nothing is said of the time from {clock_at(end)} to {after.start}"
            yield warning(after.where("start"), "agenda-gap", message, "add a slot, e.g. a break")


def _owners(course: Course) -> dict[tuple[str, str], str]:
    """The module of each thing that can be placed, by kind and id."""
    return {
        (kind, thing.id): module.id
        for module in course.modules
        for field, kind in FIELDS.items()
        for thing in getattr(module, field)
    }


def _belongs(slot: Slot, owners: dict[tuple[str, str], str]) -> Iterator[Diagnostic]:
    if slot.module is None:
        return
    for place in places(slot):
        for kind, name, field, at in placed_in(place):
            owner = owners.get((kind, name))
            if owner is not None and owner != slot.module:
                message = f'the {kind} "{name}" belongs to the module "{owner}", this slot to '
                message += f'"{slot.module}"'
                yield error(place.where(field, at), "wrong-module", message)


def _fits(slot: Slot, course: Course) -> Iterator[Diagnostic]:
    together = _minutes(slot, course)
    for track in slot.tracks or (None,):
        needed = together + (_minutes(track, course) if track else 0)
        if needed > slot.minutes:
            room = f' in the room "{track.room}"' if track else ""
            message = f"what is placed at {slot.start}{room} takes {needed} minutes, the slot has "
            message += f"{slot.minutes}"
            place = track.where() if track else slot.where("minutes")
            hint = "make the slot longer, or move something to another"
            yield error(place, "slot-too-short", message, hint)


def _minutes(where: Slot | Track, course: Course) -> int:
    things = (course.by_kind[thing.kind].get(thing.id) for thing in placed_in(where))
    return sum(getattr(thing, "minutes", 0) for thing in things if thing is not None)


def _rooms(slot: Slot) -> Iterator[Diagnostic]:
    seen: set[str] = set()
    for track in slot.tracks:
        if track.room in seen:
            message = f'the room "{track.room}" is used twice at {slot.start}'
            yield error(track.where("room"), "room-twice", message)
        seen.add(track.room)


def _placed_twice(agenda: Agenda) -> Iterator[Diagnostic]:
    """Things that come twice in plenary, or twice in the same room."""
    first: dict[tuple[str | None, str, str], str] = {}
    for number, day in enumerate(agenda.days, start=1):
        for slot in day.slots:
            for place in places(slot):
                room = place.room if isinstance(place, Track) else None
                for kind, name, field, at in placed_in(place):
                    here = f"day {number} at {slot.start}"
                    there = first.setdefault((room, kind, name), here)
                    if there != here or getattr(place, field).index(name) != at:
                        message = f'the {kind} "{name}" is placed already, on {there}'
                        yield error(place.where(field, at), "placed-twice", message)


def _crowds(slot: Slot, course: Course) -> Iterator[Diagnostic]:
    """Activities in rooms that hold fewer people than come."""
    heads = {audience.id: audience.headcount for audience in course.settings.audiences}
    if not slot.tracks or not all(heads.values()):
        return
    alike = Counter(frozenset(track.audiences) for track in slot.tracks)
    for track in slot.tracks:
        coming = sum(heads.get(audience) or 0 for audience in track.audiences or heads)
        people = math.ceil(coming / alike[frozenset(track.audiences)])
        for at, name in enumerate(track.activities):
            activity = course.by_kind["activity"].get(name)
            if isinstance(activity, Activity) and people > activity.group.max:
                message = f'about {people} people come to the room "{track.room}" at {slot.start}, '
                message += f'and "{name}" is for at most {activity.group.max}'
                hint = "add a room that does the same, or raise `max` in the activity's `group`"
                yield error(track.where("activities", at), "room-too-full", message, hint)
