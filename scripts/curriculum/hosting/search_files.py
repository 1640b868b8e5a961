"""The search files of a site: what was read page by page, and lunr from MkDocs' own wheel."""

from __future__ import annotations

import shutil
from pathlib import Path

import mkdocs.contrib.search
from mkdocs.structure.pages import Page

from curriculum import search

FOLDER = Path("assets", "search")
WHEEL = Path(mkdocs.contrib.search.__file__).parent


class SearchFiles:
    """Gathers the pages of one language, then writes what its search loads."""

    def __init__(self) -> None:
        self._language = ""
        self._pages: list[search.SearchablePage] = []

    def start(self, language: str) -> None:
        """Begin a language."""
        self._language, self._pages = language, []

    def add(self, page: Page) -> None:
        """Remember a page, unless its front matter says ``search: false``."""
        if page.meta.get("search", True):
            self._pages.append(
                search.SearchablePage(page.url, str(page.title), page.content or "", self._language)
            )

    def write(self, site: Path, source_language: str) -> None:
        """Write the index of the language and copy the scripts it needs."""
        folder = site / FOLDER
        folder.mkdir(parents=True, exist_ok=True)
        documents = search.index_pages(self._pages, source_language)
        script = search.index_script(self._language, documents)
        (folder / f"{self._language}.js").write_text(script, "utf-8", newline="\n")
        for name in search.stemmer_files([self._language, source_language]):
            shutil.copyfile(WHEEL / name, folder / Path(name).name)
