"""A trainer can run an activity from its page.

Codes:

- `steps-minutes`: the minutes of the steps do not add up to those of the activity;
- `group-size`: the least number of people is above the greatest;
- `missing-opt-out`: above low risk, one may always not take part;
- `late-inject`: news that would reach a table after the activity is over.

Why: on the day there is no time to do the sums again.

    minutes: 30
    steps: [{minutes: 10, do: Read.}, {minutes: 15, do: Sort.}]    # wrong: 25
    steps: [{minutes: 10, do: Read.}, {minutes: 20, do: Sort.}]    # right
"""

from __future__ import annotations

from collections.abc import Iterator

from curriculum.diagnostics import Diagnostic, error
from curriculum.model import Activity, Course


def check(course: Course) -> Iterator[Diagnostic]:
    """Yield activities that cannot be run as they are written."""
    for module in course.modules:
        for activity in module.activities:
            yield from _minutes(activity)
            yield from _people(activity)


def _minutes(activity: Activity) -> Iterator[Diagnostic]:
    total = sum(step.minutes for step in activity.steps)
    if total != activity.minutes:
        message = f'the steps of "{activity.id}" take {total} minutes, the activity '
        message += f"{activity.minutes}"
        hint = f"write `minutes: {total}`, or change the steps"
        yield error(activity.where("minutes"), "steps-minutes", message, hint)
    for at, inject in enumerate(activity.injects):
        if inject.at >= activity.minutes:
            message = f"this comes {inject.at} minutes after the start, when the activity of "
            message += f"{activity.minutes} minutes is over"
            yield error(activity.where("injects", at, "at"), "late-inject", message)


def _people(activity: Activity) -> Iterator[Diagnostic]:
    group = activity.group
    if group.min > group.max:
        message = f"a group of at least {group.min} and at most {group.max} people cannot be made"
        yield error(activity.where("group"), "group-size", message)
    if activity.risk != "low" and not activity.opt_out:
        message = f'the risk of "{activity.id}" is {activity.risk}, and there is no `opt_out`'
        hint = "say what someone does who would rather not take part"
        yield error(activity.where("risk"), "missing-opt-out", message, hint)
