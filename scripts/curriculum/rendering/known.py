"""Pages that were rendered before, taken from memory when they would be the same.

A module's pages show the module, and what stands in no module. Of other modules they show names and
addresses, as `Links` gives them. So do the pages of the law, the glossary and the sources, which
belong to no module. Pages about the course as a whole show more, but no prose of a module, and
what is covered. A page that shows more of another module than its name would be wrong here; a
test changes every text of a module and looks at the pages of the others.
"""

from __future__ import annotations

import json
from collections.abc import Callable, Iterable
from dataclasses import dataclass

from curriculum.memory import Memory, engine
from curriculum.memory import of as fingerprint
from curriculum.model import Course, Module, Part
from curriculum.model.kept import Kept
from curriculum.model.whole import tops_of
from curriculum.rendering.outline import outline
from curriculum.rendering.page import Page
from curriculum.rendering.site import Site


@dataclass(frozen=True, slots=True)
class Follows:
    """What the texts of a course in one language follow from, as digests."""

    words: bytes
    """The interface words."""

    modules: tuple[bytes, ...]
    """Each module: as it was written, and its translations."""

    others: bytes
    """What stands in no module."""


class Known:
    """The pages of one language of one edition."""

    def __init__(self, memory: Memory, site: Site, follows: Follows) -> None:
        self._memory = memory
        same = fingerprint(
            engine(),
            "rendered",
            site.language,
            str(site.edition),
            site.review,
            follows.words,
            follows.others,
            _names(site),
        )
        modules = site.course.modules
        self._modules = {
            module.id: fingerprint(same, str(number), digest)
            for number, (module, digest) in enumerate(zip(modules, follows.modules, strict=True))
        }
        self._others = same
        self._outlines = [outline(module) for module in modules]
        self._coverage = repr(site.coverage)
        self._known = memory.recall(self._modules.values())

    def of_module(self, module: Module, made: Callable[[], Iterable[Page]]) -> list[Page]:
        """The pages of a module: those that are known, or as they are made now."""
        return self._pages(self._modules[module.id], made)

    def of_no_module(self, kind: str, made: Callable[[], Iterable[Page]]) -> list[Page]:
        """The same for pages of one kind that belong to no module."""
        key = fingerprint(self._others, kind)
        self._known |= self._memory.recall([key])
        return self._pages(key, made)

    def of_course(self, made: Callable[[], Iterable[Page]]) -> list[Page]:
        """The same for the pages about the course as a whole."""
        key = fingerprint(self._others, "course", self._coverage, *self._outlines)
        self._known |= self._memory.recall([key])
        return self._pages(key, made)

    def _pages(self, key: bytes, made: Callable[[], Iterable[Page]]) -> list[Page]:
        if key in self._known:
            return [Page(*row) for row in json.loads(self._known[key])]
        pages = list(made())
        rows = [_row(page) for page in pages]
        self._memory.keep({key: json.dumps(rows, ensure_ascii=False).encode()})
        return pages


def of_others(course: Course) -> bytes:
    """The digest of what stands in no module."""
    others = (
        course.settings,
        *course.agendas,
        *course.jurisdictions,
        *course.glossary,
        *course.sources,
        *course.guides,
    )
    return fingerprint(*map(_digest, others))


def of_module(module: Module) -> bytes:
    """The digest of a module as it is written."""
    return fingerprint(*map(_digest, tops_of(module)))


_DIGESTS: Kept[bytes] = Kept()


def _digest(part: Part) -> bytes:
    return _DIGESTS.of(part, None, lambda part: fingerprint(part.model_dump_json()))


def _names(site: Site) -> str:
    """What pages may show of the things in other modules, and in which language it is."""
    links = site.links
    inside = ("module", "section", "activity", "case", "simulation", "job-aid", "check")
    return json.dumps(
        [
            [kind, id_, links.named(kind, id_), links.address(kind, id_)]
            for kind in inside
            for id_ in site.course.by_kind[kind]
        ],
        ensure_ascii=False,
    )


def _row(page: Page) -> list[object]:
    return [page.src_uri, page.title, page.markdown, page.language, page.meta]
