"""What a command came to before, when nothing that it looks at has changed since.

A build whose files are all as they were need not be made again if what it made still stands; a
check need not be thought through again to say the same.
"""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

from curriculum import memory

READ = ("mkdocs.yml", "modules", "translations", "docs", "overrides")
"""Everything of a project that a command reads."""


class Outcome:
    """What a command with these words comes to in a folder, as it is at this moment."""

    def __init__(self, root: Path, *words: object) -> None:
        self._root = root
        self._memory = memory.Memory(memory.work_folder(root))
        self._said = json.dumps([str(root.resolve()), *map(str, words), _environment(root)])
        self._key = self._key_now()

    def recall(self) -> Any:
        """What `keep` was given when everything was as it is now; else None."""
        if self._key is None:
            return None
        found = self._memory.recall([self._key])
        return json.loads(found[self._key]) if found else None

    def keep(self, outcome: Any) -> None:
        """Remember an outcome: plain data.

        If a file was saved meanwhile, nobody knows whether it is that of before or of now.
        """
        if self._key is not None and self._key == self._key_now():
            self._memory.keep({self._key: json.dumps(outcome).encode()})

    def _key_now(self) -> bytes | None:
        read = memory.of_tree(self._root, READ)
        if read is None:
            return None
        return memory.of(memory.engine(), "outcome", read, self._said)


def forget_old(root: Path) -> None:
    """Let go of what no command has asked for in some time."""
    memory.Memory(root / memory.WORK).forget_old()


def made(root: Path, *places: str) -> str:
    """Tells what a command has made in these places from anything else."""
    found = memory.of_tree(root, places)
    return "" if found is None else found.hex()


def _environment(root: Path) -> dict[str, str | None]:
    """The variables that ``mkdocs.yml`` may ask for, and the day that builds are dated with."""
    try:
        text = (root / "mkdocs.yml").read_text("utf-8", "replace")
    except OSError:
        text = ""
    return memory.variables(text, "SOURCE_DATE_EPOCH")
