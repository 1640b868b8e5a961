"""Every translatable text of a course as gettext messages."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from curriculum.diagnostics import Location
from curriculum.model import Course, Part
from curriculum.model.kept import Kept
from curriculum.translation.markdown import split
from curriculum.translation.marks import has_words
from curriculum.translation.quality.pair import Pair
from curriculum.translation.segments import Segment
from curriculum.translation.walking import Place, by_part, rewrite_part
from curriculum.translation.wording import describe, is_short

SHORT = 3
"""Up to so many words are told apart by the thing they stand in: short words differ by place."""

Key = tuple[str | None, str]
"""What gettext knows a message by: its context, and its text."""


@dataclass(frozen=True, slots=True)
class Passage:
    """One translatable text, standing in one place: a gettext message."""

    file: str
    """The catalog file: ``course``, ``pages``, or a module's id."""

    text: str
    """The msgid, on one line."""

    context: str | None
    """The msgctxt, for short texts only."""

    place: str
    """Where it stands and what it is, for the translator; does not depend on the text."""

    kind: str
    """``title`` or ``line``, or for a piece of Markdown what it is: ``paragraph``, ``heading``."""

    location: Location
    short: bool
    """Whether it stands where there is little room for it."""

    def pair(self, translation: str, language: str) -> Pair:
        """It with a translation, for those who judge it."""
        return Pair(self.text, translation, self.kind, language, self.short)

    @property
    def key(self) -> Key:
        """What gettext knows it by."""
        return self.context, self.text


_KEPT: Kept[tuple[Passage, ...]] = Kept()


def passages(course: Course) -> list[Passage]:
    """Every passage in the order of the course. The same text stands there once for each place."""
    found: list[Passage] = []

    def look(part: Part, file: str) -> Part:
        found.extend(of_part(part, file))
        return part

    by_part(course, look)
    return found


def of_part(part: Part, file: str) -> tuple[Passage, ...]:
    """The passages of a part that stands at the top of a file."""

    return _KEPT.of(part, file, _look_through, file)


def _look_through(part: Part, file: str) -> tuple[Passage, ...]:
    found: list[Passage] = []

    def look(text: str, place: Place) -> str:
        found.extend(in_text(text, place))
        return text

    rewrite_part(part, file, look)
    return tuple(found)


def in_text(text: str, place: Place) -> Iterator[Passage]:
    """The passages of one text of the course."""
    if place.form == "prose":
        for segment in split(text):
            if segment.is_message:
                yield of_segment(segment, place)
    elif has_words(text):
        words = folded(text)
        yield Passage(
            place.file,
            words,
            _context(words, place),
            _place(place),
            place.form,
            place.location(),
            is_short(place),
        )


def of_segment(segment: Segment, place: Place) -> Passage:
    """The passage that a segment of Markdown is."""
    what = "" if segment.kind == "paragraph" else f", {segment.kind}"
    return Passage(
        place.file,
        segment.text,
        _context(segment.text, place),
        _place(place) + what,
        segment.kind,
        place.location(segment.line),
        is_short(place),
    )


def folded(text: str) -> str:
    """A title or line as its message has it: without spaces around it."""
    return text.replace("\n", " ").strip()


def key_of(text: str, place: Place) -> Key:
    """What gettext knows a title, a line or a segment's text by."""
    return _context(text, place), text


def _context(text: str, place: Place) -> str | None:
    if len(text.split(maxsplit=SHORT)) > SHORT or not place.owners:
        return None
    return place.owners[-1]


def _place(place: Place) -> str:
    where = ", ".join(place.owners)
    words = f"{where}: {describe(place)}"
    return words[:1].upper() + words[1:]
