"""Brings the catalogs of a project in step with its course."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from pathlib import Path

from curriculum.diagnostics import Diagnostic, Location, error, in_order
from curriculum.model import FILES_OF_MODULE, Course
from curriculum.translation import po
from curriculum.translation.belonging import is_its_own, other_catalog, stray
from curriculum.translation.extraction import interface_template
from curriculum.translation.files import Loaded, expected_files, load, path_of, put
from curriculum.translation.interface_words import shipped_languages
from curriculum.translation.merging import Merged, Store, merge
from curriculum.translation.template import templates
from curriculum.translation.walking import INTERFACE

NO_WORDS: Mapping[str, str] = {}


@dataclass(frozen=True, slots=True)
class FileChange:
    """What an update did to one catalog file."""

    path: str
    merged: Merged
    written: bool


@dataclass(frozen=True, slots=True)
class Summary:
    """What an update did; with errors it did nothing."""

    changes: tuple[FileChange, ...] = ()
    diagnostics: tuple[Diagnostic, ...] = ()
    left: tuple[str, ...] = ()
    """The files that are not what their place and name say: nothing was done to them."""


def update(
    root: Path,
    course: Course,
    languages: Iterable[str] | None = None,
    *,
    prune: bool = False,
    unreadable: Collection[tuple[str, str]] = (),
    interface_words: Mapping[str, str] = NO_WORDS,
) -> Summary:
    """Write new and changed passages into every catalog of the languages (default: all).

    With ``prune``, obsolete entries are dropped. Nothing is written at all when a catalog, or a
    part of the course (``unreadable``, as reading tells it), cannot be read: texts that only
    seem to be gone would become obsolete. A file in which nothing changes is left as it is, and
    so is one whose name is none of the course's, and one of another language or module.
    ``interface_words`` are known translations of interface words, for a language that is new.
    """
    if faults := _incomplete(course, unreadable):
        return Summary(diagnostics=tuple(faults))
    wanted = [code for code in course.settings.languages if code != course.source_language]
    chosen = wanted if languages is None else [code for code in wanted if code in set(languages)]
    loaded = {language: load(root, language) for language in chosen}
    blocking = [f for found in loaded.values() if not found.whole for f in found.faults]
    if blocking:
        return Summary(diagnostics=tuple(in_order(blocking)))
    changes: list[FileChange] = []
    planned: list[tuple[str, bytes]] = []
    told: list[Diagnostic] = []
    left: list[str] = []
    for language, files in loaded.items():
        foreign = _foreign(course, language, files)
        left += [path_of(language, name) for name in foreign]
        told += _told(course, language, files)
        for change, data in _plan(course, language, files, foreign, prune, interface_words):
            changes.append(change)
            if data is not None:
                planned.append((change.path, data))
    told += put(root, planned)
    return Summary(tuple(changes), tuple(in_order(told)), tuple(left))


def _foreign(course: Course, language: str, loaded: Loaded) -> list[str]:
    """The files of a language that are of another one, or of another module."""
    return [
        name for name, file in loaded.files.items() if not is_its_own(file, language, name, course)
    ]


def _told(course: Course, language: str, loaded: Loaded) -> Iterator[Diagnostic]:
    """Why files are left as they are."""
    for name, file in loaded.files.items():
        yield from stray(file, language, name, course)
        yield from other_catalog(file, language, name, course)
        if po.other_language(file.header, language):
            path = path_of(language, name)
            yield from (fault for fault in loaded.faults if fault.location.path == path)


def _incomplete(course: Course, unreadable: Collection[tuple[str, str]]) -> list[Diagnostic]:
    lost = sorted(unreadable) or _unloaded(course)
    if not lost:
        return []
    names = ", ".join(f"{kind} {name}" for kind, name in lost[:5])
    message = "the catalogs were not updated, because parts of the course are missing or cannot "
    message += f"be read: {names}"
    place = course.settings.where()
    hint = "mend them first; curriculum check names their faults"
    return [error(Location(place.path), "incomplete-course", message, hint)]


def _unloaded(course: Course) -> list[tuple[str, str]]:
    """Modules and their parts that are listed and were not read."""
    modules = {module.id for module in course.modules}
    lost = [("module", name) for name in course.settings.modules if name not in modules]
    for module in course.modules:
        for kind in FILES_OF_MODULE:
            present = {thing.id for thing in getattr(module, kind)}
            missing = (name for name in getattr(module.file, kind) if name not in present)
            lost += [(kind.replace("_", " "), name) for name in missing]
    return lost


def _plan(
    course: Course,
    language: str,
    loaded: Loaded,
    foreign: Collection[str],
    prune: bool,
    interface_words: Mapping[str, str],
) -> Iterable[tuple[FileChange, bytes | None]]:
    """For each file of a language what becomes of it, and its bytes if it is to be written.

    Of ``foreign`` files nothing becomes, and no translation is taken.
    """
    texts = templates(course, language)
    expected = {name: texts.get(name, []) for name in expected_files(course)}
    if language not in shipped_languages() or INTERFACE in loaded.files:
        expected[INTERFACE] = _interface(language, loaded, interface_words)
    everything = _translated({n: f for n, f in loaded.files.items() if n not in foreign})
    for name, wanted in expected.items():
        if name in foreign:
            continue
        old = loaded.files.get(name)
        elsewhere = {} if name == INTERFACE else everything
        merged = merge(old or po.PoFile(po.Entry("")), wanted, elsewhere, prune=prune)
        if old is None and not merged.entries:
            continue
        path = path_of(language, name)
        project = f"{course.settings.id} {name}"
        header = po.with_header(old.header if old else po.Entry(""), project, language)
        new = po.PoFile(header, merged.entries)
        same = old == new
        yield FileChange(path, merged, written=not same), None if same else po.render(new)


def _interface(language: str, loaded: Loaded, known: Mapping[str, str]) -> list[po.Entry]:
    """The interface words: all for a language the engine lacks, else those the course changes."""
    words = interface_template(language)
    if language in shipped_languages():
        own = loaded.files[INTERFACE].active
        return [entry for entry in words if entry.key in own]
    return [
        replace(entry, msgstr=(known[entry.msgid],))
        if entry.msgid in known and entry.plural is None
        else entry
        for entry in words
    ]


def _translated(loaded: Mapping[str, po.PoFile]) -> Store:
    """Every finished translation of a language by its message; active ones go first."""
    found: dict[tuple[str | None, str], po.Entry] = {}
    files = [file for name, file in loaded.items() if name != INTERFACE]
    for entries in (*(file.active for file in files), *(file.obsolete for file in files)):
        for key, entry in entries.items():
            if entry.is_translated and not entry.fuzzy:
                found.setdefault(key, entry)
    return found


def summary_text(summary: Summary) -> str:
    """The summary for a terminal."""
    if any(f.code == "incomplete-course" or not summary.changes for f in summary.diagnostics):
        return "Nothing was written."
    lines = [_line(change) for change in summary.changes if change.written]
    lines += [f"{path}: left as it is" for path in summary.left]
    if not lines:
        return "The catalogs are in step with the course; nothing was written."
    return "\n".join(lines)


def _line(change: FileChange) -> str:
    merged = change.merged
    parts = [
        f"{number} {word}"
        for number, word in (
            (merged.new, "new"),
            (merged.changed, "changed (fuzzy)"),
            (merged.restored, "restored"),
            (merged.obsolete, "now obsolete"),
        )
        if number
    ]
    return f"{change.path}: {', '.join(parts) or 'comments, order or header'}"
