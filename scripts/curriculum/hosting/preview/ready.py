"""One language of a course that is being edited, kept ready for the next save."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path
from typing import Any, Protocol

from mkdocs.commands.build import build

from curriculum import pipeline
from curriculum.editions import Edition
from curriculum.hosting import one_language
from curriculum.hosting.page_keys import of_glossary
from curriculum.hosting.prepared import Prepared, of_checked
from curriculum.hosting.preview.single_pages import Seen
from curriculum.hosting.theme_context import ThemeContext


class Remembers(one_language.TakesCourse, Protocol):
    """Our plugin, as far as it remembers what it saw, and goes on with another state of it."""

    seen: Seen | None

    def go_on_with(self, prepared: Prepared) -> None:
        """Take the pages that follow from another state of the course."""

    def write_search(self, site: Path) -> None:
        """Write what the search of the language loads."""


class ReadyLanguage:
    """A language of one edition as it stands below the folder that is served."""

    def __init__(self, code: str, edition: Edition, work: Path, served: Path, url: str) -> None:
        """`work` is a folder of this language's own; `url` is the address that is served."""
        self._code, self._edition = code, edition
        self._staging, self._built = work / "staged", work / "built"
        self._served, self._url = served, url
        self._plugin: Remembers | None = None
        self._shown: Prepared | None = None
        self._files: frozenset[str] = frozenset()
        self._search_is_old = False

    def update(self, checked: pipeline.Checked) -> None:
        """Let what is served follow from this state of the course, which can be shown.

        Faults are not written into the pages: the server shows them.
        """
        new = of_checked(checked, self._edition, self._staging, only=self._code)
        new = replace(new, diagnostics=())
        old, self._shown = self._shown, None
        if old is not None and self._plugin is not None and self._only_texts_differ(old, new):
            self._make_pages(self._plugin, old, new)
        else:
            self._build(new)
        self._shown = new

    def _only_texts_differ(self, old: Prepared, new: Prepared) -> bool:
        """Whether the same pages stand in the same places, and say at most other things."""
        return bool(self._around(old) == self._around(new))

    def _around(self, prepared: Prepared) -> Any:
        """What every page shows beside its own text."""
        (site,) = prepared.sites
        course = prepared.course_in(self._code)
        assert course is not None
        return (
            [(page.src_uri, page.title) for page in site.pages],
            site.nav,
            ThemeContext(prepared, self._code).on("index.html"),
            of_glossary(course.glossary),
        )

    def _make_pages(self, plugin: Remembers, old: Prepared, new: Prepared) -> None:
        before = {page.src_uri: page for page in old.sites[0].pages}
        changed = [
            page.src_uri
            for page in new.sites[0].pages
            if (page.markdown, page.meta)
            != (before[page.src_uri].markdown, before[page.src_uri].meta)
        ]
        if not changed:
            return
        plugin.go_on_with(new)
        assert plugin.seen is not None
        made = plugin.seen.made_anew([f"{self._code}/{src_uri}" for src_uri in changed])
        for place, html in made.items():
            _write(self._served / place, html.encode("utf-8", "xmlcharrefreplace"))
        self._search_is_old = True

    def update_search(self) -> None:
        """Let the search follow from the pages: nobody who looks at a page need wait for that."""
        if self._search_is_old and self._plugin is not None:
            self._plugin.write_search(self._served)
        self._search_is_old = False

    def _build(self, new: Prepared) -> None:
        """Let MkDocs build the language, and put what came out among the other languages."""
        config, plugin = one_language.load(new, self._code, self._built, strict=False)
        config.site_url = self._url
        config.plugins.on_startup(command="serve", dirty=False)
        build(config)
        self._plugin = plugin  # type: ignore[assignment]
        self._search_is_old = False
        files = frozenset(
            path.relative_to(self._built).as_posix()
            for path in self._built.rglob("*")
            if path.is_file()
        )
        for name in files:
            _write(self._served / name, (self._built / name).read_bytes())
        for name in self._files - files:
            (self._served / name).unlink(missing_ok=True)
        self._files = files


def _write(place: Path, data: bytes) -> None:
    if place.is_file() and place.read_bytes() == data:
        return
    place.parent.mkdir(parents=True, exist_ok=True)
    place.write_bytes(data)
