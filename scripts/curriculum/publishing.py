"""Putting a finished build in the place of the last one, whole or not at all."""

from __future__ import annotations

import re
import shutil
import time
from contextlib import suppress
from pathlib import Path

SITE = "site"
"""The folder of a project for the site itself."""

DIST = "dist"
"""The folder of a project for what is given away: the zips."""

TRIES = 5
PAUSE = 0.1
"""Seconds between them: another build, or a program that looks at a new file, is soon done."""

_OLD = re.compile(r"\.old(-\d+)?")


class NotInPlace(Exception):
    """The last build could not be replaced, and stands as it was; the message says why."""


def put_in_place(new: Path, place: Path) -> None:
    """Move the folder `new` to `place`; what stood there is removed once the new one stands.

    Both must be on one disk. If the second move fails, the old folder is put back. Of two builds
    at once the later one stands. Raises `NotInPlace`.
    """
    for left in reversed(range(TRIES)):
        try:
            _exchange(new, place)
            break
        except OSError as fault:
            if not left:
                raise NotInPlace(
                    f"{place.name}/ could not be replaced: {fault.strerror or fault}\n"
                    f"  hint: close the programs that have files of {place.name}/ open, "
                    "and build again"
                ) from fault
            time.sleep(PAUSE)
    recover(place)


def _exchange(new: Path, place: Path) -> None:
    """A name of its own for the old folder: one with that of the last build may still be there."""
    old = place.with_name(f"{place.name}.old-{time.time_ns()}")
    with suppress(FileNotFoundError):  # nothing stood there, or another build has just moved it
        place.rename(old)
    try:
        new.rename(place)
    except OSError:
        if old.exists() and not place.exists():
            old.rename(place)
        raise


def recover(place: Path) -> None:
    """Mend what an interruption between the two moves of `put_in_place` left behind.

    Old folders that could not be removed before are removed if they can be now.
    """
    olds = sorted(
        path
        for path in place.parent.glob(f"{place.name}.old*")
        if _OLD.fullmatch(path.name.removeprefix(place.name))
    )
    if olds and not place.exists():
        with suppress(OSError):  # another build has put its own there
            olds.pop().rename(place)
    for old in olds:
        shutil.rmtree(old, ignore_errors=True)
