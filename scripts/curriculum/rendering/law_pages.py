"""Pages of national law: one for each jurisdiction, and all of them side by side."""

from __future__ import annotations

from collections.abc import Iterator

from curriculum.model import Finding, Jurisdiction, LawPoint, addresses
from curriculum.rendering.page import NavEntry, Page
from curriculum.rendering.site import Site


def law_pages(site: Site) -> Iterator[Page]:
    """The comparison, then the jurisdictions in the order of the course."""
    if site.course.jurisdictions:
        yield _comparison(site)
    for jurisdiction in site.course.jurisdictions:
        yield _jurisdiction(site, jurisdiction)


def law_entries(site: Site) -> tuple[NavEntry, ...]:
    """Their place in the navigation; none where the course has no jurisdictions."""
    if not site.course.jurisdictions:
        return ()
    _ = site.gettext
    pages = [NavEntry(_("Point by point"), addresses.LAW)]
    pages += [
        NavEntry(site.links.words_of(law.title), addresses.jurisdiction_page(law.id))
        for law in site.course.jurisdictions
    ]
    return (NavEntry(_("National law"), children=tuple(pages)),)


def _comparison(site: Site) -> Page:
    course = site.course
    return site.page(
        addresses.LAW,
        "law",
        site.gettext("National law, point by point"),
        parts=course.jurisdictions,
        about=site.gettext("What each State's law says on the same questions, then and now."),
        kind="law",
        points=[
            (point, [(law, _of(law, point)) for law in course.jurisdictions])
            for point in course.settings.law_points
        ],
    )


def _jurisdiction(site: Site, law: Jurisdiction) -> Page:
    return site.page(
        addresses.jurisdiction_page(law.id),
        "jurisdiction",
        law.title,
        parts=[law],
        about=law.summary,
        law=law,
        points=[(point, _of(law, point)) for point in site.course.settings.law_points],
    )


def _of(law: Jurisdiction, point: LawPoint) -> Finding | None:
    return next((finding for finding in law.points if finding.point == point.id), None)
