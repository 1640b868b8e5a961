"""``check --watch``: the course is looked at again whenever one of its files is saved.

The process keeps what follows from every file that stays as it is, as a server does: after one
line it answers sooner than the command could begin.
"""

from __future__ import annotations

import os
import time
from collections import Counter
from collections.abc import Iterator, Sequence
from contextlib import suppress
from pathlib import Path

import click
from watchdog.utils.dirsnapshot import DirectorySnapshot

from curriculum import pipeline, processes, reporting
from curriculum.commands import anew
from curriculum.commands.answers import DONE, FAULTS
from curriculum.diagnostics import Diagnostic, Severity
from curriculum.standing import READ
from curriculum.tidying import tidy_only_what_comes

LOOK_EVERY = 0.1
"""Seconds between two looks at the files."""

WAIT = 0.03
"""Seconds to wait for more to be saved: some programs save several files at once."""

MOST_NAMED = 3
"""So many saved files are named; the others are counted."""

AGAIN = "Waiting for the next save. Ctrl-C ends."

Seen = dict[str, tuple[int, int, int]]
"""Path, relative to the project with ``/``, to what changes when the file is saved."""


def watch(root: Path, *, strict: bool, colour: bool) -> int:
    """Print every fault now and after each save, until somebody stops it.

    The exit code is that of the last look.
    """
    seen = _seen(root)
    teller = _Teller(root, strict=strict, colour=colour)
    with processes.staying() as apart:
        teller.tell(pipeline.check(root, apart))
    click.echo(AGAIN)
    with suppress(KeyboardInterrupt):
        pipeline.check(root)  # what the other processes read is not kept here
        tidy_only_what_comes()
        while True:
            now = _after_a_save(root, seen)
            click.echo(f"\n{time.strftime('%H:%M:%S')}  {_named(list(_changes(seen, now)))}")
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
        self.fine = anew.may_go_on(checked, strict=self._strict)
        new, old = self._told_apart(checked.diagnostics)
        if new or not old:
            click.echo(reporting.format_text(new, root=self._root, colour=self._colour))
        if old:
            click.echo(f"{old} {'warning' if old == 1 else 'warnings'} as before")
        coverage = anew.coverage(checked)
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


def _after_a_save(root: Path, before: Seen) -> Seen:
    """Wait until a file is not as it was, and until nothing more is saved."""
    while (now := _seen(root)) == before:
        time.sleep(LOOK_EVERY)
    while True:
        time.sleep(WAIT)
        settled = _seen(root)
        if settled == now:
            return now
        now = settled


def _seen(root: Path) -> Seen:
    """The files that a check reads, without what editors keep beside them."""
    return {
        Path(path).relative_to(root).as_posix(): (found.st_mtime_ns, found.st_size, found.st_ino)
        for snapshot in _snapshots(root)
        for path in map(str, snapshot.paths)
        if not snapshot.isdir(path) and not _is_beside(Path(path).name)
        for found in [snapshot.stat_info(path)]
    }


def _snapshots(root: Path) -> Iterator[DirectorySnapshot]:
    for name in READ:
        with suppress(OSError):  # it is not there, or cannot be opened: the check tells
            yield DirectorySnapshot(str(root / name), stat=os.lstat)


def _is_beside(name: str) -> bool:
    return name.startswith((".", "~$")) or name.endswith("~")


def _changes(before: Seen, now: Seen) -> Iterator[str]:
    """The paths of files that are new, gone, or not as they were."""
    return (path for path in sorted(before | now) if before.get(path) != now.get(path))


def _named(paths: list[str]) -> str:
    more = len(paths) - MOST_NAMED
    return ", ".join(paths[:MOST_NAMED]) + (f" and {more} more" if more > 0 else "")
