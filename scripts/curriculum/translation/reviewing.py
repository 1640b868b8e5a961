"""Whether a native-speaking professional has read a passage and found it right.

The mark is a translator's comment in the PO, which every editor of catalogs shows and keeps:
``# reviewed 2026-11-26 3f9a01c2``. The last word is a fingerprint of the English and its
translation, so that the mark holds for these two texts and for no others. Whoever types only
``reviewed`` gets the fingerprint with the next update.
"""

from __future__ import annotations

import datetime as dt
import hashlib
import re
from collections.abc import Collection, Iterable
from dataclasses import dataclass, replace
from pathlib import Path

from curriculum.diagnostics import Diagnostic, Severity
from curriculum.model import Course
from curriculum.translation import po
from curriculum.translation.belonging import is_its_own, stray
from curriculum.translation.files import load, path_of, put
from curriculum.translation.po import Entry, PoFile

_MARK = re.compile(
    r"^reviewed\b[ :]*(?P<day>\d{4}-\d\d-\d\d)?[ ]*(?P<print>[0-9a-f]{8})?\s*$", re.IGNORECASE
)


@dataclass(frozen=True, slots=True)
class Reviewed:
    """What a review marked, or why it could not."""

    marked: int = 0
    open: int = 0
    """Passages that are not translated or fuzzy, and so cannot be reviewed."""

    refused: int = 0
    """Passages whose translation the check refuses: it is not shown, so nobody can have read it on
    a page."""

    diagnostics: tuple[Diagnostic, ...] = ()


def is_reviewed(entry: Entry) -> bool:
    """Whether the mark of a review holds for the entry as it is."""
    if entry.fuzzy or not entry.is_translated:
        return False
    marks = [found for note in entry.notes if (found := _MARK.match(note.strip()))]
    return any(found["print"] in (None, _fingerprint(entry)) for found in marks)


def settled(entry: Entry) -> Entry:
    """The entry with its mark completed if it holds, and without it if it does not."""
    marks = [found for note in entry.notes if (found := _MARK.match(note.strip()))]
    if not marks:
        return entry
    if not is_reviewed(entry):
        return replace(entry, notes=_others(entry.notes))
    return marked(entry, next((found["day"] for found in marks if found["day"]), None))


def marked(entry: Entry, day: str | None) -> Entry:
    """The entry with the mark of a review on a day (``2026-11-26``)."""
    words = ["reviewed", *([day] if day else []), _fingerprint(entry)]
    return replace(entry, notes=(*_others(entry.notes), " ".join(words)))


def mark_reviewed(
    root: Path,
    course: Course,
    language: str,
    catalogs: Collection[str],
    day: dt.date,
    *,
    faults: Iterable[Diagnostic] = (),
    undo: bool = False,
) -> Reviewed:
    """Mark every finished translation of these catalogs (none: all) as reviewed, or take it back.

    A translation in which the check found an error, among ``faults``, is not marked; nor is what
    stands in a file of another language or module, or in one that the course does not have.
    Nothing is written when a catalog cannot be read. One that cannot be written is told, and the
    others are.
    """
    loaded = load(root, language)
    if not loaded.whole:
        return Reviewed(diagnostics=loaded.faults)
    wrong = {
        (fault.location.path, fault.location.line)
        for fault in faults
        if fault.severity is Severity.ERROR
    }
    count = left = refused = 0
    planned: list[tuple[str, bytes]] = []
    for name, file in loaded.files.items():
        if (catalogs and name not in catalogs) or any(stray(file, language, name, course)):
            continue
        path = path_of(language, name)
        own = is_its_own(file, language, name, course)
        entries: list[Entry] = []
        for entry in file.entries:
            if entry.obsolete or entry.fuzzy or not entry.is_translated:
                left += not entry.obsolete
                entries.append(entry)
                continue
            if not undo and (not own or {(path, entry.line), (path, entry.msgstr_line)} & wrong):
                refused += 1
                entries.append(entry)
                continue
            count += 1
            without = replace(entry, notes=_others(entry.notes))
            entries.append(without if undo else marked(entry, day.isoformat()))
        if tuple(entries) != file.entries:
            new = PoFile(file.header, tuple(entries))
            planned.append((path, po.render(new)))
    return Reviewed(count, left, refused, tuple(put(root, planned)))


def _others(notes: Iterable[str]) -> tuple[str, ...]:
    return tuple(note for note in notes if not _MARK.match(note.strip()))


def _fingerprint(entry: Entry) -> str:
    texts = "\0".join([entry.context or "", entry.msgid, *entry.msgstr])
    return hashlib.sha256(texts.encode()).hexdigest()[:8]
