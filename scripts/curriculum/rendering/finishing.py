"""The last step of a page: links relative to it, and no id twice."""

from __future__ import annotations

import re
from collections import Counter

from curriculum.rendering.addresses import relative

_LINK = re.compile(r"\]\(@/([^)\s]+)\)")
_HEADING_ID = re.compile(r"\{ #([a-z0-9-]+)(?= \}[ \t]*$)", re.MULTILINE)
_ID = re.compile(r' id="([^"]+)"')
_BLANK = re.compile(r"\n{3,}")


def finished(markdown: str, page: str) -> str:
    """The page's Markdown with every ``@/`` link made relative and every heading id its own."""
    used = Counter(_ID.findall(markdown))

    def own(match: re.Match[str]) -> str:
        name = match[1]
        used[name] += 1
        return match[0] if used[name] == 1 else f"{match[0]}-{used[name]}"

    text = _HEADING_ID.sub(own, markdown)
    text = _LINK.sub(lambda match: f"]({relative(match[1], page)})", text)
    return _BLANK.sub("\n\n", text).strip() + "\n"
