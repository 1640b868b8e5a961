"""Every test has the same blueprint.

Code: `form-missing`

An outcome that one of the tests asks for is asked for in all of them: before and after the course,
and in the follow-ups that the course has.

Why: only what was asked before and after shows what was learnt.

    forms: [pre]             # wrong, if no item on the same outcome has [post]
    forms: [pre, post]       # right
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator

from curriculum.diagnostics import Diagnostic, error
from curriculum.model import CheckItem, Course

PRACTICE = "practice"


def check(course: Course) -> Iterator[Diagnostic]:
    """Yield outcomes that are in one test and not in another."""
    items = [item for module in course.modules for item in module.checks]
    used = list(dict.fromkeys(form for item in items for form in item.forms if form != PRACTICE))
    found: dict[str, set[str]] = defaultdict(set)
    first: dict[str, CheckItem] = {}
    for item in items:
        for outcome in item.assesses:
            found[outcome].update(item.forms)
            first.setdefault(outcome, item)
    for outcome, forms in found.items():
        missing = [form for form in used if form not in forms]
        if missing and forms - {PRACTICE}:
            message = f'"{outcome}" is asked for in the form {", ".join(sorted(forms))}'
            message += f", but not in {', '.join(missing)}"
            hint = f"give an item on it `forms: [{missing[0]}]`"
            yield error(first[outcome].where("forms"), "form-missing", message, hint)
