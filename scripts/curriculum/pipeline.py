"""The one place that knows the order of the stages, up to where pages begin.

    read -> check -> translate

Everything is gathered before anything is written; faults come back as diagnostics. What comes
after, cut to the edition -> render, is in `page_making`: a check never loads it.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from functools import partial
from pathlib import Path

from curriculum import checks, reading, translation
from curriculum.checks.coverage import Coverage
from curriculum.diagnostics import Diagnostic, has_errors, in_order
from curriculum.memory import WORK, Memory
from curriculum.model import Course, kept
from curriculum.processes import Staying, in_processes, processors
from curriculum.tidying import no_tidying


@dataclass(frozen=True, slots=True)
class Checked:
    """A course with everything that is known about it before pages are made."""

    root: Path
    course: Course | None
    """None when too little could be read to make a course of it."""

    translations: Mapping[str, translation.Translation] = field(default_factory=dict)
    """By language code, the source language included."""

    coverage: Mapping[str, Coverage] = field(default_factory=dict)
    diagnostics: tuple[Diagnostic, ...] = ()
    can_be_shown: bool = False
    """Whether its writer may look at it, who is ahead of the translators and covers an objective
    only when the last of its parts is written."""

    unreadable: frozenset[tuple[str, str]] = frozenset()
    """Kind and id of what is there but could not be read."""

    apart: Staying | None = None
    """The processes that have the course in each language, while they are there."""

    @property
    def ok(self) -> bool:
        """Whether a site may be made of it."""
        return self.course is not None and not has_errors(self.diagnostics)


def check(root: Path, apart: Staying | None = None) -> Checked:
    """Read the project folder, check the course and measure what it covers in each language.

    What earlier checks found is remembered if there is a folder for it: see `memory.work_folder`.
    With `apart` each language is looked at in a process of its own there, which only a caller
    without threads may ask for; they keep what they have made, see `Here`.
    """
    with no_tidying():
        return _check(root, apart)


def _check(root: Path, apart: Staying | None) -> Checked:
    memory = Memory(root / WORK)
    read = reading.read_course(root)
    course = read.course
    if course is None:
        return Checked(
            root, None, diagnostics=tuple(in_order(read.diagnostics)), unreadable=read.unreadable
        )
    languages = course.settings.languages
    opened = {
        code: translation.open_catalogs(root, code, course, memory)
        for code in languages
        if code != course.source_language
    }
    if apart and memory.can_keep:
        in_processes(translation.unjudged(opened.values(), memory, processors()))
    looks = {code: partial(_look, root, course, code, opened.get(code)) for code in languages}
    if apart:
        apart.begin({code: partial(_look_and_stay, course, look) for code, look in looks.items()})
        rules = checks.check(course, read.unreadable)
        looked = apart.answers()
    else:
        rules = checks.check(course, read.unreadable)
        looked = {code: look() for code, look in looks.items()}
    found = [*read.diagnostics, *(fault for one in looked.values() for fault in one.faults), *rules]
    found += [fault for one in looked.values() for fault in one.doubts]
    translations = {
        code: replace(one.translation, make=partial(_course_in, root, course, code))
        if apart
        else one.translation
        for code, one in looked.items()
    }
    coverage = {code: one.coverage for code, one in looked.items()}
    hindering = [fault for fault in found if fault.code not in translation.NOT_ENOUGH]
    found += checks.coverage.faults(course, coverage, read.unreadable)
    return Checked(
        root,
        course,
        translations,
        coverage,
        tuple(in_order(found)),
        not has_errors(hindering),
        read.unreadable,
        apart,
    )


def read_no_more() -> None:
    """Let go of what only another reading of the course would need: its pages are made now."""
    kept.forget_all()
    translation.forget_wanted()
    translation.forget_files()
    translation.forget_counts()


@dataclass(frozen=True, slots=True)
class _Looked:
    """What is known of the course in one language."""

    translation: translation.Translation
    coverage: Coverage
    faults: Sequence[Diagnostic]
    """Of the catalogs."""

    doubts: Sequence[Diagnostic]
    """Of how things are said."""


def _look(root: Path, course: Course, language: str, opened: translation.Opened | None) -> _Looked:
    """Read, translate and measure one language."""
    said, faults = _said(root, course, language, opened)
    if language == course.source_language:
        return _Looked(said, checks.coverage.measure(course, language), faults, ())
    doubts = checks.check_wording(said.course, language)
    return _Looked(said, checks.coverage.measure(course, language, said.course), faults, doubts)


@dataclass(frozen=True, slots=True)
class Here:
    """What stays in the process that has looked at a language: too large to hand over."""

    course: Course
    translation: translation.Translation

    def of(self, told: Checked) -> Checked:
        """The checked course, with what is here, from what was told of it."""
        translations = {**told.translations, self.translation.language: self.translation}
        return replace(told, course=self.course, translations=translations)


def to_tell(checked: Checked) -> Checked:
    """What the process of a language must be told to go on: all but the course itself."""
    translations = {
        code: replace(one, make=_left_behind) for code, one in checked.translations.items()
    }
    return replace(checked, course=None, translations=translations, apart=None)


def _look_and_stay(course: Course, look: Callable[[], _Looked]) -> tuple[Here, _Looked]:
    looked = look()
    told = replace(looked, translation=replace(looked.translation, make=_left_behind))
    return Here(course, looked.translation), told


def _said(
    root: Path, course: Course, language: str, opened: translation.Opened | None = None
) -> tuple[translation.Translation, Sequence[Diagnostic]]:
    if language == course.source_language:
        catalog = translation.source_catalog(language, root)
        return translation.in_source_language(course, catalog), ()
    memory = Memory(root / WORK)
    catalog, faults = translation.read_catalog(root, language, course, memory, opened)
    return translation.translate(course, catalog, language), faults


def _left_behind() -> Course:
    raise AssertionError("the course in this language is in another process")


def _course_in(root: Path, course: Course, language: str) -> Course:
    return _said(root, course, language)[0].course
