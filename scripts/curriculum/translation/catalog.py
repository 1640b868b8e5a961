"""The translations of one language that may be shown, and every fault of their files."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from pathlib import Path

from curriculum.diagnostics import Diagnostic, Location, Severity, error, warning
from curriculum.model import Course
from curriculum.translation import po
from curriculum.translation.files import FOLDER, expected_files, load, path_of
from curriculum.translation.interface_words import Words, interface, refusals
from curriculum.translation.passages import Key, Passage, passages
from curriculum.translation.quality import judge
from curriculum.translation.quality.wording import Wording
from curriculum.translation.reviewing import is_reviewed
from curriculum.translation.walking import INTERFACE

UPDATE = "run: curriculum translations update"


@dataclass(frozen=True)
class Catalog:
    """What a course can be said with in one language."""

    language: str
    words: Words
    texts: Mapping[tuple[str, Key], str] = field(default_factory=dict)
    """Translations by catalog file and message; fuzzy and refused ones are not among them."""

    fuzzy: frozenset[tuple[str, Key]] = frozenset()
    reviewed: frozenset[tuple[str, Key]] = frozenset()
    """Texts that a native-speaking professional has reviewed."""

    stale: Mapping[tuple[str, Key], str] = field(default_factory=dict)
    """Translations of what the text was before it changed, where they may be shown."""

    is_source: bool = False
    """Whether every text is its own translation."""


def source_catalog(language: str) -> Catalog:
    """The catalog of the language that the course is written in."""
    return Catalog(language, interface(language), is_source=True)


def read_catalog(root: Path, language: str, course: Course) -> tuple[Catalog, list[Diagnostic]]:
    """The catalog of a language for this course, and everything wrong with its files.

    Never fails; what cannot be read or must not be shown is missing from the catalog.
    """
    loaded = load(root, language)
    faults = list(loaded.faults)
    texts: dict[tuple[str, Key], str] = {}
    fuzzy: set[tuple[str, Key]] = set()
    reviewed: set[tuple[str, Key]] = set()
    stale: dict[tuple[str, Key], str] = {}
    shows_stale = course.settings.languages[language].stale == "translation"
    wanted = _by_file(course)
    wording = Wording(course, language)
    for name in expected_files(course):
        file = loaded.files.get(name)
        if file is None:
            faults += _missing(root, language, name, wanted.get(name, {}))
            continue
        active = file.active
        faults += _behind(language, name, wanted.get(name, {}), active)
        for key, passage in wanted.get(name, {}).items():
            entry = active.get(key)
            if entry is None or not entry.is_translated:
                continue
            if entry.fuzzy:
                fuzzy.add((name, key))
                if shows_stale and _may_be_shown(entry, passage, language, wording):
                    stale[name, key] = entry.text.strip()
                continue
            findings = list(_judged(entry, passage, path_of(language, name), language, wording))
            faults += findings
            if not any(found.severity is Severity.ERROR for found in findings):
                texts[name, key] = entry.text.strip()
                if is_reviewed(entry):
                    reviewed.add((name, key))
    if INTERFACE in loaded.files:
        faults += _interface_faults(loaded.files[INTERFACE], language)
    catalog = Catalog(
        language, interface(language, root), texts, frozenset(fuzzy), frozenset(reviewed), stale
    )
    faults += _too_little(course, language, catalog, wanted)
    return catalog, [*faults, *_not_reviewed(course, language, catalog, wanted)]


def _by_file(course: Course) -> dict[str, dict[Key, Passage]]:
    found: dict[str, dict[Key, Passage]] = {}
    for passage in passages(course):
        found.setdefault(passage.file, {}).setdefault(passage.key, passage)
    return found


def _judged(
    entry: po.Entry, passage: Passage, path: str, language: str, wording: Wording
) -> Iterator[Diagnostic]:
    place = Location(path, entry.msgstr_line, 1)
    pair = passage.pair(entry.text, language)
    for found in (*judge(pair), *wording.check(pair)):
        yield Diagnostic(place, found.code, found.severity, found.message, found.hint)


def _may_be_shown(entry: po.Entry, passage: Passage, language: str, wording: Wording) -> bool:
    """Whether an old translation breaks nothing in the text as it is now."""
    pair = passage.pair(entry.text, language)
    return not any(found.refuses for found in (*judge(pair), *wording.check(pair)))


def _interface_faults(file: po.PoFile, language: str) -> Iterator[Diagnostic]:
    path = path_of(language, INTERFACE)
    for entry in file.active.values():
        if entry.is_translated and not entry.fuzzy:
            for message in refusals(entry, language):
                yield error(Location(path, entry.msgstr_line, 1), "interface-word", message)


def _missing(
    root: Path, language: str, name: str, wanted: Mapping[Key, Passage]
) -> Iterator[Diagnostic]:
    if not wanted or (root / path_of(language, name)).exists():
        return
    message = f"there is no catalog {name}.po for the language {language}: its texts show in the "
    message += "source language"
    yield warning(Location(path_of(language, name)), "missing-catalog", message, UPDATE)


def _behind(
    language: str, name: str, wanted: Mapping[Key, Passage], active: Mapping[Key, po.Entry]
) -> Iterator[Diagnostic]:
    new = [key for key in wanted if key not in active]
    if new:
        passage = wanted[new[0]]
        message = f"{len(new)} passages of the course are not in this catalog yet"
        if len(new) == 1:
            message = "a passage of the course is not in this catalog yet"
        message += f"; see {passage.location}"
        yield warning(Location(path_of(language, name)), "outdated-catalog", message, UPDATE)


def _too_little(
    course: Course, language: str, catalog: Catalog, wanted: Mapping[str, Mapping[Key, Passage]]
) -> Iterator[Diagnostic]:
    settings = course.settings.languages.get(language)
    total = sum(len(keys) for keys in wanted.values())
    if settings is None or not total:
        return
    share = len(catalog.texts) * 100 // total
    if share < settings.minimum:
        place = course.settings.where("languages", language, "minimum")
        message = f"{share} % of the passages are translated into {settings.name}; "
        message += f"the course asks for {settings.minimum} %"
        yield error(place, "too-little-translated", message, f"see {FOLDER}/{language}/")


def _not_reviewed(
    course: Course, language: str, catalog: Catalog, wanted: Mapping[str, Mapping[Key, Passage]]
) -> Iterator[Diagnostic]:
    settings = course.settings.languages[language]
    total = sum(len(keys) for keys in wanted.values())
    if not total:
        return
    share = len(catalog.reviewed) * 100 // total
    hint = "mark what was reviewed with: curriculum translations review " + language
    if share < settings.minimum_reviewed:
        place = course.settings.where("languages", language, "minimum_reviewed")
        message = f"{share} % of the passages in {settings.name} are reviewed; the course asks for "
        message += f"{settings.minimum_reviewed} %"
        yield error(place, "too-little-reviewed", message, hint)
    elif settings.status == "reviewed" and len(catalog.reviewed) < len(catalog.texts):
        place = course.settings.where("languages", language, "status")
        left = len(catalog.texts) - len(catalog.reviewed)
        message = f"{settings.name} is said to be reviewed, and {left} translated passages are not"
        yield error(place, "not-reviewed", message, f"write `status: unreviewed`, or {hint}")
