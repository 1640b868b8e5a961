"""Commands for those who translate with other tools: each returns the exit code."""

from __future__ import annotations

from pathlib import Path

import click

from curriculum.commands.answers import DONE, USAGE
from curriculum.commands.translators import (
    chosen_languages,
    known_catalogs,
    read_course,
    reported,
)
from curriculum.translation.exchange import export_catalogs, import_files


def export_translations(
    root: Path,
    language: str,
    catalogs: tuple[str, ...],
    format_: str,
    to: Path,
    *,
    only_open: bool,
) -> int:
    """Write catalogs as files for translators."""
    course = read_course(root)
    if isinstance(course, int):
        return course
    if not chosen_languages(course, language) or not known_catalogs(course, catalogs):
        return USAGE
    done = export_catalogs(
        root, course, language, format_, to, catalogs=catalogs, only_open=only_open
    )
    if done.diagnostics:
        return reported(root, done.diagnostics)
    click.echo(f"{done.passages} passages in {len(done.files)} files in {to}")
    for path in done.files:
        click.echo(f"  {path.name}")
    return DONE


def import_translations(root: Path, files: tuple[Path, ...]) -> int:
    """Take translations from files into the catalogs."""
    course = read_course(root)
    if isinstance(course, int):
        return course
    done = import_files(root, course, files)
    if done.diagnostics:
        code = reported(root, done.diagnostics)
        if code:
            written = ", ".join(done.written)
            click.echo(f"{written or 'Nothing'} was written.", err=True)
            return code
    click.echo(f"{done.taken} translations taken, {done.same} as they were")
    for path in done.written:
        click.echo(f"  {path}")
    if done.taken:
        click.echo("Next: curriculum translations check")
    return DONE
