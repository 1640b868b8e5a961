"""What each command does and prints; every function returns the exit code."""

from __future__ import annotations

import re
import shutil
import sys
from pathlib import Path

import click

from curriculum import building, pipeline, planning, reporting, starting, translation
from curriculum import schema as schemas
from curriculum.checks import matrix
from curriculum.diagnostics import Severity, has_errors
from curriculum.editions import Edition
from curriculum.hosting.site import SiteFault

DONE, FAULTS, USAGE = 0, 1, 2


def build(root: Path, edition: Edition) -> int:
    """Check and build; the closing summary tells what was made and where to open it."""
    if not _is_course(root):
        return USAGE
    click.echo("Checking the course")
    checked = pipeline.check(root)
    _print_report(checked)
    if not checked.ok:
        click.echo("Nothing was built; site/ and dist/ are as they were.", err=True)
        return FAULTS
    try:
        built = building.build_course(checked, edition, click.echo)
    except SiteFault as fault:
        click.echo(f"error: the site could not be built:\n{fault}", err=True)
        click.echo("site/ and dist/ are as they were.", err=True)
        return FAULTS
    click.echo(_summary(root, edition, built))
    return DONE


def check(root: Path, output: str, *, strict: bool) -> int:
    """Print every fault in the chosen format."""
    if not _is_course(root):
        return USAGE
    checked = pipeline.check(root)
    found = checked.diagnostics
    if output == "json":
        click.echo(reporting.format_json(found))
    elif output == "github":
        click.echo(reporting.format_github(found), nl=False)
    else:
        click.echo(reporting.format_text(found, root=root, colour=sys.stdout.isatty()))
        if checked.coverage:
            click.echo()
            click.echo(matrix.as_table(checked.coverage, _width()))
    return FAULTS if has_errors(found) or (strict and found) else DONE


def coverage(root: Path, *, as_json: bool) -> int:
    """Print the coverage matrix."""
    if not _is_course(root):
        return USAGE
    checked = pipeline.check(root)
    if not checked.coverage:
        _print_report(checked)
        return FAULTS
    measured = checked.coverage
    click.echo(matrix.as_json(measured) if as_json else matrix.as_table(measured, _width()))
    return DONE if checked.ok else FAULTS


def _is_course(root: Path) -> bool:
    if (root / "mkdocs.yml").is_file():
        return True
    click.echo(
        f"error: there is no mkdocs.yml in {root.resolve()}.\n"
        "  hint: run the command in the course's folder, or start one with: curriculum new course",
        err=True,
    )
    return False


def _print_report(checked: pipeline.Checked) -> None:
    if checked.diagnostics:
        text = reporting.format_text(
            checked.diagnostics, root=checked.root, colour=sys.stderr.isatty()
        )
        click.echo(text, err=True)


def _width() -> int:
    return shutil.get_terminal_size((100, 24)).columns


def update_translations(root: Path, *, prune: bool) -> int:
    """Bring every PO in step with the course; nothing is written when a file cannot be read."""
    checked = _read_for_translators(root)
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
    checked = _read_for_translators(root)
    if checked is None or checked.course is None:
        return USAGE if checked is None else FAULTS
    table = translation.status(root, checked.course)
    width = shutil.get_terminal_size((100, 24)).columns
    click.echo(table.as_json() if as_json else table.as_table(width))
    return DONE


def plan_agenda(
    root: Path, name: str, minutes: int, title: str | None, start: str, audience: str | None
) -> int:
    """Write an agenda for so many minutes, and say what it covers and what it leaves out."""
    if not _is_course(root):
        return USAGE
    checked = pipeline.check(root)
    course = checked.course
    if course is None:
        _print_report(checked)
        return FAULTS
    known = [each.id for each in course.settings.audiences]
    hours = re.fullmatch(r"([01]?\d|2[0-3]):([0-5]\d)", start)
    path = root / "modules" / "agendas" / f"{name}.yml"
    wrong = None
    if hours is None:
        wrong = f'"{start}" is no time of day; write it as 09:00'
    elif audience is not None and audience not in known:
        wrong = f'"{audience}" is not an audience of this course; they are: {", ".join(known)}'
    elif not re.fullmatch(r"[a-z][a-z0-9]*(-[a-z0-9]+)*", name):
        wrong = f'"{name}" cannot be an id; write small letters, digits and hyphens'
    elif path.exists():
        wrong = f"{path.relative_to(root).as_posix()} is there already; choose another id"
    if wrong or hours is None:
        click.echo(f"error: {wrong}", err=True)
        return USAGE
    begins = int(hours[1]) * 60 + int(hours[2])
    laid_out = planning.lay_out(course, minutes, begins, audience)
    if not laid_out.chosen.outcomes:
        click.echo(f"error: nothing of the course can be reached in {minutes} minutes", err=True)
        return FAULTS
    path.parent.mkdir(exist_ok=True)
    path.write_text(planning.as_yaml(laid_out, name, title or name), "utf-8")
    reached = laid_out.chosen.outcomes
    click.echo(f"Wrote {path.relative_to(root).as_posix()}; list it under `agendas` in course.yml")
    click.echo(f"It covers {len(reached)} of {len(course.outcomes)} outcomes:")
    click.echo("\n".join(f"  {name}" for name in reached))
    return DONE


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
    if not _is_course(root):
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
    if not _is_course(root):
        return USAGE
    schemas.write_schemas(root / "modules" / ".schemas")
    click.echo("Wrote modules/.schemas")
    return DONE


def _read_for_translators(root: Path) -> pipeline.Checked | None:
    """The course as read; faults of reading are printed, since they hide passages."""
    if not _is_course(root):
        return None
    checked = pipeline.check(root)
    if checked.course is None:
        _print_report(checked)
    return checked


def _summary(root: Path, edition: Edition, built: building.Built) -> str:
    """The closing lines of a build."""
    checked = built.checked
    assert checked.course is not None
    objectives = len(checked.course.settings.objectives)
    warnings = sum(found.severity is Severity.WARNING for found in checked.diagnostics)
    lines = [
        "",
        f"Built     {built.pages} pages in {building.SITE}/ ({edition} edition)",
        f"Languages {', '.join(checked.translations)}",
    ]
    for language, measured in checked.coverage.items():
        covered = sum(1 for objective in measured.objectives if objective.covered)
        share = checked.translations[language].counts.total.share
        in_source = "" if covered == objectives else ", the rest only in the source language"
        lines.append(
            f"  {language:<7} {covered} of {objectives} objectives covered{in_source}; "
            f"{share} % translated"
        )
    if warnings:
        lines.append(f"Warnings  {warnings}")
    for archive in built.archives:
        size = archive.stat().st_size / 1_000_000
        lines.append(f"Offline   {archive.relative_to(root).as_posix()} ({size:.1f} MB)")
    lines.append(f"Time      {built.seconds:.1f} s")
    lines.append(f"Open      {(root / building.SITE / 'index.html').resolve().as_uri()}")
    return "\n".join(lines)
