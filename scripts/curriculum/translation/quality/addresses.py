"""Links lead where the English ones lead."""

from __future__ import annotations

import re
from collections.abc import Iterator

from curriculum.translation.quality.pair import Finding, Pair, added, lost, refuse

_TARGET = re.compile(r"\]\(\s*<?([^)\s>]*)")
_NAMED_TARGET = re.compile(r"\]\s?\[([^\]]*)\]")
_BARE = re.compile(
    r"(?:\b[a-z][a-z0-9+.-]{1,20}:/{1,2}|\b(?:javascript|data|vbscript|mailto|tel|file):(?=\S)|\bwww\.)"
    r"[^\s<>)\]\"'»”]*",
    re.IGNORECASE,
)
_MAIL = re.compile(r"[\w.+-]+@[\w-]+(?:\.[\w-]+)+")
_CITED = re.compile(r"[a-z]+(?:-[a-z]+)*:[A-Za-z0-9_-]+(?:,|$)")
_MENTION = re.compile(r"[a-z]+(?:-[a-z]+)*:[A-Za-z0-9_-]+$")
_SIGNS = "]@:"
_WWW = re.compile("www", re.IGNORECASE)
"""Without one of these there is no address."""


def check(pair: Pair) -> Iterator[Finding]:
    """Targets of links, addresses in the text, mail addresses."""
    if not (pair.has(_SIGNS) or _WWW.search(pair.source) or _WWW.search(pair.translation)):
        return
    before, after = _addresses(pair.source), _addresses(pair.translation)
    for address in added(before, after):
        message = f'the translation leads to "{address}", the English does not'
        yield refuse("added-link", message, "only addresses of the English may stand in it")
    for address in lost(before, after):
        message = f'the address "{address}" of the English is missing'
        yield refuse("lost-link", message, "put the link in as it is; translate only its words")


def _addresses(text: str) -> list[str]:
    targets = [t for t in _TARGET.findall(text) if not _MENTION.match(t)]
    rest = _TARGET.sub("](", text)
    named = [f"[{name}]" for name in _NAMED_TARGET.findall(rest) if not _CITED.match(name)]
    bare = [address.rstrip(".,;:!?") for address in _BARE.findall(rest)]
    mail = _MAIL.findall(_BARE.sub(" ", rest)) if "@" in rest else []
    return [*targets, *named, *bare, *mail]
