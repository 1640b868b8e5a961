"""The stretches that a text is cut into."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from typing import Literal

Kind = Literal[
    "structure",
    "paragraph",
    "heading",
    "list item",
    "table heading",
    "table cell",
    "title of a note",
    "quotation",
    "anchor",
    "default title",
]


@dataclass(frozen=True, slots=True)
class Segment:
    """A stretch of a text. Joined in order, the texts of all segments are the whole again."""

    text: str
    kind: Kind = "structure"
    line: int = 1
    """The line of the text it begins on, from 1."""

    word: str = ""
    """For the empty segments: the heading an ``anchor`` is made from, the type of a note."""

    @property
    def is_message(self) -> bool:
        """Whether a translator sees it."""
        return self.kind not in ("structure", "anchor", "default title")


def join(segments: Iterable[Segment], say: Callable[[Segment], str] | None = None) -> str:
    """The whole text again; ``say`` gives the text of every segment that is not structure."""
    if say is None:
        return "".join(segment.text for segment in segments)
    return "".join(s.text if s.kind == "structure" else say(s) for s in segments)
