"""From a text to its words and their stems, and from stems to the places of a phrase."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Callable, Iterator, Sequence
from collections.abc import Set as AbstractSet
from functools import lru_cache
from typing import NamedTuple

from curriculum.language import learnt
from curriculum.language.irregular import FLEETING, IRREGULAR, STEMS, VERBS
from curriculum.language.stemmers import stemmer

_LETTERS = r"[^\W_]++(?:[\u0300-\u036f\u00ad][^\W_]*+)*+"
"""Letters and digits, with marks over them and hyphens that nobody sees."""

_WORD = re.compile(rf"{_LETTERS}(?:['\u2019]{_LETTERS})*+")
_ELIDED = re.compile(rf"{_LETTERS}['\u2019]")
_ELIDING = frozenset({"fr", "it", "ca"})
"""Languages that write an article before an apostrophe: l'eau is two words."""

_STRESS = str.maketrans("", "", "\u0301\u0300\u00ad")
_WITHOUT_STRESS = re.compile("[а-я]+")
_BETWEEN = re.compile(r"[\s\-\u2010-\u2013*_\"\u00ab\u00bb\u201c-\u201e\u2018\u2019|>]*")
"""What may stand between two words of one phrase: spaces, hyphens, quotes, emphasis."""


class Word(NamedTuple):
    """A word of a text: its stem, and its span in the text as string offsets."""

    stem: str
    start: int
    end: int


def stems(text: str, language: str) -> list[Word]:
    """The words of a text in order, each with its stem and its place.

    A hyphenated compound is several words. Case, stress marks and (in Russian) ``ё`` make no
    difference. Never fails: without a stemmer the stem is the word in folded letters.
    """
    known = learnt.words_of(language)
    words = [
        Word(known.get(word := text[start:end]) or stem(word, language), start, end)
        for start, end in _spans(text, language)
    ]
    return _with_verbs(words, text, language) if language in VERBS else words


def _with_verbs(words: list[Word], text: str, language: str) -> list[Word]:
    """The words with the stem of a verb where only what stands around tells it from a noun."""
    verb, where = VERBS[language]
    places = {match.start() for match in where.finditer(text)}
    if not places:
        return words
    own = stem(verb, language)
    return [word._replace(stem=own) if word.start in places else word for word in words]


@lru_cache(maxsize=8)
def stem_set(text: str, language: str) -> frozenset[str]:
    """The stems of a text's words, for asking whether a phrase can be in it at all.

    Those of the last texts are kept: several rules ask about one text after the other.
    """
    if language in _ELIDING:
        return frozenset(word.stem for word in stems(text, language))
    known = learnt.words_of(language)
    return frozenset([known.get(word) or stem(word, language) for word in _words(text)])


def _words(text: str) -> set[str]:
    """The different words of a text, which are far fewer than all."""
    return set(_WORD.findall(text))


def has_stem_among(wanted: AbstractSet[str], language: str) -> Callable[[str], bool]:
    """A function that tells whether a text has a word with one of the wanted stems.

    It remembers the answer for every word, and builds nothing: for texts most of which have none.
    """
    if language in _ELIDING:
        return lambda text: not wanted.isdisjoint(stem_set(text, language))
    answer = _Answers(wanted, language).__getitem__
    return lambda text: any(map(answer, _WORD.findall(text)))


def stems_among(wanted: frozenset[str], language: str) -> Callable[[str], frozenset[str]]:
    """A function that gives those of the wanted stems that a text has.

    It remembers the answer for every word.
    """
    if language in _ELIDING:
        return lambda text: wanted & stem_set(text, language)
    answer = _Answers(wanted, language).__getitem__
    return lambda text: frozenset(filter(None, map(answer, _WORD.findall(text))))


class _Answers(dict[str, str]):
    """For every word met its stem if that is wanted, else nothing."""

    def __init__(self, wanted: AbstractSet[str], language: str) -> None:
        super().__init__()
        self._wanted = wanted
        self._language = language

    def __missing__(self, word: str) -> str:
        found = stem(word, self._language)
        answer = self[word] = found if found in self._wanted else ""
        return answer


@lru_cache(maxsize=20_000)
def phrase(words: str, language: str) -> tuple[str, ...]:
    """The stems to look for when these words are looked for; a note in brackets is left out."""
    return tuple(word.stem for word in stems(re.sub(r"\([^)]*\)", " ", words), language))


def occurrences(
    text: str, words: Sequence[Word], wanted: tuple[str, ...]
) -> Iterator[tuple[int, int]]:
    """The spans of the text where the wanted stems follow each other within one sentence.

    ``words`` are the text's `stems`; ``wanted`` comes from `phrase`.
    """
    length = len(wanted)
    if not length:
        return
    for at in range(len(words) - length + 1):
        if words[at].stem != wanted[0]:
            continue
        found = words[at : at + length]
        if all(word.stem == stem_ for word, stem_ in zip(found, wanted, strict=True)) and all(
            _BETWEEN.fullmatch(text, left.end, right.start)
            for left, right in zip(found, found[1:], strict=False)
        ):
            yield found[0].start, found[-1].end


def stem(word: str, language: str) -> str:
    """The stem of one word: the same for every form of it, as far as the stemmer can tell."""
    known = learnt.words_of(language)
    found = known.get(word)
    if found is None:
        found = known[word] = _stem(word, language)
    return found


def _stem(word: str, language: str) -> str:
    plain = unicodedata.normalize("NFC", word).casefold()
    plain = _without_stress(plain, language).replace("\u2019", "'")
    if own := STEMS.get(language, {}).get(plain):
        return own
    known = IRREGULAR.get(language, {}).get(plain.removesuffix("'s"))
    reduce = stemmer(language)
    if reduce is None:
        return known or plain
    found = reduce(known or plain)
    fleeting = FLEETING.get(language)
    return fleeting.sub(r"\1\2", found) if fleeting else found


def _without_stress(word: str, language: str) -> str:
    if language in ("ru", "uk", "be", "bg"):
        if _WITHOUT_STRESS.fullmatch(word):
            return word
        # й is и with a mark of its own: only stress marks may go, so compose afterwards
        decomposed = unicodedata.normalize("NFD", word).translate(_STRESS)
        composed = unicodedata.normalize("NFC", decomposed)
        return composed.replace("ё", "е") if language == "ru" else composed
    return word.replace("\u00ad", "")


def _spans(text: str, language: str) -> Iterator[tuple[int, int]]:
    for match in _WORD.finditer(text):
        start = match.start()
        if language in _ELIDING and (elided := _ELIDED.match(text, start, match.end())):
            yield start, elided.end() - 1
            start = elided.end()
        yield start, match.end()
