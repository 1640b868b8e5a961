"""Which parts of a course to take when there is not time for all of it.

An outcome is reached when a section that teaches it and something in which it is practised are
both taken. Outcomes are taken one after the other, the one first that adds most for each minute;
an outcome of an objective that nothing has touched yet counts more, and a stated one far more:
the rest is for the time that is left. What is optional in the main programme is optional here.
"""

from __future__ import annotations

from collections.abc import Collection, Iterator
from dataclasses import dataclass

from curriculum.model import Activity, Course, Outcome, Section
from curriculum.model.programmes import serves

WEIGHT = {"stated": 12, "practice": 1, "context": 1}
"""How much an outcome counts, by the origin of its objective."""

FIRST_OF_ITS_OBJECTIVE = 2
"""How many times as much the first outcome of an objective counts."""


@dataclass(frozen=True, slots=True)
class Chosen:
    """What to teach and to practise, in the order of the course."""

    sections: tuple[Section, ...]
    activities: tuple[Activity, ...]
    outcomes: tuple[str, ...]
    """The ids of the outcomes that are reached."""

    @property
    def minutes(self) -> int:
        """Time it all takes."""
        taught = sum(section.minutes for section in self.sections)
        return taught + sum(activity.minutes for activity in self.activities)


@dataclass(frozen=True, slots=True)
class _Way:
    """One way to reach an outcome."""

    section: Section
    activity: Activity

    def cost(self, taken: set[str]) -> int:
        taught = 0 if self.section.id in taken else self.section.minutes
        return taught + (0 if self.activity.id in taken else self.activity.minutes)


def choose(
    course: Course,
    minutes: int,
    audience: str | None = None,
    objectives: Collection[str] = (),
) -> Chosen:
    """What to take of the course in so many minutes of learning, for everybody or one audience,
    for all objectives or for some (by their ids)."""
    ways = {
        name: list(_ways(course, outcome, audience))
        for name, outcome in course.outcomes.items()
        if (audience is None or audience in outcome.audiences)
        and (not objectives or course.objective_of[name].id in objectives)
    }
    taken: set[str] = set()
    reached: set[str] = set()
    left = minutes
    while True:
        best = _best(course, ways, taken, reached, left)
        if best is None:
            break
        left -= best.cost(taken)
        taken |= {best.section.id, best.activity.id}
        reached = set(_reached(ways, taken))
    sections = tuple(s for m in course.modules for s in m.sections if s.id in taken)
    activities = tuple(a for m in course.modules for a in m.activities if a.id in taken)
    return Chosen(sections, activities, tuple(name for name in ways if name in reached))


def _ways(course: Course, outcome: Outcome, audience: str | None) -> Iterator[_Way]:
    for module in course.modules:
        for section in module.sections:
            if section.optional or outcome.id not in section.teaches:
                continue
            for activity in module.activities:
                theirs = not activity.audiences or audience in (None, *activity.audiences)
                if serves(activity, outcome) and theirs and not activity.optional:
                    yield _Way(section, activity)


def _reached(ways: dict[str, list[_Way]], taken: set[str]) -> Iterator[str]:
    for name, found in ways.items():
        if any({way.section.id, way.activity.id} <= taken for way in found):
            yield name


def _best(
    course: Course,
    ways: dict[str, list[_Way]],
    taken: set[str],
    reached: set[str],
    left: int,
) -> _Way | None:
    """The way that adds most for each of its minutes and still fits; ties in course order."""
    best: tuple[float, _Way] | None = None
    for name, found in ways.items():
        for way in found if name not in reached else ():
            cost = way.cost(taken)
            if cost > left:
                continue
            new = set(_reached(ways, taken | {way.section.id, way.activity.id})) - reached
            gain = _worth(course, new, reached) / max(cost, 1)
            if best is None or gain > best[0]:
                best = gain, way
    return best[1] if best else None


def _worth(course: Course, new: set[str], reached: set[str]) -> int:
    touched = {course.objective_of[name].id for name in reached}
    worth = 0
    for name in sorted(new):
        objective = course.objective_of[name]
        first = objective.id not in touched
        worth += WEIGHT[objective.origin] * (FIRST_OF_ITS_OBJECTIVE if first else 1)
        touched.add(objective.id)
    return worth
