"""Which of many terms stand in a text as they are spelled, or in the plural.

A glossary has hundreds of terms and a text a few dozen words: only the terms of which a form can
begin with one of these words are looked for.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

_WORD = re.compile(r"\w+")


class Spelled:
    """Terms, each given by the forms it has, looked for all at once."""

    def __init__(self, terms: Iterable[tuple[str, ...]]) -> None:
        self._patterns: list[re.Pattern[str]] = []
        self._beginning_with: dict[str, list[int]] = {}
        for number, forms in enumerate(terms):
            self._patterns.append(_pattern(forms))
            for word in {word for form in forms for word in _first_words(form)}:
                self._beginning_with.setdefault(word, []).append(number)

    def in_text(self, text: str) -> list[int]:
        """The numbers, in order, of the terms that stand in a text.

        What has no letter and no digit in any of its forms is never found.
        """
        known = self._beginning_with
        words = set(_WORD.findall(_folded(text)))
        candidates = {number for word in words & known.keys() for number in known[word]}
        return [number for number in sorted(candidates) if self._patterns[number].search(text)]


def _pattern(forms: Iterable[str]) -> re.Pattern[str]:
    words = "|".join(_either_case(form) for form in forms)
    return re.compile(rf"(?<![\w-])(?:{words})(?:e?s)?(?![\w-])")


def _either_case(form: str) -> str:
    """A form in either case, unless it has a word in capitals: PEACE is not peace."""
    exact = any(len(word) > 1 and word.isupper() for word in form.split())
    return re.escape(form) if exact else f"(?i:{re.escape(form)})"


def _first_words(form: str) -> Iterator[str]:
    """What the first word of a form can be in a text: it has the plural ending if it is the last.

    It need not stand at the beginning: a form may begin with a bracket.
    """
    folded = _folded(form)
    first = _WORD.search(folded)
    if first is None:
        return
    yield first[0]
    if first.end() == len(folded):
        yield first[0] + "s"
        yield first[0] + "es"


def _folded(text: str) -> str:
    """The text in letters that are equal wherever a pattern that ignores case takes them so.

    Patterns make no difference between i and the two Turkish ones; `casefold` does.
    """
    return text.replace("İ", "i").replace("ı", "i").casefold()
