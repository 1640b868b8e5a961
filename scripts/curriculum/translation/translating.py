"""The course in another language: the same parts, with their texts replaced."""

from __future__ import annotations

import re
import unicodedata
from collections import Counter
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from functools import cached_property, partial
from operator import is_

from curriculum.model import Course, CourseSettings, Part, Said, Untranslated
from curriculum.model.kept import Kept
from curriculum.translation.catalog import Catalog
from curriculum.translation.markdown import split
from curriculum.translation.marks import has_words
from curriculum.translation.one_file import FileCatalog
from curriculum.translation.passages import Key, folded, key_of
from curriculum.translation.segments import Segment, join
from curriculum.translation.walking import COURSE, Place, by_part, rewrite_part


def N_(word: str) -> str:  # noqa: N802 - gettext's own name for a word translated later
    """Marks an interface word."""
    return word


NOTES = (
    N_("Note"), N_("Tip"), N_("Warning"), N_("Example"), N_("Question"), N_("Info"),
    N_("Danger"), N_("Success"), N_("Quote"), N_("Abstract"),
)  # fmt: skip
"""Titles that notes without a title of their own get, after their type."""


STALE = '<span class="c-stale">'
"""How a passage begins whose original changed after it was translated."""


@dataclass(frozen=True, slots=True)
class Count:
    """How many passages are translated, wait for review after a change, or are missing."""

    translated: int = 0
    fuzzy: int = 0
    missing: int = 0
    reviewed: int = 0
    """How many of the translated ones a native-speaking professional has reviewed."""

    @property
    def all(self) -> int:
        """How many passages there are."""
        return self.translated + self.fuzzy + self.missing

    @property
    def share(self) -> int:
        """Percent translated, rounded down: 100 means all."""
        return self.translated * 100 // self.all if self.all else 100

    def __add__(self, other: Count) -> Count:
        return Count(
            self.translated + other.translated,
            self.fuzzy + other.fuzzy,
            self.missing + other.missing,
            self.reviewed + other.reviewed,
        )


@dataclass(frozen=True, slots=True)
class Counts:
    """The counts of each catalog file: ``course``, the modules by id, ``pages``."""

    files: Mapping[str, Count] = field(default_factory=dict)

    @property
    def total(self) -> Count:
        """All files together."""
        return sum(self.files.values(), Count())


@dataclass(frozen=True)
class Translation:
    """A course in one language."""

    language: str
    settings: CourseSettings
    """What is said of the course as a whole."""

    counts: Counts
    catalogs: Mapping[str, bytes]
    """Catalog file to a digest of what its texts follow from."""

    make: Callable[[], Course]
    """Gives the whole course in the language: it is large, and few ask for it in all languages."""

    @cached_property
    def course(self) -> Course:
        """The whole course in the language."""
        return self.make()


def translate(course: Course, catalog: Catalog, language: str) -> Translation:
    """The course with every text that the catalog has, in the same shape.

    Titles and lines without translation are `Untranslated`; inside Markdown the words of an
    untranslated passage stand in ``<span lang>``. Headings get the anchor of their source text,
    so that links to them hold in every language. The source language takes the same way.
    """
    found: dict[str, list[States]] = {}

    def say(part: Part, file: str) -> Part:
        said, states = _said(part, file, catalog, course.source_language)
        found.setdefault(file, []).append(states)
        return said

    translated = by_part(course, say)
    return Translation(
        language,
        translated.settings,
        Counts({file: _counted(each, file, catalog) for file, each in found.items() if any(each)}),
        catalog.digests,
        partial(_as_it_is, translated),
    )


def in_source_language(course: Course, catalog: Catalog) -> Translation:
    """The course in the language that it is written in; the whole of it is made when asked for.

    A check asks for no more than the settings. There is nothing to translate, and nothing counted.
    """
    language = course.source_language
    settings, _ = _said(course.settings, COURSE, catalog, language)
    assert isinstance(settings, CourseSettings)
    return Translation(
        language, settings, Counts(), catalog.digests, partial(_said_whole, course, catalog)
    )


def _said_whole(course: Course, catalog: Catalog) -> Course:
    return translate(course, catalog, catalog.language).course


def _as_it_is(course: Course) -> Course:
    return course


States = dict[Key, str]
"""Messages of a part: ``translated``, ``fuzzy`` or ``missing``."""

_KEPT: Kept[tuple[Part, States]] = Kept()


def _said(part: Part, file: str, catalog: Catalog, source_language: str) -> tuple[Part, States]:
    """A part that stands at the top of a file in the catalog's language, and its messages."""

    def say(part: Part) -> tuple[Part, States]:
        speaker = _Speaker(catalog, file, source_language)
        return rewrite_part(part, file, speaker.say), speaker.states

    digest = b"" if catalog.is_source else catalog.digests.get(file)
    if digest is None:
        return say(part)
    rest = (file, catalog.language, source_language, catalog.words.digest, digest)
    return _KEPT.of(part, rest, say)


_COUNTED: dict[tuple[str, str], tuple[list[States], FileCatalog, Count]] = {}
"""What was counted last, by language and catalog file: a server counts most of it again."""


def forget_counts() -> None:
    """Keep nothing that was counted."""
    _COUNTED.clear()


def _counted(found: list[States], file: str, catalog: Catalog) -> Count:
    """What was found in the parts of a file and what was not; each message once."""
    texts = catalog.of(file)
    last = _COUNTED.get((catalog.language, file))
    if last and last[1] is texts and len(last[0]) == len(found) and all(map(is_, last[0], found)):
        return last[2]
    states: States = {}
    for each in found:
        states.update(each)
    counter = Counter(states.values())
    count = Count(**counter, reviewed=len(texts.reviewed & states.keys()))
    _COUNTED[catalog.language, file] = found, texts, count
    return count


class _Speaker:
    """Says texts with the words of a catalog, and counts."""

    def __init__(self, catalog: Catalog, file: str, source_language: str) -> None:
        self._catalog = catalog
        self._file = catalog.of(file)
        self._span = f'<span lang="{source_language}">'
        self.states: States = {}

    def say(self, text: str, place: Place) -> str:
        """A text of the course in the catalog's language."""
        if place.form == "prose":
            return self._prose(text, place)
        if not has_words(text):
            return text
        if self._catalog.is_source:
            self._find(folded(text), place)
            return text
        found = self._find(folded(text), place)
        return Untranslated(text) if found is None else found

    def _prose(self, text: str, place: Place) -> str:
        taken: Counter[str] = Counter()
        unreviewed = stale = 0

        def words(segment: Segment) -> str:
            if segment.kind == "anchor":
                return _anchor(segment.word, taken)
            if segment.kind == "default title":
                return self._note_title(segment.word)
            nonlocal unreviewed, stale
            found = self._find(segment.text, place)
            if isinstance(found, Said):
                unreviewed, stale = unreviewed + found.unreviewed, stale + found.stale
                return f"{STALE}{found}</span>" if found.stale else found
            return f"{self._span}{segment.text}</span>" if found is None else found

        said = join(split(text), words)
        return said if self._catalog.is_source else Said(said, unreviewed, stale)

    def _find(self, text: str, place: Place) -> str | None:
        key = key_of(text, place)
        if self._catalog.is_source:
            self.states[key] = "translated"
            return text
        file = self._file
        found = file.texts.get(key)
        if found is not None:
            self.states[key] = "translated"
            return Said(found, unreviewed=int(key not in file.reviewed))
        self.states[key] = "fuzzy" if key in file.fuzzy else "missing"
        old = file.stale.get(key)
        return None if old is None else Said(old, unreviewed=1, stale=1)

    def _note_title(self, kind: str) -> str:
        title = kind.split()[0].capitalize()
        return f' "{self._catalog.words.gettext(title)}"'


def _anchor(heading: str, taken: Counter[str]) -> str:
    """The attribute list that gives a heading its permanent anchor."""
    plain = unicodedata.normalize("NFKD", re.sub(r"\]\([^)]*\)|[*_`\[\]]", "", heading))
    kept = "".join(sign for sign in plain if not unicodedata.combining(sign))
    slug = re.sub(r"[^\w]+", "-", kept.casefold()).strip("-_") or "part"
    taken[slug] += 1
    return f" {{ #{slug if taken[slug] == 1 else f'{slug}-{taken[slug]}'} }}"
