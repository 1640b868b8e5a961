"""Where everything stands on the site: the same addresses in every language.

An address is a page's ``src_uri``, with ``#anchor`` where a thing is a part of a page. Texts and
templates write links as ``@/`` and the address; `rendering` makes them relative. Of two things of
different kinds with one id on a page, the second gets ``--`` into its anchor, which no id has.
"""

from __future__ import annotations

import posixpath
from collections.abc import Iterator, Mapping, Sequence
from functools import lru_cache

from curriculum.model.teaching import Flow
from curriculum.model.whole import Course

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


def agenda_days(course: Course) -> dict[tuple[str, int], str]:
    """The anchors of the days of the agendas, by the agenda's id and the day counted from 1."""
    found: dict[tuple[str, int], str] = {}
    taken = {f"c-{agenda.id}" for agenda in course.agendas}
    for agenda in course.agendas:
        for day in range(1, len(agenda.days) + 1):
            found[agenda.id, day] = _own(f"c-{agenda.id}", f"day-{day}", taken)
    return found


def flow_steps(flows: Sequence[Flow]) -> dict[tuple[str, str], str]:
    """The anchors of the steps of a page's flows, by the flow's id and the step's."""
    found: dict[tuple[str, str], str] = {}
    taken = {f"c-flow-{flow.id}" for flow in flows}
    for flow in flows:
        for step in flow.steps:
            found[flow.id, step.id] = _own(f"c-flow-{flow.id}", step.id, taken)
    return found


def _own(first: str, last: str, taken: set[str]) -> str:
    anchor = f"{first}-{last}" if f"{first}-{last}" not in taken else f"{first}--{last}"
    taken.add(anchor)
    return anchor


def addresses(course: Course) -> dict[tuple[str, str], str]:
    """The address of everything in the course that can be referred to."""
    found = {key: f"{COURSE}#{anchor}" for key, anchor in _at_a_glance(course)}
    found |= {("agenda", agenda.id): f"{AGENDA}#c-{agenda.id}" for agenda in course.agendas}
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


def _at_a_glance(course: Course) -> Iterator[tuple[tuple[str, str], str]]:
    """The anchors of what stands on the page of the course, in its order."""
    things: list[tuple[str, str]] = []
    for objective in course.settings.objectives:
        things.append(("objective", objective.id))
        things += [("outcome", outcome.id) for outcome in objective.outcomes]
    things += [("audience", audience.id) for audience in course.settings.audiences]
    taken: set[str] = set()
    for kind, id_ in things:
        yield (kind, id_), f"{kind}--{id_}" if id_ in taken else id_
        taken.add(id_)


def anchor(address: str) -> str:
    """The last part of an address, which stands as an id on its page."""
    return address.partition("#")[2]


def relative(address: str, page: str) -> str:
    """The address as a link on a page: from ``a/b.md`` the glossary is ``../glossary.md``."""
    path, mark, anchor = address.partition("#")
    if path == page and anchor:
        return mark + anchor
    return _relative(path, posixpath.dirname(page)) + mark + anchor


@lru_cache(maxsize=10_000)
def _relative(path: str, folder: str) -> str:
    return posixpath.relpath(path, folder or ".")
