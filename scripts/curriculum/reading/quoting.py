"""Faults of texts that need quotation marks, or have one too few or too many."""

from __future__ import annotations

import re

from curriculum.reading.lines import Broken, Cause, shortened, vocabulary

_QUOTED = {"'": re.compile(r"'(?:[^']|'')*'"), '"': re.compile(r'"(?:[^"\\]|\\.)*"')}
_SPECIAL = "@`%*&!"


def text_after_quote(broken: Broken) -> Cause | None:
    """``title: "Yes" he said`` and ``title: 'It's fine'``."""
    line = broken.line(broken.row)
    quoted = _QUOTED.get(line.value[:1])
    closed = quoted.match(line.value) if quoted else None
    if closed is None:
        return None
    rest = line.value[closed.end() :].strip()
    if not rest or rest.startswith(("#", ":")):
        return None
    mark = line.value[0]
    value = line.value.rstrip()
    inner = value[1:-1] if len(value) > 1 and value.endswith(mark) else value
    message = f'the text goes on after its closing {mark}: "{shortened(rest)}"'
    return Cause(
        broken.row,
        line.value_at + closed.end(),
        "quotes",
        message,
        f"put the whole text in quotes: {shortened(quoted_text(inner), 70)}",
        broken.with_row(broken.row, line.text[: line.value_at] + quoted_text(inner)),
    )


def unclosed_quote(broken: Broken) -> Cause | None:
    """A quotation mark that never comes to its end, or only at the next one in the file."""
    for row in (broken.row, *broken.above(broken.row)):
        line = broken.line(row)
        mark = line.value[:1]
        if mark not in _QUOTED or _QUOTED[mark].match(line.value):
            continue
        if not _swallows_entries(broken, row, mark):
            continue
        return Cause(
            row,
            line.value_at,
            "quotes",
            f"the text that begins here has no closing {mark}",
            f"write {shortened(line.value.rstrip(), 60)}{mark}",
            broken.with_row(row, line.text.rstrip() + mark),
        )
    return None


def _swallows_entries(broken: Broken, row: int, mark: str) -> bool:
    """Whether a text without end on its row would run over keys or list items below."""
    for later in range(row + 1, len(broken.rows)):
        if broken.line(later).starts_entry:
            return True
        if mark in broken.rows[later]:
            return False
    return True


def special_beginning(broken: Broken) -> Cause | None:
    """A text that begins with a character which means something to YAML."""
    for row in (broken.row, broken.context):
        if row is None:
            continue
        line = broken.line(row)
        first = line.value[:1]
        needs = first in _SPECIAL or (first in "[{" and _goes_on_after_bracket(line.value))
        if first and needs:
            return _needs_quotes(
                broken, row, f'a text that begins with "{first}" must be in quotes'
            )
        if first and first in "|>" and not line.opens_text:
            message = f'the text must begin on the line below "{first}"'
            mended = broken.with_row(row, line.text[: line.value_at] + first)
            return Cause(row, line.value_at, "quotes", message, "", mended)
    return None


def _goes_on_after_bracket(value: str) -> bool:
    """Whether more than a comment follows the bracket that closes the first one."""
    depth = 0
    for offset, character in enumerate(value):
        depth += (character in "[{") - (character in "]}")
        if depth == 0:
            rest = value[offset + 1 :].strip()
            return bool(rest) and not rest.startswith("#") and bool(rest.strip("]}"))
    return False


def colon_in_text(broken: Broken) -> Cause | None:
    """``title: Repair: what it is``: a second colon looks like a second key."""
    if "mapping values are not allowed" not in broken.problem:
        return None
    line = broken.line(broken.row)
    if line.key is not None and broken.column < line.value_at:
        return None
    row = broken.entry_of(broken.row)
    if not broken.line(row).value or broken.line(row).value.startswith(("|", ">", '"', "'")):
        return None
    message = 'a text with a colon and a space in it (": ") must be in quotes'
    return _needs_quotes(broken, row, message)


def colon_in_list(broken: Broken) -> Cause | None:
    """``[a, b: c: d]``: inside brackets too."""
    line = broken.line(broken.row)
    inside = re.search(r"[\[,]\s*([^\[\],\"']*: [^\[\],]*)", line.value)
    if not line.value.startswith("[") or inside is None or broken.context != broken.row:
        return None
    text = inside[1].rstrip()
    begin = line.value_at + inside.start(1)
    mended = line.text[:begin] + quoted_text(text) + line.text[begin + len(text) :]
    message = 'a text with a colon and a space in it (": ") must be in quotes'
    hint = f"write {shortened(quoted_text(text), 70)}"
    return Cause(broken.row, begin, "quotes", message, hint, broken.with_row(broken.row, mended))


def backslash(broken: Broken) -> Cause | None:
    """A backslash in double quotes that YAML takes for the beginning of a code."""
    if "escape" not in broken.problem:
        return None
    text = broken.rows[broken.row]
    at = text.rfind("\\", 0, broken.column + 1)
    if at < 0:
        return None
    mended = broken.with_row(broken.row, f"{text[:at]}\\{text[at:]}")
    hint = "write two backslashes, or put the text in single quotes: '...'"
    message = f'"{text[at : at + 2]}" has no meaning inside double quotes'
    return Cause(broken.row, at, "quotes", message, hint, mended)


def _needs_quotes(broken: Broken, row: int, message: str) -> Cause:
    """The value of a row, with the rows it goes on over, put in quotes."""
    line = broken.line(row)
    start = line.value_at
    if line.dashes and line.key not in vocabulary():
        start = line.column  # "- Note: this: that" is a text, not a key "Note"
    last = row
    for later in range(row + 1, len(broken.rows)):
        following = broken.line(later)
        if not following.text.strip() or following.starts_entry or following.indent <= line.indent:
            break
        last = later
    rows = list(broken.rows)
    for each in range(row, last + 1):
        begin = start if each == row else 0
        rows[each] = rows[each][:begin] + _escaped(rows[each][begin:].rstrip())
    rows[row] = rows[row][:start] + '"' + rows[row][start:]
    rows[last] += '"'
    value = line.text[start:].rstrip()
    name = line.text[:start].strip()
    hint = f"write {name} {shortened(quoted_text(value), 70)}".replace("  ", " ")
    return Cause(row, start, "quotes", message, hint, rows)


def quoted_text(text: str) -> str:
    """The text in double quotes as YAML wants it."""
    return f'"{_escaped(text)}"'


def _escaped(text: str) -> str:
    return text.replace("\\", "\\\\").replace('"', '\\"')
