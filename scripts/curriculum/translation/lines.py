"""The lines of a Markdown text."""

from __future__ import annotations

from typing import NamedTuple


class Line(NamedTuple):
    """A line: the quote marks before it, its text, its end."""

    number: int
    prefix: str
    text: str
    end: str

    @property
    def blank(self) -> bool:
        return not self.text.strip()

    @property
    def indent(self) -> str:
        return self.text[: len(self.text) - len(self.text.lstrip(" "))]

    @property
    def level(self) -> int:
        text = self.text
        return (len(text) - len(text.lstrip(" "))) // 4


def lines_of(text: str) -> list[Line]:
    """The lines of a text, with tabs as spaces; every line but the last has an end."""
    plain = text.replace("\r\n", "\n").replace("\r", "\n").expandtabs(4)
    *lines, last = plain.split("\n")
    ended = [Line(number, "", line, "\n") for number, line in enumerate(lines, start=1)]
    return [*ended, Line(len(lines) + 1, "", last, "")]
