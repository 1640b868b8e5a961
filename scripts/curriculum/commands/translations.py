"""Commands for those who translate: each returns the exit code."""

from __future__ import annotations

import datetime as dt
import sys
from pathlib import Path

import click

from curriculum import pipeline, reporting, translation
from curriculum.commands.answers import DONE, FAULTS, USAGE, is_course, print_report, width
from curriculum.diagnostics import Diagnostic, has_errors
from curriculum.model import Course


def update_translations(root: Path, *, prune: bool) -> int:
    """Bring every PO in step with the course; nothing is written when a file cannot be read."""
    checked = read_for_translators(root)
    if checked is None or checked.course is None:
        return USAGE if checked is None else FAULTS
    summary = translation.update(root, checked.course, prune=prune, unreadable=checked.unreadable)
    if summary.diagnostics:
        report = reporting.format_text(summary.diagnostics, root=root, colour=sys.stderr.isatty())
        click.echo(report, err=True)
    click.echo(translation.summary_text(summary))
    return FAULTS if has_errors(summary.diagnostics) else DONE


def translation_status(root: Path, *, as_json: bool) -> int:
    """Print how much of each module is translated in each language."""
    checked = read_for_translators(root)
    if checked is None or checked.course is None:
        return USAGE if checked is None else FAULTS
    table = translation.status(root, checked.course)
    click.echo(table.as_json() if as_json else table.as_table(width()))
    return DONE


def check_translations(root: Path, language: str | None, *, strict: bool) -> int:
    """Print what is wrong and what is doubtful in the catalogs of one language or of all."""
    course = _course(root)
    if isinstance(course, int):
        return course
    chosen = _languages(course, language)
    if not chosen:
        return USAGE
    found: list[Diagnostic] = []
    for code in chosen:
        found += translation.read_catalog(root, code, course)[1]
    click.echo(reporting.format_text(found, root=root, colour=sys.stdout.isatty()))
    return FAULTS if has_errors(found) or (strict and found) else DONE


def review_translations(root: Path, language: str, catalogs: tuple[str, ...], *, undo: bool) -> int:
    """Mark finished translations as reviewed, or take the mark back."""
    course = _course(root)
    if isinstance(course, int):
        return course
    if not _languages(course, language):
        return USAGE
    known = translation.expected_files(course)
    unknown = [name for name in catalogs if name not in known]
    if unknown:
        click.echo(
            f'error: there is no catalog "{unknown[0]}"; there are: {", ".join(known)}', err=True
        )
        return USAGE
    done = translation.mark_reviewed(root, language, catalogs, dt.date.today(), undo=undo)
    if done.diagnostics:
        report = reporting.format_text(done.diagnostics, root=root, colour=sys.stderr.isatty())
        click.echo(report, err=True)
        return FAULTS
    what = "are no longer marked" if undo else "are marked"
    click.echo(f"{done.marked} passages {what} as reviewed; {done.open} are not translated yet")
    return DONE


def _course(root: Path) -> Course | int:
    """The course of a folder, or the exit code where there is none."""
    checked = read_for_translators(root)
    if checked is None:
        return USAGE
    return checked.course if checked.course is not None else FAULTS


def _languages(course: Course, language: str | None) -> list[str]:
    """The languages meant; none, and a word about it, if it is no language of the course."""
    known = [code for code in course.settings.languages if code != course.source_language]
    if language is None or language in known:
        return known if language is None else [language]
    message = f'"{language}" is no language that the course is translated into'
    click.echo(f"error: {message}; they are: {', '.join(known)}", err=True)
    return []


def read_for_translators(root: Path) -> pipeline.Checked | None:
    """The course as read; faults of reading are printed, since they hide passages."""
    if not is_course(root):
        return None
    checked = pipeline.check(root)
    if checked.course is None:
        print_report(checked)
    return checked
