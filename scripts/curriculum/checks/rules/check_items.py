"""A check item has the answers that its kind asks for, and no others.

Codes:

- `missing-answers`: the kind's own answer fields are empty or too few;
- `needless-answers`: answer fields of another kind, which would never be shown;
- `correct-options`: `single` has exactly one correct option; `multiple` and `case` have at least
  one correct and one wrong;
- `missing-case`: an item of the kind `case` says which one;
- `unknown-category`: a thing is sorted into a category that the item does not have;
- `same-answer`: two answers of an item read the same.

Why: such an item cannot be answered, or is answered right by chance.

    kind: single
    options:                                            # wrong: two are correct
      - {text: Before cooking, correct: true, feedback: Yes.}
      - {text: After waste, correct: true, feedback: Yes.}
    kind: multiple                                      # right, with a wrong one beside them
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

from curriculum.checks.nearest import did_you_mean
from curriculum.diagnostics import Diagnostic, error
from curriculum.model import CheckItem, Course

NEEDS = {
    "single": {"options": 2},
    "multiple": {"options": 2},
    "case": {"options": 2},
    "match": {"pairs": 2},
    "order": {"sequence": 2},
    "categorise": {"categories": 2, "items": 2},
}
"""Each kind's own answer fields, and how many answers make it a question."""

ANSWERS = ("options", "pairs", "sequence", "categories", "items")


def check(course: Course) -> Iterator[Diagnostic]:
    """Yield check items that cannot be answered as they are."""
    for module in course.modules:
        for item in module.checks:
            yield from _fields(item)
            if item.options and item.kind in ("single", "multiple", "case"):
                yield from _correct_options(item)
            if item.kind == "categorise" and item.categories:
                yield from _categories(item)
            yield from _same_answers(item)


def _fields(item: CheckItem) -> Iterator[Diagnostic]:
    needs = NEEDS[item.kind]
    for field, least in needs.items():
        count = len(getattr(item, field))
        if count < least:
            message = f'an item of the kind "{item.kind}" needs at least {least} `{field}`, '
            message += f'"{item.id}" has {count}'
            yield error(item.where(field), "missing-answers", message)
    for field in ANSWERS:
        if field not in needs and getattr(item, field):
            message = f'an item of the kind "{item.kind}" has no `{field}`'
            kind = next(kind for kind, fields in NEEDS.items() if field in fields)
            hint = f"take `{field}` out, or write `kind: {kind}`"
            yield error(item.where(field), "needless-answers", message, hint)
    if item.kind == "case" and item.case is None:
        message = f'"{item.id}" has the kind "case" but does not say which'
        yield error(item.where("kind"), "missing-case", message, "add `case:` with a case's id")


def _correct_options(item: CheckItem) -> Iterator[Diagnostic]:
    correct = sum(option.correct for option in item.options)
    place = item.where("options")
    if item.kind == "single" and correct != 1:
        count = "no option" if correct == 0 else f"{correct} options"
        message = f'"{item.id}" is of the kind "single" and has {count} marked correct'
        hint = "mark exactly one `correct: true`"
        if correct > 1:
            hint += ", or write `kind: multiple`"
        yield error(place, "correct-options", message, hint)
    elif item.kind != "single" and correct == 0:
        message = f'no option of "{item.id}" is marked correct'
        yield error(place, "correct-options", message, "mark at least one `correct: true`")
    elif correct == len(item.options) > 1:
        message = f'every option of "{item.id}" is marked correct, so nothing has to be told apart'
        yield error(place, "correct-options", message, "add at least one wrong option")


def _categories(item: CheckItem) -> Iterator[Diagnostic]:
    categories = [category.id for category in item.categories]
    for at, sortable in enumerate(item.items):
        if sortable.category not in categories:
            message = f'"{sortable.category}" is not a category of "{item.id}"'
            hint = did_you_mean(
                sortable.category, categories, "its categories: " + ", ".join(categories)
            )
            yield error(item.where("items", at, "category"), "unknown-category", message, hint)


def _same_answers(item: CheckItem) -> Iterator[Diagnostic]:
    answers = [
        *(("options", at, option.text) for at, option in enumerate(item.options)),
        *(("pairs", at, pair.left) for at, pair in enumerate(item.pairs)),
        *(("sequence", at, place.text) for at, place in enumerate(item.sequence)),
        *(("items", at, sortable.text) for at, sortable in enumerate(item.items)),
    ]
    seen: Counter[tuple[str, str]] = Counter()
    for field, at, text in answers:
        same = (field, " ".join(text.casefold().split()))
        seen[same] += 1
        if seen[same] == 2:
            message = f'two of the `{field}` of "{item.id}" read the same: "{text.strip()}"'
            yield error(item.where(field, at), "same-answer", message)
