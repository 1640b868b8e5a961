"""Every test has the same blueprint.

Codes:

- `form-missing`: an outcome that one of the tests asks for is asked for in all of them: before and
  after the course, and in the follow-ups that the course has;
- `test-given-away` (warning): a question of the test before or after is a practice question too,
  and so stands open in the participant edition.

Why: only what was asked before and after shows what was learnt, and only if nobody knew the
answers from the book.

    forms: [pre]             # wrong, if no item on the same outcome has [post]
    forms: [pre, post]       # right
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator

from curriculum.diagnostics import Diagnostic, error, warning
from curriculum.model import CheckItem, Course

PRACTICE = "practice"


def check(course: Course) -> Iterator[Diagnostic]:
    """Yield outcomes that are in one test and not in another."""
    items = [item for module in course.modules for item in module.checks]
    for item in items:
        given_away = [form for form in item.forms if form in ("pre", "post")]
        if PRACTICE in item.forms and given_away:
            message = f'"{item.id}" is in the test "{given_away[0]}" and open for practice'
            hint = "take one of the two out of its `forms`"
            yield warning(item.where("forms"), "test-given-away", message, hint)
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
