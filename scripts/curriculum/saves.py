"""What is saved while somebody edits a course: how soon it is noticed, and which files it is."""

from __future__ import annotations

import os
import time
from contextlib import suppress
from pathlib import Path

from watchdog.utils.dirsnapshot import DirectorySnapshot

from curriculum.reading.files import is_left_alone
from curriculum.standing import READ

LOOK_EVERY = 0.1
"""Seconds between two looks at the files: MkDocs looks twice a second."""

WAIT = 0.03
"""Seconds to wait for more: some programs save several files at once. MkDocs waits a tenth."""

Seen = dict[str, tuple[int, int, int]]
"""Path, relative to the project with ``/``, to what changes when the file is saved."""


def seen(root: Path) -> Seen:
    """The files that a command reads, as they are now, without those that nobody reads."""
    found: Seen = {}
    for name in READ:
        place = str(root / name)
        with suppress(OSError):  # it is not there, or cannot be opened: the check tells
            snapshot = DirectorySnapshot(place, stat=os.lstat)
            for path in map(str, snapshot.paths):
                written = (name + path.removeprefix(place)).replace(os.sep, "/")
                if not snapshot.isdir(path) and not any(map(is_left_alone, written.split("/"))):
                    stat = snapshot.stat_info(path)
                    found[written] = stat.st_mtime_ns, stat.st_size, stat.st_ino
    return found


def after_a_save(root: Path, before: Seen) -> Seen:
    """Wait until a file is not as it was, and until nothing more is saved; the files then."""
    while (now := seen(root)) == before:
        time.sleep(LOOK_EVERY)
    while True:
        time.sleep(WAIT)
        settled = seen(root)
        if settled == now:
            return now
        now = settled


def changes(before: Seen, now: Seen) -> list[str]:
    """The paths of files that are new, gone, or not as they were."""
    return [path for path in sorted(before | now) if before.get(path) != now.get(path)]
