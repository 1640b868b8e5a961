"""What the search of the site searches in: documents made of finished pages.

In: the HTML of pages. Out: documents, one a section of a page, and the script that carries them
to the browser. How words are matched stands in the theme's ``search-index.js``.
"""

from __future__ import annotations

from curriculum.search.documents import Document, SearchablePage, index_pages
from curriculum.search.files import index_script, scripts, stemmer_files

__all__ = [
    "Document",
    "SearchablePage",
    "index_pages",
    "index_script",
    "scripts",
    "stemmer_files",
]
