"""Words that a course does not use, found in a text in any inflected form."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from typing import NamedTuple

from curriculum.language.words import Word, occurrences, phrase, stem_set, stems

_TALKED_ABOUT = re.compile(r"“[^“”\n]{1,200}”|«[^«»\n]{1,200}»|„[^„“\n]{1,200}“|\"[^\"\n]{1,200}\"")
"""What stands in quotation marks: a word somebody says, or one that is talked about."""

_QUOTES = re.compile('[“«„"]')

_FOR_THE_MACHINE = re.compile(r"\]\([^)\n]*\)|\[[a-z]+(?:-[a-z]+)*:[^\]\n]*\]")


class Avoided(NamedTuple):
    """A word that is not used."""

    words: str
    instead: str
    """What to say instead; may be empty."""

    inflected: bool = True
    """Whether its other forms are found too."""


class Use(NamedTuple):
    """A place where such a word is used."""

    start: int
    end: int
    """Span in the text, as string offsets."""

    instead: str


def uses(avoided: Iterable[Avoided], text: str, language: str) -> Iterator[Use]:
    """Every use of one of the words, in the order of the words.

    Words in quotation marks, ids and addresses are let through.
    """
    shown = _blank(_TALKED_ABOUT, text) if _QUOTES.search(text) else text
    shown = _blank(_FOR_THE_MACHINE, shown) if "]" in shown else shown
    known = stem_set(shown, language)
    words: list[Word] = []
    for each in avoided:
        wanted = phrase(each.words, language)
        if not wanted or not known.issuperset(wanted):
            continue
        words = words or stems(shown, language)
        for start, end in occurrences(shown, words, wanted):
            if each.inflected or shown[start:end].casefold() == each.words.casefold():
                yield Use(start, end, each.instead)


def _blank(pattern: re.Pattern[str], text: str) -> str:
    """The text with every match made of spaces: all other places stay where they are."""
    return pattern.sub(lambda match: " " * len(match[0]), text)
