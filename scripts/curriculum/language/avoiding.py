"""Words that a course does not use, found in a text in any inflected form."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from typing import NamedTuple

from curriculum.language.words import occurrences, phrase, stems, stems_among

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


class Avoiding:
    """The words that are not used in a language, looked for all at once."""

    def __init__(self, avoided: Iterable[Avoided], language: str) -> None:
        self._language = language
        self._avoided = [(each, phrase(each.words, language)) for each in avoided]
        wanted = frozenset(stem for _, phrase in self._avoided for stem in phrase)
        self._stems_in = stems_among(wanted, language)

    def uses(self, text: str) -> Iterator[Use]:
        """Every use of one of the words, in the order of the words.

        Words in quotation marks, ids and addresses are let through.
        """
        found = self._stems_in(text)
        if not found:  # nearly always
            return
        there = [each for each in self._avoided if each[1] and found.issuperset(each[1])]
        if not there:
            return
        shown = _blank(_TALKED_ABOUT, text) if _QUOTES.search(text) else text
        shown = _blank(_FOR_THE_MACHINE, shown) if "]" in shown else shown
        words = stems(shown, self._language)
        for each, wanted in there:
            for start, end in occurrences(shown, words, wanted):
                if each.inflected or shown[start:end].casefold() == each.words.casefold():
                    yield Use(start, end, each.instead)


def _blank(pattern: re.Pattern[str], text: str) -> str:
    """The text with every match made of spaces: all other places stay where they are."""
    return pattern.sub(lambda match: " " * len(match[0]), text)
