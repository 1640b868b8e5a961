"""Where everything stands on the site: the same addresses in every language.

An address is a page's ``src_uri``, with ``#anchor`` where a thing is a part of a page. Texts and
templates write links as ``@/`` and the address; `finishing` makes them relative.
"""

from __future__ import annotations

import posixpath
from collections.abc import Mapping
from functools import lru_cache

from curriculum.model import Course

HOME = "index.md"
COURSE = "course.md"
AGENDA = "agenda.md"
COVERAGE = "coverage.md"
GLOSSARY = "glossary.md"
SOURCES = "sources.md"
FILE_REFERENCE = "file-reference.md"
LAW = "jurisdictions/index.md"

Addresses = Mapping[tuple[str, str], str]
"""Kind and id to address."""


def module_page(module: str) -> str:
    """The overview of a module."""
    return f"{module}/index.md"


def checks_page(module: str) -> str:
    """All check items of a module."""
    return f"{module}/checks.md"


def test_page(form: str) -> str:
    """The page on which a test is printed from."""
    return f"tests/{form}.md"


def jurisdiction_page(jurisdiction: str) -> str:
    """The page of the law of one State."""
    return f"jurisdictions/{jurisdiction}.md"


def agenda_anchor(agenda: str, day: int | None = None) -> str:
    """The address of an agenda, or of one of its days counted from 1."""
    return f"{AGENDA}#c-{agenda}" if day is None else f"{AGENDA}#c-{agenda}-day-{day}"


def addresses(course: Course) -> dict[tuple[str, str], str]:
    """The address of everything in the course that can be referred to."""
    found: dict[tuple[str, str], str] = {}
    for objective in course.settings.objectives:
        found["objective", objective.id] = f"{COURSE}#{objective.id}"
        for outcome in objective.outcomes:
            found["outcome", outcome.id] = f"{COURSE}#{outcome.id}"
    for audience in course.settings.audiences:
        found["audience", audience.id] = f"{COURSE}#{audience.id}"
    found |= {("agenda", agenda.id): agenda_anchor(agenda.id) for agenda in course.agendas}
    found |= {("jurisdiction", j.id): jurisdiction_page(j.id) for j in course.jurisdictions}
    found |= {("term", term.id): f"{GLOSSARY}#{term.id}" for term in course.glossary}
    found |= {("source", source.id): f"{SOURCES}#{source.id}" for source in course.sources}
    found |= {("guide", guide.id): guide.path for guide in course.guides}
    for module in course.modules:
        found["module", module.id] = module_page(module.id)
        found |= {
            ("section", section.id): f"{module.id}/{section.id}.md" for section in module.sections
        }
        for kind, folder, things in (
            ("activity", "activities", module.activities),
            ("case", "cases", module.cases),
            ("simulation", "simulations", module.simulations),
            ("job-aid", "job-aids", module.job_aids),
        ):
            found |= {(kind, thing.id): f"{module.id}/{folder}/{thing.id}.md" for thing in things}
        checks = checks_page(module.id)
        found |= {("check", item.id): f"{checks}#{item.id}" for item in module.checks}
    return found


def relative(address: str, page: str) -> str:
    """The address as a link on a page: from ``a/b.md`` the glossary is ``../glossary.md``."""
    path, mark, anchor = address.partition("#")
    if path == page and anchor:
        return mark + anchor
    return _relative(path, posixpath.dirname(page)) + mark + anchor


@lru_cache(maxsize=10_000)
def _relative(path: str, folder: str) -> str:
    return posixpath.relpath(path, folder or ".")
