"""How a text names other things: ``[kind:id]`` and ``[words](kind:id)``.

``[term:inner-tube]`` shows the term in the page's language; ``[камеру](term:inner-tube)``
shows the writer's own inflected words. ``[source:highway-code, p. 12]`` cites a source with the
place in it. ``[table:id]``, ``[flow:id]`` and ``[figure:id]`` alone on a line put a thing of the
same section there.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

LINKED = frozenset(
    {
        "term", "source", "case", "section", "activity", "module", "job-aid", "simulation",
        "outcome", "objective", "audience", "agenda", "check", "guide", "jurisdiction",
    }
)  # fmt: skip
"""Kinds that have an address on the site."""

PLACED = frozenset({"table", "flow", "figure"})
"""Kinds that are put into the section they belong to."""

_KIND = r"[a-z]+(?:-[a-z]+)*"
_MENTION = re.compile(
    r"\[(?<![\\!]\[)"  # the bracket first: it is found fast
    rf"(?:(?P<kind>{_KIND}):(?P<id>[A-Za-z0-9_-]+)(?:,\s*(?P<place>[^\]\n]+))?\](?!\()"
    rf"|(?P<words>[^\[\]\n]*)\]\((?P<link_kind>{_KIND}):(?P<link_id>[A-Za-z0-9_-]+)\))"
)
ANCHOR = r"\{ #[\w-]+(?= \}[ \t]*$)"
"""The anchor that translation gives a heading, at the end of its line; letters of any language."""

FENCED = (
    r"^(?P<indent>[ \t]*)(?P<mark>`{3,}|~{3,})[ \t]*[\w#.+-]*[ \t]*\n"
    r"(?:(?P=indent).*\n|[ \t]*\n)*?(?P=indent)(?P=mark)[ \t]*$"
)
"""A block of code between fences, also in a list: only what the page maker takes for one too.

For `re.MULTILINE`.
"""

_CODE = re.compile(
    rf"{FENCED}|(?P<ticks>`+)[\s\S]*?(?P=ticks)",
    re.MULTILINE,
)


@dataclass(frozen=True, slots=True)
class Mention:
    """One place in a text where another thing is named."""

    kind: str
    id: str
    words: str | None
    """The writer's own words for it, if given."""

    place: str | None
    """The place in a source: article, page."""

    start: int
    end: int
    """Span in the text, as string offsets."""

    def position(self, text: str) -> tuple[int, int]:
        """Line and column (both from 1) of the mention in its text."""
        before = text[: self.start]
        return before.count("\n") + 1, self.start - (before.rfind("\n") + 1) + 1


def mentions(text: str) -> Iterator[Mention]:
    """Every mention in a text, in order; those in code are not mentions.

    An unknown kind before a colon, as in ``[note: read this]``, is no mention; a known kind with a
    wrong id is, so that it can be reported.
    """
    if "[" not in text:
        return
    code = [match.span() for match in _CODE.finditer(text)] if "`" in text or "~~~" in text else []
    for match in _MENTION.finditer(text):
        kind = match["kind"] or match["link_kind"]
        if kind not in LINKED | PLACED:
            continue
        if any(start <= match.start() < end for start, end in code):
            continue
        place = match["place"]
        yield Mention(
            kind,
            match["id"] or match["link_id"],
            match["words"] or None,
            place.strip() if place else None,
            match.start(),
            match.end(),
        )
