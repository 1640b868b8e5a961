"""The course as a whole: what it promises, to whom, in which languages, and when."""

from __future__ import annotations

import datetime as dt
from enum import StrEnum
from typing import Annotated, Literal

from pydantic import Field, StringConstraints

from curriculum.model.base import (
    TRAINER_ONLY,
    ActivityRef,
    AgendaRef,
    AudienceRef,
    JurisdictionRef,
    LanguageCode,
    Line,
    Minutes,
    ModuleRef,
    OutcomeRef,
    Part,
    Prose,
    SectionRef,
    SimulationRef,
    SourceRef,
    TermRef,
    Thing,
    Title,
)
from curriculum.model.jurisdictions import LawPoint


class Level(StrEnum):
    """Levels of the revised taxonomy of Bloom (Anderson and Krathwohl, 2001), lowest first."""

    REMEMBER = "remember"
    UNDERSTAND = "understand"
    APPLY = "apply"
    ANALYSE = "analyse"
    EVALUATE = "evaluate"
    CREATE = "create"

    @property
    def rank(self) -> int:
        """0 for the lowest level; a higher level includes the lower ones."""
        return _RANKS[self]


_RANKS = {level: rank for rank, level in enumerate(Level)}


class Mastery(StrEnum):
    """How far an audience takes an outcome: knows it, applies it at work, leads others in it."""

    KNOW = "know"
    APPLY = "apply"
    LEAD = "lead"


class Language(Part):
    """A language the site is built in."""

    name: str
    """The language's own name for itself, e.g. Русский."""

    status: Literal["source", "unreviewed", "reviewed"]
    """``source`` for the language of the YAML; a translation is ``reviewed`` once a
    native-speaking professional has read it, and says ``unreviewed`` on its pages until then."""

    minimum: int = Field(default=0, ge=0, le=100)
    """Least share of passages translated, in percent, below which the build fails."""

    minimum_reviewed: int = Field(default=0, ge=0, le=100)
    """Least share of passages that a native-speaking professional has reviewed, in percent."""

    stale: Literal["source", "translation"] = "source"
    """What a passage shows whose original changed after it was translated: the original, or the
    last translation, marked as such."""

    direction: Literal["ltr", "rtl"] = "ltr"
    """Writing direction."""


class Audience(Thing):
    """A group of people the course is for, with the limits of their role."""

    title: Title
    may: tuple[Line, ...] = ()
    """What people of this group can do for a person in need."""

    must_not: tuple[Line, ...] = ()
    """What this group never does, because it would put people at risk."""

    headcount: int | None = Field(default=None, ge=1)
    """How many are expected."""


class Outcome(Thing):
    """What a participant can do afterwards: observable and assessable."""

    text: Line
    """Begins with a verb that can be seen or heard: sort, name, draw, decide, conduct."""

    level: Level
    """The level of thinking it asks for."""

    evidence: Literal["knowledge", "skill", "attitude"]
    """A skill has to be performed: a quiz alone never shows it."""

    audiences: dict[AudienceRef, Mastery] = Field(min_length=1)
    """For whom, and how far: ``consular: apply``. Who is not named must not practise it."""

    adults_only: bool = False
    """True for a procedure that is never used with a child."""


class Objective(Thing):
    """A stated objective: what coverage is measured against."""

    origin: Literal["stated", "practice", "context"]
    """``stated`` as an objective, promised as good ``practice``, or part of the ``context``."""

    quote: str = Field(min_length=1)
    """The promise in its own words, verbatim; it is not translated but explained by `meaning`."""

    page: int | None = Field(default=None, ge=1)
    """The page of the quoted document."""

    meaning: Line | None = None
    """The promise in plain words, for pages in other languages and for participants."""

    key_concepts: tuple[TermRef, ...] = ()
    """Glossary terms that the sections teaching this objective must really use."""

    outcomes: tuple[Outcome, ...] = Field(min_length=1)


class BannedWord(Part):
    """A word that the course does not use."""

    word: str = Field(min_length=1)
    """One word or several."""

    inflected: bool = True
    """Whether its other forms count too. False where words that are right have the same stem:
    then only the form that stands here is found, and plurals are listed on their own."""

    say: str | None = None
    """What to say instead."""


class Label(Thing):
    """A word that cases are described with."""

    title: Title


class Promise(Part):
    """The document that the course answers to."""

    title: Title
    publisher: Title | None = None
    year: int | None = None
    quote: str | None = None
    """Its overall aim, verbatim."""

    note: Line | None = None
    """How the course stands to it, e.g. that it is independent."""


class Track(Part):
    """What one room does while other rooms do something else."""

    room: Title
    title: Title | None = None
    audiences: tuple[AudienceRef, ...] = ()
    sections: tuple[SectionRef, ...] = ()
    activities: tuple[ActivityRef, ...] = ()
    simulations: tuple[SimulationRef, ...] = ()


class Slot(Part):
    """A stretch of a day."""

    start: Annotated[str, StringConstraints(pattern=r"^([01]\d|2[0-3]):[0-5]\d$")]
    """Clock time, in quotes: ``"09:00"``."""

    minutes: Minutes = Field(ge=1)
    kind: Literal["session", "opening", "closing", "break", "meal", "recap", "test", "form"]
    title: Title | None = None
    """What stands in the programme; a session without a title shows its module's."""

    module: ModuleRef | None = None
    sections: tuple[SectionRef, ...] = ()
    activities: tuple[ActivityRef, ...] = ()
    simulations: tuple[SimulationRef, ...] = ()
    tracks: tuple[Track, ...] = ()
    """Parallel rooms; each track's minutes must fit the slot."""

    note: Annotated[Line | None, TRAINER_ONLY] = None


class Day(Part):
    """A day of the programme."""

    title: Title
    date: dt.date | None = None
    slots: tuple[Slot, ...] = Field(min_length=1)


class Agenda(Thing):
    """A programme: one file in ``modules/agendas``. The first one listed is the main one."""

    title: Title
    summary: Line | None = None
    days: tuple[Day, ...] = Field(min_length=1)


class CourseSettings(Thing):
    """``modules/course.yml``: the promise, the people and the order of the modules."""

    title: Title
    subtitle: Title | None = None
    aim: Line
    """What participants leave with, in one sentence."""

    summary: Prose | None = None
    """A few sentences for the home page."""

    version: Annotated[
        str, StringConstraints(pattern=r"^[A-Za-z0-9]+([._+-][A-Za-z0-9]+)*$", max_length=60)
    ] = "1.0"
    """Of the course, in quotes: ``"1.0"``; it stands in the names of the zips."""

    licence: Title | None = None
    promise: Promise | None = None
    languages: dict[LanguageCode, Language] = Field(min_length=1)
    """Language codes; exactly one has the status ``source``."""

    audiences: tuple[Audience, ...] = Field(min_length=1)
    objectives: tuple[Objective, ...] = Field(min_length=1)
    modules: tuple[ModuleRef, ...] = Field(min_length=1)
    """Folders of ``modules/`` in the order of teaching."""

    agendas: tuple[AgendaRef, ...] = ()
    """Files of ``modules/agendas``; coverage is timed against the first."""

    jurisdictions: tuple[JurisdictionRef, ...] = ()
    """Files of ``modules/jurisdictions``: national law as data."""

    law_points: tuple[LawPoint, ...] = ()
    """What is asked of the law of every jurisdiction, in order."""

    law_then: Title | None = None
    """The date of the past that the law is shown for, in words: ``April 2016``."""

    case_classes: tuple[Label, ...] = ()
    """What a case can turn out to be."""

    case_elements: tuple[Label, ...] = ()
    """What a case is taken apart into, e.g. cause and effect."""

    case_labels: tuple[Label, ...] = ()
    """What cases are counted under, e.g. by trade."""

    same_in_translation: tuple[str, ...] = ()
    """Texts that may be the same in a translation: names of programs, foreign titles."""

    test_outcomes: tuple[OutcomeRef, ...] = ()
    """What the short tests ask for, one question each; without any, tests hold every question."""

    banned_words: dict[LanguageCode, tuple[BannedWord, ...]] = Field(default_factory=dict)
    """Words that the course does not use, a list a language."""

    sources: tuple[SourceRef, ...] = ()
    """Sources that the course as a whole rests on."""
