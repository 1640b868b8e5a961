"""A flow can be followed from its first box to an end.

Codes:

- `unknown-step`: a way on leads to a step that the flow does not have;
- `unreachable-step`: no way leads to a step;
- `missing-condition`: a step with several ways on does not say when to take which.

Why: a procedure that is followed under stress must not have a gap.

    next: [{to: cool-down, when: it is warm}, {to: store}]                    # wrong
    next: [{to: cool-down, when: it is warm}, {to: store, when: it is cold}]  # right
"""

from __future__ import annotations

from collections.abc import Iterator

from curriculum.checks.nearest import did_you_mean
from curriculum.diagnostics import Diagnostic, error
from curriculum.model import Course, Flow


def check(course: Course) -> Iterator[Diagnostic]:
    """Yield steps of flows that lead nowhere or that nothing leads to."""
    for module in course.modules:
        for section in module.sections:
            for flow in section.flows:
                yield from _flow(flow)


def _flow(flow: Flow) -> Iterator[Diagnostic]:
    steps = {step.id: step for step in flow.steps}
    for step in flow.steps:
        for at, way in enumerate(step.next):
            if way.to not in steps:
                message = f'"{way.to}" is not a step of the flow "{flow.id}"'
                hint = did_you_mean(way.to, steps, "its steps: " + ", ".join(steps))
                yield error(step.where("next", at, "to"), "unknown-step", message, hint)
            if len(step.next) > 1 and not way.when:
                message = f'"{step.id}" has several ways on; the way to "{way.to}" has no `when`'
                yield error(step.where("next", at), "missing-condition", message)
    if any(way.to not in steps for step in flow.steps for way in step.next):
        return  # the way that is lost may lead to a step that seems out of reach
    reached = _reached(flow)
    for step in flow.steps:
        if step.id not in reached:
            message = f'no way leads to the step "{step.id}" of the flow "{flow.id}"'
            hint = f'name it in the `next` of an earlier step, as `to: "{step.id}"`'
            yield error(step.where(), "unreachable-step", message, hint)


def _reached(flow: Flow) -> set[str]:
    at = {step.id: index for index, step in reversed(list(enumerate(flow.steps)))}
    reached: set[str] = set()
    waiting = [flow.steps[0].id]
    while waiting:
        name = waiting.pop()
        if name in reached or name not in at:
            continue
        reached.add(name)
        step = flow.steps[at[name]]
        if step.next:
            waiting += [way.to for way in step.next]
        elif at[name] + 1 < len(flow.steps):
            waiting.append(flow.steps[at[name] + 1].id)
    return reached
