"""The texts of a course in their order, each with the thing that it stands in."""

from __future__ import annotations

from dataclasses import dataclass

from curriculum.model import Course
from curriculum.translation.walking import Place, rewrite
from curriculum.translation.wording import describe


@dataclass(frozen=True, slots=True)
class Placed:
    """A text of a course, as the course says it in its language."""

    file: str
    """The catalog it belongs to."""

    thing: str
    """The outermost thing it stands in: ``section washing-hands``."""

    title: str
    """What the thing is called."""

    what: str
    """What the text is."""

    text: str


def placed_texts(course: Course, file: str) -> list[Placed]:
    """Every text of one catalog, in the order of the course."""
    found: list[Placed] = []
    titles: dict[str, str] = {}

    def look(text: str, place: Place) -> str:
        if place.file == file:
            thing = place.owners[0] if place.owners else ""
            if len(place.owners) <= 1 and place.path == ("title",):
                titles.setdefault(thing, text)
            titles.setdefault(thing, text)
            found.append(Placed(file, thing, titles[thing], describe(place), text))
        return text

    rewrite(course, look)
    return found
