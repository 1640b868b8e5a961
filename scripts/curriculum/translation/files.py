"""The catalog files of a language: ``translations/<language>/*.po``."""

from __future__ import annotations

import os
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from pathlib import Path

from curriculum.diagnostics import Diagnostic, Location, error
from curriculum.model import Course
from curriculum.translation import po
from curriculum.translation.walking import COURSE, LAW, PAGES, catalog_file

FOLDER = "translations"


@dataclass(frozen=True, slots=True)
class Loaded:
    """The files of one language as they are on disk, by name without ``.po``."""

    files: Mapping[str, po.PoFile]
    faults: tuple[Diagnostic, ...] = ()
    whole: bool = True
    """Whether every entry of every file came through."""


def expected_files(course: Course) -> list[str]:
    """The names of the catalog files that a course has, in order."""
    law = [LAW] if course.jurisdictions else []
    guides = [PAGES] if course.guides else []
    return [COURSE, *(catalog_file(module) for module in course.modules), *law, *guides]


def path_of(language: str, name: str) -> str:
    """Where a catalog file stands below the project's folder."""
    return f"{FOLDER}/{language}/{name}.po"


def load(root: Path, language: str) -> Loaded:
    """Read every catalog file of a language. Never fails: what cannot be read is a fault."""
    data, faults = read_bytes(root, language)
    files: dict[str, po.PoFile] = {}
    whole = not faults
    for name, each in data.items():
        path = path_of(language, name)
        read = po.read(each, path)
        files[name] = read.file
        faults += [*read.faults, *po.check_header(read.file, path, language)]
        whole = whole and read.whole
    return Loaded(files, tuple(faults), whole)


def read_bytes(root: Path, language: str) -> tuple[dict[str, bytes], list[Diagnostic]]:
    """The bytes of every catalog file of a language by its name, and those that cannot be read."""
    data: dict[str, bytes] = {}
    faults: list[Diagnostic] = []
    for name in _present(root / FOLDER / language):
        path = path_of(language, name)
        try:
            data[name] = (root / path).read_bytes()
        except OSError as fault:
            reason = "it is a folder" if (root / path).is_dir() else (fault.strerror or "no access")
            message = f"the catalog cannot be read: {reason}"
            faults.append(error(Location(path), "unreadable-file", message))
    return data, faults


def put(root: Path, planned: Iterable[tuple[str, bytes]]) -> list[Diagnostic]:
    """Write catalogs by their paths; tells what cannot be written."""
    faults = []
    for path, data in planned:
        try:
            _write(root, path, data)
        except OSError as fault:
            message = f"the catalog cannot be written: {fault.strerror or 'no access'}"
            hint = "close it in other programs, and run the command again"
            faults.append(error(Location(path), "unwritable-file", message, hint))
    return faults


def _present(folder: Path) -> Iterable[str]:
    if not folder.is_dir():
        return []
    # hidden files are no catalogs: macOS keeps ._course.po beside course.po on foreign disks
    return sorted(
        path.stem
        for path in folder.iterdir()
        if path.suffix == ".po" and not path.name.startswith(".")
    )


def _write(root: Path, path: str, data: bytes) -> None:
    """Put a file in place whole: a reader sees the old one or the new one, never a part."""
    target = root / path
    target.parent.mkdir(parents=True, exist_ok=True)
    beside = target.with_name(f".{target.name}.new")
    try:
        beside.write_bytes(data)
        os.replace(beside, target)  # noqa: PTH105 - the atomic one by name
    finally:
        beside.unlink(missing_ok=True)
