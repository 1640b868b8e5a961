"""One passage on its way to a translator and back."""

from __future__ import annotations

import hashlib
from dataclasses import dataclass
from enum import StrEnum

from curriculum.translation.po import Entry
from curriculum.translation.reviewing import is_reviewed


class State(StrEnum):
    """How far a translation is."""

    OPEN = "open"
    FUZZY = "to be checked"
    """The original changed after it was translated."""

    DONE = "translated"
    REVIEWED = "reviewed"
    UNSAID = ""
    """A file came back without its states."""


@dataclass(frozen=True, slots=True)
class Unit:
    """A passage with its translation."""

    id: str
    """Follows from the passage, so that it is found again when the file comes back."""

    source: str
    target: str
    state: State
    notes: tuple[str, ...] = ()
    """What the translator is told: where it stands, official terms, the earlier original."""


@dataclass(frozen=True, slots=True)
class Sheet:
    """A catalog on its way."""

    language: str
    source_language: str
    catalog: str
    """The catalog file without ``.po``."""

    units: tuple[Unit, ...]
    unknown_states: tuple[str, ...] = ()
    """Words for a state, each with its row, that are none of `State`: they count as unsaid."""

    @property
    def name(self) -> str:
        """Its file name without ending: ``hygiene.ru``."""
        return f"{self.catalog}.{self.language}"


FORMATS = {"xliff": ".xlf", "xlsx": ".xlsx"}
"""Formats, and how the names of their files end."""


def unit_of(entry: Entry) -> Unit:
    """The entry as a unit; of an entry with plural forms there is none."""
    target = entry.text if entry.is_translated else ""
    state = State.DONE if target else State.OPEN
    if target and entry.fuzzy:
        state = State.FUZZY
    elif is_reviewed(entry):
        state = State.REVIEWED
    notes = entry.comments
    if entry.fuzzy and entry.previous:
        notes = (*notes, f"the original was: {entry.previous}")
    return Unit(id_of(entry), entry.msgid, target, state, notes)


def id_of(entry: Entry) -> str:
    """What a passage is known by outside: a number of its context and its text."""
    text = f"{entry.context or ''}\0{entry.msgid}"
    return hashlib.sha256(text.encode()).hexdigest()[:12]
