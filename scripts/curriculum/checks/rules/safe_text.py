"""Texts are Markdown and nothing else: no HTML, no attributes, no addresses that run or spy.

Codes:

- `raw-html`: a tag, a comment, a declaration, or an address in angle brackets;
- `attribute-list`: `{ ... }` after a text, which would set HTML attributes;
- `file-inclusion`: a line that would copy another file into the page;
- `control-character`: an invisible character that confuses the page maker or the reader.

Why: pages are opened offline, by people whose safety may depend on it. A text that comes from
outside must not be able to bring a script, a tracker or a file along.

    body: <b>Wash</b> your hands.       # wrong
    body: "**Wash** your hands."        # right
    body: Below 5, and a < b, is fine.  # right: a sign, not a tag

Hand-written pages of `docs/` may show such things as code, between backticks.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from curriculum.checks.code_spans import without_code
from curriculum.checks.marks import inside, strings
from curriculum.diagnostics import Diagnostic, error
from curriculum.model import Course, Guide, Part, walk
from curriculum.model.kept import Kept

_HTML = re.compile(r"<(?:!--.*?-->|/?(?P<name>[A-Za-z!?][^\s<>/]*)[^<>\n]{0,200}>?|/)", re.DOTALL)
_ATTRIBUTES = re.compile(r"\{:?[ \t]*(?P<inner>[^{}\n]*[^{}\s][^{}\n]*)\}|\{[{%#]")
_INCLUSION = re.compile(r"-{1,}8<-{1,}")
_CONTROL = re.compile(r"[\x00-\x08\x0b-\x1f\x7f-\x9f\u202d\u202e\ufeff\ufffe\uffff]")

MESSAGES = {
    "raw-html": (
        "HTML has no place in a course",
        "write Markdown, e.g. **bold**; after a sign for less than put a space",
    ),
    "attribute-list": ("braces would set attributes of the page", "use round brackets"),
    "file-inclusion": ("this would copy a file into the page", "write the text itself"),
    "control-character": ("an invisible control character", "delete it and type the text again"),
}


def check(course: Course) -> Iterator[Diagnostic]:
    """Yield everything in a text that is more than Markdown."""
    for top in course.tops():
        yield from _KEPT.all_of(top, None, _faults_below)


_KEPT: Kept[tuple[Diagnostic, ...]] = Kept()


def _faults_below(top: Part) -> Iterator[Diagnostic]:
    return (fault for part in walk(top) for fault in _faults_in(part))


def _faults_in(part: Part) -> Iterator[Diagnostic]:
    for path, value in strings(part):
        text = without_code(value) if isinstance(part, Guide) and path == ("body",) else value
        for code, found in _faults(text):
            message, hint = MESSAGES[code]
            place = inside(part, path, value, found.start())
            yield error(place, code, f"{message}: {_excerpt(found[0])}", hint)


def _faults(text: str) -> Iterator[tuple[str, re.Match[str]]]:
    if "<" in text:
        for match in _tags(text):
            yield "raw-html", match
    if "{" in text:
        for match in _ATTRIBUTES.finditer(text):
            yield "attribute-list", match
    if "8<" in text:
        for match in _INCLUSION.finditer(text):
            yield "file-inclusion", match
    for match in _CONTROL.finditer(text):
        yield "control-character", match


def _tags(text: str) -> Iterator[re.Match[str]]:
    """Every tag, but of a pair only the first."""
    opened: set[str] = set()
    for match in _HTML.finditer(text):
        name = (match["name"] or "").lower()
        if not match[0].startswith("</") or name not in opened:
            yield match
        opened.add(name)


def _excerpt(found: str) -> str:
    if _CONTROL.match(found):
        return f"U+{ord(found):04X}"
    line = found.splitlines()[0]
    return f'"{line[:40]}..."' if len(line) > 43 else f'"{line}"'
