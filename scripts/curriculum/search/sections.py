"""Finished HTML read into sections: the text below each heading that has an address."""

from __future__ import annotations

import html
import re
from collections.abc import Mapping
from dataclasses import dataclass
from functools import lru_cache
from typing import NamedTuple

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
    r"<(?:!--.*?-->|(?P<raw>script|style)\b.*?</(?P=raw)\s*>"
    r"|(?P<slash>/?)(?P<tag>[A-Za-z][A-Za-z0-9-]*)(?P<attributes>(?:\"[^\"]*\"|'[^']*'|[^'\">])*)>"
    r"|[!?][^>]*>)",
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


class _Words:
    """Words of one kind that were read."""

    __slots__ = ("_gap", "_parts")

    def __init__(self) -> None:
        self._gap = 0
        self._parts: list[str] = []

    def add(self, words: str, gap: int) -> None:
        """Note words, apart from those before if another `gap` has been met between them."""
        if self._gap != gap:
            self._gap = gap
            self._parts.append(" ")
        self._parts.append(words)

    def __str__(self) -> str:
        return " ".join("".join(self._parts).split())


class _Section:
    """A section while it is being read."""

    __slots__ = ("anchor", "heading", "source", "text")

    def __init__(self, anchor: str) -> None:
        self.anchor = anchor
        self.heading, self.text, self.source = _Words(), _Words(), _Words()

    def closed(self) -> SectionText:
        """With what was noted joined."""
        return SectionText(self.anchor, str(self.heading), str(self.text), str(self.source))


def read_sections(page: str, foreign: str | None) -> list[SectionText]:
    """The sections of a page: the first is its top and has no anchor.

    Text in elements with ``lang="<foreign>"`` is collected apart, as `source_text`.
    """
    reader = _SectionReader(foreign)
    reader.read(page)
    return [section.closed() for section in reader.sections]


class _Open(NamedTuple):
    """What holds inside an open element."""

    left_out: bool = False
    foreign: bool = False
    heading: bool = False
    thing: str = ""
    """The address of the thing that it belongs to: a term, a question, an objective."""


class _SectionReader:
    def __init__(self, foreign: str | None) -> None:
        self.sections = [_Section("")]
        self._foreign = foreign
        self._tags: list[str] = []
        self._stack = [_Open()]
        self._gap = 0
        """How many tags that part words there have been."""

    def read(self, page: str) -> None:
        """Go through a page from tag to tag.

        What Markdown and our templates write is well-formed, and there is a lot of it: Python's
        own HTML parser, which is made for anything at all, takes four times as long.
        """
        end = 0
        for piece in _PIECE.finditer(page):
            start = piece.start()
            if end < start and not self._stack[-1].left_out:
                self._text(html.unescape(page[end:start]))
            end = piece.end()
            raw, slash, tag, attributes = piece.groups()
            if tag is None:
                self._gap += raw is not None
                continue
            tag = tag.lower()
            if tag not in INLINE:
                self._gap += 1
            if slash:
                self._close(tag)
            elif tag not in VOID:
                self._open(tag, attributes)
        if end < len(page):
            self._text(html.unescape(page[end:]))

    def _open(self, tag: str, attributes: str) -> None:
        around = self._stack[-1]
        self._tags.append(tag)
        if attributes or tag in HEADINGS or tag in LEFT_OUT:
            self._stack.append(self._inside(tag, _given(attributes), around))
        else:
            self._stack.append(around)
        if attributes.endswith("/"):
            self._close(tag)

    def _inside(self, tag: str, given: Mapping[str, str], around: _Open) -> _Open:
        left_out = around.left_out or _is_left_out(tag, given)
        thing = _thing(given.get("id", "")) or around.thing
        heading = around.heading
        if tag in HEADINGS and not left_out:
            heading = self._start_section(thing or given.get("id", ""))
        foreign = around.foreign
        if given.get("lang") and self._foreign:
            foreign = given["lang"] == self._foreign
        return _Open(left_out, foreign, heading, thing)

    def _close(self, tag: str) -> None:
        if tag not in self._tags:
            return
        while self._tags.pop() != tag:
            self._stack.pop()
        self._stack.pop()

    def _text(self, data: str) -> None:
        around, section = self._stack[-1], self.sections[-1]
        if around.left_out:
            return
        if around.foreign:
            section.source.add(data + " ", self._gap)
        if around.heading:
            section.heading.add(data, self._gap)
        elif not around.foreign:
            section.text.add(data, self._gap)

    def _start_section(self, anchor: str) -> bool:
        # A heading without an address, or with the one being read, cannot be led to by itself.
        if not anchor or anchor == self.sections[-1].anchor:
            return False
        self.sections.append(_Section(anchor))
        return True


@lru_cache(maxsize=2_000)
def _given(attributes: str) -> Mapping[str, str]:
    """The attributes of a tag that matter here; the same ones come again and again."""
    return {
        found["name"]: html.unescape((found["value"] or "").strip("\"'"))
        for found in _ATTRIBUTE.finditer(attributes)
        if found["name"] in _ASKED_FOR
    }


def _thing(identifier: str) -> str:
    """The id, unless it is one of a page's own parts, which begin with ``c-``."""
    return "" if identifier.startswith("c-") else identifier


def _is_left_out(tag: str, given: Mapping[str, str]) -> bool:
    classes = given.get("class", "").split()
    return tag in LEFT_OUT or "hidden" in given or not LEFT_OUT_CLASSES.isdisjoint(classes)
