"""People learn by doing, and nobody listens for long.

Codes:

- `too-little-practice`: activities and simulations take less than a third of a module's minutes,
  or less than half where half of its outcomes or more are skills;
- `long-input`: a section of more than 20 minutes without an `interaction`, or sections one after
  the other on an agenda for more than 20 minutes in which nobody has anything to do.

Why: a third is what the university modules of UNODC (E4J, 2019) plan for exercises, 60 of 180
minutes; skills need more. Attention to a talk wears off; 20 minutes is a rule of thumb.

    sections: 60 minutes, activities: 20      # wrong
    sections: 40 minutes, activities: 20      # right
"""

from __future__ import annotations

from collections.abc import Iterator

from curriculum.checks.known import is_incomplete
from curriculum.diagnostics import Diagnostic, error
from curriculum.model import Agenda, Course, Day, Module, Section, Slot, Thing, Track
from curriculum.model.programmes import LONGEST_INPUT


def check(course: Course) -> Iterator[Diagnostic]:
    """Yield modules without enough to do, and times with too much to listen to."""
    for module in course.modules:
        if not is_incomplete(module):
            yield from _practice(module, course)
        for section in module.sections:
            if section.minutes > LONGEST_INPUT and not section.interaction:
                message = f'"{section.id}" is {section.minutes} minutes of listening'
                hint = "add `interaction:` with what people do half-way, or cut it in two"
                yield error(section.where("minutes"), "long-input", message, hint)
    for agenda in course.agendas:
        yield from _input(agenda, course)


def _practice(module: Module, course: Course) -> Iterator[Diagnostic]:
    done = _minutes(module.activities) + _minutes(module.simulations)
    total = done + _minutes(module.sections)
    outcomes = [o for name in module.file.outcomes if (o := course.outcomes.get(name))]
    skills = sum(outcome.evidence == "skill" for outcome in outcomes)
    many_skills = bool(skills) and 2 * skills >= len(outcomes)
    least, words = (2, "half") if many_skills else (3, "a third")
    if total and done * least < total:
        message = f'{done} of the {total} minutes of "{module.id}" are practice, less than {words}'
        hint = "make an activity longer or add one, or give the sections less time"
        yield error(module.file.where("minutes"), "too-little-practice", message, hint)


def _minutes(things: tuple[Thing, ...]) -> int:
    return sum(getattr(thing, "minutes", 0) for thing in things)


def _input(agenda: Agenda, course: Course) -> Iterator[Diagnostic]:
    """Follow the plenary through each day; what a room does on its own is looked at by itself."""
    for day in agenda.days:
        yield from _input_of_day(day, course)


def _input_of_day(day: Day, course: Course) -> Iterator[Diagnostic]:
    listening = 0
    for slot in day.slots:
        if slot.kind != "session":
            listening = 0
            continue
        listening, longest = _listened(listening, slot, course)
        if slot.tracks:
            rooms = [_listened(listening, track, course) for track in slot.tracks]
            longest = max(longest, *(there for _, there in rooms))
            listening = max(after for after, _ in rooms)  # for those who listened longest
        if longest > LONGEST_INPUT:
            message = f"at {slot.start} people have listened for {longest} minutes on end"
            hint = "put an activity or a break before it, or give a section an `interaction`"
            yield error(slot.where("sections"), "long-input", message, hint)


def _listened(before: int, place: Slot | Track, course: Course) -> tuple[int, int]:
    """Minutes of listening at the end of a place, and the longest stretch in it."""
    stretch = longest = before
    for name in place.sections:
        section = course.by_kind["section"].get(name)
        if not isinstance(section, Section):
            continue
        if section.interaction:  # it cuts the section in two
            longest = max(longest, stretch + section.minutes // 2)
            stretch = section.minutes - section.minutes // 2
        else:
            stretch += section.minutes
        longest = max(longest, stretch)
    return (0 if _busy(place) else stretch), longest if place.sections else 0


def _busy(place: Slot | Track) -> bool:
    return bool(place.activities or place.simulations)
