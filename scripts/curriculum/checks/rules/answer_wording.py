"""An answer cannot be guessed from its looks.

Codes:

- `unlike-options`: the options of an item differ in length by more than 40 percent of their mean;
- `catch-all-option`: an option such as "all of the above";
- `answer-position`: in the single choices of a module the right answer often stands in the same
  place.

Why: who knows nothing takes the longest option, the catch-all, or always the second one. The
40 percent are our own measure; short options may differ by 12 letters.

    - {text: Wash, correct: true, feedback: Yes.}
    - {text: Wipe the hands on a towel that others have used, feedback: No.}    # wrong: far longer
    - {text: Wipe, feedback: No.}                                               # right
"""

from __future__ import annotations

import math
import re
from collections import Counter
from collections.abc import Iterator

from curriculum.checks.readable import readable
from curriculum.diagnostics import Diagnostic, error
from curriculum.model import CheckItem, Course, Module, Untranslated

MOST_UNLIKE = 0.4
"""Share of the mean length by which an option may differ from it."""

ALWAYS_ALIKE = 12
"""Letters by which an option may always differ from the mean."""

POSITIONS_FROM = 6
"""Number of single choices in a module from which their right answers must be spread."""

SURPLUS = 0.15
"""How far the share of one position may be above an even spread."""

CATCH_ALL = re.compile(
    r"\b(all|none|any|both|neither) of (the above|these|them)\b|\ball the above\b"
    r"|\b(все|ни один из|ничего из) (вышеперечисленн|перечисленн|названн)\w*"
    r"|\b(todas|ninguna|todos|ninguno)( de)? (las|los) (anteriores|respuestas)\b",
    re.IGNORECASE,
)


def check(course: Course) -> Iterator[Diagnostic]:
    """Yield items whose right answer shows without being known."""
    for module in course.modules:
        for item in module.checks:
            yield from _catch_all(item)
        yield from _positions(module)
    yield from lengths(course)


def lengths(course: Course) -> Iterator[Diagnostic]:
    """Yield options that differ from the others by their length, in the language of the course."""
    for module in course.modules:
        for item in module.checks:
            if not any(isinstance(option.text, Untranslated) for option in item.options):
                yield from _lengths(item)


def _catch_all(item: CheckItem) -> Iterator[Diagnostic]:
    for at, option in enumerate(item.options):
        if CATCH_ALL.search(option.text):
            message = f'"{option.text.strip()}" is right or wrong without being read'
            hint = "write an answer of its own, or make the item `kind: multiple`"
            yield error(item.where("options", at, "text"), "catch-all-option", message, hint)


def _lengths(item: CheckItem) -> Iterator[Diagnostic]:
    lengths = [len(readable(option.text).strip()) for option in item.options]
    if len(lengths) < 2:
        return
    mean = sum(lengths) / len(lengths)
    allowed = max(MOST_UNLIKE * mean, ALWAYS_ALIKE)
    odd = max(range(len(lengths)), key=lambda at: abs(lengths[at] - mean))
    if abs(lengths[odd] - mean) > allowed:
        kind = "longer" if lengths[odd] > mean else "shorter"
        message = f'this option of "{item.id}" is much {kind} than the others: '
        message += f"{lengths[odd]} letters, on average they have {mean:.0f}"
        hint = f"make all options between {mean - allowed:.0f} and {mean + allowed:.0f} letters"
        yield error(item.where("options", odd, "text"), "unlike-options", message, hint)


def _positions(module: Module) -> Iterator[Diagnostic]:
    single = [item for item in module.checks if sum(o.correct for o in item.options) == 1]
    if len(single) < POSITIONS_FROM:
        return
    options = Counter(len(item.options) for item in single).most_common(1)[0][0]
    found = Counter(
        next(at for at, option in enumerate(item.options) if option.correct) for item in single
    )
    position, count = found.most_common(1)[0]
    most = math.ceil(len(single) * (1 / options + SURPLUS))
    if count > most:
        message = f'in {count} of {len(single)} single choices of "{module.id}" the right answer '
        message += f"stands in place {position + 1}"
        last = [i for i in single if i.options[position].correct][-1]
        hint = f"move it in some of them; at most {most} may have the same place"
        yield error(last.where("options", position), "answer-position", message, hint)
