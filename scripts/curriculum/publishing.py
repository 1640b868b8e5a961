"""Putting a finished build in the place of the last one, whole or not at all."""

from __future__ import annotations

import shutil
from pathlib import Path

SITE = "site"
"""The folder of a project for the site itself."""

DIST = "dist"
"""The folder of a project for what is given away: the zips."""

OLD = ".old"


def put_in_place(new: Path, place: Path) -> None:
    """Move the folder `new` to `place`; what stood there is removed once the new one stands.

    Both must be on one disk. If the second move fails, the old folder is put back.
    """
    recover(place)
    old = place.with_name(place.name + OLD)
    if place.exists():
        place.rename(old)
    try:
        new.rename(place)
    except OSError:
        if old.exists():
            old.rename(place)
        raise
    shutil.rmtree(old, ignore_errors=True)


def recover(place: Path) -> None:
    """Mend what an interruption between the two moves of `put_in_place` left behind."""
    old = place.with_name(place.name + OLD)
    if not old.exists():
        return
    if place.exists():
        shutil.rmtree(old, ignore_errors=True)
    else:
        old.rename(place)
