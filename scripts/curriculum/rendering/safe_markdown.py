"""Texts of a course made safe to put into a page of Markdown.

`plain` is for words (titles, names), `defused` for Markdown written by people. Nothing that comes
from data can become a tag, an attribute or another element of the page. The rules of `checks`
refuse such texts before; this is the second lock.
"""

from __future__ import annotations

import re

from markupsafe import Markup

from curriculum.model import Said, Untranslated
from curriculum.model.markup import ANCHOR, FENCED

_SPECIAL = re.compile(r"[&<>\"'\\`*_{}\[\]#!|~^]")
_NUMBERED = re.compile(r"[.)](?<=\d[.)])(?=\s)")
"""What makes an item of a list of a number; the sign comes first, so that it is found fast."""

_TOKEN = re.compile(
    rf"(?P<fence>{FENCED})"
    r"|(?P<ticks>`+)(?P<code>[\s\S]+?)(?P=ticks)"
    rf'|(?P<own><span (?:lang="[a-z]{{2,3}}"|class="c-stale")>|</span>|{ANCHOR})'
    r"|(?P<unsafe><(?=[A-Za-z/!?])|\{)",
    re.MULTILINE,
)
_BEGINS_TOKEN = re.compile(r"[`<{]")
_LINK = re.compile(r"!?\[([^\]]*)\]\([^)]*\)")
_MARKS = re.compile(r"(?<!\\)[*_`]+|<[A-Za-z/!?][^>]*>")
_BEGINS_MARK = re.compile(r"[*_`<\[\\]")
_ESCAPED = re.compile(r"\\(.)")


def plain(text: str) -> Markup:
    """Words as they are: right inside Markdown, HTML and HTML attributes alike."""
    safe = _NUMBERED.sub(_reference, _SPECIAL.sub(_reference, text))
    return Markup(f"&#{ord(safe[0])};{safe[1:]}" if safe[:1] in ("-", "+") else safe)


def _reference(sign: re.Match[str]) -> str:
    return f"&#{ord(sign[0])};"


def marked(html: Markup, text: object, source_language: str) -> Markup:
    """The same, marked as the source language's when the text is not translated, and as older
    than its original when that has changed since."""
    if isinstance(text, Untranslated):
        return Markup('<span lang="{}">{}</span>').format(source_language, html)
    if isinstance(text, Said) and text.stale:
        return Markup('<span class="c-stale">{}</span>').format(html)
    return html


def defused(markdown: str) -> str:
    """Markdown without raw HTML and attribute lists.

    Left are what translation itself writes: fallback spans and the ids of headings.
    """
    return _TOKEN.sub(_token, markdown) if _BEGINS_TOKEN.search(markdown) else markdown


def without_marks(markdown: str) -> str:
    """A line of Markdown without emphasis, links and tags: plain words, not escaped."""
    if not _BEGINS_MARK.search(markdown):  # as most
        return markdown.strip()
    return _ESCAPED.sub(r"\1", _MARKS.sub("", _LINK.sub(r"\1", markdown))).strip()


def _token(match: re.Match[str]) -> str:
    if match["unsafe"]:
        return f"&#{ord(match['unsafe'])};"
    code = match["code"]
    if code and ("<" in code or "{" in code):
        # Python-Markdown would take what stands in a code span for a tag or an attribute
        return f"<code>{plain(code.strip())}</code>"
    return match[0]
