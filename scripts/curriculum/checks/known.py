"""Which ids a reference may name, and where such ids are listed."""

from __future__ import annotations

from collections.abc import Iterator

from curriculum.checks.nearest import did_you_mean
from curriculum.diagnostics import Diagnostic, Location, error
from curriculum.model import FILES_OF_MODULE, Course, Module
from curriculum.model.shape import with_article

Unreadable = frozenset[tuple[str, str]]
"""Kind and id of what was written but could not be read; its fault is reported already."""

LISTED = {
    "objective": "objectives are listed in modules/course.yml",
    "outcome": "outcomes are listed in modules/course.yml",
    "audience": "audiences are listed in modules/course.yml",
    "case-class": "case classes are listed in modules/course.yml",
    "case-element": "case elements are listed in modules/course.yml",
    "case-label": "case labels are listed in modules/course.yml",
    "module": "modules are listed in modules/course.yml",
    "section": "sections are the files of modules/*/sections",
    "activity": "activities are the files of modules/*/activities",
    "case": "cases are the files of modules/*/cases",
    "simulation": "simulations are the files of modules/*/simulations",
    "job-aid": "job aids are the files of modules/*/job-aids",
    "check": "check items are listed in modules/*/checks.yml",
    "term": "terms are listed in modules/glossary.yml",
    "source": "sources are listed in modules/sources.yml",
    "agenda": "agendas are the files of modules/agendas",
    "jurisdiction": "jurisdictions are the files of modules/jurisdictions",
    "law-point": "points of law are listed in modules/course.yml",
    "guide": "guides are the files of docs",
}


def words(kind: str) -> str:
    """What people call a kind of thing."""
    return "check item" if kind == "check" else kind.replace("-", " ")


def is_incomplete(module: Module) -> bool:
    """Whether a file that the module lists is not in it: missing, or not to be read."""
    return any(
        len(getattr(module, field)) < len(getattr(module.file, field)) for field in FILES_OF_MODULE
    )


class Known:
    """The ids of a course, those of files that could not be read included."""

    def __init__(self, course: Course, unreadable: Unreadable = frozenset()) -> None:
        self._course = course
        self._unreadable = unreadable

    def has(self, kind: str, name: str) -> bool:
        """Whether the name may be used: it exists, or its own fault is reported elsewhere."""
        return name in self._course.by_kind[kind] or (kind, name) in self._unreadable

    def fault(self, kind: str, name: str, location: Location) -> Diagnostic:
        """What is wrong with a name that may not be used, at this place."""
        message = f'"{name}" is not {with_article(words(kind))} of this course'
        others = [other for other in self.kinds_of(name) if other != kind]
        if others:
            message += f", but the id of {with_article(words(others[0]))}"
        hint = did_you_mean(name, self._course.by_kind[kind], LISTED[kind])
        return error(location, f"unknown-{kind}", message, hint)

    def kinds_of(self, name: str) -> Iterator[str]:
        """The kinds of the things that have this id."""
        return (kind for kind, things in self._course.by_kind.items() if name in things)
