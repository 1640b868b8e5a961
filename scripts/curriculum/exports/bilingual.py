"""Pages with two languages side by side, for interpreters: on screen, and printed on A4.

A page is one file without anything outside of it. The words stand there as people say them: the
names of things are spelt out, sources are left away.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from pathlib import Path

from curriculum.exports.templating import template
from curriculum.model import Course, Term, Untranslated, mentions
from curriculum.translation import Placed

_SPAN = re.compile(r"</?span[^>]*>")
_ANCHOR = re.compile(r"[ \t]\{ #[^}\n]*\}[ \t]*$", re.MULTILINE)
_PLACED = re.compile(r"^\[(?:table|flow|figure):[^\]]*\][ \t]*$\n?", re.MULTILINE)
_SIGNS = re.compile(r"(?<!\\)(\*\*|\*|`)|^\s*(?:#{1,6}|>|[-*+]|\d+\.)\s+|^!!! \w+ ?", re.MULTILINE)


UNSPOKEN = "place in a source"
"""What nobody says aloud."""


@dataclass(slots=True)
class Row:
    """A text in both languages."""

    what: str
    left: list[str]
    """Its paragraphs."""

    right: list[str]
    missing: bool = False
    """Whether one side is not translated."""


@dataclass(slots=True)
class Block:
    """The texts of one thing: a section, an activity."""

    title: tuple[str, str]
    rows: list[Row] = field(default_factory=list)


@dataclass(frozen=True, slots=True)
class Side:
    """One of the two languages."""

    code: str
    name: str
    direction: str
    course: Course


def write_bilingual(
    place: Path, title: tuple[str, str], blocks: Sequence[Block], left: Side, right: Side
) -> None:
    """Write one page; `title` is what it holds, in both languages."""
    page = template("bilingual.html.jinja").render(
        title=title,
        blocks=blocks,
        left=left,
        right=right,
        course=(left.course.settings.title, right.course.settings.title),
        version=left.course.settings.version,
    )
    place.parent.mkdir(parents=True, exist_ok=True)
    place.write_text(page, "utf-8", newline="\n")


def blocks_of(
    left: Sequence[Placed], right: Sequence[Placed], sides: tuple[Side, Side]
) -> list[Block]:
    """The texts of a catalog in both languages, thing by thing. Both sequences come from the same
    course and so have the same order."""
    blocks: list[Block] = []
    owner = None
    for one, other in zip(left, right, strict=True):
        if one.what == UNSPOKEN:
            continue
        if not blocks or one.thing != owner:
            owner = one.thing
            blocks.append(Block((_spoken(one.title, sides[0]), _spoken(other.title, sides[1]))))
        paragraphs = [
            list(_paragraphs(text, side))
            for text, side in zip((one.text, other.text), sides, strict=True)
        ]
        missing = any(
            isinstance(text, Untranslated) or '<span lang="' in text
            for text in (one.text, other.text)
        )
        if any(paragraphs) and one.text != one.title:
            blocks[-1].rows.append(Row(one.what, paragraphs[0], paragraphs[1], missing))
    return blocks


def _paragraphs(text: str, side: Side) -> Iterator[str]:
    for block in re.split(r"\n\s*\n|\n(?=\s*(?:[-*+]|\d+\.) )", _PLACED.sub("", text)):
        words = _spoken(block, side)
        if words:
            yield words


def _spoken(text: str, side: Side) -> str:
    """The words of a text: links by their words, terms by their form, no signs of Markdown."""
    plain = _ANCHOR.sub("", _SPAN.sub("", text))
    pieces, end = [], 0
    for mention in mentions(plain):
        pieces += [plain[end : mention.start], mention.words or _named(mention, side)]
        end = mention.end
    words = _SIGNS.sub("", "".join([*pieces, plain[end:]]))
    words = re.sub(r"\[([^\]]*)\]\([^)]*\)", r"\1", words)
    return re.sub(r"\s+([.,;:)])", r"\1", " ".join(words.replace("|", " · ").split()))


def _named(mention: object, side: Side) -> str:
    kind, name = getattr(mention, "kind", ""), getattr(mention, "id", "")
    if kind == "source":
        return ""
    thing = side.course.by_kind.get(kind, {}).get(name)
    if isinstance(thing, Term):
        form = thing.term.get(side.code) or next(iter(thing.term.values()))
        return form.form
    file = getattr(thing, "file", thing)
    return str(getattr(file, "title", "") or "")
