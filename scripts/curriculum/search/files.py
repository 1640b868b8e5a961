"""The files that a search in the browser needs.

Scripts that hand over strings, because a page opened from a disk may load scripts and nothing
else, and a browser takes in a string faster than anything made of it. They come in parts, so that
no part keeps the page waiting. The same documents give the same files.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator, Sequence

from curriculum.search.documents import Document
from curriculum.search.index import Index, index_of
from curriculum.search.numbers import LAST, Written

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

PART = 400_000
"""About how many characters a part has."""

APART = "\x7f"
"""Between the fields of the texts: no text has it, and a script's string may."""


def index_files(
    language: str, documents: Sequence[Document], stop_words: frozenset[str]
) -> dict[str, str]:
    """The files of one language, by name: what there is, words, lines, and texts to show."""
    pages: dict[str, list[Document]] = {}
    for document in documents:
        pages.setdefault(document.url.partition("#")[0], []).append(document)
    sections = [section for each in pages.values() for section in each]
    index = index_of(sections, stop_words)
    rows = [_row(section) for section in sections]
    parts: dict[str, Sequence[str | list[str]]] = {
        "words": [_words_part(index, part) for part in _parts(index.words, index.places)],
        "lines": [" ".join(index.lines[part]) for part in _parts(index.lines)],
        "texts": [APART.join(rows[part]) for part in _parts(rows)],
    }
    write = Written()
    head = {
        "pages": [
            [url, each[0].page, each[0].weight, len(each)] for url, each in pages.items()
        ],
        "lengths": "".join(write[length] for length in index.lengths),
        "stopWords": " ".join(sorted(stop_words)),
        "wordsInLines": index.words_in_lines,
        "words": len(parts["words"]),
        "lines": len(parts["lines"]),
        "texts": [len(rows[part]) for part in _parts(rows)],
    }  # fmt: skip
    found = {f"{language}.js": _script(language, head)}
    for kind, each in parts.items():
        for number, part in enumerate(each, 1):
            name = f"{language}.{kind}.{number}"
            found[f"{name}.js"] = _script(name, part)
    return found


def stemmer_files(languages: Iterable[str]) -> list[str]:
    """The files to copy into `FOLDER`: paths below ``mkdocs/contrib/search`` in the wheel."""
    known = [code for code in sorted(set(languages)) if code in WITH_STEMMER]
    return [CORE, SUPPORT, *(f"lunr-language/lunr.{code}.js" for code in known)]


def scripts(language: str, source_language: str) -> list[str]:
    """What a page in `language` loads for its search, in order: paths from the site's root.

    The last says what parts there are, so a page need not know.
    """
    paths = stemmer_files({language, source_language})
    return [f"{FOLDER}/{path.rsplit('/', 1)[-1]}" for path in paths] + [f"{FOLDER}/{language}.js"]


def _script(name: str, data: object) -> str:
    text = json.dumps(data, ensure_ascii=False, separators=(",", ":"))
    # A line separator inside a string ends a line for older browsers.
    text = text.replace("\u2028", " ").replace("\u2029", " ")
    return f"(self.curriculumSearch=self.curriculumSearch||{{}})[{json.dumps(name)}]={text};\n"


def _row(section: Document) -> str:
    anchor = section.url.partition("#")[2]
    fields = (anchor, section.heading, section.text, section.source_text)
    return APART.join(field.replace(APART, "") for field in fields)


def _words_part(index: Index, part: slice) -> list[str]:
    """Words without what they share with the word before, and their places."""
    write = Written()
    shortened = []
    before = ""
    for word in index.words[part]:
        shared = _shared(before, word)
        shortened.append(write[shared] + word[shared:])
        before = word.partition("/")[0]
    return [" ".join(shortened), " ".join(index.places[part])]


def _shared(one: str, other: str) -> int:
    """How many letters two words have in common at their beginning, as far as one digit goes."""
    count = 0
    for letter, its in zip(one[: len(LAST) - 1], other, strict=False):
        if letter != its:
            break
        count += 1
    return count


def _parts(*columns: Sequence[str]) -> Iterator[slice]:
    """Where to cut columns of the same length."""
    start = size = 0
    for at, row in enumerate(zip(*columns, strict=True)):
        size += sum(map(len, row))
        if size > PART:
            yield slice(start, at + 1)
            start, size = at + 1, 0
    if size:
        yield slice(start, len(columns[0]))
