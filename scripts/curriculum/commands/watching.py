"""``check --watch``: the course is looked at again whenever one of its files is saved.

The process keeps what follows from every file that stays as it is, as a server does: after one
line it answers sooner than the command could begin.
"""

from __future__ import annotations

import time
from collections import Counter
from collections.abc import Sequence
from contextlib import suppress
from pathlib import Path

import click

from curriculum import pipeline, processes, reporting, saves, standing
from curriculum.commands import looking
from curriculum.commands.answers import DONE, FAULTS
from curriculum.diagnostics import Diagnostic, Severity
from curriculum.tidying import tidy_only_what_comes

MOST_NAMED = 3
"""So many saved files are named; the others are counted."""

AGAIN = "Waiting for the next save. Ctrl-C ends."


def watch(root: Path, *, strict: bool, colour: bool) -> int:
    """Print every fault now and after each save, until somebody stops it.

    The exit code is that of the last look.
    """
    seen = saves.seen(root)
    teller = _Teller(root, strict=strict, colour=colour)
    with processes.staying() as apart:
        teller.tell(pipeline.check(root, apart))
    click.echo(AGAIN)
    standing.forget_old(root)
    with suppress(KeyboardInterrupt):
        pipeline.check(root)  # what the other processes read is not kept here
        tidy_only_what_comes()
        while True:
            now = saves.after_a_save(root, seen)
            click.echo(f"\n{time.strftime('%H:%M:%S')}  {_named(saves.changes(seen, now))}")
            seen = now
            started = time.perf_counter()
            teller.tell(pipeline.check(root))
            click.echo(f"Looked at in {time.perf_counter() - started:.1f} s. {AGAIN}")
    click.echo()
    return DONE if teller.fine else FAULTS


class _Teller:
    """Says what a look at the course has found."""

    def __init__(self, root: Path, *, strict: bool, colour: bool) -> None:
        self._root, self._strict, self._colour = root, strict, colour
        self._warnings: Counter[tuple[str, ...]] = Counter()
        self._coverage = ""
        self.fine = False
        """Whether the course may go on as it is."""

    def tell(self, checked: pipeline.Checked) -> None:
        """Print errors and new warnings; what is covered only when that is not as it was."""
        self.fine = looking.may_go_on(checked, strict=self._strict)
        new, old = self._told_apart(checked.diagnostics)
        if new or not old:
            click.echo(reporting.format_text(new, root=self._root, colour=self._colour))
        if old:
            click.echo(f"{reporting.counted(old, 'warning')} as before")
        coverage = looking.coverage(checked)
        if coverage and coverage != self._coverage:
            click.echo(f"\n{coverage}")
        self._coverage = coverage

    def _told_apart(self, found: Sequence[Diagnostic]) -> tuple[list[Diagnostic], int]:
        """What there is to say, and how many warnings were said before.

        A warning that only moved with the lines above it is the same.
        """
        warnings: Counter[tuple[str, ...]] = Counter()
        new: list[Diagnostic] = []
        for each in found:
            what = each.location.path, each.code, each.message
            if each.severity is Severity.WARNING:
                warnings[what] += 1
            if not 0 < warnings[what] <= self._warnings[what]:
                new.append(each)
        self._warnings = warnings
        return new, len(found) - len(new)


def _named(paths: list[str]) -> str:
    more = len(paths) - MOST_NAMED
    return ", ".join(paths[:MOST_NAMED]) + (f" and {more} more" if more > 0 else "")
