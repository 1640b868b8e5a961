"""What stands on a card, a slide or a button has no room for more words than the English."""

from __future__ import annotations

from collections.abc import Iterator

from curriculum.translation.quality.pair import Finding, Pair, doubt
from curriculum.translation.quality.shown import shown

MOST = 1.7
"""Times as long as the English; Russian and Spanish run about 1.25 times as long."""

ALWAYS = 25
"""Letters more than the English that always fit."""


def check(pair: Pair) -> Iterator[Finding]:
    """A short text that has become long."""
    if not pair.short:
        return
    before, after = len(shown(pair.source)), len(shown(pair.translation))
    if after > max(MOST * before, before + ALWAYS):
        message = f"{after} letters where the English has {before}, and the place is small"
        yield doubt("too-long", message, "say it shorter")
