"""Pages about the course as a whole: home, at a glance, agenda, coverage, guides."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

from curriculum.model import Guide, addresses
from curriculum.model.programmes import reached
from curriculum.rendering.page import Page
from curriculum.rendering.site import Site

ABOUT = "about.md"
STATES = ("met", "source-only", "missing")


def course_pages(site: Site) -> Iterator[Page]:
    """Home, course at a glance, agenda, coverage, and the guides."""
    yield _home(site)
    yield _at_a_glance(site)
    if site.course.agendas:
        yield _agenda(site)
    if site.language in site.coverage:
        yield _coverage(site)
    for guide in guides(site):
        yield _guide(site, guide)


def guides(site: Site) -> list[Guide]:
    """The hand-written pages apart from home, in the order of their paths; about comes last."""
    others = [guide for guide in site.course.guides if guide.path != addresses.HOME]
    return sorted(others, key=lambda guide: (guide.path == ABOUT, guide.path))


def _home(site: Site) -> Page:
    course = site.course
    guide = next((g for g in course.guides if g.path == addresses.HOME), None)
    shown = [course.settings.model_copy(update={"audiences": (), "objectives": ()})]
    return site.page(
        addresses.HOME,
        "home",
        guide.title if guide else course.settings.title,
        parts=[*shown, *([guide] if guide else [])],
        about=(guide.summary if guide else None) or course.settings.aim,
        guide=guide,
        guides=guides(site),
        start=addresses.module_page(course.modules[0].id) if course.modules else addresses.COURSE,
    )


def _at_a_glance(site: Site) -> Page:
    course = site.course
    return site.page(
        addresses.COURSE,
        "course",
        site.gettext("Course at a glance"),
        parts=[course.settings],
        about=course.settings.aim,
        total_minutes=sum(module.file.minutes for module in course.modules),
        people=sum(audience.headcount or 0 for audience in course.settings.audiences),
    )


def _agenda(site: Site) -> Page:
    agendas = site.course.agendas
    return site.page(
        addresses.AGENDA,
        "agenda",
        site.gettext("Agenda"),
        parts=agendas,
        covered={a.id: reached(site.course, a) for a in agendas},
        about=agendas[0].summary or agendas[0].title,
    )


def _coverage(site: Site) -> Page:
    names = {code: spoken.name for code, spoken in site.course.settings.languages.items()}
    states = {
        code: {o.id: str(o.state) for objective in matrix.objectives for o in objective.outcomes}
        for code, matrix in site.coverage.items()
    }
    summary = [
        {"code": code, "name": names[code], "total": len(found)}
        | {state: Counter(found.values())[state] for state in STATES}
        for code, found in states.items()
    ]
    return site.page(
        addresses.COVERAGE,
        "coverage",
        site.gettext("Coverage"),
        about=site.gettext("How each outcome of the course is taught, practised, assessed, timed."),
        coverage=site.coverage[site.language],
        summary=summary,
        states_of=lambda outcome: [
            (code, names[code], found[outcome]) for code, found in states.items()
        ],
    )


def _guide(site: Site, guide: Guide) -> Page:
    return site.page(
        guide.path,
        "guide",
        guide.title,
        parts=[guide],
        about=guide.summary or "",
        meta={"trainer_only": guide.edition == "trainer"},
        guide=guide,
    )
