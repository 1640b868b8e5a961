"""Pages cut into documents: one for the top of a page, one for each heading with an address."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, fields

from curriculum.search.sections import read_sections
from curriculum.search.words import words


@dataclass(frozen=True, slots=True)
class SearchablePage:
    """A finished page."""

    url: str
    """Its address from the site's root, without a leading slash."""

    title: str
    html: str
    """The content of the page: no header, no navigation."""

    language: str
    kind: str = ""
    """What kind of page it is, e.g. ``glossary``; lists of references come after texts."""


@dataclass(frozen=True, slots=True)
class Document:
    """A place that a search can lead to."""

    url: str
    """Address from the site's root, with the ``#anchor`` if it is not the top of a page."""

    page: str
    """Title of the page."""

    heading: str
    """Title of the section; empty at the top of the page."""

    text: str
    """What it says, in the page's language."""

    source_text: str
    """What it says in the source language, where the translation is missing."""

    text_words: str
    """The words of `text`, in lower case. Kept, because a page that is known is not read again."""

    source_words: str
    """The words of `source_text`."""

    weight: float = 1.0
    """How much a place on this page counts beside one on another page."""

    def as_row(self) -> list[str | float]:
        """Its fields in order, for keeping it as data."""
        return [getattr(self, field.name) for field in fields(self)]


LISTS = {
    "sources": 0.5,
    "coverage": 0.4,
    "agenda": 0.6,
    "course": 0.7,
    "law": 0.5,
    "jurisdiction": 0.5,
}
"""Kinds of pages that name everything and explain nothing, and how much they count."""


def index_pages(pages: Iterable[SearchablePage], source_language: str) -> tuple[Document, ...]:
    """The documents of the pages, in the order of the pages.

    Text marked up as being in `source_language` on a page of another language is kept apart, so
    that the browser can treat its words as words of that language. Text marked up as any other
    language is left out of neither: it counts as the page's own.
    """
    return tuple(document for page in pages for document in _documents_of(page, source_language))


def _documents_of(page: SearchablePage, source_language: str) -> Iterable[Document]:
    foreign = None if page.language == source_language else source_language
    for section in read_sections(page.html, foreign):
        at_top = not section.anchor
        if not (at_top or section.heading or section.text or section.source_text):
            continue
        yield document(
            page.url if at_top else f"{page.url}#{section.anchor}",
            page.title,
            section.heading,
            section.text,
            section.source_text,
            LISTS.get(page.kind, 1.0),
        )


def document(
    url: str, page: str, heading: str, text: str, source_text: str, weight: float = 1.0
) -> Document:
    """A place that a search can lead to, its words noted."""
    noted, source = " ".join(words(text)), " ".join(words(source_text))
    return Document(url, page, heading, text, source_text, noted, source, weight)
