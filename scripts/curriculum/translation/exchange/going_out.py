"""Catalogs written as files for translators."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass
from pathlib import Path

from curriculum.diagnostics import Diagnostic
from curriculum.model import Course
from curriculum.translation.exchange import formats
from curriculum.translation.exchange.units import FORMATS, Sheet, State, unit_of
from curriculum.translation.files import expected_files, load


@dataclass(frozen=True, slots=True)
class Exported:
    """What was written, or why it could not be."""

    files: tuple[Path, ...] = ()
    passages: int = 0
    diagnostics: tuple[Diagnostic, ...] = ()


def export_catalogs(
    root: Path,
    course: Course,
    language: str,
    format_: str,
    to: Path,
    *,
    catalogs: Collection[str] = (),
    only_open: bool = False,
) -> Exported:
    """Write the catalogs of a language (none named: all) into a folder, in one of `FORMATS`.

    With ``only_open``, only what is not translated or has to be checked again.
    """
    loaded = load(root, language)
    if not loaded.whole:
        return Exported(diagnostics=loaded.faults)
    written = []
    count = 0
    for name in expected_files(course):
        file = loaded.files.get(name)
        if file is None or (catalogs and name not in catalogs):
            continue
        units = [unit_of(entry) for entry in file.active.values() if entry.plural is None]
        if only_open:
            units = [unit for unit in units if unit.state in (State.OPEN, State.FUZZY)]
        if not units:
            continue
        sheet = Sheet(language, course.source_language, name, tuple(units))
        to.mkdir(parents=True, exist_ok=True)
        place = to / f"{sheet.name}{FORMATS[format_]}"
        formats.write(format_, sheet, place)
        written.append(place)
        count += len(units)
    return Exported(tuple(written), count)
