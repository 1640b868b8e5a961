"""One catalog file held against the passages it is for: what may be shown, and what is wrong.

Judging a translation is the dearest thing in a check, and nearly every file is the one it was the
last time: what came out is remembered by the file's bytes, its passages and what judges them.
"""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from functools import lru_cache

from curriculum import memory
from curriculum.diagnostics import Diagnostic, Location, Severity, error, warning
from curriculum.model import Course
from curriculum.translation import po
from curriculum.translation.belonging import is_its_own, other_catalog, stray
from curriculum.translation.files import expected_files, path_of
from curriculum.translation.interface_words import refusals
from curriculum.translation.judgements import Judgements
from curriculum.translation.passages import Key, Passage
from curriculum.translation.quality import judge
from curriculum.translation.quality.pair import Finding, Pair
from curriculum.translation.quality.wording import Wording
from curriculum.translation.reviewing import is_reviewed
from curriculum.translation.walking import INTERFACE
from curriculum.translation.wanted import Wanted

UPDATE = "run: curriculum translations update"


@dataclass(slots=True)
class FileCatalog:
    """What one catalog file has for a course."""

    texts: dict[Key, str] = field(default_factory=dict)
    fuzzy: set[Key] = field(default_factory=set)
    reviewed: set[Key] = field(default_factory=set)
    stale: dict[Key, str] = field(default_factory=dict)
    wanted: int = 0
    """How many passages the course has for it."""

    faults: list[Diagnostic] = field(default_factory=list)

    def as_bytes(self) -> bytes:
        """As data, to be remembered."""
        faults = [fault.as_row() for fault in self.faults]
        texts = [(*key, text) for key, text in self.texts.items()]
        stale = [(*key, text) for key, text in self.stale.items()]
        fuzzy, reviewed = sorted(self.fuzzy, key=str), sorted(self.reviewed, key=str)
        data = [texts, fuzzy, reviewed, stale, self.wanted, faults]
        return json.dumps(data, ensure_ascii=False).encode("utf-8", "surrogatepass")

    @classmethod
    def from_bytes(cls, data: bytes) -> FileCatalog:
        """From the data that `as_bytes` gave."""
        texts, fuzzy, reviewed, stale, wanted, faults = json.loads(
            data.decode("utf-8", "surrogatepass")
        )
        return cls(
            {(context, msgid): text for context, msgid, text in texts},
            {(context, msgid) for context, msgid in fuzzy},
            {(context, msgid) for context, msgid in reviewed},
            {(context, msgid): text for context, msgid, text in stale},
            wanted,
            [Diagnostic.from_row(row) for row in faults],
        )


class FileReader:
    """Reads the catalog files of one language for one course."""

    def __init__(self, course: Course, language: str, wanted: Wanted) -> None:
        self._course = course
        self._language = language
        self._wanted = wanted
        self._wording = Wording(course, language)
        self._shows_stale = course.settings.languages[language].stale == "translation"
        self._expected = expected_files(course)
        self._judgements = Judgements(None)
        self._judges = memory.of(
            memory.engine(),
            language,
            str(self._shows_stale),
            course.source_language,
            course.settings.languages[language].name,
            repr(course.settings.same_in_translation),
            *(term.model_dump_json() for term in course.glossary),
            *(word.model_dump_json() for word in course.avoided(language)),
        )

    def key(self, name: str, data: bytes) -> bytes:
        """What the outcome of `read` follows from."""
        return memory.of(
            self._judges,
            self._course.settings.id,
            name,
            *self._expected,
            data,
            self._wanted.digest(name),
        )

    def key_of_judgements(self, name: str) -> bytes:
        """Where the judgements of a file's translations are kept from one state to the next."""
        return memory.of(self._judges, name, "judgements")

    def read(self, name: str, data: bytes, judgements: Judgements) -> FileCatalog:
        """Read a file and judge what is in it, as far as that has not been done before."""
        self._judgements = judgements
        path = path_of(self._language, name)
        read = parsed(data, path)
        found = FileCatalog()
        found.faults += [*read.faults, *po.check_header(read.file, path, self._language)]
        which = (read.file, self._language, name, self._course)
        found.faults += [*stray(*which), *other_catalog(*which)]
        active = read.file.active
        if name in self._expected:
            found.wanted = len(self._wanted.of(name))
        if name in self._expected and is_its_own(*which):
            found.faults += self._behind(name, active)
            for key, passage in self._wanted.of(name).items():
                entry = active.get(key)
                if entry is not None and entry.is_translated:
                    self._take(found, entry, passage, path)
        if name == INTERFACE:
            found.faults += _interface_faults(active, path, self._language)
        return found

    def refusals(self, name: str, entry: po.Entry) -> list[str]:
        """Why a translation would not be shown, if it would not."""
        passage = self._wanted.of(name).get(entry.key)
        if passage is None:
            return []
        found = self._findings(passage.pair(entry.text, self._language))
        return [each.message for each in found if each.severity is Severity.ERROR]

    def _take(self, found: FileCatalog, entry: po.Entry, passage: Passage, path: str) -> None:
        key = passage.key
        if entry.fuzzy:
            found.fuzzy.add(key)
            if self._shows_stale and self._breaks_nothing(entry, passage):
                found.stale[key] = entry.text.strip()
            return
        findings = list(self._judged(entry, passage, path))
        found.faults += findings
        if not any(one.severity is Severity.ERROR for one in findings):
            found.texts[key] = entry.text.strip()
            if is_reviewed(entry):
                found.reviewed.add(key)

    def _judged(self, entry: po.Entry, passage: Passage, path: str) -> Iterator[Diagnostic]:
        place = Location(path, entry.msgstr_line, 1)
        for found in self._findings(passage.pair(entry.text, self._language)):
            yield Diagnostic(place, found.code, found.severity, found.message, found.hint)

    def _breaks_nothing(self, entry: po.Entry, passage: Passage) -> bool:
        """Whether an old translation may be shown for the text as it is now."""
        pair = passage.pair(entry.text, self._language)
        return not any(found.refuses for found in self._findings(pair))

    def _findings(self, pair: Pair) -> tuple[Finding, ...]:
        def judged() -> tuple[Finding, ...]:
            return (*judge(pair), *self._wording.check(pair))

        return self._judgements.of(pair, judged)

    def _behind(self, name: str, active: Mapping[Key, po.Entry]) -> Iterator[Diagnostic]:
        wanted = self._wanted.of(name)
        new = [key for key in wanted if key not in active]
        if new:
            message = f"{len(new)} passages of the course are not in this catalog yet"
            if len(new) == 1:
                message = "a passage of the course is not in this catalog yet"
            message += f"; see {wanted[new[0]].location}"
            place = Location(path_of(self._language, name))
            yield warning(place, "outdated-catalog", message, UPDATE)


@lru_cache(maxsize=8)
def parsed(data: bytes, path: str) -> po.Read:
    """A file as it was read; the last ones are kept for whoever edits the course they are of."""
    return po.read(data, path)


def _interface_faults(
    active: Mapping[Key, po.Entry], path: str, language: str
) -> Iterator[Diagnostic]:
    for entry in active.values():
        if entry.is_translated and not entry.fuzzy:
            for message in refusals(entry, language):
                yield error(Location(path, entry.msgstr_line, 1), "interface-word", message)
