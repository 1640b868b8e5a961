"""What all commands share: exit codes, the look for a course, the printing of faults."""

from __future__ import annotations

import shutil
import sys
from collections.abc import Sequence
from pathlib import Path

import click

from curriculum import reporting
from curriculum.diagnostics import Diagnostic

DONE, FAULTS, USAGE = 0, 1, 2


def is_course(root: Path) -> bool:
    """Whether a course is there; says so if not."""
    if (root / "mkdocs.yml").is_file():
        return True
    click.echo(
        f"error: there is no mkdocs.yml in {root.resolve()}.\n"
        "  hint: run the command in the course's folder, or start one with: curriculum new course",
        err=True,
    )
    return False


def print_report(root: Path, diagnostics: Sequence[Diagnostic]) -> None:
    """Print the faults, if there are any."""
    if diagnostics:
        text = reporting.format_text(diagnostics, root=root, colour=sys.stderr.isatty())
        click.echo(text, err=True)


def width() -> int:
    """Columns of the terminal."""
    return shutil.get_terminal_size((100, 24)).columns
