"""Asking an index of one's own in a real browser."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import Any

import mkdocs.contrib.search
from playwright.sync_api import Page

from curriculum.hosting.search_files import write_search_files
from curriculum.search import Document, document

STEMMERS = Path(mkdocs.contrib.search.__file__).parent / "lunr-language"
_OPEN = """async ([language, address]) => {
  const script = document.createElement("script");
  script.src = `${address}/${language}.js`;
  await new Promise((loaded) => { script.onload = loaded; document.head.append(script); });
  window.asked = await CurriculumSearch.openIndex(language, "en", `${address}/`);
  await window.asked.prepare();
}"""
_ASK = """([question, limit]) => {
  const found = window.asked.search(question, limit);
  return {
    titles: found.pages.map((page) => window.asked.shown(page, found.hit).title),
    near: found.near, some: found.some, total: found.total,
  };
}"""


class Asked:
    """An index in a window of the browser."""

    def __init__(self, page: Page, place: Path) -> None:
        self.page = page
        self._place = place
        self._number = 0

    def open(self, language: str, documents: Sequence[Document]) -> None:
        """Write an index and load it."""
        self._number += 1  # a browser remembers what a script of this name said before
        site = self._place / str(self._number)
        write_search_files(site, language, "en", documents)
        address = (site / "assets" / "search").resolve().as_uri()
        self.page.evaluate(_OPEN, [language, address])

    def ask(self, question: str, limit: int = 12) -> dict[str, Any]:
        """What is found: titles of pages, and what is said about them."""
        found: dict[str, Any] = self.page.evaluate(_ASK, [question, limit])
        return found


def texts(pages: dict[str, str]) -> list[Document]:
    """Pages with a title and a text and nothing else."""
    return [
        document(f"{number}.html", title, "", text, "")
        for number, (title, text) in enumerate(pages.items())
    ]
