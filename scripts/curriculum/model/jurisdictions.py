"""The law of one State as data: what was in force at a date of the past, and what is now."""

from __future__ import annotations

import datetime as dt

from pydantic import Field

from curriculum.model.base import LawPointRef, Line, Part, SourceRef, Thing, Title


class LawPoint(Thing):
    """A question that is asked of the law of every jurisdiction."""

    title: Title
    question: Line | None = None
    """The question in full."""


class Instrument(Part):
    """An act that matters, old or new."""

    source: SourceRef
    at: Line | None = None
    """The articles that matter."""

    does: Line
    """What it does for a case."""


class Finding(Part):
    """What the law says on one point. What nothing was found on is shown as "to be verified"."""

    point: LawPointRef
    then: Line | None = None
    """In force at the date that ``course.yml`` calls `law_then`, with its sources."""

    now: Line | None = None
    """In force on the day the file was last checked, with its sources."""

    gap: Line | None = None
    """What is missing, differs from the international standard, or has to be verified."""


class Jurisdiction(Thing):
    """The law of one State: one file in ``modules/jurisdictions``."""

    title: Title
    summary: Line
    checked_on: dt.date
    """When its law was last looked at as a whole."""

    instruments: tuple[Instrument, ...] = ()
    points: tuple[Finding, ...] = Field(min_length=1)
