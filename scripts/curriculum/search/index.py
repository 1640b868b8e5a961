"""Where each word stands: made when the site is built, so that the browser builds nothing.

Three tables. The words, in order of their letters, each with the forms of it that have accents.
Their places: the sections a word stands in and how prominently. And each section's line: its
title and text as the words that say something, so that words which follow each other are found.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass

from curriculum.search.documents import Document
from curriculum.search.numbers import Written
from curriculum.search.words import fold, words

TITLE, HEADING, TEXT, REST = 45, 30, 5, 2
"""What a word counts in a page's title, in a heading, in the text, and, as part of the page's
title, in its other sections. Fifths, so that all are whole."""

_ASIDE = re.compile(r"\([^)]*\)")


@dataclass(frozen=True, slots=True)
class Index:
    """The tables, written as the browser reads them."""

    words: tuple[str, ...]
    """``plain`` or ``plain/accented/...``."""

    places: tuple[str, ...]
    """For each word its number in lines, then its sections: how far each is from the one before,
    doubled; if odd, followed by how much the word counts there, else it counts `TEXT`."""

    lines: tuple[str, ...]
    """For each section how many words its title has, then title and text as words' numbers."""

    words_in_lines: int
    """How many words are in lines; their numbers are the smallest."""

    lengths: tuple[int, ...]
    """How many words each section has."""


def index_of(documents: Sequence[Document], stop_words: frozenset[str]) -> Index:
    """The index of sections in the order given."""
    table = _Table(stop_words)
    for document in documents:
        table.add(document)
    return table.written()


class _Table:
    def __init__(self, stop_words: frozenset[str]) -> None:
        self._stop_words = stop_words
        self._ids = _Ids()
        self._write = Written()
        self._places: list[list[str]] = []
        self._latest: list[int] = []
        """The section that was written last, for each word."""

        self._lines: list[tuple[int, list[int]]] = []
        self._lengths: list[int] = []
        self._titles: dict[str, list[int]] = {}

    def add(self, document: Document) -> None:
        """Take in a section."""
        at_top = "#" not in document.url
        text, source = document.text_words.split(), document.source_words.split()
        counted = Counter(map(self._ids.__getitem__, text))
        if source:
            counted.update(map(self._ids.__getitem__, source))
        prominent: Counter[int] = Counter()
        for word in self._title(document.page):
            prominent[word] += TITLE if at_top else REST
        for word in self._title(document.heading):
            prominent[word] += HEADING
        self._place(counted, prominent)
        own = words(_ASIDE.sub("", document.page if at_top else document.heading))
        title = self._telling(own)
        self._lines.append((len(title), title + self._telling(text)))
        self._lengths.append(len(text) + len(source))

    def _place(self, counted: Counter[int], prominent: Counter[int]) -> None:
        """Write down where the words of the next section stand. A course has a lot of them."""
        write, places, latest, section = self._write, self._places, self._latest, len(self._lines)
        new = len(self._ids.forms) - len(places)
        places += [[] for _ in range(new)]
        latest += [0] * new
        for word, amount in prominent.items():
            amount += counted.pop(word, 0) * TEXT
            places[word].append(write[2 * (section - latest[word]) + 1] + write[amount])
            latest[word] = section
        for word, count in counted.items():
            gap = 2 * (section - latest[word])
            latest[word] = section
            places[word].append(write[gap] if count == 1 else write[gap + 1] + write[count * TEXT])

    def _title(self, text: str) -> list[int]:
        known = self._titles.get(text)
        if known is None:
            known = self._titles[text] = [self._ids[word] for word in words(text)]
        return known

    def _telling(self, every: list[str]) -> list[int]:
        stop_words, ids = self._stop_words, self._ids
        return [ids[word] for word in every if word not in stop_words]

    def written(self) -> Index:
        """The tables as text; the words that lines have most get the smallest numbers."""
        forms, write = self._ids.forms, self._write
        often = Counter(word for _, line in self._lines for word in line)
        order = sorted(range(len(forms)), key=lambda word: (-often[word], forms[word]))
        code = [""] * len(forms)
        for number, word in enumerate(order):
            code[word] = write[number]
        # As JavaScript compares strings.
        by_letters = sorted(range(len(forms)), key=lambda word: forms[word][0].encode("utf-16-be"))
        return Index(
            tuple("/".join(forms[word]) for word in by_letters),
            tuple(code[word] + "".join(self._places[word]) for word in by_letters),
            tuple(
                write[title] + "".join([code[word] for word in line]) for title, line in self._lines
            ),
            len(often),
            tuple(self._lengths),
        )


class _Ids(dict[str, int]):
    """Words in lower case, and the number of the folded word that each is a form of."""

    def __init__(self) -> None:
        super().__init__()
        self._folded: dict[str, int] = {}
        self.forms: list[list[str]] = []
        """For each number the folded word, then its forms with accents."""

    def __missing__(self, word: str) -> int:
        plain = fold(word)
        found = self._folded.setdefault(plain, len(self.forms))
        if found == len(self.forms):
            self.forms.append([plain])
        if word != plain:
            self.forms[found].append(word)
        self[word] = found
        return found
