"""Translations taken from files that translators sent back."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, replace
from pathlib import Path

from curriculum.diagnostics import Diagnostic, Location, error, has_errors, warning
from curriculum.model import Course
from curriculum.translation import po
from curriculum.translation.exchange import formats
from curriculum.translation.exchange.units import Sheet, State, Unit, id_of
from curriculum.translation.files import load, path_of, put
from curriculum.translation.one_file import FileReader
from curriculum.translation.po import Entry, PoFile
from curriculum.translation.reviewing import settled
from curriculum.translation.wanted import wanted_by

FEW = 3
"""So many refused translations are slips; more of them, if they are over a tenth of what is new,
show that a column has slipped."""


@dataclass(slots=True)
class Imported:
    """What was taken from the files; with errors nothing was, but for catalogs in `written`."""

    taken: int = 0
    """Translations that are new, that differ from what was there, or whose state does."""

    same: int = 0
    written: list[str] = field(default_factory=list)
    diagnostics: list[Diagnostic] = field(default_factory=list)


def import_files(root: Path, course: Course, files: Sequence[Path]) -> Imported:
    """Take the translations of every file into the catalogs.

    A passage whose original has changed since the file was written is left alone and told. What
    cannot be read is told, and then nothing is written at all; so it is with a file of which the
    check would refuse so many new translations that they must stand beside the wrong originals.
    """
    done = Imported()
    sheets = [(path, sheet) for path in files if (sheet := _read(path, done)) is not None]
    planned: dict[tuple[str, str], PoFile] = {}
    for path, sheet in sheets:
        file = planned.get((sheet.language, sheet.catalog)) or _catalog(
            root, course, path, sheet, done
        )
        if file is not None:
            done.diagnostics += _unknown_states(path, sheet)
            reader = FileReader(course, sheet.language, wanted_by(course))
            merged = _merged(file, path, sheet, reader, done)
            if merged is not file:
                planned[sheet.language, sheet.catalog] = merged
    if has_errors(done.diagnostics):
        return replace(done, taken=0, same=0)
    data = {path_of(*name): po.render(file) for name, file in planned.items()}
    faults = put(root, data.items())
    unwritten = {fault.location.path for fault in faults}
    done.written += [place for place in data if place not in unwritten]
    done.diagnostics += faults
    return done


def _read(path: Path, done: Imported) -> Sheet | None:
    place = Location(path.name)
    if path.suffix.lower() not in formats.READABLE:
        hint = "files end in " + ", ".join(formats.READABLE)
        done.diagnostics.append(error(place, "unknown-format", f"{path.suffix} is unknown", hint))
        return None
    try:
        return formats.read(path)
    except (ValueError, OSError) as fault:
        hint = "export it again and copy the translations over"
        done.diagnostics.append(error(place, "unreadable-file", str(fault), hint))
        return None


def _catalog(root: Path, course: Course, path: Path, sheet: Sheet, done: Imported) -> PoFile | None:
    languages = [code for code in course.settings.languages if code != course.source_language]
    if sheet.language not in languages:
        message = f'it is in the language "{sheet.language}", and the course is not'
        hint = "its languages are: " + ", ".join(languages)
        done.diagnostics.append(error(Location(path.name), "unknown-language", message, hint))
        return None
    loaded = load(root, sheet.language)
    file = loaded.files.get(sheet.catalog)
    if file is None or not loaded.whole:
        message = f"there is no catalog {path_of(sheet.language, sheet.catalog)} to take it into"
        if not loaded.whole:
            done.diagnostics += loaded.faults
        else:
            done.diagnostics.append(error(Location(path.name), "missing-catalog", message))
        return None
    return file


def _unknown_states(path: Path, sheet: Sheet) -> Iterator[Diagnostic]:
    if sheet.unknown_states:
        message = "the column State says what is no state: " + "; ".join(sheet.unknown_states[:5])
        hint = f"write {State.DONE} or {State.FUZZY}; what is to be checked has stayed so"
        yield warning(Location(path.name), "unknown-state", message, hint)


def _refused(path: Path, found: list[str], new: int) -> Iterator[Diagnostic]:
    place = Location(path.name)
    for message in found:
        yield warning(place, "refused-translation", message, "mend it; it is not shown as it is")
    if len(found) > FEW and len(found) * 10 > new:
        message = f"the check refuses {len(found)} of {new} new translations: they seem to stand "
        message += "beside the wrong originals, so nothing was taken"
        hint = "look whether a column was sorted or shifted alone; or mend what is named here"
        yield error(place, "slipped-translations", message, hint)


def _merged(file: PoFile, path: Path, sheet: Sheet, reader: FileReader, done: Imported) -> PoFile:
    by_id = {id_of(entry): entry for entry in file.active.values()}
    new: dict[tuple[str | None, str], Entry] = {}
    refused: list[str] = []
    for number, unit in enumerate(sheet.units, start=1):
        entry = by_id.get(unit.id)
        target = _one_line(unit.target)
        if entry is None or _one_line(entry.msgid) != _one_line(unit.source):
            message = f"passage {number} has changed in the course since, and was left alone: "
            message += f"“{unit.source[:60]}”"
            hint = "export again to get the new text"
            done.diagnostics.append(warning(Location(path.name), "changed-source", message, hint))
        elif not target or (target == entry.text and _says_nothing_new(unit, entry)):
            done.same += 1
        else:
            done.taken += 1
            fuzzy = unit.state is State.FUZZY
            known = replace(entry, msgstr=(target,), fuzzy=fuzzy)
            if not fuzzy:
                known = replace(known, previous=None, previous_context=None)
            new[entry.key] = settled(known)
            if why := reader.refusals(sheet.catalog, known):
                refused.append(f"passage {number}, “{unit.source[:60]}”: {'; '.join(why)}")
    done.diagnostics += _refused(path, refused, len(new))
    if not new:
        return file
    entries = tuple(
        new.get(entry.key, entry) if not entry.obsolete else entry for entry in file.entries
    )
    return PoFile(file.header, entries)


def _says_nothing_new(unit: Unit, entry: Entry) -> bool:
    """Whether a translation is as far as it was: to confirm it is to change its state alone."""
    return unit.state is State.UNSAID or (unit.state is State.FUZZY) == entry.fuzzy


def _one_line(text: str) -> str:
    """The text on one line. Non-breaking spaces are a translator's work, and stay."""
    return re.sub(r"[ \t\r\n]+", " ", text).strip(" ")
