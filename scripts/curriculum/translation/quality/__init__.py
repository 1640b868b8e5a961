"""Whether a translation may be shown.

A catalog comes from outside and is not trusted: a translation with markup, addresses or ids that
the English lacks is refused (an error), and the page shows the English. What is only doubtful is a
warning. Each rule stands in its own module with its reason.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from functools import lru_cache

from curriculum.translation.quality import (
    addresses,
    characters,
    lengths,
    letters,
    markup,
    named,
    numbers,
    placeholders,
    remains,
    repeats,
    structure,
    typography,
    yo,
)
from curriculum.translation.quality.pair import Finding, Pair

RULES: tuple[Callable[[Pair], Iterable[Finding]], ...] = (
    characters.check,
    structure.check,
    markup.check,
    addresses.check,
    named.check,
    placeholders.check,
    numbers.check,
    remains.check,
    repeats.check,
    letters.check,
    lengths.check,
    typography.check,
    yo.check,
)


@lru_cache(maxsize=50_000)
def judge(pair: Pair) -> tuple[Finding, ...]:
    """What every rule says about a translation; nothing for a good one."""
    return tuple(finding for rule in RULES for finding in rule(pair))
