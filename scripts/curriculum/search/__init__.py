"""What the search of the site searches in: documents made of finished pages, and their index.

In: the HTML of pages. Out: documents, one a section of a page, and the scripts that carry them
and the places of every word to the browser. How a question is answered stands in the theme's
scripts, in ``assets/js/search``.
"""

from __future__ import annotations

from curriculum.search.documents import Document, SearchablePage, document, index_pages
from curriculum.search.files import index_files, scripts, stemmer_files
from curriculum.search.words import stop_words

__all__ = [
    "Document",
    "SearchablePage",
    "document",
    "index_files",
    "index_pages",
    "scripts",
    "stemmer_files",
    "stop_words",
]
