"""A source says what state it is in.

Codes:

- `repealed-alone`: a repealed act names what replaced it, or says in `state_note` what holds now;
- `source-dates`: an act is repealed after it was adopted and came into force;
- `replaced-in-circle`: sources that replace each other.

Why: a course that teaches last year's law does harm.

    repealed: 2024-07-01                                  # wrong
    repealed: 2024-07-01
    replaced_by: food-act-2024                            # right
"""

from __future__ import annotations

from collections.abc import Iterator

from curriculum.diagnostics import Diagnostic, error
from curriculum.model import Course, Source


def check(course: Course) -> Iterator[Diagnostic]:
    """Yield sources whose state cannot be told or cannot be true."""
    by_id = {source.id: source for source in course.sources}
    for source in course.sources:
        if source.repealed and not (source.replaced_by or source.state_note):
            message = f'"{source.id}" is repealed; it is not said what holds now'
            hint = "add `replaced_by` with a source's id, or `state_note`"
            yield error(source.where("repealed"), "repealed-alone", message, hint)
        yield from _dates(source)
        if _replaces_itself(source, by_id):
            message = f'"{source.id}" is in the end replaced by itself'
            yield error(source.where("replaced_by"), "replaced-in-circle", message)


def _dates(source: Source) -> Iterator[Diagnostic]:
    adopted, in_force, repealed = source.adopted, source.in_force, source.repealed
    if repealed and in_force and repealed < in_force:
        message = f"repealed on {repealed}, before it came into force on {in_force}"
        yield error(source.where("repealed"), "source-dates", message)
    elif repealed and adopted and repealed < adopted:
        message = f"repealed on {repealed}, before it was adopted on {adopted}"
        yield error(source.where("repealed"), "source-dates", message)


def _replaces_itself(source: Source, by_id: dict[str, Source]) -> bool:
    seen: set[str] = set()
    name = source.replaced_by
    while name is not None and name in by_id and name not in seen:
        if name == source.id:
            return True
        seen.add(name)
        name = by_id[name].replaced_by
    return False
