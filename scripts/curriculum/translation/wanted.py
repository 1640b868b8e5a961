"""The passages that a course has, by catalog file: what its catalogs are held against."""

from __future__ import annotations

from collections.abc import Mapping

from curriculum import memory
from curriculum.model import Course
from curriculum.translation.passages import Key, Passage, passages


class Wanted:
    """The passages of a course by catalog file; of equal ones in a file the first."""

    def __init__(self, course: Course) -> None:
        self._files: dict[str, dict[Key, Passage]] = {}
        for passage in passages(course):
            self._files.setdefault(passage.file, {}).setdefault(passage.key, passage)
        self._digests: dict[str, bytes] = {}

    def of(self, file: str) -> Mapping[Key, Passage]:
        """The passages of a catalog file."""
        return self._files.get(file, {})

    @property
    def count(self) -> int:
        """How many there are in all files together."""
        return sum(len(keys) for keys in self._files.values())

    def digest(self, file: str) -> bytes:
        """Tells the passages of a file, and where they stand, from any others."""
        if file not in self._digests:
            self._digests[file] = memory.of(*map(repr, self.of(file).values()))
        return self._digests[file]


_LAST: list[tuple[Course, Wanted]] = []


def wanted_by(course: Course) -> Wanted:
    """The passages of a course; those of the last one asked for are kept for the next language."""
    if not _LAST or _LAST[0][0] is not course:
        _LAST[:] = [(course, Wanted(course))]
    return _LAST[0][1]
