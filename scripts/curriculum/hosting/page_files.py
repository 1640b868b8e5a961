"""The pages of a course as files that MkDocs has in memory, a folder a language.

A course has hundreds of pages, and most are known: to write them down for MkDocs, which reads them
again, would take longer than all that is left to do for them.
"""

from __future__ import annotations

import posixpath
from collections.abc import Iterable
from typing import Any

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.files import File, Files

from curriculum.hosting.staging import address, text
from curriculum.rendering.page import LanguageSite


def add_pages(files: Files, sites: Iterable[LanguageSite], config: MkDocsConfig) -> None:
    """Add the pages to `files`, before mkdocs-static-i18n says which of them it takes and where."""
    places = [address(site.language, page.src_uri) for site in sites for page in site.pages]
    for place in sorted(places, key=_as_mkdocs_finds_them):
        files.append(File(place, config.docs_dir, config.site_dir, config.use_directory_urls))


def fill_pages(files: Files, sites: Iterable[LanguageSite]) -> None:
    """Give the pages among `files` their text."""
    for site in sites:
        for page in site.pages:
            file = files.src_uris.get(address(site.language, page.src_uri))
            if file is not None:
                file.content_string = text(page)


def _as_mkdocs_finds_them(place: str) -> Any:
    """A folder's own pages first, its index before all, then the folders in it."""
    folder, name = posixpath.split(place)
    return folder.split("/"), name != "index.md", name
