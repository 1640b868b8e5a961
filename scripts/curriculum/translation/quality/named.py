"""A translation names the things that the English names: terms, sources, cases.

The words may change (``[камеру](term:inner-tube)``), the id may not. Without its source
a statement is no longer backed, so a lost mention is refused as an added one is.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from curriculum.model import mentions
from curriculum.translation.quality.pair import Finding, Pair, lost, refuse

_LOOKS_LIKE = re.compile(r"\]\(\s*([a-z]+(?:-[a-z]+)*:[^)]*)\)|\[([a-z]+(?:-[a-z]+)*:[^\],\s]+)")
_FOOTNOTE = re.compile(r"\[\^[^\]]+\]")
_SIGNS = "[]"


def check(pair: Pair) -> Iterator[Finding]:
    """Mentions and footnotes added or lost; mentions written in a way nothing understands."""
    if not pair.has(_SIGNS):
        return
    before, after = _named(pair.source), _named(pair.translation)
    for name in lost(after, before):
        message = f'the translation names "{name}", the English does not'
        yield refuse("added-mention", message, "ids stay as they are in the English")
    for name in lost(before, after):
        shown = name if name.startswith("[") else f"[{name}]"
        yield refuse(
            "lost-mention",
            f'"{name}" is named in the English and not in the translation',
            f"put {shown} in" + ("" if name.startswith("[") else f", or [words]({name})"),
        )


def _named(text: str) -> list[str]:
    found = [f"{mention.kind}:{mention.id}" for mention in mentions(text)]
    alike = [(a or b).strip() for a, b in _LOOKS_LIKE.findall(text)]
    return [*found, *alike, *_FOOTNOTE.findall(text)]
