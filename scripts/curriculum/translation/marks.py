"""The marks of Markdown that a text is cut at."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

from curriculum.model import mentions
from curriculum.model.markup import PLACED

FENCE = re.compile(r"\s*(?P<mark>`{3,}|~{3,})(?!.*`)")
HTML = re.compile(r" {0,3}<(?:[a-zA-Z][\w-]*[\s/>]|/|!|\?)")
UNDERLINE = re.compile(r"(?:=+|-+) *$")
NOTE = re.compile(
    r'(?P<opening> *(?:!!!|\?\?\?\+?|===[!+]?(?= ?")) ?(?P<type>[\w-]+(?: +[\w-]+)*)?)'
    r'(?P<gap> *)(?:"(?P<title>.*)")? *$'
)
ENDS_QUOTE = re.compile(r"\s*(?:`{3}|~{3})|#|!!!|\?\?\?")
DEFINES = re.compile(r" {0,3}:\s")
DIVIDES = re.compile(r" *(?:(?:- *){3,}|(?:_ *){3,}|(?:\* *){3,}|#+ *)$")
QUOTE = re.compile(r" *> ?")
ITEM = re.compile(r" *(?:(?:[*+-]|\d+\.|\#\.) +(?:\[[ xX]\] +)?|:[ ]{1,3}(?=\S)|\[\^[^\]\n]+\]: *)")
TABLE_RULE = re.compile(r" *(?=.*-)(?=.*\|)[|: -]+$")
INTERRUPTS = re.compile(r" *(?:#|>|!!!|\?\?\?|===|`{3}|~{3}|\||:\s|\[\^|<[a-zA-Z/!?])")
"""A line in the middle of a paragraph that is not simply more words of it."""

_HEADING = re.compile(r" *#{1,6} *(?=\S)")
_HEADING_ATTRIBUTES = re.compile(r"(?<! ) +\{[^}\n]+\}$")
_BARE = re.compile(r" *(?:[*+-]|\d+\.|\#\.|:)$")
_DEFINITION = re.compile(r" {0,3}(?:\[(?!\^)[^\]\n]+\]|\*\[[^\]\n]+\]):")
_ATTRIBUTES = re.compile(r" *\{:? *[^}\n]+\} *$")
_CODE = re.compile(r"(?P<fence>(?<!`)`+(?!`)).*?(?<!`)(?P=fence)(?!`)")
_ADDRESS = re.compile(r"<?(?:https?://|mailto:)[^\s>)]+>?|(?<=\]\()[^)\s]+")
_LETTER = re.compile(r"[^\W\d_]")
_MACHINE = re.compile(r"[`\[\](:]")
"""Signs without which a text has neither code nor addresses nor mentions."""


class Heading(NamedTuple):
    """The pieces of a heading's line: joined, they are the line."""

    mark: str
    text: str
    attributes: str
    rest: str
    """Signs ``#`` that close it."""


def heading(text: str) -> Heading | None:
    """The heading that a line is, if it is one."""
    mark = _HEADING.match(text)
    if mark is None:
        return None
    line = text[mark.end() :]
    # one pattern for all of it would try each space of a long row as the beginning of each piece
    words = line.rstrip(" ").rstrip("#").rstrip(" ") or line[0]
    found = _HEADING_ATTRIBUTES.search(words)
    end = found.start() if found else len(words)
    return Heading(mark[0], words[:end], words[end:], line[len(words) :])


def alone(text: str) -> bool:
    """Whether a line holds no words: a rule, a definition, attributes, a thing to put here."""
    if begins_with_words(text):
        return False
    # words folded onto a bare marker would make an item of it
    if (
        _BARE.match(text)
        or DIVIDES.match(text)
        or _DEFINITION.match(text)
        or _ATTRIBUTES.match(text)
    ):
        return True
    named = list(mentions(text.strip()))
    return (
        len(named) == 1
        and named[0].kind in PLACED
        and (named[0].start, named[0].end) == (0, len(text.strip()))
    )


def begins_with_words(text: str) -> bool:
    """Whether the first sign of a line is a letter, as it is of most: no mark begins with one."""
    return text.lstrip()[:1].isalpha()


def has_words(text: str) -> bool:
    """Whether there is anything to translate besides code, addresses and ids."""
    if not _MACHINE.search(text):
        return bool(_LETTER.search(text))
    rest = _CODE.sub(" ", text)
    for mention in reversed(list(mentions(rest))):
        shown = mention.words or mention.place or ""
        rest = rest[: mention.start] + shown + rest[mention.end :]
    return bool(_LETTER.search(_ADDRESS.sub(" ", rest)))


def cells(row: str) -> Iterator[str]:
    """The pieces of a table row: cells with their spaces, and the bars between them."""
    hidden = _CODE.sub(lambda code: "x" * len(code[0]), row)
    start = 0
    for bar in re.finditer(r"(?<!\\)(?:\\\\)*\|", hidden):
        yield row[start : bar.end() - 1]
        yield "|"
        start = bar.end()
    yield row[start:]
