"""English words left standing in a translation."""

from __future__ import annotations

import re
from collections.abc import Iterator

from curriculum.translation.quality.pair import Finding, Pair, doubt
from curriculum.translation.quality.shown import shown, words_shown

_WORD = re.compile(r"[^\W\d_]+(?:['’][^\W\d_]+)?")
_SMALL = frozenset(
    _WORD.findall(
        "the of and is are was were to with for not from by that this who which what you your "
        "they their have has been will would should must when where there"
    )
)
"""Words that only an English sentence has, and no title of a book alone is made of."""

RUN = 4
"""Words in a row that no two languages share by chance."""


def check(pair: Pair) -> Iterator[Finding]:
    """A run of the English words, small words among them, outside of quotation marks."""
    if _SMALL.isdisjoint(words_shown(pair.translation)):
        return
    text = _words(re.sub(r"«[^»]*»|“[^”]*”|\([^)]*\)", " . ", shown(pair.translation)))
    english = " ".join(_words(shown(pair.source)))
    for at in range(len(text) - RUN + 1):
        run = text[at : at + RUN]
        if any(word in _SMALL for word in run) and f" {' '.join(run)} " in f" {english} ":
            message = f"“{' '.join(run)}” is still English"
            yield doubt("untranslated-words", message, "translate it, or put a title in quotes")
            return


def _words(text: str) -> list[str]:
    return [word.lower() for word in _WORD.findall(text)]
