"""The minutes of a module are those of its parts.

Code: `module-minutes`

Why: the programme is planned with the module's minutes, the day is spent on its parts.

    minutes: 90       # wrong: sections 20 + 25, activities 30: 75
    minutes: 75       # right

Sections and activities are held in class. Simulations count where they are on the main agenda;
one that is on none is practised alone, in one's own time, and may be counted or not.
"""

from __future__ import annotations

from collections.abc import Iterator

from curriculum.checks.known import is_incomplete
from curriculum.checks.programme import main_agenda, places, slots
from curriculum.diagnostics import Diagnostic, error
from curriculum.model import Course, Module


def check(course: Course) -> Iterator[Diagnostic]:
    """Yield modules whose minutes are not the sum of their parts."""
    main = main_agenda(course)
    held = {
        name
        for slot in (slots(main) if main else ())
        for place in places(slot)
        for name in place.simulations
    }
    for module in course.modules:
        if not is_incomplete(module):
            yield from _minutes(module, held)


def _minutes(module: Module, held: set[str]) -> Iterator[Diagnostic]:
    sections = sum(section.minutes for section in module.sections)
    activities = sum(activity.minutes for activity in module.activities)
    in_class = sum(s.minutes for s in module.simulations if s.id in held)
    alone = sum(s.minutes for s in module.simulations if s.id not in held)
    total = sections + activities + in_class
    if module.file.minutes in (total, total + alone):
        return
    parts = [f"sections {sections}", f"activities {activities}"]
    parts += [f"simulations {in_class}"] * bool(in_class)
    message = f'the parts of "{module.id}" take {total} minutes ({", ".join(parts)}), the module '
    message += f"{module.file.minutes}"
    hint = f"write `minutes: {total}`, or change the parts"
    yield error(module.file.where("minutes"), "module-minutes", message, hint)
