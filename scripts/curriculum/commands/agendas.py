"""The command that plans programmes; returns the exit code."""

from __future__ import annotations

import re
from pathlib import Path

import click

from curriculum import pipeline, planning
from curriculum.commands.answers import DONE, FAULTS, USAGE, is_course, print_report


def plan_agenda(
    root: Path, name: str, minutes: int, title: str | None, start: str, audience: str | None
) -> int:
    """Write an agenda for so many minutes, and say what it covers and what it leaves out."""
    if not is_course(root):
        return USAGE
    checked = pipeline.check(root)
    course = checked.course
    if course is None:
        print_report(checked)
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
