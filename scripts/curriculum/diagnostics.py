"""What is wrong with a course, said to the person who can mend it.

A fault in content is never an exception: every stage returns diagnostics, and they are shown
together, sorted by place.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from enum import StrEnum
from typing import Any


class Severity(StrEnum):
    """How much a diagnostic weighs: an error stops the build, a warning does not."""

    ERROR = "error"
    WARNING = "warning"


@dataclass(frozen=True, order=True, slots=True)
class Location:
    """A place in a file: path relative to the project with ``/``, line and column from 1."""

    path: str
    line: int = 1
    column: int = 1

    def __str__(self) -> str:
        return f"{self.path}:{self.line}:{self.column}"


@dataclass(frozen=True, order=True, slots=True)
class Diagnostic:
    """One fault: where, which rule, how grave, what is wrong, and what to type instead."""

    location: Location
    code: str
    """The rule's name in kebab-case, e.g. ``unknown-outcome``."""

    severity: Severity
    message: str
    """One sentence in the editor's language that quotes the editor's own words."""

    hint: str = ""
    """What to type, or where to look. Empty when the message says it all."""

    def as_row(self) -> list[str | int]:
        """Its fields in order, for keeping it as data."""
        place = self.location
        where: list[str | int] = [place.path, place.line, place.column]
        return [*where, self.code, str(self.severity), self.message, self.hint]

    @classmethod
    def from_row(cls, row: Sequence[Any]) -> Diagnostic:
        """The diagnostic that gave the row."""
        path, line, column, code, severity, message, hint = row
        return cls(Location(path, line, column), code, Severity(severity), message, hint)

    def __str__(self) -> str:
        text = f"{self.location}: {self.severity}[{self.code}]: {self.message}"
        return f"{text}\n  hint: {self.hint}" if self.hint else text


def error(location: Location, code: str, message: str, hint: str = "") -> Diagnostic:
    """A diagnostic that stops the build."""
    return Diagnostic(location, code, Severity.ERROR, message, hint)


def warning(location: Location, code: str, message: str, hint: str = "") -> Diagnostic:
    """A diagnostic that asks for attention and lets the build go on."""
    return Diagnostic(location, code, Severity.WARNING, message, hint)


def in_order(diagnostics: Iterable[Diagnostic]) -> list[Diagnostic]:
    """The same diagnostics sorted by place, each once."""
    return sorted(set(diagnostics))


def has_errors(diagnostics: Iterable[Diagnostic]) -> bool:
    """Whether any of the diagnostics stops the build."""
    return any(found.severity is Severity.ERROR for found in diagnostics)
