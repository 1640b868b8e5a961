"""Finished HTML read into sections: the text below each heading that has an address."""

from __future__ import annotations

import html
import re
from dataclasses import dataclass, field

HEADINGS = frozenset({"h1", "h2", "h3", "h4", "h5", "h6"})
VOID = frozenset(
    {
        "area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "source",
        "track", "wbr",
    }
)  # fmt: skip
LEFT_OUT = frozenset({"h1", "script", "style", "svg", "template", "nav", "button"})
"""Elements whose text is no text of the page, and its title, which every result shows."""

LEFT_OUT_CLASSES = frozenset(
    {
        "c-term__tip", "c-feedback", "c-answers", "c-teaches", "c-facts", "c-check__about",
        "c-block--sources",
        "c-check__how", "c-level", "c-badge", "c-entry__source", "c-form__source",
        "c-form__code", "c-noprint", "c-glyph", "headerlink",
    }
)  # fmt: skip
"""Text that is found where it belongs: a definition in the glossary, an outcome in the course at a
glance. An answer shown among search results would spoil its question."""

INLINE = frozenset(
    {
        "a", "abbr", "b", "bdi", "cite", "code", "del", "em", "i", "ins", "kbd", "mark", "q", "s",
        "small", "span", "strong", "sub", "sup", "u",
    }
)  # fmt: skip
"""Elements that do not part words: all others stand apart from their neighbours."""


_PIECE = re.compile(
    r"<!--.*?-->|<(?P<raw>script|style)\b.*?</(?P=raw)\s*>"
    r"|<(?P<slash>/?)(?P<tag>[A-Za-z][A-Za-z0-9-]*)(?P<attributes>(?:\"[^\"]*\"|'[^']*'|[^'\">])*)>"
    r"|<[!?][^>]*>",
    re.DOTALL | re.IGNORECASE,
)
_ATTRIBUTE = re.compile(
    r"""(?P<name>[^\s=/>"']+)(?:\s*=\s*(?P<value>"[^"]*"|'[^']*'|[^\s"'>]+))?"""
)
_ASKED_FOR = frozenset({"id", "class", "lang", "hidden"})


@dataclass(slots=True)
class SectionText:
    """A heading with an address and the text up to the next one."""

    anchor: str
    heading: str = ""
    text: str = ""
    source_text: str = ""
    _parts: dict[str, list[str]] = field(
        default_factory=lambda: {"heading": [], "text": [], "source": []}
    )

    def add(self, kind: str, words: str) -> None:
        """Note words read in the heading, the text or the text in the source language."""
        self._parts[kind].append(words)

    def close(self) -> None:
        """Join what was noted."""
        self.heading = _joined(self._parts["heading"])
        self.text = _joined(self._parts["text"])
        self.source_text = _joined(self._parts["source"])


def _joined(parts: list[str]) -> str:
    return " ".join("".join(parts).split())


def read_sections(page: str, foreign: str | None) -> list[SectionText]:
    """The sections of a page: the first is its top and has no anchor.

    Text in elements with ``lang="<foreign>"`` is collected apart, as `source_text`.
    """
    reader = _SectionReader(foreign)
    reader.read(page)
    for section in reader.sections:
        section.close()
    return reader.sections


@dataclass(frozen=True, slots=True)
class _Open:
    tag: str
    left_out: bool
    foreign: bool
    heading: bool
    thing: str
    """The address of the thing that it belongs to: a term, a question, an objective."""


class _SectionReader:
    def __init__(self, foreign: str | None) -> None:
        self.sections = [SectionText("")]
        self._foreign = foreign
        self._stack: list[_Open] = []

    def read(self, page: str) -> None:
        """Go through a page from tag to tag.

        What Markdown and our templates write is well-formed, and there is a lot of it: Python's
        own HTML parser, which is made for anything at all, takes four times as long.
        """
        end = 0
        for piece in _PIECE.finditer(page):
            if piece.start() > end:
                self._text(html.unescape(page[end : piece.start()]))
            end = piece.end()
            tag = (piece["tag"] or piece["raw"] or "").lower()
            if piece["slash"]:
                self._close(tag)
            elif piece["tag"]:
                self._open(tag, piece["attributes"])
            elif tag:
                self._part_words(tag)
        if end < len(page):
            self._text(html.unescape(page[end:]))

    def _open(self, tag: str, attributes: str) -> None:
        if tag in VOID:
            self._part_words(tag)
            return
        given = _given(attributes)
        around = self._stack[-1] if self._stack else None
        left_out = bool(around and around.left_out) or _is_left_out(tag, given)
        thing = _thing(given.get("id", "")) or (around.thing if around else "")
        heading = bool(around and around.heading)
        if tag in HEADINGS and not left_out:
            heading = self._start_section(thing or given.get("id", ""))
        foreign = self._is_foreign(given, around)
        self._stack.append(_Open(tag, left_out, foreign, heading, thing))
        self._part_words(tag)
        if attributes.endswith("/"):
            self._close(tag)

    def _close(self, tag: str) -> None:
        self._part_words(tag)
        for depth in range(len(self._stack) - 1, -1, -1):
            if self._stack[depth].tag == tag:
                del self._stack[depth:]
                return

    def _text(self, data: str) -> None:
        around = self._stack[-1] if self._stack else None
        if around and around.left_out:
            return
        section = self.sections[-1]
        if around and around.foreign:
            section.add("source", data + " ")
        if around and around.heading:
            section.add("heading", data)
        elif not (around and around.foreign):
            section.add("text", data)

    def _start_section(self, anchor: str) -> bool:
        # A heading without an address, or with the one being read, cannot be led to by itself.
        if not anchor or anchor == self.sections[-1].anchor:
            return False
        self.sections.append(SectionText(anchor))
        return True

    def _is_foreign(self, given: dict[str, str], around: _Open | None) -> bool:
        if given.get("lang") and self._foreign:
            return given["lang"] == self._foreign
        return bool(around and around.foreign)

    def _part_words(self, tag: str) -> None:
        if tag not in INLINE:
            for kind in ("heading", "text", "source"):
                self.sections[-1].add(kind, " ")


def _given(attributes: str) -> dict[str, str]:
    """The attributes of a tag that matter here."""
    if not attributes:
        return {}
    return {
        found["name"]: html.unescape((found["value"] or "").strip("\"'"))
        for found in _ATTRIBUTE.finditer(attributes)
        if found["name"] in _ASKED_FOR
    }


def _thing(identifier: str) -> str:
    """The id, unless it is one of a page's own parts, which begin with ``c-``."""
    return "" if identifier.startswith("c-") else identifier


def _is_left_out(tag: str, given: dict[str, str]) -> bool:
    classes = given.get("class", "").split()
    return tag in LEFT_OUT or "hidden" in given or not LEFT_OUT_CLASSES.isdisjoint(classes)
