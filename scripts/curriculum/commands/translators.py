"""What the commands for translators share: finding the course, its languages and catalogs."""

from __future__ import annotations

import sys
from collections.abc import Sequence
from pathlib import Path

import click

from curriculum import pipeline, reporting, translation
from curriculum.commands.answers import DONE, FAULTS, USAGE, is_course, print_report
from curriculum.diagnostics import Diagnostic, Severity, has_errors
from curriculum.model import Course


def reported(root: Path, found: Sequence[Diagnostic]) -> int:
    """Print what was found; the exit code that goes with it."""
    click.echo(reporting.format_text(found, root=root, colour=sys.stderr.isatty()), err=True)
    return FAULTS if has_errors(found) else DONE


def known_catalogs(course: Course, catalogs: tuple[str, ...]) -> bool:
    """Whether the course has all these catalogs; says so if not."""
    known = translation.expected_files(course)
    unknown = [name for name in catalogs if name not in known]
    if unknown:
        message = f'error: there is no catalog "{unknown[0]}"; there are: {", ".join(known)}'
        click.echo(message, err=True)
    return not unknown


def read_course(root: Path) -> Course | int:
    """The course of a folder, or the exit code where there is none."""
    checked = read_for_translators(root)
    if checked is None:
        return USAGE
    return checked.course if checked.course is not None else FAULTS


def chosen_languages(course: Course, language: str | None) -> list[str]:
    """The languages meant; none, and a word about it, if it is no language of the course."""
    known = [code for code in course.settings.languages if code != course.source_language]
    if language is None or language in known:
        return known if language is None else [language]
    message = f'"{language}" is no language that the course is translated into'
    click.echo(f"error: {message}; they are: {', '.join(known)}", err=True)
    return []


def lost_lists(checked: pipeline.Checked) -> set[tuple[str, str]]:
    """The glossary and the list of sources, where there is none and the course uses them: without
    a word of theirs, they are rather lost than given up. Kind and path, as reading tells them."""
    course = checked.course
    if course is None:
        return set()
    said = {fault.code for fault in checked.diagnostics}
    lists = (
        ("term", "modules/glossary.yml", bool(course.glossary)),
        ("source", "modules/sources.yml", bool(course.sources)),
    )
    return {(kind, path) for kind, path, there in lists if not there and f"unknown-{kind}" in said}


def read_for_translators(root: Path) -> pipeline.Checked | None:
    """The course as read; errors are printed where something could not be: its passages are
    hidden."""
    if not is_course(root):
        return None
    checked = pipeline.check(root)
    if checked.course is None or checked.unreadable:
        errors = [found for found in checked.diagnostics if found.severity is Severity.ERROR]
        print_report(checked.root, errors)
    return checked
