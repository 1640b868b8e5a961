"""The search files of a site: an index of its pages, and lunr from MkDocs' own wheel."""

from __future__ import annotations

import shutil
from collections.abc import Sequence
from pathlib import Path

import mkdocs.contrib.search
from mkdocs.structure.pages import Page

from curriculum import search

FOLDER = Path("assets", "search")
WHEEL = Path(mkdocs.contrib.search.__file__).parent


def documents_of(page: Page, language: str, source_language: str) -> tuple[search.Document, ...]:
    """What search finds on a finished page: nothing if its front matter says ``search: false``."""
    if not page.meta.get("search", True):
        return ()
    kind = str(page.meta.get("kind", ""))
    found = search.SearchablePage(page.url, str(page.title), page.content or "", language, kind)
    return search.index_pages([found], source_language)


def write_search_files(
    site: Path, language: str, source_language: str, documents: Sequence[search.Document]
) -> None:
    """Write what the search of one language loads: its index and the scripts it needs."""
    folder = site / FOLDER
    folder.mkdir(parents=True, exist_ok=True)
    for name, script in search.index_files(language, documents, _stop_words(language)).items():
        (folder / name).write_text(script, "utf-8", newline="\n")
    for name in search.stemmer_files([language, source_language]):
        shutil.copyfile(WHEEL / name, folder / Path(name).name)


def _stop_words(language: str) -> frozenset[str]:
    """The words of a language that say nothing, as lunr lists them in the file of its stemmer."""
    core, _, *own = search.stemmer_files([language])
    file = core if language == "en" else next(iter(own), None)
    return search.stop_words((WHEEL / file).read_text("utf-8")) if file else frozenset()
