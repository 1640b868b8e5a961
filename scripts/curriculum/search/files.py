"""The files that a search in the browser needs."""

from __future__ import annotations

import json
from collections.abc import Iterable, Sequence

from curriculum.search.documents import Document

FOLDER = "assets/search"
CORE = "templates/search/lunr.js"
SUPPORT = "lunr-language/lunr.stemmer.support.js"
WITH_STEMMER = frozenset(
    {
        "ar", "da", "de", "es", "fi", "fr", "hu", "hy", "it", "nl", "no", "pt", "ro", "ru", "sv",
        "ta", "tr",
    }
)  # fmt: skip
"""Languages whose word endings the lunr files that MkDocs ships know; English is in the core."""


def index_script(language: str, documents: Sequence[Document]) -> str:
    """A script that hands the documents of one language to the page.

    A script, because a page opened from a disk may load scripts and nothing else. The same
    documents give the same text.
    """
    pages: dict[str, int] = {}
    titles: list[list[object]] = []
    rows: list[list[object]] = []
    for document in documents:
        url, _, anchor = document.url.partition("#")
        if url not in pages:
            pages[url] = len(titles)
            titles.append([url, document.page, document.weight])
        rows.append([pages[url], anchor, document.heading, document.text, document.source_text])
    data = json.dumps(
        {"pages": titles, "sections": rows}, ensure_ascii=False, separators=(",", ":")
    )
    # A line separator inside a string ends a line for older browsers.
    data = data.replace("\u2028", " ").replace("\u2029", " ")
    return f"(self.curriculumSearch=self.curriculumSearch||{{}})[{json.dumps(language)}]={data};\n"


def stemmer_files(languages: Iterable[str]) -> list[str]:
    """The files to copy into `FOLDER`: paths below ``mkdocs/contrib/search`` in the wheel."""
    known = [code for code in sorted(set(languages)) if code in WITH_STEMMER]
    return [CORE, SUPPORT, *(f"lunr-language/lunr.{code}.js" for code in known)]


def scripts(language: str, source_language: str) -> list[str]:
    """What a page in `language` loads for its search, in order: paths from the site's root."""
    paths = stemmer_files({language, source_language})
    return [f"{FOLDER}/{path.rsplit('/', 1)[-1]}" for path in paths] + [f"{FOLDER}/{language}.js"]
