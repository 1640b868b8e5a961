"""The passages that a course has, by catalog file: what its catalogs are held against."""

from __future__ import annotations

from collections.abc import Mapping

from curriculum import memory
from curriculum.model import Course, Part
from curriculum.model.kept import Kept
from curriculum.translation.passages import Key, Passage, of_part
from curriculum.translation.walking import by_part


class Wanted:
    """The passages of a course by catalog file; of equal ones in a file the first."""

    def __init__(self, course: Course) -> None:
        self._files: dict[str, dict[Key, Passage]] = {}
        self._pieces: dict[str, list[bytes]] = {}
        by_part(course, self._add)

    def of(self, file: str) -> Mapping[Key, Passage]:
        """The passages of a catalog file."""
        return self._files.get(file, {})

    @property
    def count(self) -> int:
        """How many there are in all files together."""
        return sum(len(keys) for keys in self._files.values())

    def digest(self, file: str) -> bytes:
        """Tells the passages of a file, and where they stand, from any others."""
        return memory.of(*self._pieces.get(file, ()))

    def _add(self, part: Part, file: str) -> Part:
        found = of_part(part, file)
        known = self._files.setdefault(file, {})
        for passage in found:
            known.setdefault(passage.key, passage)
        digest = _DIGESTS.of(part, file, lambda _: memory.of(*map(repr, found)))
        self._pieces.setdefault(file, []).append(digest)
        return part


_DIGESTS: Kept[bytes] = Kept()


_LAST: list[tuple[Course, Wanted]] = []


def wanted_by(course: Course) -> Wanted:
    """The passages of a course; those of the last one asked for are kept for the next language."""
    if not _LAST or _LAST[0][0] is not course:
        _LAST[:] = [(course, Wanted(course))]
    return _LAST[0][1]


def forget_wanted() -> None:
    """Keep no passages any more: no catalog will be read."""
    _LAST.clear()
