"""Whether a catalog file is one that the course has."""

from __future__ import annotations

from collections.abc import Collection, Iterator

from curriculum.diagnostics import Diagnostic, Location, error, warning
from curriculum.model import Course
from curriculum.translation import po
from curriculum.translation.files import expected_files, path_of
from curriculum.translation.walking import INTERFACE

_LIKE = 50
"""Likeness in percent: what people and browsers add to a name is often as long as the name."""


def stray(file: po.PoFile, language: str, name: str, course: Course) -> Iterator[Diagnostic]:
    """A warning for a file whose name is none of the course's: a copy, or of a module that is
    gone. It may hold the only copy of somebody's work, so no command changes or deletes it."""
    known = expected_files(course)
    if name in known or name == INTERFACE:
        return
    message = f'the course has no catalog "{name}": nothing of this file is shown, and it is not '
    message += "brought up to date"
    hint = f"the course has: {', '.join(known)}; delete the file if nobody needs it"
    if meant := _meant(file, name, known):
        hint = f"it may be meant for {meant}.po: take over there what is new in it and delete it, "
        hint += "or rename it if it is the better one"
    yield warning(Location(path_of(language, name)), "stray-catalog", message, hint)


def is_its_own(file: po.PoFile, language: str, name: str, course: Course) -> bool:
    """Whether a file holds what its place and name say: neither another language's texts, nor
    those of another catalog of the course. One that does not is neither shown nor changed."""
    other = any(other_catalog(file, language, name, course))
    return not other and not po.other_language(file.header, language)


def other_catalog(
    file: po.PoFile, language: str, name: str, course: Course
) -> Iterator[Diagnostic]:
    """A fault where the file of one module stands under the name of another."""
    known = expected_files(course)
    course_id, _, other = _project(file).rpartition(" ")
    if course_id != course.settings.id or other not in known or name not in {*known} - {other}:
        return
    message = f"this is the wrong file: its header says that it is the catalog of {other}"
    hint = f"put the catalog {name}.po back; or, if this is it, write in its header: "
    hint += f"Project-Id-Version: {course_id} {name}"
    place = Location(path_of(language, name), max(file.header.line, 1))
    yield error(place, "wrong-catalog", message, hint)


def _project(file: po.PoFile) -> str:
    return po.header_fields(file.header).get("Project-Id-Version", "")


def _meant(file: po.PoFile, name: str, known: Collection[str]) -> str | None:
    """The catalog that a file may be of: its header says so, or its name is much like it."""
    from rapidfuzz import fuzz, process  # most courses have no such file

    said = _project(file).rpartition(" ")[2]
    if said in known:
        return said
    best = process.extractOne(name.casefold(), known, scorer=fuzz.ratio, score_cutoff=_LIKE)
    return best[0] if best else None
