"""The translations of one language that may be shown, and every fault of their files."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from functools import partial
from pathlib import Path

from curriculum.diagnostics import Diagnostic, Location, error, warning
from curriculum.memory import Memory
from curriculum.model import Course
from curriculum.translation.files import FOLDER, expected_files, path_of, read_bytes
from curriculum.translation.interface_words import Words, interface
from curriculum.translation.judgements import Judgements
from curriculum.translation.one_file import UPDATE, FileCatalog, FileReader, parsed
from curriculum.translation.passages import Key, Passage
from curriculum.translation.wanted import wanted_by

NOT_ENOUGH = frozenset({"too-little-translated", "too-little-reviewed", "not-reviewed"})
"""Codes of faults that keep a course from being given away, not from being looked at."""


@dataclass(frozen=True)
class Catalog:
    """What a course can be said with in one language."""

    language: str
    words: Words
    files: Mapping[str, FileCatalog] = field(default_factory=dict)
    """What each catalog file has, by its name."""

    digests: Mapping[str, bytes] = field(default_factory=dict)
    """Catalog file to a digest of what its texts follow from, that of the course among it."""

    is_source: bool = False
    """Whether every text is its own translation."""

    def of(self, file: str) -> FileCatalog:
        """What a catalog file has; nothing if there is no such file."""
        return self.files.get(file, NOTHING)

    @property
    def translated(self) -> int:
        """How many passages are translated: fuzzy and refused ones are not."""
        return sum(len(file.texts) for file in self.files.values())

    @property
    def reviewed(self) -> int:
        """How many of these a native-speaking professional has reviewed."""
        return sum(len(file.reviewed) for file in self.files.values())


NOTHING = FileCatalog()
"""A file that is not there."""


def source_catalog(language: str, root: Path | None = None) -> Catalog:
    """The catalog of the language that the course is written in; its interface words are those of
    the course in the folder, if one is given."""
    return Catalog(language, interface(language, root), is_source=True)


@dataclass(frozen=True, slots=True)
class Opened:
    """The catalog files of a language as they are on disk, and what is known of them."""

    reader: FileReader
    data: Mapping[str, bytes]
    """Bytes by name."""

    faults: Sequence[Diagnostic]
    """Of files that cannot be opened."""

    keys: Mapping[str, bytes]
    """What the outcome of reading a file follows from, by its name."""

    unjudged: Sequence[str]
    """The files of which no outcome is remembered."""


def open_catalogs(root: Path, language: str, course: Course, memory: Memory) -> Opened:
    """Look at the catalog files of a language: the first half of `read_catalog`."""
    data, faults = read_bytes(root, language)
    reader = FileReader(course, language, wanted_by(course))
    keys = {name: reader.key(name, each) for name, each in data.items()}
    known = memory.known(key for key in keys.values() if key not in _AT_HAND)
    unjudged = [name for name, key in keys.items() if key not in known and key not in _AT_HAND]
    return Opened(reader, data, faults, keys, unjudged)


def read_catalog(
    root: Path,
    language: str,
    course: Course,
    memory: Memory | None = None,
    opened: Opened | None = None,
) -> tuple[Catalog, list[Diagnostic]]:
    """The catalog of a language for this course, and everything wrong with its files.

    Never fails; what cannot be read or must not be shown is missing from the catalog. With a
    memory, files that are as they were are not judged again.
    """
    memory = memory or Memory(None)
    opened = opened or open_catalogs(root, language, course, memory)
    wanted, keys = wanted_by(course), opened.keys
    faults = list(opened.faults)
    read = _read(opened, memory)
    for name in keys:  # whatever of them was at hand
        faults += read[name].faults
    expected = expected_files(course)
    for name in expected:
        if name not in read:
            faults += _missing(root, language, name, wanted.of(name))
    files = {name: read[name] for name in expected if name in read}
    digests = {name: keys[name] for name in files}
    catalog = Catalog(language, interface(language, root), files, digests)
    total = sum(files[n].wanted if n in files else len(wanted.of(n)) for n in expected)
    faults += _too_little(course, language, catalog, total)
    return catalog, [*faults, *_not_reviewed(course, language, catalog, total)]


MOST_AT_HAND = 500
_AT_HAND: dict[bytes, FileCatalog] = {}
"""The files that were read last, for a server that reads them again."""


def forget_files() -> None:
    """Keep no files at hand any more."""
    _AT_HAND.clear()
    parsed.cache_clear()


def _read(opened: Opened, memory: Memory) -> dict[str, FileCatalog]:
    keys = opened.keys
    read = {name: _AT_HAND[key] for name, key in keys.items() if key in _AT_HAND}
    known = memory.recall(key for name, key in keys.items() if name not in read)
    read |= {
        name: FileCatalog.from_bytes(known[key])
        for name, key in keys.items()
        if name not in read and key in known
    }
    unread = {name: opened.data[name] for name in opened.data if name not in read}
    read |= _judge(opened.reader, unread, memory)
    if len(_AT_HAND) > MOST_AT_HAND:
        _AT_HAND.clear()
    _AT_HAND.update((keys[name], file) for name, file in read.items())
    return read


def _judge(reader: FileReader, data: Mapping[str, bytes], memory: Memory) -> dict[str, FileCatalog]:
    """What is in these files, judged now and kept."""
    changed = {name: reader.key_of_judgements(name) for name in data}
    judged = memory.recall(changed.values())
    read: dict[str, FileCatalog] = {}
    new: dict[bytes, bytes] = {}
    for name, key in changed.items():
        judgements = Judgements(judged.get(key))
        read[name] = reader.read(name, data[name], judgements)
        new[reader.key(name, data[name])] = read[name].as_bytes()
        new[key] = judgements.as_bytes()
    memory.keep(new)
    return read


def unjudged(opened: Iterable[Opened], memory: Memory, shares: int) -> list[Callable[[], None]]:
    """What `read_catalog` would have to judge first, as so many pieces of work of about one size.

    Each judges some files and keeps what came out, so that it is there when catalogs are read:
    judging is the dearest thing in a check, and several processes can do it at once. There is no
    such work where one file of a language has changed: that is read sooner than handed out.
    """
    opened = tuple(opened)
    work = [(one.reader, name, one.data[name]) for one in opened for name in one.unjudged]
    if all(len(one.unjudged) <= 1 for one in opened):
        return []
    work.sort(key=lambda each: len(each[2]), reverse=True)
    bundles = [work[share::shares] for share in range(shares)]
    return [partial(_judge_all, bundle, memory) for bundle in bundles if bundle]


def _judge_all(bundle: Iterable[tuple[FileReader, str, bytes]], memory: Memory) -> None:
    for reader, name, data in bundle:
        _judge(reader, {name: data}, memory)


def _missing(
    root: Path, language: str, name: str, wanted: Mapping[Key, Passage]
) -> Iterator[Diagnostic]:
    if not wanted or (root / path_of(language, name)).exists():
        return
    message = f"there is no catalog {name}.po for the language {language}: its texts show in the "
    message += "source language"
    yield warning(Location(path_of(language, name)), "missing-catalog", message, UPDATE)


def _too_little(
    course: Course, language: str, catalog: Catalog, total: int
) -> Iterator[Diagnostic]:
    settings = course.settings.languages.get(language)
    if settings is None or not total:
        return
    share = catalog.translated * 100 // total
    if share < settings.minimum:
        place = course.settings.where("languages", language, "minimum")
        message = f"{share} % of the passages are translated into {settings.name}; "
        message += f"the course asks for {settings.minimum} %"
        yield error(place, "too-little-translated", message, f"see {FOLDER}/{language}/")


def _not_reviewed(
    course: Course, language: str, catalog: Catalog, total: int
) -> Iterator[Diagnostic]:
    settings = course.settings.languages[language]
    if not total:
        return
    share = catalog.reviewed * 100 // total
    hint = "mark what was reviewed with: curriculum translations review " + language
    if share < settings.minimum_reviewed:
        place = course.settings.where("languages", language, "minimum_reviewed")
        message = f"{share} % of the passages in {settings.name} are reviewed; the course asks for "
        message += f"{settings.minimum_reviewed} %"
        yield error(place, "too-little-reviewed", message, hint)
    elif settings.status == "reviewed" and catalog.reviewed < catalog.translated:
        place = course.settings.where("languages", language, "status")
        left = catalog.translated - catalog.reviewed
        message = f"{settings.name} is said to be reviewed, and {left} translated passages are not"
        yield error(place, "not-reviewed", message, f"write `status: unreviewed`, or {hint}")
