"""Commands for those who write courses: each returns the exit code."""

from __future__ import annotations

from pathlib import Path

import click

from curriculum import pipeline, processes, starting
from curriculum import schema as schemas
from curriculum.checks import matrix
from curriculum.commands.answers import DONE, FAULTS, USAGE, is_course, print_report, width


def coverage(root: Path, *, as_json: bool) -> int:
    """Print the coverage matrix."""
    if not is_course(root):
        return USAGE
    with processes.staying() as apart:
        checked = pipeline.check(root, apart)
    if not checked.coverage:
        print_report(checked.root, checked.diagnostics)
        return FAULTS
    measured = checked.coverage
    click.echo(matrix.as_json(measured) if as_json else matrix.as_table(measured, width()))
    return DONE if checked.ok else FAULTS


def new_course(folder: Path) -> int:
    """Start a course in an empty or new folder."""
    try:
        starting.new_course(folder)
    except starting.StartFault as fault:
        click.echo(f"error: {fault}", err=True)
        return USAGE
    click.echo(f"Made a small complete course in {folder}.\nNext: cd {folder}; curriculum build")
    return DONE


def new_module(root: Path, module_id: str) -> int:
    """Add a module to the course."""
    if not is_course(root):
        return USAGE
    try:
        told = starting.new_module(root, module_id)
    except starting.StartFault as fault:
        click.echo(f"error: {fault}", err=True)
        return USAGE
    click.echo(told)
    return DONE


def schema(root: Path) -> int:
    """Write the schemas beside the course's files."""
    if not is_course(root):
        return USAGE
    schemas.write_schemas(root / "modules" / ".schemas")
    click.echo("Wrote modules/.schemas")
    return DONE
