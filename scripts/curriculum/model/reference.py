"""What people look up: terms, sources, and job aids to keep at hand."""

from __future__ import annotations

import datetime as dt
from typing import Literal

from pydantic import Field

from curriculum.model.base import (
    AudienceRef,
    Id,
    Line,
    OutcomeRef,
    Part,
    SourceRef,
    TermRef,
    Thing,
    Title,
)


class TermForm(Part):
    """The official form of a term in one language."""

    form: str = Field(min_length=1)
    abbreviation: str | None = None
    also: tuple[str, ...] = ()
    """Other accepted forms."""

    avoid: tuple[str, ...] = ()
    """Forms that mean something else or hurt."""

    source: SourceRef | None = None
    """Where the official form was read. Without one, the glossary says it is not confirmed."""


class Term(Thing):
    """A term with its official form in each language."""

    term: dict[str, TermForm] = Field(min_length=1)
    """One entry a language code."""

    definition: Line
    everyday: bool = False
    """True for an everyday word such as "act": it is explained only where a text links it, and
    not wherever it occurs."""

    see_also: tuple[TermRef, ...] = ()
    sources: tuple[SourceRef, ...] = ()


class Glossary(Part):
    """``modules/glossary.yml``."""

    terms: tuple[Term, ...] = Field(min_length=1)


class Source(Thing):
    """A document the course rests on."""

    kind: Literal["treaty", "law", "by-law", "soft-law", "report", "manual", "statistics", "web"]
    title: dict[str, str] = Field(min_length=1)
    """The official title, one entry a language it exists in; other languages show the first."""

    publisher: Title
    year: int = Field(ge=1800, le=2100)
    number: str | None = None
    """Number of the act, resolution or document."""

    jurisdiction: Title | None = None
    adopted: dt.date | None = None
    in_force: dt.date | None = None
    repealed: dt.date | None = None
    """From this day it is no longer in force."""

    replaced_by: SourceRef | None = None
    state_note: Line | None = None
    """What to know about its state: amendments, ratifications, what was in force in 2016."""

    url: str | None = Field(default=None, pattern=r"^https?://\S+$")
    checked_on: dt.date
    """When its text and state were last looked at."""

    evidence: Literal["read", "reported"] = "read"
    """Whether the passage itself was read, or a reliable page reports it."""


class Sources(Part):
    """``modules/sources.yml``."""

    sources: tuple[Source, ...] = Field(min_length=1)


class AidStep(Part):
    """One line of a job aid."""

    do: Line
    detail: Line | None = None


class AidBlock(Part):
    """A titled block of a job aid."""

    title: Title
    kind: Literal["steps", "list", "never", "checklist", "fields"] = "list"
    """Numbered ``steps``, a ``list``, what one must ``never`` do, boxes to tick, ``fields`` to
    fill in."""

    items: tuple[AidStep, ...] = Field(min_length=1)


class CountrySlot(Part):
    """A place for something local that ages, e.g. a hotline: printed empty until verified."""

    id: Id
    label: Title
    value: str | None = None
    source: SourceRef | None = None
    verified_on: dt.date | None = None


class JobAid(Thing):
    """A one-page thing to use at work."""

    title: Title
    format: Literal["A4", "A5", "A6"]
    serves: tuple[OutcomeRef, ...] = Field(min_length=1)
    audiences: tuple[AudienceRef, ...] = ()
    """Whom it is for; without any, everybody."""

    purpose: Line
    blocks: tuple[AidBlock, ...] = Field(min_length=1)
    slots: tuple[CountrySlot, ...] = ()
    sources: tuple[SourceRef, ...] = ()
