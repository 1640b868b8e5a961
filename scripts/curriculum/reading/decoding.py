"""Bytes of a file to its text: encoding, size and characters that no editor shows."""

from __future__ import annotations

import codecs
import re
import unicodedata

from curriculum.diagnostics import Diagnostic, Location, error

LARGEST = 2_000_000
"""Bytes a file may have: over a thousand pages of text."""

_MARKS_OF_UTF_16_AND_32 = (
    codecs.BOM_UTF32_LE,
    codecs.BOM_UTF32_BE,
    codecs.BOM_UTF16_LE,
    codecs.BOM_UTF16_BE,
)
_UNWANTED = re.compile(
    "[^\t\n\x20-\x7e\xa0-\u2027\u202a-\ud7ff\ue000-\ufefe\uff00-\ufffd\U00010000-\U0010ffff]"
)
_SAVE_AS = 'save the file as "UTF-8" in your editor'


def decode(raw: bytes, path: str) -> tuple[str | None, list[Diagnostic]]:
    """The text of a file with ``\\n`` line ends, or None, and what is wrong with its bytes.

    A UTF-8 byte order mark, as Windows editors write it, is allowed. Unwanted characters are
    reported, the first on each of the first lines, and stand in the text as ``?``.
    """
    whole = Location(path)
    if len(raw) > LARGEST:
        size = f"{len(raw) / 1_000_000:.1f} MB"
        message = f"the file is too large: {size}, and at most {LARGEST // 1_000_000} MB are read"
        return None, [error(whole, "file-too-large", message, "split it into several files")]
    if raw.startswith(_MARKS_OF_UTF_16_AND_32):
        message = "the file is saved as UTF-16 or UTF-32, not as UTF-8"
        return None, [error(whole, "wrong-encoding", message, _SAVE_AS)]
    try:
        text = raw.decode("utf-8-sig")
    except UnicodeDecodeError as fault:
        return None, [_not_utf_8(raw, fault.start, path)]
    text = text.replace("\r\n", "\n").replace("\r", "\n")
    return _without_unwanted(text, path)


def _not_utf_8(raw: bytes, offset: int, path: str) -> Diagnostic:
    before = raw[:offset].decode("utf-8-sig", errors="replace")
    before = before.replace("\r\n", "\n").replace("\r", "\n")
    message = "the file is not saved as UTF-8: the letter here cannot be read"
    return error(_place(before, len(before), path), "wrong-encoding", message, _SAVE_AS)


def _without_unwanted(text: str, path: str) -> tuple[str | None, list[Diagnostic]]:
    found = list(_UNWANTED.finditer(text))
    if not found:
        return text, []
    if any(match[0] == "\0" for match in found):
        message = "the file holds zero bytes: it is not a text file, or not saved as UTF-8"
        first = text.index("\0")
        return None, [error(_place(text, first, path), "wrong-encoding", message, _SAVE_AS)]
    faults: dict[int, Diagnostic] = {}
    for match in found[:100]:
        place = _place(text, match.start(), path)
        faults.setdefault(place.line, _unwanted(match[0], place))
    return _UNWANTED.sub("?", text), list(faults.values())[:20]


def _unwanted(character: str, place: Location) -> Diagnostic:
    name = unicodedata.name(character, "a control character").lower()
    message = f"an invisible character stands here: U+{ord(character):04X}, {name}"
    return error(place, "invisible-character", message, "delete it and type the place anew")


def _place(text: str, offset: int, path: str) -> Location:
    line_start = text.rfind("\n", 0, offset) + 1
    return Location(path, text.count("\n", 0, offset) + 1, offset - line_start + 1)
