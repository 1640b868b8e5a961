"""Pages to look things up in: the glossary and the sources."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import groupby

from markupsafe import Markup

from curriculum.model import Source, Term, TermForm, addresses
from curriculum.model_reference import reference_page
from curriculum.rendering.collation import first_letter, sort_key
from curriculum.rendering.page import Page
from curriculum.rendering.site import Site

KINDS = ("treaty", "soft-law", "law", "by-law", "manual", "report", "statistics", "web")


@dataclass(frozen=True, slots=True)
class Entry:
    """A term as the page's language shows it."""

    term: Term
    code: str
    form: TermForm


@dataclass(frozen=True, slots=True)
class Letter:
    """The entries below one letter."""

    letter: str
    entries: tuple[Entry, ...]


def reference_pages(site: Site) -> Iterator[Page]:
    """The glossary and the sources, where the course has them, and the reference of its files."""
    if site.course.glossary:
        yield _glossary(site)
    if site.course.sources:
        yield _sources(site)
    yield _file_reference(site)


def _file_reference(site: Site) -> Page:
    """The reference made from the model; it is for editors, and in English in every language."""
    return site.page(
        addresses.FILE_REFERENCE,
        "file-reference",
        site.gettext("How the files are written"),
        about=site.gettext("Every key of every file, for those who write the course."),
        kind="guide",
        meta={"search": False},
        reference=Markup(reference_page()),
    )


def _glossary(site: Site) -> Page:
    terms = site.course.glossary
    return site.page(
        addresses.GLOSSARY,
        "glossary",
        site.gettext("Glossary"),
        parts=terms,
        about=site.gettext("The terms of the course in plain words, with their official forms."),
        letters=_letters([Entry(term, *site.links.term_form(term)) for term in terms]),
        count=len(terms),
    )


def _letters(entries: list[Entry]) -> list[Letter]:
    in_order = sorted(entries, key=lambda entry: sort_key(entry.form.form))
    groups = groupby(in_order, key=lambda entry: first_letter(entry.form.form))
    return [Letter(letter, tuple(found)) for letter, found in groups]


def _sources(site: Site) -> Page:
    sources = site.course.sources
    return site.page(
        addresses.SOURCES,
        "sources",
        site.gettext("Sources"),
        parts=sources,
        about=site.gettext("What the course rests on, and the state of the law."),
        groups=[(kind, found) for kind in KINDS if (found := _of_kind(site, kind))],
    )


def _of_kind(site: Site, kind: str) -> list[Source]:
    found = [source for source in site.course.sources if source.kind == kind]
    return sorted(found, key=lambda source: (sort_key(source.jurisdiction or ""), source.year))
