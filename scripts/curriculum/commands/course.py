"""``build`` and ``check``: each returns the exit code.

What they came to before is said again at once when nothing has changed. Only otherwise is loaded
what it takes to do it anew, which is slower to load than an old answer is to find.
"""

from __future__ import annotations

import sys
from pathlib import Path

import click

from curriculum import standing
from curriculum.commands.answers import DONE, FAULTS, USAGE, is_course, print_report, width
from curriculum.diagnostics import Diagnostic
from curriculum.editions import Edition
from curriculum.publishing import DIST, SITE
from curriculum.tidying import no_tidying, tidy_only_what_comes


def build(root: Path, edition: Edition, *, site_only: bool = False) -> int:
    """Check and build; the closing summary tells what was made and where to open it."""
    if not is_course(root):
        return USAGE
    outcome = standing.Outcome(root, "build", edition, site_only)
    places = (SITE,) if site_only else (SITE, DIST)
    if _still_stands(root, outcome, places):
        return DONE
    with no_tidying():
        from curriculum.commands import making

        built = making.build(root, edition, site_only=site_only)
    if built is None:
        return FAULTS
    if built.repeatable:
        rows = [found.as_row() for found in built.diagnostics]
        outcome.keep([standing.made(root, *places), rows, built.summary])
    click.echo(built.summary)
    return DONE


def _still_stands(root: Path, outcome: standing.Outcome, places: tuple[str, ...]) -> bool:
    """Whether the last build is what this one would make; its report and summary are printed."""
    known = outcome.recall()
    if known is None:
        return False
    made, rows, summary = known
    if made != standing.made(root, *places):
        return False
    print_report(root, [Diagnostic.from_row(row) for row in rows])
    click.echo("Nothing has changed since the last build; what it made still stands.")
    click.echo(summary)
    return True


def check(root: Path, output: str, *, strict: bool, again: bool = False) -> int:
    """Print every fault in the chosen format; with `again` once more after each save."""
    if not is_course(root):
        return USAGE
    colour = sys.stdout.isatty()
    if again:
        from curriculum.commands import watching

        return watching.watch(root, strict=strict, colour=colour)
    outcome = standing.Outcome(root, "check", output, strict, colour, width())
    known = outcome.recall()
    if known is None:
        with no_tidying():
            from curriculum.commands import looking

            known = looking.check(root, output, strict=strict, colour=colour)
            tidy_only_what_comes()
        outcome.keep(known)
        standing.forget_old(root)
    fine, text = known
    click.echo(text, nl=False)
    return DONE if fine else FAULTS
