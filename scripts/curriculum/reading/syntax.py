"""Why YAML cannot read a file, in the words of the person who wrote it.

The parser says where it stopped, not what was done wrong. Each cause below looks at the lines
around that place; the first that recognises itself is reported, and mended if it is plain what was
meant.
"""

from __future__ import annotations

from collections.abc import Callable

import yaml

from curriculum.diagnostics import Diagnostic, Location, error
from curriculum.reading import layout, quoting
from curriculum.reading.lines import Broken, Cause

CAUSES: tuple[Callable[[Broken], Cause | None], ...] = (
    quoting.text_after_quote,
    quoting.backslash,
    quoting.special_beginning,
    quoting.colon_in_list,
    layout.open_bracket,
    layout.hyphen_without_space,
    layout.text_not_indented,
    quoting.unclosed_quote,
    layout.key_without_colon,
    quoting.colon_in_text,
    layout.deeper_than_its_block,
    layout.does_not_line_up,
)


UNEXPLAINED = "syntax"
"""The code of a fault that no cause recognises."""


def explain(text: str, path: str, fault: yaml.YAMLError) -> tuple[Diagnostic, str | None]:
    """The fault as a diagnostic, and the text mended if it is plain what was meant."""
    broken = _broken(text, fault)
    for cause_of in CAUSES:
        cause = cause_of(broken)
        if cause is not None:
            place = Location(path, cause.row + 1, cause.column + 1)
            mended = None if cause.mended is None else "\n".join(cause.mended)
            return error(place, cause.code, cause.message, cause.hint), mended
    place = Location(path, broken.row + 1, broken.column + 1)
    message = "the file cannot be read from here on: this line does not fit the ones above it"
    hint = "look at the indentation, quotes, brackets and colons of this line and the one above"
    return error(place, UNEXPLAINED, message, hint), None


def _broken(text: str, fault: yaml.YAMLError) -> Broken:
    rows = text.split("\n")
    mark = getattr(fault, "problem_mark", None)
    context = getattr(fault, "context_mark", None)
    row = len(rows) - 1 if mark is None else min(mark.line, len(rows) - 1)
    column = 0 if mark is None else mark.column
    while row > 0 and not rows[row].strip():
        row, column = row - 1, len(rows[row - 1])
    return Broken(
        rows,
        row,
        min(column, len(rows[row])),
        None if context is None else min(context.line, len(rows) - 1),
        str(getattr(fault, "problem", None) or fault),
    )
