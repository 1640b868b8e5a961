"""What every part of a course has in common: its words for fields, and where it was written.

The types of the fields say everything that the rest of the engine needs to know about them:
which texts a translator sees (`Title`, `Line`, `Prose`), which names point at something else
(`ref`), and what only a trainer may read (`TRAINER_ONLY`).
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from functools import cache
from typing import Annotated, Any, Self, get_args

from pydantic import (
    BaseModel,
    ConfigDict,
    Field,
    ModelWrapValidatorHandler,
    PrivateAttr,
    StringConstraints,
    model_validator,
)

from curriculum.diagnostics import Location


@dataclass(frozen=True, slots=True)
class Passage:
    """Marks a text that is translated: one gettext message, or several for block Markdown."""

    form: str
    """``title`` plain words, ``line`` one line of inline Markdown, ``prose`` block Markdown."""


@dataclass(frozen=True, slots=True)
class Reference:
    """Marks a name that must be the id of something of this kind."""

    kind: str


@dataclass(frozen=True, slots=True)
class TrainerOnly:
    """Marks a field that is absent from the participant edition."""


TRAINER_ONLY = TrainerOnly()

ID = r"^[a-z][a-z0-9]*(-[a-z0-9]+)*$"
LONGEST_ID = 60
Id = Annotated[str, StringConstraints(pattern=ID, max_length=LONGEST_ID)]
"""A permanent name: small ASCII letters, digits and hyphens; the same in every language."""

LANGUAGE_CODE = r"^[a-z]{2,3}$"
LanguageCode = Annotated[str, StringConstraints(pattern=LANGUAGE_CODE)]
"""The code of a language: ``kk``."""

Title = Annotated[str, Passage("title"), StringConstraints(min_length=1, pattern=r"^[^\n]+$")]
"""A short plain text on one line, without Markdown."""

Line = Annotated[str, Passage("line"), StringConstraints(min_length=1, pattern=r"^[^\n]+\n?$")]
"""A text on one line; emphasis, links and references are allowed."""

Prose = Annotated[str, Passage("prose"), StringConstraints(min_length=1)]
"""Markdown: paragraphs, lists, tables, notes, references such as ``[term:inner-tube]``."""

Minutes = Annotated[int, Field(le=10_000)]
"""A length of time in whole minutes."""

OutcomeRef = Annotated[str, Reference("outcome")]
ObjectiveRef = Annotated[str, Reference("objective")]
AudienceRef = Annotated[str, Reference("audience")]
ModuleRef = Annotated[str, Reference("module")]
SectionRef = Annotated[str, Reference("section")]
ActivityRef = Annotated[str, Reference("activity")]
CaseRef = Annotated[str, Reference("case")]
CaseClassRef = Annotated[str, Reference("case-class")]
CaseElementRef = Annotated[str, Reference("case-element")]
CaseLabelRef = Annotated[str, Reference("case-label")]
SimulationRef = Annotated[str, Reference("simulation")]
JobAidRef = Annotated[str, Reference("job-aid")]
TermRef = Annotated[str, Reference("term")]
SourceRef = Annotated[str, Reference("source")]
AgendaRef = Annotated[str, Reference("agenda")]
JurisdictionRef = Annotated[str, Reference("jurisdiction")]
LawPointRef = Annotated[str, Reference("law-point")]


class Untranslated(str):
    """A text shown in the source language because its translation is missing or fuzzy."""

    __slots__ = ()


class Said(str):
    """A text as a translation says it, with what is known of the passages in it."""

    __slots__ = ("stale", "unreviewed")

    unreviewed: int
    """How many passages no native-speaking professional has reviewed."""

    stale: int
    """How many passages were translated before the original changed."""

    def __new__(cls, text: str, unreviewed: int = 0, stale: int = 0) -> Self:
        said = super().__new__(cls, text)
        said.unreviewed, said.stale = unreviewed, stale
        return said


@dataclass(frozen=True, slots=True)
class Origin:
    """Where a piece of YAML was written, and where each of its parts was."""

    location: Location
    parts: Mapping[str | int, Origin] = field(default_factory=dict)
    text_start: Location | None = None
    """For a ``|`` text: where its first line begins, after the indentation; else None."""

    def find(self, *path: str | int) -> Origin:
        """The origin of the part at the path, or of the nearest part above that is known."""
        here = self
        for step in path:
            if step not in here.parts:
                break
            here = here.parts[step]
        return here

    def inside(self, line: int, column: int) -> Location:
        """The place of a line and column (from 1) inside this text, as exactly as known."""
        start = self.text_start
        if start is None:
            return self.location
        return Location(start.path, start.line + line - 1, start.column + column - 1)


NOWHERE = Origin(Location("", 1, 1))


class LocatedMapping(dict[str, Any]):
    """A mapping read from YAML that remembers where it was written."""

    def __init__(self, items: Mapping[str, Any], origin: Origin) -> None:
        super().__init__(items)
        self.origin = origin


class Part(BaseModel):
    """Anything in a course: immutable, strict about its keys, and aware of where it stands."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    _origin: Origin = PrivateAttr(default_factory=lambda: NOWHERE)

    @model_validator(mode="wrap")
    @classmethod
    def _remember_origin(cls, data: Any, handler: ModelWrapValidatorHandler[Self]) -> Self:
        part = handler(data)
        if isinstance(data, LocatedMapping):
            part._origin = data.origin
        return part

    def written(self, *path: str | int) -> Origin:
        """Where it, or one of its fields, was written: for places inside a text."""
        return self._origin.find(*path)

    def where(self, *path: str | int) -> Location:
        """The place of one of its fields (``where("teaches", 0)``), or its own place."""
        return self._origin.find(*path).location


class Thing(Part):
    """A part that other parts can name by its id."""

    id: Id
    """Permanent name, the same in all languages; used in addresses and references."""


def is_id(text: str) -> bool:
    """Whether the text may be an id."""
    return len(text) <= LONGEST_ID and re.fullmatch(ID, text) is not None


def is_language_code(text: str) -> bool:
    """Whether the text may be the code of a language."""
    return re.fullmatch(LANGUAGE_CODE, text) is not None


def walk(value: object) -> Iterator[Part]:
    """Every part inside a value, outermost first, in the order of its fields."""
    found: list[Part] = []
    _gather(value, found)
    return iter(found)


def _gather(value: object, found: list[Part]) -> None:
    if isinstance(value, Part):
        found.append(value)
        for name in _with_parts(type(value)):
            inner = getattr(value, name)
            if inner:
                _gather(inner, found)
    elif isinstance(value, tuple | list):
        for item in value:
            _gather(item, found)
    elif isinstance(value, Mapping):
        for item in value.values():
            _gather(item, found)


@cache
def _with_parts(part: type[Part]) -> tuple[str, ...]:
    """The fields that can hold parts, at any depth: most hold words and numbers."""
    return tuple(name for name, each in part.model_fields.items() if _has_part(each.annotation))


def _has_part(annotation: object) -> bool:
    if isinstance(annotation, type) and issubclass(annotation, Part):
        return True
    return any(_has_part(inner) for inner in get_args(annotation))
