"""Commands for those who write courses: each returns the exit code."""

from __future__ import annotations

import sys
from pathlib import Path

import click

from curriculum import building, pipeline, processes, reporting, standing, starting
from curriculum import schema as schemas
from curriculum.checks import matrix
from curriculum.commands.answers import DONE, FAULTS, USAGE, is_course, print_report, width
from curriculum.diagnostics import Diagnostic, Severity, has_errors
from curriculum.editions import Edition
from curriculum.hosting.site import SiteFault


def build(root: Path, edition: Edition, *, site_only: bool = False) -> int:
    """Check and build; the closing summary tells what was made and where to open it."""
    if not is_course(root):
        return USAGE
    outcome = standing.Outcome(root, "build", edition, site_only)
    places = (building.SITE,) if site_only else (building.SITE, building.DIST)
    if _still_stands(root, outcome, places):
        return DONE
    click.echo("Checking the course")
    checked = pipeline.check(root, processes.forking())
    print_report(checked)
    if not checked.ok:
        click.echo("Nothing was built; site/ and dist/ are as they were.", err=True)
        return FAULTS
    try:
        built = building.build_course(checked, edition, click.echo, site_only=site_only)
    except SiteFault as fault:
        click.echo(f"error: the site could not be built:\n{fault}", err=True)
        click.echo("site/ and dist/ are as they were.", err=True)
        return FAULTS
    summary = _summary(root, edition, built)
    if built.repeatable:
        rows = [found.as_row() for found in checked.diagnostics]
        outcome.keep([standing.made(root, *places), rows, summary])
    click.echo(summary)
    return DONE


def _still_stands(root: Path, outcome: standing.Outcome, places: tuple[str, ...]) -> bool:
    """Whether the last build is what this one would make; its report and summary are printed."""
    known = outcome.recall()
    if known is None:
        return False
    made, rows, summary = known
    if made != standing.made(root, *places):
        return False
    diagnostics = tuple(Diagnostic.from_row(row) for row in rows)
    print_report(pipeline.Checked(root, None, diagnostics=diagnostics))
    click.echo("Nothing has changed since the last build; what it made still stands.")
    click.echo(summary)
    return True


def check(root: Path, output: str, *, strict: bool) -> int:
    """Print every fault in the chosen format."""
    if not is_course(root):
        return USAGE
    colour = sys.stdout.isatty()
    outcome = standing.Outcome(root, "check", output, strict, colour, width())
    known = outcome.recall()
    if known is None:
        checked = pipeline.check(root, processes.forking())
        found = checked.diagnostics
        code = FAULTS if has_errors(found) or (strict and found) else DONE
        known = code, _said(checked, output, colour=colour)
        outcome.keep(known)
    code, text = known
    click.echo(text, nl=False)
    return int(code)


def _said(checked: pipeline.Checked, output: str, *, colour: bool) -> str:
    """What a check prints."""
    found = checked.diagnostics
    if output == "json":
        return reporting.format_json(found) + "\n"
    if output == "github":
        return reporting.format_github(found)
    text = reporting.format_text(found, root=checked.root, colour=colour) + "\n"
    if checked.coverage:
        text += f"\n{matrix.as_table(checked.coverage, width())}\n"
    return text


def coverage(root: Path, *, as_json: bool) -> int:
    """Print the coverage matrix."""
    if not is_course(root):
        return USAGE
    checked = pipeline.check(root, processes.forking())
    if not checked.coverage:
        print_report(checked)
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
