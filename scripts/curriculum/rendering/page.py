"""What rendering makes: pages of Markdown and the order they stand in."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field


@dataclass(frozen=True, slots=True)
class Page:
    """One page in one language."""

    src_uri: str
    """Path below the language's folder, with ``/`` and ``.md``; the same in every language."""

    title: str
    markdown: str
    """The body; links to other pages are relative Markdown links to their ``src_uri``."""

    language: str
    meta: Mapping[str, object] = field(default_factory=dict)
    """Front matter: ``description``, ``template``, ``kind``, ``untranslated`` (a count) ..."""


@dataclass(frozen=True, slots=True)
class NavEntry:
    """An entry of the navigation: a page, or a titled group of entries."""

    title: str
    src_uri: str | None = None
    children: tuple[NavEntry, ...] = ()


@dataclass(frozen=True, slots=True)
class LanguageSite:
    """Everything the host needs to know about one language."""

    language: str
    pages: tuple[Page, ...]
    nav: tuple[NavEntry, ...]
