"""How it is known that an outcome was reached: check items with feedback on every option."""

from __future__ import annotations

from typing import Literal

from pydantic import Field

from curriculum.model.base import CaseRef, Line, OutcomeRef, Part, Thing, Title
from curriculum.model.course import Level

Form = Literal["practice", "pre", "post", "d30", "d60"]
"""Practice, pre-test, post-test, and the follow-up after 30 and 60 days."""


class Option(Part):
    """An answer to choose."""

    text: Line
    correct: bool = False
    feedback: Line
    """Why it is right or wrong."""


class Pair(Part):
    """Two things that belong together."""

    left: Line
    right: Line
    feedback: Line


class Place(Part):
    """One step of a right order."""

    text: Line
    feedback: Line


class Category(Thing):
    """A box to sort into."""

    title: Title


class Sortable(Part):
    """A thing to put into a category."""

    text: Line
    category: str
    """The id of one of the item's categories."""

    feedback: Line


class CheckItem(Thing):
    """A question with feedback. Which answer fields it has follows from its kind."""

    assesses: tuple[OutcomeRef, ...] = Field(min_length=1)
    level: Level
    kind: Literal["single", "multiple", "match", "order", "categorise", "case"]
    case: CaseRef | None = None
    """The case it is about; required for the kind ``case``."""

    stem: Line
    """The question."""

    options: tuple[Option, ...] = ()
    """For single, multiple and case."""

    pairs: tuple[Pair, ...] = ()
    """For match."""

    sequence: tuple[Place, ...] = ()
    """For order: the steps in the right order; they are shown shuffled."""

    categories: tuple[Category, ...] = ()
    items: tuple[Sortable, ...] = ()
    """For categorise."""

    forms: tuple[Form, ...] = Field(default=("practice",), min_length=1)
    difficulty: Literal["easy", "medium", "hard"] = "medium"


class Checks(Part):
    """``checks.yml`` of a module."""

    items: tuple[CheckItem, ...] = Field(min_length=1)
