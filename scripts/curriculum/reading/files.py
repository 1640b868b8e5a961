"""Files and folders of a project, opened without trust: links, sizes, rights, odd names."""

from __future__ import annotations

import os
import posixpath
import stat
from dataclasses import dataclass, field
from pathlib import Path

from curriculum.diagnostics import Diagnostic, Location, error
from curriculum.reading.decoding import LARGEST, decode


@dataclass(slots=True)
class Files:
    """The files below a project's root; what is wrong with them is gathered in `diagnostics`.

    Paths are relative to the root and have ``/``.
    """

    root: Path
    diagnostics: list[Diagnostic] = field(default_factory=list)
    _real_root: Path = field(init=False)
    _inside: dict[str, bool] = field(default_factory=dict)
    """Folders, links followed: whether they are in the project."""

    def __post_init__(self) -> None:
        self._real_root = self.root.resolve()

    def text(self, path: str) -> str | None:
        """The text of a file that is known to be there; None, with the reason told, if not."""
        raw = self._bytes(path)
        if raw is None:
            return None
        text, faults = decode(raw, path)
        self.diagnostics += faults
        return text

    def salvage(self, path: str) -> str:
        """Whatever letters can be made out of a file that could not be read; never fails."""
        try:
            with (self.root / path).open("rb") as stream:
                return stream.read(LARGEST).decode("utf-8", errors="replace")
        except OSError:
            return ""

    def names(self, folder: str) -> list[str]:
        """The names in a folder, sorted, without hidden and backup files; none if it is missing."""
        place = self.root / folder
        if not self._may_enter(folder):
            return []
        try:
            names = sorted(os.listdir(place))  # noqa: PTH208 - names are wanted, not paths
        except NotADirectoryError:
            self._tell(folder, "not-a-folder", "a file stands here where a folder should be")
            return []
        except OSError as fault:
            if self.is_folder(folder):
                self._tell(folder, "unreadable", f"the folder cannot be opened: {_reason(fault)}")
            return []
        return [name for name in names if not is_left_alone(name)]

    def is_folder(self, path: str) -> bool:
        """Whether it is a folder, or a link to one."""
        return os.path.isdir(self.root / path)  # noqa: PTH112 - is_dir raises without rights

    def exists(self, path: str) -> bool:
        """Whether anything stands there, be it a link that leads nowhere."""
        return os.path.lexists(self.root / path)

    def _bytes(self, path: str) -> bytes | None:
        place = self.root / path
        if not self._may_enter(path):
            return None
        try:
            mode = place.stat().st_mode
            if stat.S_ISDIR(mode):
                self._tell(path, "not-a-file", "a folder stands here where a file should be")
            elif not stat.S_ISREG(mode):
                self._tell(path, "not-a-file", "this is not an ordinary file")
            else:
                with place.open("rb") as stream:
                    return stream.read(LARGEST + 1_000_000)
        except OSError as fault:
            self._tell(path, "unreadable", f"the file cannot be opened: {_reason(fault)}")
        return None

    def _may_enter(self, path: str) -> bool:
        """Whether the path, links followed, stays inside the project; if not, it is told."""
        place = self.root / path
        if not os.path.islink(place) and self._is_inside(posixpath.dirname(path)):  # noqa: PTH114
            return True  # what is no link is where its folder is
        try:
            real = place.resolve()
            broken = place.is_symlink() and not place.exists()
        except PermissionError:
            return True  # opening it will tell
        except (OSError, RuntimeError):
            real, broken = self._real_root, True
        if broken:
            self._tell(path, "broken-link", "this link leads to a file that is not there")
            return False
        if not real.is_relative_to(self._real_root):
            hint = "copy the file into the project"
            message = "this link leads out of the project, and nothing outside is read"
            self._tell(path, "outside-project", message, hint)
            return False
        return True

    def _is_inside(self, folder: str) -> bool:
        """Whether a folder, links followed, is in the project; False where that cannot be known."""
        if folder not in self._inside:
            try:
                real = (self.root / folder).resolve()
            except (OSError, RuntimeError):
                return False
            self._inside[folder] = real.is_relative_to(self._real_root)
        return self._inside[folder]

    def _tell(self, path: str, code: str, message: str, hint: str = "") -> None:
        self.diagnostics.append(error(Location(printable(path)), code, message, hint))


def is_left_alone(name: str) -> bool:
    """Whether a file or folder is hidden, or a copy that an editor keeps: nobody reads it."""
    return name.startswith((".", "~$")) or name.endswith("~")


def printable(name: str) -> str:
    """A file name that can be printed, even if it is not UTF-8 on the disk."""
    return name.encode("utf-8", errors="replace").decode("utf-8")


def _reason(fault: OSError) -> str:
    return (fault.strerror or "for an unknown reason").lower()
