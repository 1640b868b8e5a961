"""References in texts become links: ``[term:id]``, ``[words](case:id)``, ``[source:id, p. 3]``."""

from __future__ import annotations

import re
from collections import defaultdict

from markupsafe import Markup

from curriculum.model import (
    CheckItem,
    Course,
    Mention,
    Module,
    Objective,
    Outcome,
    Source,
    Term,
    TermForm,
    Untranslated,
    mentions,
)
from curriculum.model.addresses import Addresses
from curriculum.model.markup import LINKED
from curriculum.rendering.safe_markdown import defused, marked, plain, without_marks

_ABBREVIATION = re.compile(r"\(([^\W\d_][\w-]*[A-ZА-ЯЁ])\)")


class Links:
    """Names and links of the things of one course in one language."""

    def __init__(self, course: Course, addresses: Addresses, language: str) -> None:
        self.addresses = addresses
        self.language = language
        self.source_language = course.source_language
        self._things = course.by_kind
        self._citation_years = citation_years(course.sources)

    def address(self, kind: str, id_: str) -> str | None:
        """Where the thing stands, or None if this edition has no page for it."""
        return self.addresses.get((kind, id_))

    def name(self, kind: str, id_: str) -> str:
        """What the thing is called; `Untranslated` when only the source language says it."""
        thing = self._things.get(kind, {}).get(id_)
        if isinstance(thing, Term):
            return self.term_form(thing)[1].form
        if isinstance(thing, Source):
            return self.citation(thing)
        found = _called(thing) or id_
        words = self.words_of(found)
        return Untranslated(words) if isinstance(found, Untranslated) else words

    def term_form(self, term: Term) -> tuple[str, TermForm]:
        """Language and form of a term: of this language, else of the source language, else any."""
        for code in (self.language, self.source_language, *term.term):
            if code in term.term:
                return code, term.term[code]
        raise AssertionError("a term has a form")

    def citation(self, source: Source) -> str:
        """Author and year: ``United Nations 2000a``."""
        return f"{cited_publisher(source)} {self._citation_years[source.id]}"

    def link(self, kind: str, id_: str, words: Markup | None = None, css: str = "") -> Markup:
        """A Markdown link to a thing, by its name or in the given words."""
        if words is None:
            words = self.named(kind, id_)
        address = self.address(kind, id_)
        if address is None:
            return words
        return Markup(f"[{words}](@/{address})" + (f"{{ .{css} }}" if css else ""))

    def resolved(self, markdown: str) -> Markup:
        """A text of the course, safe and with its references made links."""
        pieces: list[str] = []
        end = 0
        for mention in mentions(markdown):
            if mention.kind in LINKED:
                pieces += [defused(markdown[end : mention.start]), self._mention(mention)]
                end = mention.end
        return Markup("".join([*pieces, defused(markdown[end:])]))

    def words_of(self, markdown: str) -> str:
        """A line of Markdown as plain words, for attributes, titles and descriptions."""
        pieces: list[str] = []
        end = 0
        for mention in mentions(markdown):
            named = mention.words or self.name(mention.kind, mention.id)
            pieces += [markdown[end : mention.start], named]
            end = mention.end
        return without_marks("".join([*pieces, markdown[end:]]))

    def _mention(self, mention: Mention) -> str:
        words = Markup(defused(mention.words)) if mention.words else None
        if mention.kind == "term":
            return self.link("term", mention.id, words, "c-term__link")
        if mention.kind == "source" and words is None:
            place = f", {defused(mention.place)}" if mention.place else ""
            link = self.link("source", mention.id)
            return f'<span class="c-cite">({link}{place})</span>'
        return self.link(mention.kind, mention.id, words)

    def named(self, kind: str, id_: str) -> Markup:
        """The name of a thing for a page: escaped, and marked where it is not in its language."""
        thing = self._things.get(kind, {}).get(id_)
        name = self.name(kind, id_)
        if isinstance(thing, Term):
            code, _ = self.term_form(thing)
            if code != self.language:
                return Markup('<span lang="{}">{}</span>').format(code, plain(name))
        if isinstance(thing, Source):
            year = self._citation_years[thing.id]
            cited = plain(cited_publisher(thing))
            publisher = marked(cited, thing.publisher, self.source_language)
            return Markup("{} {}").format(publisher, year)
        return marked(plain(name), name, self.source_language)


def _called(thing: object) -> str | None:
    match thing:
        case Objective():
            return thing.meaning or Untranslated(thing.quote)
        case Outcome():
            return thing.text
        case Module():
            return thing.file.title
        case CheckItem():
            return thing.stem
        case _:
            return getattr(thing, "title", None)


def cited_publisher(source: Source) -> str:
    """The publisher as a citation names it: by the abbreviation that stands with its name."""
    abbreviation = _ABBREVIATION.search(source.publisher)
    return abbreviation[1] if abbreviation else source.publisher


def citation_years(sources: tuple[Source, ...]) -> dict[str, str]:
    """The year each source is cited by; a letter tells those of one publisher and year apart."""
    same: defaultdict[tuple[str, int], list[str]] = defaultdict(list)
    for source in sources:
        same[cited_publisher(source), source.year].append(source.id)
    return {
        id_: f"{year}{_letter(number) if len(ids) > 1 else ''}"
        for (_, year), ids in same.items()
        for number, id_ in enumerate(ids)
    }


def _letter(number: int) -> str:
    return chr(ord("a") + number) if number < 26 else f"-{number + 1}"
