"""Years, articles and amounts are the same in every language.

Only numbers in digits can be compared; how a language groups and divides digits makes no
difference. Where the English has a number in words, the translation may have it in digits.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from curriculum.translation.quality.pair import Finding, Pair, added, doubt, lost

_NOT_SHOWN = re.compile(r"\]\([^)]*\)|\[[a-z]+(?:-[a-z]+)*:[A-Za-z0-9_-]+|\{[^}]*\}|<[^>]*>")
_GROUPED = re.compile(r"(?<![\d.,])\d{1,3}(?:[ ,.\u00a0\u202f\u2009]\d{3})+(?!\d)")
_NUMBER = re.compile(r"\d+(?:[.,]\d+)*")
_IN_WORDS = re.compile(
    r"\b(?:one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|\w+teen|twenty|thirty"
    r"|forty|fifty|sixty|seventy|eighty|ninety|hundred|thousand|million|first|second|third|once"
    r"|twice|half|fifth|sixth|seventh|eighth|ninth|tenth|dozen)\b",
    re.IGNORECASE,
)
_DIGIT = re.compile(r"\d")


def check(pair: Pair) -> Iterator[Finding]:
    """Numbers lost or added."""
    if not (_DIGIT.search(pair.source) or _DIGIT.search(pair.translation)):
        return
    before, after = _numbers(pair.source), _numbers(pair.translation)
    for number in lost(before, after):
        yield doubt("number", f'the number "{number}" of the English is not in the translation')
    if not _IN_WORDS.search(pair.source):
        for number in added(before, after):
            if number not in before:
                message = f'the number "{number}" is in the translation and not in the English'
                yield doubt("number", message)


def _numbers(text: str) -> list[str]:
    shown = _NOT_SHOWN.sub(" ", text)
    joined = _GROUPED.sub(lambda found: re.sub(r"\D", "", found[0]), shown)
    return [number.replace(",", ".") for number in _NUMBER.findall(joined)]
