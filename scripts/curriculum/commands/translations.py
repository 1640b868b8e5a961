"""Commands for those who translate: each returns the exit code."""

from __future__ import annotations

import datetime as dt
import sys
from collections.abc import Sequence
from pathlib import Path

import click

from curriculum import pipeline, reporting, translation
from curriculum.commands.answers import DONE, FAULTS, USAGE, is_course, print_report, width
from curriculum.diagnostics import Diagnostic, has_errors
from curriculum.editions import Edition, for_edition
from curriculum.exports.bilingual import Side, blocks_of, write_bilingual
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
        return _reported(root, done.diagnostics)
    what = "are no longer marked" if undo else "are marked"
    click.echo(f"{done.marked} passages {what} as reviewed; {done.open} are not translated yet")
    return DONE


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
    course = _course(root)
    if isinstance(course, int):
        return course
    if not _languages(course, language) or not _known_catalogs(course, catalogs):
        return USAGE
    done = translation.export_catalogs(
        root, course, language, format_, to, catalogs=catalogs, only_open=only_open
    )
    if done.diagnostics:
        return _reported(root, done.diagnostics)
    click.echo(f"{done.passages} passages in {len(done.files)} files in {to}")
    for path in done.files:
        click.echo(f"  {path.name}")
    return DONE


def import_translations(root: Path, files: tuple[Path, ...]) -> int:
    """Take translations from files into the catalogs."""
    course = _course(root)
    if isinstance(course, int):
        return course
    done = translation.import_files(root, course, files)
    if done.diagnostics:
        code = _reported(root, done.diagnostics)
        if code:
            click.echo("Nothing was written.", err=True)
            return code
    click.echo(f"{done.taken} translations taken, {done.same} as they were")
    for path in done.written:
        click.echo(f"  {path}")
    if done.taken:
        click.echo("Next: curriculum translations check")
    return DONE


def bilingual(
    root: Path, left: str, right: str, catalogs: tuple[str, ...], edition: Edition, to: Path
) -> int:
    """Write a page for each catalog with two languages side by side."""
    checked = read_for_translators(root)
    if checked is None or checked.course is None:
        return USAGE if checked is None else FAULTS
    course = checked.course
    unknown = [code for code in (left, right) if code not in course.settings.languages]
    if unknown:
        known = ", ".join(course.settings.languages)
        click.echo(
            f'error: "{unknown[0]}" is no language of the course; they are: {known}', err=True
        )
        return USAGE
    if not _known_catalogs(course, catalogs):
        return USAGE
    sides = tuple(
        Side(
            code,
            course.settings.languages[code].name,
            course.settings.languages[code].direction,
            for_edition(checked.translations[code].course, edition),
        )
        for code in (left, right)
    )
    count = 0
    for name in catalogs or translation.expected_files(course):
        texts = [translation.placed_texts(side.course, name) for side in sides]
        if not texts[0]:
            continue
        blocks = blocks_of(texts[0], texts[1], (sides[0], sides[1]))
        title = (texts[0][0].title, texts[1][0].title)
        write_bilingual(to / f"{name}.{left}-{right}.html", title, blocks, sides[0], sides[1])
        count += 1
    click.echo(f"{count} pages in {to}")
    return DONE


def _reported(root: Path, found: Sequence[Diagnostic]) -> int:
    click.echo(reporting.format_text(found, root=root, colour=sys.stderr.isatty()), err=True)
    return FAULTS if has_errors(found) else DONE


def _known_catalogs(course: Course, catalogs: tuple[str, ...]) -> bool:
    known = translation.expected_files(course)
    unknown = [name for name in catalogs if name not in known]
    if unknown:
        message = f'error: there is no catalog "{unknown[0]}"; there are: {", ".join(known)}'
        click.echo(message, err=True)
    return not unknown


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
