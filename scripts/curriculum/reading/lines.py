"""A line of a broken YAML file, taken apart as far as one can without reading the rest."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache

from curriculum.model import Part
from curriculum.model.shape import fields

_ANATOMY = re.compile(
    r"^(?P<indent> *)(?P<dashes>(?:- +)*)(?:(?P<key>[A-Za-z_][\w-]*) *:(?: +|$))?(?P<value>.*)$"
)


@dataclass(frozen=True, slots=True)
class Line:
    """One line: its indentation, key and value."""

    text: str
    indent: int
    dashes: str
    key: str | None
    value: str

    @property
    def value_at(self) -> int:
        """Offset of the value from the beginning of the line."""
        return len(self.text) - len(self.value)

    @property
    def column(self) -> int:
        """Offset of the key or text behind the hyphens."""
        return self.indent + len(self.dashes)

    @property
    def opens_text(self) -> bool:
        """Whether a ``|`` or ``>`` text begins on the next line."""
        return re.fullmatch(r"[|>][-+\d]*(\s+#.*)?\s*", self.value) is not None

    @property
    def starts_entry(self) -> bool:
        """Whether it begins a list item or an entry, rather than going on with a text."""
        return self.key is not None or bool(self.dashes)


def anatomy(text: str) -> Line:
    """The parts of a line."""
    match = _ANATOMY.match(text)
    assert match is not None, "every line matches"
    return Line(text, len(match["indent"]), match["dashes"], match["key"], match["value"])


@dataclass(frozen=True, slots=True)
class Broken:
    """A text that YAML cannot read, and where its parser stopped (rows and columns from 0)."""

    rows: list[str]
    row: int
    column: int
    context: int | None
    """The row where the thing began that the parser was reading."""

    problem: str

    def line(self, row: int) -> Line:
        """A row taken apart."""
        return anatomy(self.rows[row])

    def above(self, row: int) -> Iterator[int]:
        """Rows with text above a row, nearest first."""
        for earlier in range(row - 1, max(-1, row - 2000), -1):
            if self.rows[earlier].strip():
                yield earlier

    def entry_of(self, row: int) -> int:
        """The row where the entry begins that this row belongs to."""
        if self.line(row).starts_entry:
            return row
        here = self.line(row).indent
        for earlier in self.above(row):
            line = self.line(earlier)
            if line.starts_entry and (line.indent < here or line.value):
                return earlier
        return row

    def with_row(self, row: int, text: str) -> list[str]:
        """The rows with one of them replaced."""
        return [*self.rows[:row], text, *self.rows[row + 1 :]]


@dataclass(frozen=True, slots=True)
class Cause:
    """What an editor did, where, and the text as it was plainly meant."""

    row: int
    column: int
    code: str
    message: str
    hint: str = ""
    mended: list[str] | None = None
    """All rows, mended so that reading can go on; None if it is not plain what was meant."""


@cache
def vocabulary() -> frozenset[str]:
    """Every key that the model knows."""
    found: set[str] = set()
    waiting = [Part]
    while waiting:
        part = waiting.pop()
        found.update(fields(part))
        waiting += part.__subclasses__()
    return frozenset(found)


def shortened(text: str, length: int = 40) -> str:
    """A text for quoting in a sentence: one line, not too long."""
    line = " ".join(text.split())
    return line if len(line) <= length else f"{line[: length - 1].rstrip()}…"
