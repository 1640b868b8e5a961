"""A child is known to be one, and never handled by the procedure for adults.

Codes:

- `child-not-marked`: somebody in a case is under 18, and the case does not say `child: true`;
- `adult-procedure`: an activity, simulation or check item on an outcome that is for adults only
  uses a case with a child in it.

Why: a child needs no means to be a victim, is not interviewed like an adult, and is protected at
once (Convention on the Rights of the Child, art. 1 and 3).

    people: [{name: Ann, about: "13, helps after school"}]     # wrong: nothing else is said
    people: [{name: Ann, about: "13, helps after school"}]     # right, with
    child: true
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from curriculum.diagnostics import Diagnostic, error
from curriculum.model import Activity, Case, CheckItem, Course, Simulation

GROWN_UP = 18
_AGE = re.compile(
    r"^\W*(?:about |(?:ages?|aged):? |a |an )?(\d{1,2})(?![\d:.])(?! (?:people|workers|women|men))",
    re.IGNORECASE,
)


def check(course: Course) -> Iterator[Diagnostic]:
    """Yield children who are taken for adults."""
    adults_only = {o.id for o in course.outcomes.values() if o.adults_only}
    for module in course.modules:
        for case in module.cases:
            yield from _ages(case)
        done: tuple[Activity | Simulation | CheckItem, ...]
        done = (*module.activities, *module.simulations, *module.checks)
        for thing in done:
            yield from _procedure(thing, adults_only, course)


def _ages(case: Case) -> Iterator[Diagnostic]:
    for at, person in enumerate(case.people):
        age = _AGE.match(person.about)
        if age and int(age[1]) < GROWN_UP and not case.child:
            message = f"{person.name} is {age[1]}, and the case is not marked as one with a child"
            hint = f"add `child: true` to the case {case.id}"
            yield error(case.where("people", at, "about"), "child-not-marked", message, hint)


def _procedure(
    thing: Activity | Simulation | CheckItem, adults_only: set[str], course: Course
) -> Iterator[Diagnostic]:
    outcomes = [*getattr(thing, "practises", ()), *getattr(thing, "assesses", ())]
    only = [outcome for outcome in outcomes if outcome in adults_only]
    cases = getattr(thing, "cases", ()) or filter(None, [getattr(thing, "case", None)])
    for name in cases if only else ():
        case = course.by_kind["case"].get(name)
        if isinstance(case, Case) and case.child:
            message = f'"{only[0]}" is for adults only, and there is a child in the case "{name}"'
            hint = "take another case, or practise how a child is protected"
            yield error(thing.where(), "adult-procedure", message, hint)
