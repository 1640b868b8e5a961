"""A site with the search of a course many times its size, and only the pages that are opened.

What a search costs depends on its files, not on the pages beside them: so the documents of a built
site are repeated with other addresses and partly other words, and MkDocs has nothing to build.
"""

from __future__ import annotations

import json
import re
import shutil
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Any

from curriculum.hosting.search_files import write_search_files
from curriculum.search import Document, document

CHANGED = 3
"""Of ten words, how many are others in each repetition. Ten times a text has some four times as
many different words, as Heaps' law has it."""

_WORD = re.compile(r"[^\W\d_]{4,}")


def enlarged(site: Path, language: str, page: str, times: int, place: Path) -> Path:
    """A copy of one page of a site and of its assets, with the search of `times` such sites."""
    shutil.rmtree(place, ignore_errors=True)
    shutil.copytree(site / "assets", place / "assets")
    (place / page).parent.mkdir(parents=True, exist_ok=True)
    shutil.copyfile(site / page, place / page)
    documents = list(documents_of(site, language))
    every = [one for number in range(times) for one in repeated(documents, number)]
    for old in (place / "assets" / "search").glob(f"{language}.*"):
        old.unlink()
    write_search_files(place, language, "en", every)
    return place


def documents_of(site: Path, language: str) -> Iterator[Document]:
    """The documents that a site's search files were made of."""
    head = _handed_over(site, language)
    rows: list[str] = []
    for number in range(1, len(head["texts"]) + 1):
        rows += _handed_over(site, f"{language}.texts.{number}").split("\x7f")
    fields = iter(rows)
    for url, title, weight, count in head["pages"]:
        for _ in range(count):
            anchor, heading, text, source = (next(fields) for _ in range(4))
            address = f"{url}#{anchor}" if anchor else url
            yield document(address, title, heading, text, source, weight)


def repeated(documents: Sequence[Document], number: int) -> Iterator[Document]:
    """The documents again, elsewhere and partly in other words; the first time as they are."""
    for one in documents:
        if not number:
            yield one
            continue
        said = (_in_other_words(text, number) for text in (one.page, one.heading, one.text))
        page, heading, text = said
        address = f"{number}/{one.url}"
        yield document(address, page, heading, text, one.source_text, one.weight)


def _in_other_words(text: str, number: int) -> str:
    return _WORD.sub(lambda found: _other(found[0], number), text)


def _other(word: str, number: int) -> str:
    # The same word is changed everywhere or nowhere, and its ending stays.
    middle = word[1:3].lower()
    if sum(map(ord, middle)) % 10 >= CHANGED:
        return word
    letters = [_shifted(letter, number) for letter in middle]
    return word[0] + "".join(letters) + word[3:]


def _shifted(letter: str, number: int) -> str:
    first, count = (ord("a"), 26) if letter.isascii() else (ord("а"), 32)
    return chr((ord(letter) - first + number) % count + first)


def _handed_over(site: Path, name: str) -> Any:
    script = (site / "assets" / "search" / f"{name}.js").read_text("utf-8")
    return json.loads(script[script.index("]=") + 2 : script.rindex(";")])
