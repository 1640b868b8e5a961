"""Faults of layout: missing colons and spaces, indentation, brackets left open."""

from __future__ import annotations

import re

from curriculum.reading.lines import Broken, Cause, shortened, vocabulary


def hyphen_without_space(broken: Broken) -> Cause | None:
    """``-item``"""
    for row in (broken.row, broken.context):
        text = "" if row is None else broken.rows[row]
        match = re.match(r"( *)-(?=[^\s-])", text)
        if row is not None and match and not re.match(r" *---", text):
            mended = broken.with_row(row, f"{match[0]} {text[match.end() :]}")
            message = "a space is missing after the hyphen of this list item"
            hint = f"write - {shortened(text[match.end() :])}"
            return Cause(row, len(match[1]), "missing-space", message, hint, mended)
    return None


def key_without_colon(broken: Broken) -> Cause | None:
    """``minutes 10`` and ``minutes:10``: the line is no key with a value."""
    rows = [broken.context, broken.row, next(broken.above(broken.row), None)]
    for row in rows:
        if row is None:
            continue
        match = re.match(
            r"(?P<start> *(?:- +)*)(?P<key>[A-Za-z_]\w*)(?P<gap>:(?=\S)| +|$)", broken.rows[row]
        )
        if match is None or match["key"] not in vocabulary() or broken.line(row).key is not None:
            continue
        rest = broken.rows[row][match.end() :]
        mended = broken.with_row(row, f"{match['start']}{match['key']}: {rest}")
        hint = f"write {match['key']}: {shortened(rest)}".rstrip()
        column = match.start("key")
        if match["gap"] == ":":
            message = f'a space is missing after the colon of "{match["key"]}"'
            return Cause(row, match.end("gap"), "missing-space", message, hint, mended)
        message = f'a colon is missing after "{match["key"]}"'
        return Cause(row, column, "missing-colon", message, hint, mended)
    return None


def text_not_indented(broken: Broken) -> Cause | None:
    """Text below ``body: |`` that does not stand to the right of its key, or not far enough."""
    for row in (broken.context, broken.row):
        opener = None if row is None else _text_above(broken, row)
        if row is None or opener is None:
            continue
        key, first = broken.line(opener), _first_below(broken, opener)
        name = f'"{key.key}"' if key.key else "the list item"
        indent = broken.line(row).indent
        wanted = max(broken.line(first).indent, key.indent + 2) if first < row else key.indent + 2
        if indent >= wanted:
            continue
        message = f"this line belongs to the text of {name} but is indented less than it"
        hint = f"begin it in column {wanted + 1}"
        mended = None
        if indent > key.indent:
            mended = _indented(broken, row, key.indent, wanted - indent)
        return Cause(row, indent, "indentation", message, hint, mended)
    return None


def _text_above(broken: Broken, row: int) -> int | None:
    """The row that opens the ``|`` text directly above, if the row may belong to it."""
    line = broken.line(row)
    if line.key in vocabulary() or line.dashes:
        return None
    lowest = line.indent
    for earlier in broken.above(row):
        above = broken.line(earlier)
        if above.opens_text and above.indent <= lowest:
            return earlier
        if above.indent < lowest or (above.key in vocabulary() and above.indent <= lowest):
            return None
    return None


def _first_below(broken: Broken, row: int) -> int:
    """The first row with text below a row; there is one, the row that is faulty at least."""
    return next(later for later in range(row + 1, len(broken.rows)) if broken.rows[later].strip())


def _indented(broken: Broken, row: int, outer: int, by: int) -> list[str]:
    """The rows with a text's remaining lines moved to the right."""
    rows = list(broken.rows)
    for each in range(row, len(rows)):
        if rows[each].strip():
            if broken.line(each).indent <= outer:
                break
            rows[each] = " " * by + rows[each]
    return rows


def open_bracket(broken: Broken) -> Cause | None:
    """``[a, b`` without its end, or with one end too many."""
    for row in (broken.context, broken.row):
        if row is None:
            continue
        line = broken.line(row)
        value = re.sub(r"\s#.*$", "", line.value).rstrip()
        if not value.startswith(("[", "{")):
            continue
        close = "]" if value[0] == "[" else "}"
        missing = value.count(value[0]) - value.count(close)
        if missing == 1:
            message = f'the "{value[0]}" that begins here has no closing "{close}"'
            hint = f"write {shortened(value, 60)}{close}"
            mended = broken.with_row(row, line.text[: line.value_at] + value + close)
            return Cause(row, line.value_at, "bracket", message, hint, mended)
        if missing < 0 and value.endswith(close):
            mended = broken.with_row(row, line.text[: line.value_at] + value[:missing])
            message = f'there is one "{close}" too many'
            at = line.value_at + len(value) - 1
            return Cause(row, at, "bracket", message, "", mended)
    return None


def deeper_than_its_block(broken: Broken) -> Cause | None:
    """A key that stands further right than the one above, which has its value already."""
    if "mapping values are not allowed" not in broken.problem:
        return None
    line = broken.line(broken.row)
    above = next(broken.above(broken.row), None)
    if above is None or line.key is None:
        return None
    entry = broken.line(broken.entry_of(above))
    if entry.key is None and not entry.dashes:
        message = "this line is neither a key with a value nor a list item"
        hint = "a key is followed by a colon and a space"
        return Cause(above, broken.line(above).indent, "missing-colon", message, hint)
    if line.column <= entry.column:
        return None
    name = f'"{entry.key}"' if entry.key else "the item"
    message = f'"{line.key}" stands too far to the right: {name} above it has its value already'
    mended = None
    if not line.dashes:
        mended = broken.with_row(broken.row, " " * entry.column + line.text.lstrip(" "))
    hint = f"begin it in column {entry.column + 1}"
    return Cause(broken.row, line.indent, "indentation", message, hint, mended)


def does_not_line_up(broken: Broken) -> Cause | None:
    """A line whose beginning fits no line above it."""
    if (
        "did not find expected" not in broken.problem
        and "expected <block end>" not in broken.problem
    ):
        return None
    line = broken.line(broken.row)
    columns = _open_columns(broken, broken.row)
    if line.indent in columns and (line.key or line.dashes):
        message = "a list item and a key stand side by side in the same column"
        hint = 'all lines of a list begin with "- "; all others with a key and a colon'
        return Cause(broken.row, line.indent, "indentation", message, hint)
    if line.indent in columns or not columns:
        return None
    message = f"this line begins in column {line.indent + 1}, where no line above it begins"
    nearest = sorted(columns, key=lambda column: abs(column - line.indent))[:2]
    wanted = " or ".join(str(column + 1) for column in sorted(nearest))
    return Cause(broken.row, line.indent, "indentation", message, f"begin it in column {wanted}")


def _open_columns(broken: Broken, row: int) -> set[int]:
    """The columns in which the lists and groups of keys begin that are open above a row."""
    columns: set[int] = set()
    lowest = 10_000
    for earlier in broken.above(row):
        line = broken.line(earlier)
        if not line.starts_entry or line.indent >= lowest:
            continue
        columns.add(line.indent)
        if line.dashes:
            columns.add(line.column)
        lowest = line.indent
        if lowest == 0:
            break
    return columns
