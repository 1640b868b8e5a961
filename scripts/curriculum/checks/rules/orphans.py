"""Nothing stands alone: every part of a module serves an outcome of that module.

Codes:

- `orphan-section`, `orphan-activity`, `orphan-simulation`, `orphan-job-aid`, `orphan-check`:
  it serves no outcome that its module lists;
- `orphan-case`: no section, activity, check item, simulation or text uses it;
- `orphan-objective`: no module lists the objective;
- `orphan-outcome`: no module lists the outcome, or nothing in a module that lists it serves it.

Why: what serves nothing costs time and teaches something that nobody promised.

    outcomes: [wash-hands]              # in modules/hygiene/module.yml
    teaches: [store-cold]               # wrong, in a section of it
    teaches: [wash-hands, store-cold]   # right
"""

from __future__ import annotations

from collections.abc import Iterator

from curriculum.checks.known import Unreadable, is_incomplete, words
from curriculum.checks.marks import texts
from curriculum.diagnostics import Diagnostic, error
from curriculum.model import Course, Module, Thing, mentions

SERVES = {
    "sections": ("section", ("teaches",)),
    "activities": ("activity", ("practises",)),
    "simulations": ("simulation", ("practises", "assesses")),
    "job_aids": ("job-aid", ("serves",)),
    "checks": ("check", ("assesses",)),
}
"""Parts of a module: their kind, and the fields that name the outcomes they serve."""


def check(course: Course, unreadable: Unreadable) -> Iterator[Diagnostic]:
    """Yield parts that serve nothing, and promises that nothing serves."""
    for module in course.modules:
        yield from _parts(module, course)
        if not _has_unread(module, unreadable):
            yield from _outcomes(module, course)
    yield from _cases(course, unreadable)
    if len(course.modules) == len(course.settings.modules):
        yield from _promises(course)


def served(thing: Thing, fields: tuple[str, ...]) -> set[str]:
    """The outcomes that a part names, an activity's observation included."""
    names = {name for field in fields for name in getattr(thing, field)}
    observation = getattr(thing, "observation", None)
    return names | set(observation.assesses) if observation else names


def _parts(module: Module, course: Course) -> Iterator[Diagnostic]:
    own = set(module.file.outcomes)
    for part, (kind, fields) in SERVES.items():
        for thing in getattr(module, part):
            names = served(thing, fields)
            # a name that does not exist is a fault of its own, and perhaps meant one of these
            if names & own or not names <= course.outcomes.keys():
                continue
            field = fields[0]
            message = f'the {words(kind)} "{thing.id}" serves no outcome of its module '
            message += f'"{module.id}"'
            hint = f"name one under `{field}`: " + ", ".join(module.file.outcomes)
            yield error(thing.where(field), f"orphan-{kind}", message, hint)


def _outcomes(module: Module, course: Course) -> Iterator[Diagnostic]:
    names = {
        name
        for part, (_, fields) in SERVES.items()
        for thing in getattr(module, part)
        for name in served(thing, fields)
    }
    if not names <= course.outcomes.keys():
        return
    for at, outcome in enumerate(module.file.outcomes):
        if outcome in course.outcomes and outcome not in names:
            message = f'nothing in the module "{module.id}" serves its outcome "{outcome}"'
            hint = "name it in a section, an activity and a check item, or take it out here"
            yield error(module.file.where("outcomes", at), "orphan-outcome", message, hint)


def _cases(course: Course, unreadable: Unreadable) -> Iterator[Diagnostic]:
    if unreadable:  # what could not be read may use it
        return
    used: set[str | None] = set()
    for module in course.modules:
        for section in module.sections:
            used.update(section.cases)
        for activity in module.activities:
            used.update(activity.cases)
        used.update(item.case for item in module.checks)
        used.update(simulation.case for simulation in module.simulations)
    cases = [case for module in course.modules for case in module.cases]
    if all(case.id in used for case in cases):
        return
    used |= _mentioned_cases(course)
    for case in cases:
        if case.id not in used:
            message = f'nothing uses the case "{case.id}"'
            hint = "name it under `cases` of a section or activity, or in a check item"
            yield error(case.where(), "orphan-case", message, hint)


def _mentioned_cases(course: Course) -> set[str]:
    return {
        mention.id
        for part in course.parts()
        for text in texts(part)
        if "case:" in text.value
        for mention in mentions(text.value)
        if mention.kind == "case"
    }


def _promises(course: Course) -> Iterator[Diagnostic]:
    objectives = {name for module in course.modules for name in module.file.objectives}
    outcomes = {name for module in course.modules for name in module.file.outcomes}
    for objective in course.settings.objectives:
        if objective.id not in objectives:
            message = f'no module covers the objective "{objective.id}"'
            hint = "list it under `objectives` in a module.yml, and its outcomes under `outcomes`"
            yield error(objective.where(), "orphan-objective", message, hint)
            continue
        for outcome in objective.outcomes:
            if outcome.id not in outcomes:
                message = f'no module works on the outcome "{outcome.id}"'
                hint = "list it under `outcomes` in the module.yml of the module that does"
                yield error(outcome.where(), "orphan-outcome", message, hint)


def _has_unread(module: Module, unreadable: Unreadable) -> bool:
    return is_incomplete(module) or any(kind == "check" for kind, _ in unreadable)
