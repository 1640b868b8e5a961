"""From what was chosen to hours: what is taught, then at once what is practised."""

from __future__ import annotations

from collections.abc import Collection, Iterator
from dataclasses import dataclass, field

from curriculum.model import Activity, Course, Section
from curriculum.model.programmes import LONGEST_INPUT
from curriculum.planning.choosing import Chosen, choose

SHORT = 120
"""Minutes up to which a programme needs no break."""

BREAK, MEAL = 20, 60
BREAK_AFTER = 100
"""Minutes without a break after which there is one."""

NOON = 12 * 60
"""Who begins at noon or later has eaten."""


@dataclass(frozen=True, slots=True)
class Block:
    """A stretch of the programme, before it has an hour."""

    kind: str
    minutes: int
    module: str | None = None
    sections: tuple[Section, ...] = ()
    activities: tuple[Activity, ...] = ()


@dataclass(frozen=True, slots=True)
class LaidOut:
    """A day with its hours."""

    slots: tuple[tuple[int, Block], ...] = field(default_factory=tuple)
    """Minutes after midnight, and what begins then."""

    chosen: Chosen = field(default_factory=lambda: Chosen((), (), ()))


def lay_out(
    course: Course,
    minutes: int,
    start: int,
    audience: str | None = None,
    objectives: Collection[str] = (),
) -> LaidOut:
    """A programme of so many minutes, breaks included, that begins ``start`` minutes after
    midnight. It is never longer; what does not fit is not chosen."""
    frame = 5 if minutes <= SHORT else 15
    for learning in range(minutes - 2 * frame, 0, -5):
        chosen = choose(course, learning, audience, objectives)
        blocks = [Block("opening", frame), *_sessions(course, chosen), Block("closing", frame)]
        slots = tuple(_with_breaks(blocks, start, rest=minutes > SHORT))
        if slots and slots[-1][0] + slots[-1][1].minutes <= start + minutes:
            return LaidOut(slots, chosen)
    return LaidOut()


def _sessions(course: Course, chosen: Chosen) -> Iterator[Block]:
    for module in course.modules:
        sections = [s for s in module.sections if s in chosen.sections]
        activities = [a for a in module.activities if a in chosen.activities]
        for at, activity in enumerate(activities):
            last = at == len(activities) - 1
            first = _taught_before(sections, activity, last=last)
            sections = [section for section in sections if section not in first]
            whole = sum(section.minutes for section in first) + activity.minutes
            yield Block("session", whole, module.id, tuple(first), (activity,))


def _taught_before(sections: list[Section], activity: Activity, *, last: bool) -> list[Section]:
    """What of the sections left is taught before an activity: what it practises, in short."""
    found: list[Section] = []
    for section in sections:
        fits = not found or sum(s.minutes for s in found) + section.minutes <= LONGEST_INPUT
        if last or (fits and set(section.teaches) & set(activity.practises)):
            found.append(section)
    return found


def _with_breaks(blocks: list[Block], start: int, *, rest: bool) -> Iterator[tuple[int, Block]]:
    now, since, eaten = start, 0, False
    for block in blocks:
        pause = None
        ends = now + block.minutes
        if rest and block.kind == "session":
            if not eaten and start < NOON and ends > NOON + MEAL and now > start:
                pause, eaten = Block("meal", MEAL), True
            elif since + block.minutes > BREAK_AFTER and since:
                pause = Block("break", BREAK)
        if pause is not None:
            yield now, pause
            now, since = now + pause.minutes, 0
        yield now, block
        now, since = now + block.minutes, since + block.minutes
