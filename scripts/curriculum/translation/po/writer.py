"""Writes a PO file the way gettext's own tools lay it out; the same entries give the same bytes."""

from __future__ import annotations

import re
from collections.abc import Iterator

from curriculum.translation.po.entry import Entry, PoFile

WIDTH = 79


def render(file: PoFile) -> bytes:
    """The bytes of a PO file: the header, the entries in order, obsolete ones at the end."""
    active = [entry for entry in file.entries if not entry.obsolete]
    obsolete = [entry for entry in file.entries if entry.obsolete]
    texts = ["\n".join(_lines(entry)) + "\n" for entry in [file.header, *active, *obsolete]]
    return "\n".join(texts).encode()


def _lines(entry: Entry) -> Iterator[str]:
    yield from (f"# {note}".rstrip() for note in entry.notes)
    yield from (f"#. {comment}" for comment in entry.comments)
    yield from _references(entry.references)
    flags = (*(("fuzzy",) if entry.fuzzy else ()), *entry.flags)
    if flags:
        yield f"#, {', '.join(flags)}"
    old = "#~| " if entry.obsolete else "#| "
    if entry.previous_context is not None:
        yield _string("msgctxt", entry.previous_context, old)
    if entry.previous is not None:
        yield _string("msgid", entry.previous, old)
    prefix = "#~ " if entry.obsolete else ""
    if entry.context is not None:
        yield _string("msgctxt", entry.context, prefix)
    yield _string("msgid", entry.msgid, prefix)
    if entry.plural is None:
        yield _string("msgstr", entry.text, prefix)
        return
    yield _string("msgid_plural", entry.plural, prefix)
    for number, text in enumerate(entry.msgstr):
        yield _string(f"msgstr[{number}]", text, prefix)


def _string(keyword: str, text: str, prefix: str) -> str:
    # a text that fits beside its keyword stays there; a longer one begins on a line of its own
    whole = f'{prefix}{keyword} "{_escaped(text)}"'
    if "\n" not in text[:-1] and len(whole) <= WIDTH:
        return whole
    lines = [f'{prefix}{keyword} ""']
    for line in text.splitlines(keepends=True):
        lines += [f'{prefix}"{part}"' for part in _wrapped(_escaped(line), WIDTH - len(prefix) - 2)]
    return "\n".join(lines)


def _escaped(text: str) -> str:
    for sign, escape in (("\\", "\\\\"), ('"', '\\"'), ("\n", "\\n"), ("\t", "\\t"), ("\r", "\\r")):
        text = text.replace(sign, escape)
    return text


def _wrapped(text: str, width: int) -> Iterator[str]:
    """The text cut after spaces into lines of at most this width, if its words allow."""
    line = ""
    for word in re.findall(r"[^ ]+ *|^ +", text):
        if line and len(line) + len(word) > width:
            yield line
            line = ""
        line += word
    if line:
        yield line


def _references(references: tuple[str, ...]) -> Iterator[str]:
    line = "#:"
    for reference in references:
        if len(line) > 2 and len(line) + 1 + len(reference) > WIDTH:
            yield line
            line = "#:"
        line += f" {reference}"
    if len(line) > 2:
        yield line
