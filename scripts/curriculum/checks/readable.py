"""The words of a Markdown text that a reader sees, without what only the machine reads."""

from __future__ import annotations

import re

from curriculum.model import mentions

_FALLBACK = re.compile(r'<span lang="[^"]*">.*?</span>', re.DOTALL)
_STALE = re.compile(r'<span class="c-stale">|</span>')
_TARGET = re.compile(r"\]\([^)\n]*\)")
_ANCHOR = re.compile(r"[ \t]\{ #[^}\n]*\}$", re.MULTILINE)
"""The permanent anchor that translation gives a heading: made of the words of the source."""


def is_translated(text: str) -> bool:
    """Whether no block of a translated text is shown in the source language."""
    return not _FALLBACK.search(text)


def readable(text: str) -> str:
    """The text in its own language: names of things and addresses out, the writer's words kept.

    ``[washed hands](term:hand-washing)`` leaves its words, ``[term:hand-washing]`` leaves nothing
    (see `named_terms`), and blocks shown in the source language go.
    """
    if "<" not in text and "[" not in text and "{" not in text:
        return text
    own = _STALE.sub("", _FALLBACK.sub(" ", text))
    pieces = []
    end = 0
    for mention in mentions(own):
        pieces += [own[end : mention.start], mention.words or " "]
        end = mention.end
    words = "".join([*pieces, own[end:]])
    return _TARGET.sub("]", _ANCHOR.sub("", words))


def named_terms(text: str) -> set[str]:
    """The terms that the text names as ``[term:id]`` and so shows in their official form."""
    if "term:" not in text:
        return set()
    own = _FALLBACK.sub(" ", text)
    return {mention.id for mention in mentions(own) if mention.kind == "term"}


def first_fallback(source: str, shown: str) -> int:
    """The offset in the source text of the first block that a translation shows in its words.

    The translation has each block on one line, the source as the editor wrapped it; -1 if the
    words are not found again.
    """
    match = _FALLBACK.search(shown)
    if match is None:
        return -1
    return _begins(source, match[0].partition(">")[2].removesuffix("</span>").split()[:8])


def _begins(text: str, words: list[str]) -> int:
    """Where the words follow each other in a text, whatever space is between them; else -1."""
    if not words:
        return 0
    *whole, last = words
    start = text.find(words[0])
    while start >= 0:
        found = text[start:].split(maxsplit=len(words))[: len(words)]
        if found[:-1] == whole and found[-1].startswith(last):
            return start
        start = text.find(words[0], start + 1)
    return -1
