"""Glossary terms in a finished page get their meaning: by hover, by focus and by touch.

A term becomes a link to its glossary entry with a description that is shown beside it. Inflected
forms are found; each term once a section (from one ``h2`` to the next). Headings, links, code,
buttons and summaries stay as they are. Nothing of the page is rewritten: text is only added
between its own bytes, so a page that is well-formed stays so.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from markupsafe import escape

from curriculum.language import stems
from curriculum.model import Term, Untranslated
from curriculum.model.addresses import GLOSSARY
from curriculum.rendering.terms import Found, Terms

UNTOUCHED = frozenset(
    {
        "a", "abbr", "button", "code", "dt", "figcaption", "h1", "h2", "h3", "h4", "h5", "h6",
        "kbd", "label", "nav", "option", "pre", "script", "select", "style", "summary", "svg",
        "textarea", "th", "title",
    }
)  # fmt: skip
"""Elements in whose text no term is looked for."""

QUIET = re.compile(
    r"(?<![\w-])c-(?:term|head|hero|card|chip|chips|facts|cite|path|story|checks|check|sim|sheet"
    r"|printcard|entry|source|print|sr)(?![\w-])"
)
"""Classes of elements in which a tooltip would be in the way, or give an answer away."""

_VOID = frozenset(
    {
        "area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "source",
        "track", "wbr",
    }
)  # fmt: skip
_PIECE = re.compile(
    r"<(?:(?:!--.*?--|(?P<rawtag>script|style|textarea|title)\b.*?</(?P=rawtag)\s*)>"
    r"|(?P<slash>/?)(?P<tag>[A-Za-z][A-Za-z0-9-]*)(?P<attributes>(?:\"[^\"]*\"|'[^']*'|[^'\">])*)>"
    r"|[!?][^>]*>)",
    re.DOTALL | re.IGNORECASE,
)
_CLASS = re.compile(r"\bclass=\"([^\"]*)\"")
_LANG = re.compile(r"\blang=\"([^\"]*)\"")
_WRITTEN = re.compile(r"glossary\.(?:html|md)#(?P<id>[a-z0-9-]+)\"")


def annotate(
    content: str,
    terms: Sequence[Term],
    language: str,
    page_prefix: str,
    source_language: str = "en",
) -> str:
    """The HTML of a page with its terms explained.

    `terms` are in `language`; `page_prefix` leads from the page to the root of the language:
    ``""`` or ``"../"``. For many pages make `Tooltips` once.
    """
    return Tooltips(terms, language, source_language).annotate(content, page_prefix)


class Tooltips:
    """The glossary of one language, ready for many pages."""

    def __init__(self, terms: Sequence[Term], language: str, source_language: str = "en") -> None:
        self._terms = Terms(terms, language)
        self._source = source_language

    def annotate(self, content: str, page_prefix: str) -> str:
        """The HTML of a page with its terms explained."""
        return _Annotation(self._terms, self._source, page_prefix).of(content)


class _Annotation:
    """One walk through one page."""

    def __init__(self, terms: Terms, source_language: str, page_prefix: str) -> None:
        self._terms = terms
        self._source = source_language
        self._page = page_prefix + GLOSSARY.removesuffix(".md") + ".html"
        self._open: list[str] = []
        self._quiet = 0
        """How deep the outermost element stands in which nothing is explained; 0 outside."""

        self._seen: set[str] = set()
        self._tips = 0
        self._written: str | None = None

    def of(self, content: str) -> str:
        """Most of a page stays as it is, and is copied in long pieces."""
        out: list[str] = []
        copied = end = 0
        for piece in _PIECE.finditer(content):
            start = piece.start()
            if end < start and not self._quiet:
                text = content[end:start]
                if (explained := self._text(text)) is not text:
                    out += [content[copied:end], explained]
                    copied = start
            end = piece.end()
            _, slash, tag, attributes = piece.groups()
            if tag and (changed := self._tag(piece, slash, tag.lower(), attributes)):
                out += [content[copied:start], changed]
                copied = end
        if not self._quiet:
            out += [content[copied:end], self._text(content[end:])]
            copied = len(content)
        return "".join([*out, content[copied:]])

    def _tag(self, piece: re.Match[str], slash: str, tag: str, attributes: str) -> str | None:
        """Note a tag; the answer is what to write in its place, if it is to be changed."""
        if tag in _VOID:
            return None
        if slash:
            return self._closed(tag, piece)
        if tag == "h2":
            self._seen.clear()
        if attributes.endswith("/"):
            return None
        changed = self._link(piece) if tag == "a" and not self._quiet else None
        self._open.append(tag)
        if not self._quiet and self._is_quiet(tag, attributes):
            self._quiet = len(self._open)
        return changed

    def _is_quiet(self, tag: str, attributes: str) -> bool:
        if tag in UNTOUCHED:
            return True
        if not attributes:
            return False
        css, lang = _CLASS.search(attributes), _LANG.search(attributes)
        if lang and lang[1] != self._terms.language:
            return True
        return bool(css and QUIET.search(css[1]))

    def _closed(self, tag: str, piece: re.Match[str]) -> str | None:
        if tag in self._open:
            while self._open.pop() != tag:
                pass
            if len(self._open) < self._quiet:
                self._quiet = 0
        if tag == "a" and self._written:
            tip = self._tip(self._written)
            self._written = None
            return f"{piece[0]}{tip}</span>"
        return None

    def _link(self, piece: re.Match[str]) -> str | None:
        """A term that a writer linked: its first link in a section gets the description."""
        found = _WRITTEN.search(piece["attributes"])
        css = _CLASS.search(piece["attributes"])
        if not found or not css or "c-term__link" not in css[1]:
            return None
        term = found["id"]
        if term in self._seen or term not in self._terms.definitions:
            return None
        self._seen.add(term)
        self._tips += 1
        self._written = term
        return f'<span class="c-term">{piece[0][:-1]} aria-describedby="c-tip-{self._tips}">'

    def _text(self, text: str) -> str:
        """The text with its terms explained; the very same object if it has none."""
        if text.isspace() or not self._terms.may_be_in(text):
            return text
        pieces, end = [], 0
        for found in self._terms.in_text(text, stems(text, self._terms.language), self._seen):
            pieces += [text[end : found.start], self._explained(found, text)]
            end = found.end
        return "".join([*pieces, text[end:]]) if pieces else text

    def _explained(self, found: Found, text: str) -> str:
        self._seen.add(found.term)
        self._tips += 1
        link = (
            f'<a class="c-term__link" href="{self._page}#{found.term}"'
            f' aria-describedby="c-tip-{self._tips}">{text[found.start : found.end]}</a>'
        )
        return f'<span class="c-term">{link}{self._tip(found.term)}</span>'

    def _tip(self, term: str) -> str:
        words = self._terms.definitions[term]
        lang = f' lang="{self._source}"' if isinstance(words, Untranslated) else ""
        tip = f'<span class="c-term__tip" role="tooltip" id="c-tip-{self._tips}"{lang}>'
        return f"{tip}{escape(str(words))}</span>"
