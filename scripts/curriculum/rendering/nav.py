"""The navigation: every page once, in the order in which one reads a course."""

from __future__ import annotations

from itertools import groupby

from curriculum.model import Module, addresses
from curriculum.rendering.course_pages import ABOUT, guides
from curriculum.rendering.law_pages import law_entries
from curriculum.rendering.page import NavEntry
from curriculum.rendering.site import Site
from curriculum.rendering.steps import steps_of
from curriculum.rendering.test_forms import test_entries


def nav(site: Site) -> tuple[NavEntry, ...]:
    """Home, the course, its modules, reference, guides, about."""
    _ = site.gettext
    entries = [
        NavEntry(_("Home"), addresses.HOME),
        NavEntry(_("Course at a glance"), addresses.COURSE),
    ]
    if site.course.agendas:
        entries.append(NavEntry(_("Agenda"), addresses.AGENDA))
    entries += [_module(site, module) for module in site.course.modules]
    entries += law_entries(site)
    entries += [NavEntry(_("Reference"), children=tuple(_reference(site)))]
    entries += test_entries(site)
    pages = [NavEntry(_plain(site, g.title), g.path) for g in guides(site) if g.path != ABOUT]
    pages.append(NavEntry(_("How the files are written"), addresses.FILE_REFERENCE))
    entries.append(NavEntry(_("Guides"), children=tuple(pages)))
    entries += [NavEntry(_plain(site, g.title), ABOUT) for g in guides(site) if g.path == ABOUT]
    return tuple(entry for entry in entries if entry.src_uri or entry.children)


def _module(site: Site, module: Module) -> NavEntry:
    """The module's pages, its overview first and by its own name: it is shown as a next page."""
    _ = site.gettext
    groups = {
        "section": _("Sections"),
        "activity": _("Activities"),
        "case": _("Cases"),
        "simulation": _("Simulations"),
        "job-aid": _("Job aids"),
    }
    title = _plain(site, module.file.title)
    children = [NavEntry(title, addresses.module_page(module.id))]
    for kind, steps in groupby(steps_of(site, module), key=lambda step: step.kind):
        pages = tuple(NavEntry(_plain(site, step.title), step.address) for step in steps)
        if kind in ("section", "checks"):
            children += pages
        else:
            children.append(NavEntry(groups[kind], children=pages))
    return NavEntry(title, children=tuple(children))


def _reference(site: Site) -> list[NavEntry]:
    _ = site.gettext
    entries = []
    if site.course.glossary:
        entries.append(NavEntry(_("Glossary"), addresses.GLOSSARY))
    if site.course.sources:
        entries.append(NavEntry(_("Sources"), addresses.SOURCES))
    if site.language in site.coverage:
        entries.append(NavEntry(_("Coverage"), addresses.COVERAGE))
    return entries


def _plain(site: Site, title: str) -> str:
    return site.links.words_of(title)
