"""Invented words: an English of syllables, and the same words in other letters.

Words are drawn as often as words of a language are: a few very often, most seldom. That matters
to indexes and to dictionaries of stems.
"""

from __future__ import annotations

import hashlib
import re
from functools import cache
from itertools import accumulate
from random import Random

SIZE = 9000
"""How many different words a course has; a real one of 300 pages has about as many."""

ENDINGS = ("", "", "", "s", "ed", "ing", "er", "ly")
_SYLLABLES = {
    "en": "ba ce di fo gu la me ni po ru sa te vi wo ya shi tra ble cor den fin gar hol mar",
    "ru": "ба ве ги до жу ла ме ни по ру са те фи хо ча ши тра бле кор ден фин гар хол мар",
    "es": "ba ce di fo gu la me ni po rú sa te vi jo ya lli tra ble cor den fin gar sol mar",
}
_ENDINGS = {"ru": ("а", "ы", "ами", "ость", "ение", "ый"), "es": ("o", "as", "ado", "ción", "e")}
_KEPT = re.compile(
    r"\[[a-z-]+:[^\]]*\]|\]\([a-z-]+:[^)]*\)|%\([a-z]+\)s|https?://\S+|\{[^}]*\}|<[^>]*>|[A-Z]{2,}"
)
"""References and marks, which are the same in every language."""

_WORD = re.compile(r"[A-Za-z]+")


class Vocabulary:
    """Draws words, titles, sentences and paragraphs."""

    def __init__(self, random: Random) -> None:
        self._random = random
        stems = dict.fromkeys(self._stem() for _ in range(SIZE // 3))
        self._words = [stem + random.choice(ENDINGS) for stem in stems for _ in range(3)]
        random.shuffle(self._words)
        self._weights = list(accumulate(1 / (rank + 3) for rank in range(len(self._words))))
        rare = self._words[200:1400]
        self.terms = {
            f"concept-{number}": " ".join(random.sample(rare, 2)) for number in range(1, 121)
        }

    def title(self) -> str:
        """A few words."""
        return " ".join(self._some(self._random.randint(2, 5))).capitalize()

    def sentence(self, length: int | None = None) -> str:
        """A sentence; now and then it has a term of the glossary in it."""
        words = self._some(length or self._random.randint(7, 18))
        if length is None and self._random.random() < 0.1:
            words.insert(3, self._random.choice(list(self.terms.values())))
        return " ".join(words).capitalize() + "."

    def paragraph(self, length: int) -> str:
        """Sentences with about so many words, some of them emphasised."""
        sentences: list[str] = []
        while sum(len(sentence.split()) for sentence in sentences) < length:
            sentence = self.sentence()
            if self._random.random() < 0.2:
                first, rest = sentence.split(" ", 1)
                sentence = f"**{first}** {rest}"
            sentences.append(sentence)
        return " ".join(sentences)

    def _some(self, count: int) -> list[str]:
        return self._random.choices(self._words, cum_weights=self._weights, k=count)

    def _stem(self) -> str:
        return "".join(self._random.choices(_SYLLABLES["en"].split(), k=self._random.randint(1, 4)))


def in_other_words(text: str, language: str) -> str:
    """The text word by word in another language; references, numbers and Markdown stay."""
    pieces, end = [], 0
    for kept in _KEPT.finditer(text):
        pieces += [_said(text[end : kept.start()], language), kept[0]]
        end = kept.end()
    return "".join([*pieces, _said(text[end:], language)])


def _said(text: str, language: str) -> str:
    def word(match: re.Match[str]) -> str:
        other = _other(match[0].casefold(), language)
        return other.capitalize() if match[0][0].isupper() else other

    return _WORD.sub(word, text)


@cache
def _other(word: str, language: str) -> str:
    random = Random(hashlib.sha256(f"{language}/{word}".encode()).digest())
    count = max(1, round(len(word) / 3))
    stem = "".join(random.choices(_SYLLABLES[language].split(), k=count))
    return stem + random.choice(_ENDINGS[language])
