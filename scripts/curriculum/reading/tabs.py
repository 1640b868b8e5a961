"""Tabs and no-break spaces at the beginning of lines, where only spaces may stand."""

from __future__ import annotations

import re

from curriculum.diagnostics import Diagnostic, Location, error

_LEADING = re.compile(r"^( *)([\t\u00a0][\t\u00a0 ]*)(?=[^\s])", re.MULTILINE)
_TAB_WIDTH = 2


def replaced(text: str, path: str) -> tuple[str, list[Diagnostic]]:
    """The text with spaces in their stead, and one fault a run of lines that has them."""
    last_line = -1
    line, scanned = 1, 0
    first: list[tuple[re.Match[str], int, int]] = []
    for match in _LEADING.finditer(text):
        line += text.count("\n", scanned, match.start())
        scanned = match.start()
        if line == last_line + 1:
            first[-1] = (first[-1][0], first[-1][1], line)
        else:
            first.append((match, line, line))
        last_line = line
    faults = [_fault(*run, path) for run in first]
    return (_LEADING.sub(_spaces, text) if faults else text), faults


def _fault(match: re.Match[str], line: int, last: int, path: str) -> Diagnostic:
    place = Location(path, line, len(match[1]) + 1)
    if match[2].startswith("\t"):
        lines = "this line is" if line == last else f"lines {line} to {last} are"
        message = f"{lines} indented with a tab; only spaces may be used"
        hint = 'press the space bar instead, or set your editor to "indent with spaces"'
        return error(place, "tab", message, hint)
    message = "this line is indented with a no-break space, which only looks like a space"
    return error(place, "no-break-space", message, "delete it and press the space bar")


def _spaces(match: re.Match[str]) -> str:
    return match[1] + match[2].replace("\t", " " * _TAB_WIDTH).replace("\u00a0", " ")
