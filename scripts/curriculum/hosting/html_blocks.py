"""HTML with Markdown inside, taken out of a page in one quick walk.

Python's HTML parser is made for anything at all, and a page goes through it twice: once for
Python-Markdown's ``md_in_html``, once for MkDocs, which wants to know the anchors. What our
templates write is simple: such a page is cut up by one pattern, and the very same handlers of
``md_in_html`` are told of its tags. A page with anything else in it goes the usual way.
"""

from __future__ import annotations

import html
import re
from collections.abc import Iterator, Sequence

from markdown import Markdown
from markdown.extensions.md_in_html import HTMLExtractorExtra
from markdown.preprocessors import Preprocessor

_NAME = r"[a-zA-Z][a-zA-Z0-9:_-]*"
_PIECE = re.compile(
    rf"[<&](?:(?<=<)(?:(?P<tag>[a-z][a-z0-9]*)(?P<attributes>(?:[ \n]+{_NAME}(?:=\"[^\"<>`]*\")?)*)"
    r"(?P<empty> ?/)?>|/(?P<closed>[a-z][a-z0-9]*)>)"
    r"|(?<=&)(?:(?P<entity>[a-zA-Z][a-zA-Z0-9]*);|#(?P<number>[0-9]+|[xX][0-9a-fA-F]+);"
    r"|(?P<ampersand>(?![a-zA-Z#])(?=[\s\S])))"
    r"|(?P<other>))"
)
"""A tag, a reference, an ampersand that is none - or something `other`, which is not simple."""

_ATTRIBUTE = re.compile(rf"(?P<name>{_NAME})(?:=\"(?P<value>[^\"]*)\")?")
_NOT_SIMPLE = frozenset(
    {
        "iframe", "noembed", "noframes", "noscript", "plaintext", "script", "style", "textarea",
        "title", "xmp",
    }
)  # fmt: skip
"""Elements in which an HTML parser reads no tags, or did so in some version."""

Attributes = Sequence[tuple[str, str | None]]
Piece = tuple[re.Match[str], Attributes]


def simple_pieces(page: str) -> list[Piece] | None:
    """The tags and references of a page, in order; None if it has any that are not simple."""
    pieces: list[Piece] = []
    known: dict[str | None, Attributes] = {None: ()}
    for match in _PIECE.finditer(page):
        if match.lastgroup == "other" or match["tag"] in _NOT_SIMPLE:
            return None
        written = match["attributes"]
        if written not in known:
            known[written] = tuple(_attributes(written))
        pieces.append((match, known[written]))
    return pieces


def _attributes(written: str) -> Iterator[tuple[str, str | None]]:
    for match in _ATTRIBUTE.finditer(written):
        value = match["value"]
        yield match["name"].lower(), html.unescape(value) if value else value


def anchors(pieces: Sequence[Piece]) -> set[str]:
    """What can be led to: every ``id``, and the ``name`` of links."""
    return {
        value
        for match, attributes in pieces
        for name, value in attributes
        if value is not None and (name == "id" or (name == "name" and match["tag"] == "a"))
    }


class QuickExtractor(HTMLExtractorExtra):  # type: ignore[misc]
    """``md_in_html``'s own extractor, told of the tags of a simple page instead of parsing it."""

    def __init__(self, md: Markdown) -> None:
        super().__init__(md)
        self._line_start = 0
        self._starttag_text = ""
        self._block_level: set[str] = set(md.block_level_elements)
        self._blocks: set[str] = self._block_level - (
            self.span_tags | self.raw_tags | self.empty_tags
        )

    @property
    def block_level_tags(self) -> set[str]:
        """Asked for at every tag: made once, for it stays the same within a page."""
        return self._block_level

    @property
    def block_tags(self) -> set[str]:
        """The same for those that hold blocks."""
        return self._blocks

    @property
    def line_offset(self) -> int:
        """Where the line begins on which the piece at hand stands."""
        return self._line_start

    def get_starttag_text(self) -> str:
        """The start tag at hand, as it is written."""
        return self._starttag_text

    def walk(self, page: str, pieces: Sequence[Piece]) -> str:
        """The page without its blocks of HTML; these are stashed, as Markdown does."""
        self.rawdata = page
        end = 0
        for match, attributes in pieces:
            start = match.start()
            if end < start:
                self.handle_data(page[end:start])
            self._line_start = page.rfind("\n", 0, start) + 1
            self.offset = start - self._line_start
            self._tell(match, attributes)
            end = match.end()
        if end < len(page):
            self.handle_data(page[end:])
        self.rawdata = ""
        self.close()
        return "".join(self.cleandoc)

    def _tell(self, match: re.Match[str], attributes: Attributes) -> None:
        tag, _, empty, closed, entity, number, _, _ = match.groups()
        if tag:
            self._starttag_text = match[0]
            if empty:
                self.handle_startendtag(tag, attributes)
            else:
                self.handle_starttag(tag, attributes)
        elif closed:
            self.handle_endtag(closed)
        elif entity:
            self.handle_entityref(entity)
        elif number:
            self.handle_charref(number)
        else:
            self.handle_data(match[0])


class SimplePage(Preprocessor):  # type: ignore[misc]
    """Takes the blocks of HTML out of a simple page, before MkDocs looks for anchors in them."""

    def __init__(self, md: Markdown) -> None:
        super().__init__(md)
        self.done = False
        self.anchors: set[str] = set()
        """Those of the page, which MkDocs does not find any more."""

    def run(self, lines: list[str]) -> list[str]:
        """Do it, or leave the page to the usual way."""
        page = "\n".join(lines)
        pieces = simple_pieces(page)
        self.done = pieces is not None
        self.anchors = anchors(pieces) if pieces else set()
        if pieces is None:
            return lines
        return QuickExtractor(self.md).walk(page, pieces).split("\n")


class OtherPage(Preprocessor):  # type: ignore[misc]
    """The usual way, for a page that is not simple."""

    def __init__(self, md: Markdown, before: SimplePage, usual: Preprocessor) -> None:
        super().__init__(md)
        self._before = before
        self._usual = usual

    def run(self, lines: list[str]) -> list[str]:
        """Do what Python-Markdown does, unless it has been done."""
        return lines if self._before.done else self._usual.run(lines)
