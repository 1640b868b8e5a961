"""Commands for those who translate: each returns the exit code."""

from __future__ import annotations

import datetime as dt
import sys
from pathlib import Path

import click

from curriculum import reporting, translation
from curriculum.commands.answers import DONE, FAULTS, USAGE, width
from curriculum.commands.translators import (
    chosen_languages,
    known_catalogs,
    lost_lists,
    read_course,
    read_for_translators,
    reported,
)
from curriculum.diagnostics import Diagnostic, has_errors
from curriculum.editions import Edition
from curriculum.editions.cut import for_edition
from curriculum.exports.bilingual import Side, blocks_of, write_bilingual


def update_translations(root: Path, *, prune: bool) -> int:
    """Bring every PO in step with the course; nothing is written when a file cannot be read."""
    checked = read_for_translators(root)
    if checked is None or checked.course is None:
        return USAGE if checked is None else FAULTS
    lost = checked.unreadable | lost_lists(checked)
    summary = translation.update(root, checked.course, prune=prune, unreadable=lost)
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
    course = read_course(root)
    if isinstance(course, int):
        return course
    chosen = chosen_languages(course, language)
    if not chosen:
        return USAGE
    found: list[Diagnostic] = []
    for code in chosen:
        found += translation.read_catalog(root, code, course)[1]
    click.echo(reporting.format_text(found, root=root, colour=sys.stdout.isatty()))
    return FAULTS if has_errors(found) or (strict and found) else DONE


def review_translations(root: Path, language: str, catalogs: tuple[str, ...], *, undo: bool) -> int:
    """Mark finished translations as reviewed, or take the mark back."""
    checked = read_for_translators(root)
    if checked is None or checked.course is None:
        return USAGE if checked is None else FAULTS
    course = checked.course
    if not chosen_languages(course, language):
        return USAGE
    if not known_catalogs(course, catalogs):
        return USAGE
    done = translation.mark_reviewed(
        root,
        course,
        language,
        catalogs,
        dt.date.today(),
        faults=checked.diagnostics,
        undo=undo,
    )
    if done.diagnostics:
        return reported(root, done.diagnostics)
    what = "are no longer marked" if undo else "are marked"
    click.echo(f"{done.marked} passages {what} as reviewed; {done.open} are not translated yet")
    if done.refused:
        click.echo(
            f"{done.refused} are not marked, because the check refuses them; to see them, type: "
            f"curriculum translations check --language {language}"
        )
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
    if not known_catalogs(course, catalogs):
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
