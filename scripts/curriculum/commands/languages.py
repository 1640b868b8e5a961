"""The command that adds a language; returns the exit code."""

from __future__ import annotations

from pathlib import Path

import click

from curriculum import pipeline, starting, translation
from curriculum.commands.answers import DONE, FAULTS, USAGE, is_course, print_report
from curriculum.hosting.material_words import material_words


def add_language(root: Path, code: str, name: str | None, direction: str | None) -> int:
    """Add a language to the course, with its catalogs; everything in it falls back at first."""
    if not is_course(root):
        return USAGE
    known = translation.language_name(code)
    if known is None and name is None:
        click.echo(f'error: "{code}" is not the code of a language that is known here', err=True)
        click.echo("  hint: codes have two or three letters, e.g. kk; or give a --name", err=True)
        return USAGE
    checked = pipeline.check(root)
    if checked.course is None:
        print_report(checked.root, checked.diagnostics)
        return FAULTS
    shown = name or (known.name if known else code)
    written = direction or (known.direction if known else "ltr")
    try:
        starting.add_language(root, checked.course, code, shown, written)
    except starting.StartFault as fault:
        click.echo(f"error: {fault}", err=True)
        return USAGE
    added = pipeline.check(root)
    if added.course is None:
        print_report(added.root, added.diagnostics)
        return FAULTS
    words = material_words(code)
    done = translation.update(
        root, added.course, [code], unreadable=checked.unreadable, interface_words=words
    )
    if done.diagnostics:
        print_report(root, pipeline.check(root).diagnostics)
        return FAULTS
    missing = sum(change.merged.new for change in done.changes)
    click.echo(f"Added {shown} ({code}) to modules/course.yml, and translations/{code}/")
    click.echo(f"{missing} passages are to be translated; until then the pages show the original,")
    click.echo("marked as such. Next: translate the catalogs, then: curriculum build")
    return DONE
