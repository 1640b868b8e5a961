"""What ``check`` does when what it came to before does not stand any more.

Nothing is loaded here that only a build needs: it would take longer than to read a course.
"""

from __future__ import annotations

from pathlib import Path

from curriculum import pipeline, processes, reporting
from curriculum.checks import matrix
from curriculum.commands.answers import width
from curriculum.diagnostics import has_errors


def check(root: Path, output: str, *, strict: bool, colour: bool) -> tuple[bool, str]:
    """Whether the course may go on as it is, and what there is to say about it."""
    with processes.staying() as apart:
        checked = pipeline.check(root, apart)
    return may_go_on(checked, strict=strict), _said(checked, output, colour=colour)


def may_go_on(checked: pipeline.Checked, *, strict: bool) -> bool:
    """Whether the course may go on as it is."""
    found = checked.diagnostics
    return not (has_errors(found) or (strict and found))


def coverage(checked: pipeline.Checked) -> str:
    """What the course covers, for a terminal; nothing if too little could be read to tell."""
    return matrix.as_table(checked.coverage, width()) if checked.coverage else ""


def _said(checked: pipeline.Checked, output: str, *, colour: bool) -> str:
    """What a check prints."""
    found = checked.diagnostics
    if output == "json":
        return reporting.format_json(found) + "\n"
    if output == "github":
        return reporting.format_github(found)
    text = reporting.format_text(found, root=checked.root, colour=colour) + "\n"
    table = coverage(checked)
    return f"{text}\n{table}\n" if table else text
