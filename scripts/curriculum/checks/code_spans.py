"""The code in a hand-written page, which shows markup instead of being it."""

from __future__ import annotations

import re

from curriculum.model.markup import FENCED

_FENCE = re.compile(FENCED, re.MULTILINE)
_SPAN = re.compile(r"(?<![\\`])(?P<ticks>`+)(?!`)[^\n]+?(?<!`)(?P=ticks)(?!`)")


def without_code(text: str) -> str:
    """The text with its code blanked out, every other character where it was.

    A code span is recognised only on one line: what is doubtful stays and is looked at.
    """
    return _SPAN.sub(_blank, _FENCE.sub(_blank, text))


def _blank(match: re.Match[str]) -> str:
    return re.sub(r"[^\n]", " ", match[0])
