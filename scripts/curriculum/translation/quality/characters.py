"""Spaces around a text, and characters that nobody sees.

Control characters and marks that turn the direction of writing can hide what a text says or does.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from curriculum.translation.quality.pair import Finding, Pair, doubt, refuse

_HIDDEN = re.compile(
    "[\x00-\x09\x0b-\x1f\x7f-\x9f\u2028\u2029\u202a-\u202e\u2066-\u2069\ufeff\ufffe\uffff]"
)


def check(pair: Pair) -> Iterator[Finding]:
    """Hidden characters are refused; outer spaces are cut off, and asked to go."""
    text = pair.translation
    for found in dict.fromkeys(_HIDDEN.findall(text)):
        if found not in pair.source:
            name = f"U+{ord(found):04X}"
            yield refuse("hidden-character", f"the translation has the hidden character {name}")
    if not text.strip():
        yield refuse("empty-translation", "the translation is nothing but spaces")
    elif text != text.strip() and pair.source == pair.source.strip():
        yield doubt("outer-spaces", "the translation begins or ends with a space")
