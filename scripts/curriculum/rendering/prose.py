"""Block Markdown of the course: its headings, its placed figures, its paragraphs counted."""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import TypeVar

from curriculum.model.markup import FENCED

_HEADING = re.compile(r"^(#{1,5})(?= )", re.MULTILINE)
_FENCE = re.compile(FENCED, re.MULTILINE)
_PLACED = re.compile(
    r"^\[(?P<kind>table|flow|figure):(?P<id>[A-Za-z0-9_-]+)\][ \t]*$", re.MULTILINE
)
_FALLBACK = '<span lang="'

Placed = TypeVar("Placed")


def lowered(markdown: str, by: int) -> str:
    """The same text with its headings ``by`` levels lower, to stand under a heading of the page."""
    if not by:
        return markdown
    pieces, end = [], 0
    for fence in _FENCE.finditer(markdown):
        pieces += [_lowered(markdown[end : fence.start()], by), fence[0]]
        end = fence.end()
    return "".join([*pieces, _lowered(markdown[end:], by)])


def _lowered(markdown: str, by: int) -> str:
    return _HEADING.sub(lambda match: "#" * min(6, len(match[1]) + by), markdown)


def with_placed(
    markdown: str, things: Mapping[tuple[str, str], Placed]
) -> tuple[list[str | Placed], list[Placed]]:
    """The text cut at the things it places, with the things between; and those it does not place.

    `things` is keyed by kind and id. A thing named twice stands at its first place only.
    """
    pieces: list[str | Placed] = []
    left = dict(things)
    end = 0
    for match in _PLACED.finditer(markdown):
        thing = left.pop((match["kind"], match["id"]), None)
        pieces.append(markdown[end : match.start()])
        end = match.end()
        if thing is not None:
            pieces.append(thing)
    pieces.append(markdown[end:])
    return [piece for piece in pieces if piece and piece != "\n"], list(left.values())


def passages_in(markdown: str) -> tuple[int, int]:
    """How many passages a text has, nearly, and how many of them are in the source language."""
    blocks = [
        block for block in re.split(r"\n\s*\n|\n(?=\s*(?:[-*]|\d+\.) )", markdown) if block.strip()
    ]
    return len(blocks), markdown.count(_FALLBACK)


def first_sentence(words: str, limit: int = 160) -> str:
    """A description of at most `limit` characters: the first sentence, or its first words."""
    text = " ".join(words.split())
    sentence = re.match(r".+?[.!?…](?=\s|$)", text)
    short = sentence[0] if sentence and len(sentence[0]) > 30 else text
    if len(short) <= limit:
        return short
    return short[: limit - 1].rsplit(" ", 1)[0].rstrip(",;:–-") + "…"
