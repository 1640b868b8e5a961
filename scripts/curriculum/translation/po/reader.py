"""Reads a PO file strictly: every entry comes through, or a fault names its line."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from curriculum.diagnostics import Diagnostic, Location, error, warning
from curriculum.translation.po import strings
from curriculum.translation.po.building import Draft
from curriculum.translation.po.decoding import decode
from curriculum.translation.po.entry import Entry, PoFile
from curriculum.translation.po.plain import plain_entry
from curriculum.translation.po.strings import Flaw

MOST_FAULTS = 20
"""After so many faults a file is taken for something else than a PO file."""


@dataclass(frozen=True, slots=True)
class Read:
    """What came out of a file."""

    file: PoFile
    faults: tuple[Diagnostic, ...] = ()
    whole: bool = True
    """Whether every entry came through, so that the file can be written anew without loss."""


def read(data: bytes, path: str) -> Read:
    """The entries of a PO file and its faults; any bytes can be read.

    Entries with a fault are left out; ``path`` is for the messages.
    """
    text, faults = decode(data, path)
    if text is None:
        return Read(PoFile(Entry("")), tuple(faults), whole=False)
    reader = _Reader(path)
    reader.read(text)
    entries, more = _checked(reader.entries, path)
    faults += [*reader.faults, *more]
    header = entries[0] if entries and entries[0].key == (None, "") else None
    if header is None and entries and not faults:
        faults.append(_no_header(path))
    whole = not any(f.code in ("po-syntax", "po-duplicate", "po-encoding") for f in faults)
    body = tuple(entries[1:] if header else entries)
    return Read(PoFile(header or Entry(""), body), tuple(faults), whole)


class _Reader:
    """Goes through the lines and collects entries."""

    def __init__(self, path: str) -> None:
        self.entries: list[Entry] = []
        self.faults: list[Diagnostic] = []
        self._path = path
        self._draft = Draft()

    def read(self, text: str) -> None:
        start, number = 0, 1
        while start <= len(text):
            if len(self.faults) >= MOST_FAULTS:
                self._fault(number, 1, "too many faults: the rest of the file was not read")
                return
            plain = plain_entry(text, start, number) if self._draft.empty else None
            if plain is not None:
                entry, end = plain
                self.entries.append(entry)
            else:
                end = text.find("\n", start) + 1 or len(text) + 1
                self._take(number, text[start:end].removesuffix("\n"))
            number += text.count("\n", start, end)
            start = end
        self._finish(number)

    def _take(self, number: int, line: str) -> None:
        try:
            self._line(number, line.strip("\r\t "), line)
        except Flaw as flaw:
            column = flaw.column or len(line) - len(line.lstrip()) + 1
            self._fault(number, column, flaw.message, flaw.hint)
            self._draft.broken = True

    def _fault(self, line: int, column: int, message: str, hint: str = "") -> None:
        place = Location(self._path, line, column)
        self.faults.append(error(place, "po-syntax", message, hint))

    def _line(self, number: int, line: str, raw: str) -> None:
        if not line:
            if self._draft.whole:
                self._finish(number)
            return
        obsolete = line.startswith("#~") and not line.startswith("#~|")
        if line.startswith("#") and not obsolete:
            if self._draft.ends_before(None):
                self._finish(number)
            self._draft.comment(line)
            return
        content = line[2:].lstrip() if obsolete else line
        shift = raw.find(content) if content else 0
        if not content:
            return
        keyword, index, rest = strings.keyword(content)
        if keyword is not None and self._draft.ends_before(keyword):
            self._finish(number)
        column = shift + len(content) - len(rest) + 1
        if keyword is None:
            self._draft.more(strings.unquoted(content, shift + 1), column=shift + 1)
        else:
            self._draft.begin(keyword, index, number, obsolete=obsolete)
            self._draft.more(strings.unquoted(rest, column), column=column)

    def _finish(self, number: int) -> None:
        """Close the entry that ends before a line."""
        draft, self._draft = self._draft, Draft()
        try:
            entry = draft.entry()
        except Flaw as flaw:
            if not draft.broken:
                self._fault(draft.line or number, flaw.column or 1, flaw.message, flaw.hint)
            return
        if entry is not None:
            self.entries.append(entry)


def _checked(entries: list[Entry], path: str) -> tuple[list[Entry], list[Diagnostic]]:
    """The entries without those that gettext would refuse, and why."""
    kept: list[Entry] = []
    faults: list[Diagnostic] = []
    lines: dict[tuple[bool, str | None, str], int] = {}
    for number, entry in enumerate(entries):
        place = Location(path, entry.line, 1)
        if number and not entry.msgid:
            faults.append(_empty(place))
            continue
        known = lines.setdefault((entry.obsolete, *entry.key), entry.line)
        if known != entry.line and not entry.obsolete:
            faults.append(_duplicate(place, entry, known))
            continue
        faults += _flag_faults(place, entry)
        kept.append(entry)
    return kept, faults


def _empty(place: Location) -> Diagnostic:
    return error(
        place,
        "po-syntax",
        "an entry has an empty msgid; only the header, at the top of the file, may have one",
        "delete the entry, or restore its English text by running: curriculum translations update",
    )


def _duplicate(place: Location, entry: Entry, line: int) -> Diagnostic:
    return error(
        place,
        "po-duplicate",
        f"the message {strings.shortened(entry.msgid)} stands here again; it is already on line "
        f"{line}",
        "keep one of the two and delete the other",
    )


def _flag_faults(place: Location, entry: Entry) -> Iterator[Diagnostic]:
    for flag in entry.flags:
        if flag.casefold().startswith("fuz"):
            message = f'the flag "{flag}" is unknown, so this translation would count as finished'
            yield error(place, "po-flag", message, "write: #, fuzzy")
        elif not strings.KNOWN_FLAG.match(flag):
            yield warning(place, "po-flag", f'the flag "{flag}" is unknown to gettext')


def _no_header(path: str) -> Diagnostic:
    return error(
        Location(path, 1, 1),
        "po-header",
        "the file does not begin with a header (an entry with an empty msgid)",
        "run: curriculum translations update",
    )
