"""Entries written as nearly all are, each read by one pattern instead of line by line.

Whatever is written in another way (obsolete or plural entries, earlier texts, other spaces, faults)
is no plain entry and is left to the reader of lines, which alone says what is wrong.
"""

from __future__ import annotations

import re

from curriculum.translation.po.entry import Entry
from curriculum.translation.po.strings import unescaped

_STRING = r'"[^"\\\n]*(?:\\[ntr"\\][^"\\\n]*)*"'
_STRINGS = rf"({_STRING}(?:\n{_STRING})*)\n"
_ENTRY = re.compile(
    rf"((?:#[ .:,].*\n)*)(?:msgctxt {_STRINGS})?msgid {_STRINGS}msgstr {_STRINGS}(?:\n|\Z)"
)


def plain_entry(text: str, start: int, line: int) -> tuple[Entry, int] | None:
    """The plain entry that begins at a place in a file, with the blank line after it.

    ``line`` is the number of the line there. Gives the entry and where it ends, or None.
    """
    found = _ENTRY.match(text, start)
    if found is None:
        return None
    comments: dict[str, list[str]] = {" ": [], ".": [], ":": [], ",": []}
    for comment in found[1].split("\n")[:-1]:
        comments[comment[1]].append(comment[2:].strip())
    flags = [flag.strip() for one in comments[","] for flag in one.split(",")]
    entry = Entry(
        _joined(found[3]),
        (_joined(found[4]),),
        context=None if found[2] is None else _joined(found[2]),
        fuzzy="fuzzy" in flags,
        flags=tuple(flag for flag in flags if flag and flag != "fuzzy"),
        notes=tuple(comments[" "]),
        comments=tuple(comments["."]),
        references=tuple(" ".join(comments[":"]).split()),
        line=line + text.count("\n", start, found.start(3)),
        msgstr_line=line + text.count("\n", start, found.start(4)),
    )
    return entry, found.end()


def _joined(strings: str) -> str:
    """What quoted strings, one on a line, stand for together."""
    return unescaped(strings[1:-1].replace('"\n"', ""))
