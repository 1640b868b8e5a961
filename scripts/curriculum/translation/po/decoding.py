"""From the bytes of a PO file to its text."""

from __future__ import annotations

import codecs
import re

from curriculum.diagnostics import Diagnostic, Location, error

LARGEST = 20_000_000
"""Bytes; a catalog of a whole book has a tenth of it."""

_CONTROL = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f]")


def decode(data: bytes, path: str) -> tuple[str | None, list[Diagnostic]]:
    """The text of a file, or None if it is no text in UTF-8; and what is wrong."""
    start = Location(path, 1, 1)
    if len(data) > LARGEST:
        message = f"the file has {len(data) // 1_000_000} MB; a PO file may have 20"
        return None, [error(start, "po-encoding", message)]
    if data.startswith((codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)):
        return None, [_encoding(start, "the file is written in UTF-16")]
    faults = []
    if data.startswith(codecs.BOM_UTF8):
        data = data[len(codecs.BOM_UTF8) :]
        message = "the file begins with a byte order mark, which gettext refuses"
        faults.append(error(start, "po-bom", message, "save it as UTF-8 without BOM"))
    try:
        text = data.decode("utf-8")
    except UnicodeDecodeError as fault:
        line = data.count(b"\n", 0, fault.start) + 1
        before = data.rfind(b"\n", 0, fault.start) + 1
        column = len(data[before : fault.start].decode("utf-8", "replace")) + 1
        message = f"byte 0x{data[fault.start]:02x} is not UTF-8"
        return None, [*faults, _encoding(Location(path, line, column), message)]
    if (found := _CONTROL.search(text)) is not None:
        line = text.count("\n", 0, found.start()) + 1
        column = found.start() - (text.rfind("\n", 0, found.start()) + 1) + 1
        message = f"character U+{ord(found[0]):04X} has no place in a text"
        return None, [*faults, _encoding(Location(path, line, column), message)]
    return text, faults


def _encoding(place: Location, message: str) -> Diagnostic:
    hint = "save the file as UTF-8; in Poedit: Catalogue > Properties > Charset"
    return error(place, "po-encoding", message, hint)
