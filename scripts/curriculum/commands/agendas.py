"""The command that plans programmes; returns the exit code."""

from __future__ import annotations

import re
from dataclasses import dataclass
from pathlib import Path

import click

from curriculum import pipeline, planning
from curriculum.commands.answers import DONE, FAULTS, USAGE, is_course, print_report
from curriculum.model import Course, is_id
from curriculum.model.clock import WHOLE_DAY, minutes_at


@dataclass(frozen=True, slots=True)
class Wish:
    """What an agenda is wanted for."""

    id: str
    minutes: int
    title: str
    start: str
    """A time of day: ``09:00``."""

    audience: str | None
    objectives: tuple[str, ...]


def plan_agenda(root: Path, wish: Wish) -> int:
    """Write an agenda for so many minutes, and say what it covers."""
    if not is_course(root):
        return USAGE
    checked = pipeline.check(root)
    course = checked.course
    if course is None:
        print_report(checked.root, checked.diagnostics)
        return FAULTS
    path = root / "modules" / "agendas" / f"{wish.id}.yml"
    wrong = _wrong(wish, course, path)
    if wrong:
        click.echo(f"error: {wrong}", err=True)
        return USAGE
    begins = minutes_at(wish.start)
    laid_out = planning.lay_out(course, wish.minutes, begins, wish.audience, wish.objectives)
    reached = laid_out.chosen.outcomes
    if not reached:
        click.echo(f"error: no outcome can be reached in {wish.minutes} minutes", err=True)
        return FAULTS
    path.parent.mkdir(exist_ok=True)
    path.write_text(planning.as_yaml(laid_out, wish.id, wish.title), "utf-8", newline="\n")
    click.echo(f"Wrote modules/agendas/{path.name}; list it under `agendas` in course.yml")
    click.echo(f"It covers {len(reached)} of {len(course.outcomes)} outcomes:")
    click.echo("\n".join(f"  {name}" for name in reached))
    return DONE


def _wrong(wish: Wish, course: Course, path: Path) -> str:
    """What is wrong with the wish; empty if nothing is."""
    audiences = [each.id for each in course.settings.audiences]
    objectives = [each.id for each in course.settings.objectives]
    unknown = [each for each in wish.objectives if each not in objectives]
    if not re.fullmatch(r"([01]?\d|2[0-3]):[0-5]\d", wish.start):
        return f'"{wish.start}" is no time of day; write it as 09:00'
    if wish.audience is not None and wish.audience not in audiences:
        return f'"{wish.audience}" is no audience of this course; they are: {", ".join(audiences)}'
    if unknown:
        return f'"{unknown[0]}" is no objective of this course; they are: {", ".join(objectives)}'
    if not is_id(wish.id):
        return f'"{wish.id}" cannot be an id; write small letters, digits and hyphens, at most 60'
    if minutes_at(wish.start) + wish.minutes > WHOLE_DAY:
        return f"{wish.minutes} minutes from {wish.start} go on after midnight; begin earlier"
    if path.exists():
        return f"modules/agendas/{path.name} is there already; choose another id"
    return ""
