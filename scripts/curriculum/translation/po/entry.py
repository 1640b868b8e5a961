"""What stands in a PO file."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field, replace


@dataclass(frozen=True, slots=True)
class Entry:
    """A message with its translation and everything said about it."""

    msgid: str
    msgstr: tuple[str, ...] = ("",)
    """The translation; one text for each plural form if there is a `plural`."""

    context: str | None = None
    plural: str | None = None
    fuzzy: bool = False
    flags: tuple[str, ...] = ()
    """Flags other than ``fuzzy``."""

    previous: str | None = None
    """The msgid that the translation was made for, if the text has changed since."""

    previous_context: str | None = None
    notes: tuple[str, ...] = ()
    """The translator's own comments."""

    comments: tuple[str, ...] = ()
    """What the engine tells the translator."""

    references: tuple[str, ...] = ()
    obsolete: bool = False
    line: int = field(default=0, compare=False)
    """Where its msgid stands."""

    msgstr_line: int = field(default=0, compare=False)

    @property
    def key(self) -> tuple[str | None, str]:
        """What gettext knows it by."""
        return self.context, self.msgid

    @property
    def text(self) -> str:
        """The translation of a message without plural."""
        return self.msgstr[0]

    @property
    def is_translated(self) -> bool:
        """Whether every form has a text, fuzzy or not."""
        return all(text.strip() for text in self.msgstr)

    def as_obsolete(self) -> Entry:
        """The entry as it is kept after its message is gone from the course."""
        return replace(self, obsolete=True, comments=(), references=())


@dataclass(frozen=True, slots=True)
class PoFile:
    """A PO file: its header entry and its entries in order."""

    header: Entry
    entries: tuple[Entry, ...] = ()

    @property
    def active(self) -> dict[tuple[str | None, str], Entry]:
        """The entries that are not obsolete; of equal ones the first."""
        return _by_key(entry for entry in self.entries if not entry.obsolete)

    @property
    def obsolete(self) -> dict[tuple[str | None, str], Entry]:
        """The entries kept for messages that are gone."""
        return _by_key(entry for entry in self.entries if entry.obsolete)


def _by_key(entries: Iterable[Entry]) -> dict[tuple[str | None, str], Entry]:
    found: dict[tuple[str | None, str], Entry] = {}
    for entry in entries:
        found.setdefault(entry.key, entry)
    return found
