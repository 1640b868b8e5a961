"""The lines of a Markdown text."""

from __future__ import annotations

from typing import NamedTuple

from curriculum.translation.marks import begins_with_words


class Line(NamedTuple):
    """A line, made by `line`: what stands on it, and what is asked of it again and again."""

    number: int
    prefix: str
    """The quote marks before it."""

    text: str
    end: str
    blank: bool
    level: int
    """How many steps of four spaces it is indented."""

    of_words: bool
    """Whether its first sign is a letter, as it is of most: no mark begins with one."""

    @property
    def indent(self) -> str:
        return self.text[: len(self.text) - len(self.text.lstrip(" "))]


def line(number: int, prefix: str, text: str, end: str) -> Line:
    """A line of which the text is known."""
    rest = text.lstrip(" ")
    level = (len(text) - len(rest)) // 4
    return Line(number, prefix, text, end, not rest.strip(), level, begins_with_words(rest))


def lines_of(text: str) -> list[Line]:
    """The lines of a text, with tabs as spaces; every line but the last has an end."""
    plain = text.replace("\r\n", "\n").replace("\r", "\n").expandtabs(4)
    *lines, last = plain.split("\n")
    ended = [line(number, "", each, "\n") for number, each in enumerate(lines, start=1)]
    return [*ended, line(len(lines) + 1, "", last, "")]
