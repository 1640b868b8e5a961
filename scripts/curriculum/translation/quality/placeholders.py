"""What stands in braces or after a percent sign is filled in by a program, and stays as it is."""

from __future__ import annotations

import re
from collections.abc import Iterator

from curriculum.translation.quality.pair import Finding, Pair, added, lost, refuse

_BRACES = re.compile(r"\{[^{}]*\}|\{\{|\}\}|\{%|%\}")
_PERCENT = re.compile(r"%\(\w+\)[a-z]")
_LONE_PERCENT = re.compile(r"(?<!%)(?:%%)*%(?![(%])")
_DOLLAR = re.compile(r"\$\{?\w+\}?")
_SIGNS = "{}%$"


def check(pair: Pair) -> Iterator[Finding]:
    """Placeholders and attribute lists added or lost."""
    if not pair.has(_SIGNS):
        return
    before, after = _placeholders(pair.source), _placeholders(pair.translation)
    for found in added(before, after):
        message = f'the translation has "{found}", the English has not'
        yield refuse("added-placeholder", message, "delete it")
    # a plural form for one thing may say it in words: "one page" for "%(n)s page"
    for missing in lost(before, after):
        message = f'"{missing}" of the English is missing'
        yield refuse("lost-placeholder", message, "put it in as it is")
    if pair.kind == "interface" and _LONE_PERCENT.search(pair.translation):
        yield refuse("placeholder", "a percent sign alone breaks the page", "write %%")


def _placeholders(text: str) -> list[str]:
    return [
        *_BRACES.findall(text),
        *_PERCENT.findall(text),
        *(found for found in _DOLLAR.findall(text) if found.startswith("${")),
    ]
