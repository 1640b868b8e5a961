"""The passages that a course has, by catalog file: what its catalogs are held against."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from curriculum import memory
from curriculum.model import Course, Origin, Part
from curriculum.model.kept import Kept
from curriculum.translation.passages import Key, Passage, of_part
from curriculum.translation.walking import by_part


class Wanted:
    """The passages of a course by catalog file; of equal ones in a file the first.

    Nothing is looked for before somebody asks: most files are known by what they follow from.
    """

    def __init__(self, course: Course) -> None:
        self._parts: dict[str, list[Part]] = {}
        self._files: dict[str, dict[Key, Passage]] = {}
        self._digests: dict[str, bytes] = {}
        by_part(course, self._note)

    def of(self, file: str) -> Mapping[Key, Passage]:
        """The passages of a catalog file."""
        if file not in self._files:
            known = self._files[file] = {}
            for part in self._parts.get(file, ()):
                for passage in of_part(part, file):
                    known.setdefault(passage.key, passage)
        return self._files[file]

    def digest(self, file: str) -> bytes:
        """Tells the passages of a file, and where they stand, from any others."""
        if file not in self._digests:
            parts = self._parts.get(file, ())
            self._digests[file] = memory.of(file, *(_DIGESTS.of(p, None, _written) for p in parts))
        return self._digests[file]

    def _note(self, part: Part, file: str) -> Part:
        self._parts.setdefault(file, []).append(part)
        return part


_DIGESTS: Kept[bytes] = Kept()


def _written(part: Part) -> bytes:
    """The digest of a part as it was written, and of where every piece of it stands."""
    origin = part.written()
    places = ",".join(map(str, _places(origin)))
    return memory.of(type(part).__name__, part.model_dump_json(), origin.location.path, places)


def _places(origin: Origin) -> Iterator[int]:
    yield origin.location.line
    yield origin.location.column
    if origin.text_start is not None:
        yield origin.text_start.line
        yield origin.text_start.column
    for inner in origin.parts.values():
        yield from _places(inner)


_LAST: list[tuple[Course, Wanted]] = []


def wanted_by(course: Course) -> Wanted:
    """The passages of a course; those of the last one asked for are kept for the next language."""
    if not _LAST or _LAST[0][0] is not course:
        _LAST[:] = [(course, Wanted(course))]
    return _LAST[0][1]


def forget_wanted() -> None:
    """Keep no passages any more: no catalog will be read."""
    _LAST.clear()
