"""What ``build`` does when what it made before does not stand any more."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

import click

from curriculum import building, pipeline, processes
from curriculum.commands.answers import print_report
from curriculum.diagnostics import Diagnostic, Severity
from curriculum.editions import Edition
from curriculum.hosting.site import SiteFault
from curriculum.publishing import SITE, NotInPlace


@dataclass(frozen=True, slots=True)
class Built:
    """What there is to say about a build, and whether it can be said again."""

    diagnostics: tuple[Diagnostic, ...]
    summary: str
    repeatable: bool


def build(root: Path, edition: Edition, *, site_only: bool) -> Built | None:
    """What a build made, with its report and summary; None when nothing could be built."""
    with processes.staying() as apart:
        return _build(root, edition, apart, site_only=site_only)


def _build(
    root: Path, edition: Edition, apart: processes.Staying | None, *, site_only: bool
) -> Built | None:
    click.echo("Checking the course")
    checked = pipeline.check(root, apart)
    print_report(checked.root, checked.diagnostics)
    if not checked.ok:
        click.echo("Nothing was built; site/ and dist/ are as they were.", err=True)
        return None
    try:
        built = building.build_course(checked, edition, click.echo, site_only=site_only)
    except SiteFault as fault:
        click.echo(f"error: the site could not be built:\n{fault}", err=True)
        click.echo("site/ and dist/ are as they were.", err=True)
        return None
    except NotInPlace as fault:
        click.echo(f"error: {fault}", err=True)
        return None
    return Built(checked.diagnostics, _summary(root, edition, built), built.repeatable)


def _summary(root: Path, edition: Edition, built: building.Built) -> str:
    """The closing lines of a build."""
    checked = built.checked
    assert checked.course is not None
    objectives = len(checked.course.settings.objectives)
    warnings = sum(found.severity is Severity.WARNING for found in checked.diagnostics)
    lines = [
        "",
        f"Built     {built.pages} pages in {SITE}/ ({edition} edition)",
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
    lines.append(f"Open      {(root / SITE / 'index.html').resolve().as_uri()}")
    return "\n".join(lines)
