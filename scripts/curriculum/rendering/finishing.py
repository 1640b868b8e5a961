"""The last step of a page: links relative to it, and no id twice."""

from __future__ import annotations

import re
from collections import Counter

from curriculum.model.addresses import relative
from curriculum.model.markup import ANCHOR

_LINK = re.compile(r"\]\(@/([^)\s]+)\)")
_HEADING_ID = re.compile(ANCHOR, re.MULTILINE)
_ID = re.compile(r' id="([^"]+)"')
_HEADING_TAG = re.compile(r'<h[1-6] [^>\n]*?(?<= )id="(?P<id>[^"]+)')
_BLANK = re.compile(r"\n{3,}")


def finished(markdown: str, page: str) -> str:
    """The page's Markdown with every ``@/`` link made relative and every heading id its own."""
    used = Counter(_ID.findall(markdown))
    if len(used) < used.total():
        markdown = _after_things(markdown)

    def own(match: re.Match[str]) -> str:
        name = match[0].removeprefix("{ #")
        used[name] += 1
        return match[0] if used[name] == 1 else f"{match[0]}-{used[name]}"

    text = _HEADING_ID.sub(own, markdown)
    text = _LINK.sub(lambda match: f"]({relative(match[1], page)})", text)
    return _BLANK.sub("\n\n", text).strip() + "\n"


def _after_things(markdown: str) -> str:
    """The page with another id for the headings of templates that have one of a thing on it.

    Links lead to the thing, and nothing but the list of headings leads to them.
    """
    used = Counter(_ID.findall(_HEADING_TAG.sub("", markdown)))

    def own(match: re.Match[str]) -> str:
        used[match["id"]] += 1
        return match[0] if used[match["id"]] == 1 else f"{match[0]}--{used[match['id']]}"

    return _HEADING_TAG.sub(own, markdown)
