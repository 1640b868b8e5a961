"""Diagnostics as people and programs read them: text, JSON, annotations on GitHub."""

from __future__ import annotations

import json
import re
from collections.abc import Iterable
from itertools import groupby
from pathlib import Path

from curriculum.diagnostics import Diagnostic, Severity, in_order

_BOLD, _DIM, _RESET = "\033[1m", "\033[2m", "\033[0m"
_COLOURS = {Severity.ERROR: "\033[31m", Severity.WARNING: "\033[33m"}
_SPACES = re.compile(r"[\u00a0\u2000-\u200a\u202f]")
"""Spaces that do not break: they are seen as spaces, not as something to be afraid of."""
_WIDEST = 100
_LARGEST = 4_000_000


def format_text(
    diagnostics: Iterable[Diagnostic],
    *,
    root: Path | None = None,
    colour: bool = False,
) -> str:
    """The diagnostics for a terminal: grouped by file, in the order of their lines, then counted.

    With the project's folder in `root`, the line in question is shown below each message, with a
    mark under the place. The first line of each diagnostic reads
    ``path:line:column: error[code]: message``, which editors and terminals make clickable.
    """
    found = in_order(diagnostics)
    blocks = []
    for path, group in groupby(found, key=lambda each: each.location.path):
        lines = [] if root is None else _lines(root / path)
        blocks.append("\n".join(_entry(each, lines, colour) for each in group))
    return "\n\n".join([*blocks, summary(found)])


def describe(found: Diagnostic) -> str:
    """One diagnostic, for a log: the line with its place, and the hint below."""
    return _entry(found, [], colour=False)


def _lines(path: Path) -> list[str]:
    """The lines of a file for showing one of them; none if it cannot be read or is huge."""
    try:
        if path.is_dir() or path.stat().st_size > _LARGEST:
            return []
        text = path.read_text("utf-8-sig", errors="replace")
    except (OSError, ValueError):
        return []
    return text.split("\n")


def summary(diagnostics: Iterable[Diagnostic]) -> str:
    """How many there are: ``2 errors, 1 warning in 2 files``."""
    found = set(diagnostics)
    if not found:
        return "no faults found"
    counts = []
    for severity in Severity:
        count = sum(each.severity is severity for each in found)
        if count:
            counts.append(counted(count, severity.value))
    files = len({each.location.path for each in found})
    return f"{', '.join(counts)} in {counted(files, 'file')}"


def format_json(diagnostics: Iterable[Diagnostic]) -> str:
    """The diagnostics for programs.

    An object with ``version`` (1), ``errors`` and ``warnings`` (counts), ``diagnostics``: a list,
    sorted by place, of objects with ``path``, ``line``, ``column`` (from 1), ``severity``
    (``error`` or ``warning``), ``code``, ``message`` and ``hint`` (maybe empty). Keys may be added
    later; none of these will change.
    """
    found = in_order(diagnostics)
    report = {
        "version": 1,
        "errors": sum(each.severity is Severity.ERROR for each in found),
        "warnings": sum(each.severity is Severity.WARNING for each in found),
        "diagnostics": [
            {
                "path": each.location.path,
                "line": each.location.line,
                "column": each.location.column,
                "severity": each.severity.value,
                "code": each.code,
                "message": each.message,
                "hint": each.hint,
            }
            for each in found
        ],
    }
    return json.dumps(report, ensure_ascii=False, indent=2)


def format_github(diagnostics: Iterable[Diagnostic]) -> str:
    """The diagnostics as workflow commands, which GitHub shows beside the lines of a change."""
    return "".join(_annotation(each) for each in in_order(diagnostics))


def _entry(found: Diagnostic, lines: list[str], colour: bool) -> str:
    painted = f"{_COLOURS[found.severity]}{_BOLD}" if colour else ""
    bold, dim, reset = (_BOLD, _DIM, _RESET) if colour else ("", "", "")
    head = f"{painted}{found.severity}[{found.code}]{reset}: "
    rows = [f"{bold}{found.location}{reset}: {head}{_printable(found.message)}"]
    if found.location.line <= len(lines):
        rows += [
            f"{dim}{row}{reset}"
            for row in _excerpt(
                lines[found.location.line - 1], found.location.line, found.location.column
            )
        ]
    if found.hint:
        rows.append(f"  {dim}hint:{reset} {_printable(found.hint)}")
    return "\n".join(rows)


def _excerpt(line: str, number: int, column: int) -> list[str]:
    """The line with its number, cut to fit a terminal, and a mark below the place."""
    if not line.strip():
        return []
    cut = max(0, column - 1 - _WIDEST // 2)
    shown = _printable(line[cut : cut + _WIDEST].replace("\t", " "))
    gutter = f"  {number} | {'…' if cut else ''}"
    at = len(gutter) + column - 1 - cut
    return [gutter + shown.rstrip(), f"{' ' * (len(str(number)) + 2)} | ".ljust(at) + "^"]


def _printable(text: str) -> str:
    """The text without characters that would steer a terminal."""
    spaced = _SPACES.sub(" ", text)
    return "".join(
        letter if letter.isprintable() else "\N{REPLACEMENT CHARACTER}" for letter in spaced
    )


def _annotation(found: Diagnostic) -> str:
    place = found.location
    properties = {
        "file": place.path,
        "line": str(place.line),
        "col": str(place.column),
        "title": found.code,
    }
    listed = ",".join(f"{key}={_escaped_property(value)}" for key, value in properties.items())
    message = found.message if not found.hint else f"{found.message}\nhint: {found.hint}"
    return f"::{found.severity} {listed}::{_escaped(message)}\n"


def _escaped(text: str) -> str:
    return text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A")


def _escaped_property(text: str) -> str:
    return _escaped(text).replace(":", "%3A").replace(",", "%2C")


def counted(count: int, what: str) -> str:
    """A number of things: ``1 error``, ``2 errors``."""
    return f"{count} {what}{'' if count == 1 else 's'}"
