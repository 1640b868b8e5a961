"""The words of a Markdown text that a reader sees, without what only the machine reads."""

from __future__ import annotations

import re

from curriculum.model import mentions

_FALLBACK = re.compile(r'<span lang="[^"]*">.*?</span>', re.DOTALL)
_TARGET = re.compile(r"\]\([^)\n]*\)")


def is_translated(text: str) -> bool:
    """Whether no block of a translated text is shown in the source language."""
    return not _FALLBACK.search(text)


def readable(text: str) -> str:
    """The text in its own language: names of things and addresses out, the writer's words kept.

    ``[washed hands](term:hand-washing)`` leaves its words, ``[term:hand-washing]`` leaves nothing
    (see `named_terms`), and blocks shown in the source language go.
    """
    own = _FALLBACK.sub(" ", text)
    pieces = []
    end = 0
    for mention in mentions(own):
        pieces += [own[end : mention.start], mention.words or " "]
        end = mention.end
    return _TARGET.sub("]", "".join([*pieces, own[end:]]))


def named_terms(text: str) -> set[str]:
    """The terms that the text names as ``[term:id]`` and so shows in their official form."""
    own = _FALLBACK.sub(" ", text)
    return {mention.id for mention in mentions(own) if mention.kind == "term"}


def source_words(text: str) -> str:
    """The words of the first block that a translated text shows in the source language."""
    match = _FALLBACK.search(text)
    inner = match[0].partition(">")[2].removesuffix("</span>") if match else ""
    return inner.partition("\n")[0]
