"""Where the words of a value stand in the file, for messages about words inside a text."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

import yaml

from curriculum.diagnostics import Location
from curriculum.model import Origin


@dataclass(frozen=True, slots=True)
class FoldedOrigin(Origin):
    """The origin of a text that is written over several lines and read as fewer.

    Line breaks and indentation differ between what is written and what is read; the visible
    characters do not, so a place is found by counting those.
    """

    value: str = ""
    written: str = ""
    """What stands in the file, from `location` on."""

    def inside(self, line: int, column: int) -> Location:
        """The place in the file of a line and column (from 1) of the text."""
        lines = self.value.split("\n")
        before = "".join(lines[: line - 1]) + lines[min(line, len(lines)) - 1][: column - 1]
        wanted = sum(not character.isspace() for character in before)
        row, start = 0, self.location.column
        for written in self.written.split("\n"):
            for offset, character in enumerate(written):
                if character.isspace():
                    continue
                if wanted == 0:
                    return Location(self.location.path, self.location.line + row, start + offset)
                wanted -= 1
            row, start = row + 1, 1
        return self.location


def origin_of(event: yaml.ScalarEvent, text: str, path: str) -> Origin:
    """Where a scalar was written, and where its text begins if that is known."""
    start = location(event.start_mark, path)
    raw = text[index(event.start_mark) : index(event.end_mark)]
    if event.style == "|":
        return Origin(start, text_start=_block_start(event.value, raw, start))
    if not event.style and raw == event.value:
        return Origin(start, text_start=start)
    if event.style in ("'", '"') and raw[1:-1] == event.value:
        return Origin(start, text_start=Location(path, start.line, start.column + 1))
    if event.style == '"' and "\\" in raw:
        return Origin(start)
    hidden = len(raw.split("\n", 1)[0]) if event.style == ">" else 1 if event.style else 0
    written = " " * hidden + raw[hidden:]
    if event.style == "'":
        written = written.replace("''", "' ")
    return FoldedOrigin(start, value=event.value, written=written)


def _block_start(value: str, raw: str, start: Location) -> Location:
    """Where the first line of a ``|`` text begins, after its indentation."""
    for read, written in zip(value.split("\n"), raw.split("\n")[1:], strict=False):
        if read.strip():
            indentation = len(written) - len(written.lstrip(" "))
            of_text = len(read) - len(read.lstrip(" "))
            return Location(start.path, start.line + 1, indentation - of_text + 1)
    return Location(start.path, start.line + 1, 1)


def location(mark: Any, path: str) -> Location:
    """A mark of the YAML parser as a location."""
    return Location(path, mark.line + 1, mark.column + 1)


def index(mark: Any) -> int:
    """The offset of a mark in its text."""
    return int(mark.index)
