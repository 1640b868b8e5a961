"""Pages that were made before and are the same again: taken from memory instead of being built.

MkDocs is told to leave a known page alone and everything else about it stays: its place in the
navigation, the anchors that others link to, its own links to anchors, what search finds in it. A
build that had something to complain about remembers nothing, so that it complains again.
"""

from __future__ import annotations

import json
import logging
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TypeVar

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.files import Files, InclusionLevel
from mkdocs.structure.pages import Page

from curriculum.memory import Memory
from curriculum.search import Document

Item = TypeVar("Item")
_LEFT_OUT = "which is excluded from the built site."


AT_ONCE = 50
"""Pages that are held in memory together while they are remembered or recalled."""


@dataclass(frozen=True, slots=True)
class _Made:
    """What other parts of a build ask of a finished page."""

    documents: tuple[Document, ...]
    anchors: frozenset[str]
    links: Mapping[str, Mapping[str, str]]
    """Source of another page to anchor to the link as it is written."""

    def as_bytes(self, html: bytes) -> bytes:
        """It with the page itself, to be remembered."""
        documents = [one.as_row() for one in self.documents]
        facts = json.dumps([documents, sorted(self.anchors), self.links], ensure_ascii=False)
        return facts.encode() + b"\0" + html

    @classmethod
    def from_bytes(cls, data: bytes) -> tuple[_Made, bytes]:
        """From the data that `as_bytes` gave: it, and the page."""
        facts, _, html = data.partition(b"\0")
        documents, anchors, links = json.loads(facts)
        rows = tuple(Document(*row) for row in documents)
        return cls(rows, frozenset(anchors), links), html


class _Warnings(logging.Handler):
    """Hears whether MkDocs complains about anything."""

    def __init__(self) -> None:
        super().__init__(logging.WARNING)
        self.any = False

    def emit(self, record: logging.LogRecord) -> None:
        self.any = True


_heard = _Warnings()
"""One for all builds, which follow one another: a build that stops does not say so here."""


class KnownPages:
    """The pages of one language in one build, known ones and new ones."""

    def __init__(self, memory: Memory, standing: Path | None = None) -> None:
        """`standing` is a site that will be replaced by the one being built, if there is one."""
        self._memory = memory
        self._standing = standing
        self._order: list[str] = []
        self._keys: dict[str, bytes] = {}
        self._known: dict[str, _Made] = {}
        self._new: dict[str, _Made] = {}
        self._folders: set[Path] = set()

    def begin(self, files: Files, key: Callable[[Page], bytes] | None) -> None:
        """Write every page that is known; MkDocs will build the others, or all without keys."""
        _heard.any = False
        logging.getLogger("mkdocs").addHandler(_heard)
        pages = {file.src_uri: file.page for file in files.documentation_pages() if file.page}
        self._order = list(pages)
        if key is None:
            return
        # It stays: single pages may be made anew later beside pages that were left alone here.
        logging.getLogger("mkdocs.structure.pages").addFilter(_not_of_known_pages)
        self._keys = {uri: key(page) for uri, page in pages.items()}
        for some in _batches(list(pages.values())):
            found = self._memory.recall(self._keys[page.file.src_uri] for page in some)
            for page in some:
                if data := found.get(self._keys[page.file.src_uri]):
                    self._take(page, data)

    def _take(self, page: Page, data: bytes) -> None:
        """Put a known page in its place, and let MkDocs leave it alone."""
        made, html = _Made.from_bytes(data)
        self._known[page.file.src_uri] = made
        page.file.inclusion = InclusionLevel.EXCLUDED
        page.file.content_string = ""
        page.present_anchor_ids = set(made.anchors)
        place = Path(page.file.abs_dest_path)
        if place.parent not in self._folders:
            place.parent.mkdir(parents=True, exist_ok=True)
            self._folders.add(place.parent)
        if not self._stands(page, html, place):
            place.write_bytes(html)

    def _stands(self, page: Page, html: bytes, place: Path) -> bool:
        """Whether the page stands in the site before, and could be put in its place as it is.

        One file then has two names until the site before is removed: that is done sooner than a
        file is made.
        """
        if self._standing is None:
            return False
        before = self._standing / page.file.dest_uri
        try:
            if before.is_symlink() or before.read_bytes() != html:
                return False
            place.hardlink_to(before)
        except (OSError, NotImplementedError):  # not there, or no disk that can do it
            return False
        return True

    def documents(self) -> list[Document]:
        """What search finds, in the order of the pages."""
        made = self._known | self._new
        return [one for uri in self._order if uri in made for one in made[uri].documents]

    def made(self, page: Page, documents: tuple[Document, ...]) -> None:
        """Note a page that MkDocs has built, and what search finds on it."""
        links = {
            file.src_uri: dict(anchors) for file, anchors in (page.links_to_anchors or {}).items()
        }
        anchors = frozenset(page.present_anchor_ids or ())
        self._new[page.file.src_uri] = _Made(documents, anchors, links)

    def finish(self, files: Files, config: MkDocsConfig) -> None:
        """Check the known pages; remember the new ones if nothing was wrong."""
        for uri, made in self._known.items():
            file = files.src_uris[uri]
            assert file.page is not None
            file.page.links_to_anchors = {
                files.src_uris[target]: dict(anchors)
                for target, anchors in made.links.items()
                if target in files.src_uris
            }
            level = config.validation.links.anchors
            file.page.validate_anchor_links(files=files, log_level=level)
        logging.getLogger("mkdocs").removeHandler(_heard)
        if self._keys and not _heard.any:
            for some in _batches(list(self._new)):
                self._remember(files, some)

    def _remember(self, files: Files, uris: Sequence[str]) -> None:
        """Keep pages as they stand in the site."""
        places = {uri: Path(files.src_uris[uri].abs_dest_path) for uri in uris}
        self._memory.keep(
            {
                self._keys[uri]: self._new[uri].as_bytes(place.read_bytes())
                for uri, place in places.items()
                if place.is_file()
            }
        )


def _batches(items: Sequence[Item]) -> Iterator[Sequence[Item]]:
    for start in range(0, len(items), AT_ONCE):
        yield items[start : start + AT_ONCE]


def _not_of_known_pages(record: logging.LogRecord) -> bool:
    """Whether a message is no complaint that a link leads to a page that MkDocs left alone."""
    return not str(record.msg).endswith(_LEFT_OUT)
