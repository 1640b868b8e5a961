"""Where a project keeps what is made on the way."""

from __future__ import annotations

from contextlib import suppress
from pathlib import Path

WORK = ".curriculum"
"""The folder of a project for what is made on the way; it can be deleted at any time."""


def work_folder(root: Path) -> Path:
    """The work folder of a project, made if it is not there.

    Where it cannot be made, everything goes on without it.
    """
    folder = root / WORK
    with suppress(OSError):
        folder.mkdir(exist_ok=True)
    return folder
