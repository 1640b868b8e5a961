"""A word written twice by mistake: «в в», "de de"."""

from __future__ import annotations

import re
from collections.abc import Iterator

from curriculum.translation.quality.pair import Finding, Pair, doubt
from curriculum.translation.quality.shown import shown

_TWICE = re.compile(r"(?<![\w-])([^\W\d_]++)[ \u00a0]+\1(?![\w-])", re.IGNORECASE)


def check(pair: Pair) -> Iterator[Finding]:
    """The same word twice, where the source has no word twice."""
    found = _TWICE.search(shown(pair.translation))
    if found is not None and not _TWICE.search(shown(pair.source)):
        yield doubt("doubled-word", f"“{found[0]}”: the word stands there twice", "delete one")
