"""What a finished page depends on, as one key a page.

The key names everything that our templates are given: the text of the page, what the navigation
shows around it, the words of the interface, the glossary for tooltips, the configuration, the
theme, and the engine itself with its libraries. A course whose configuration can bring in more
than that (plugins, hooks, extensions that read other files) has no keys: see `are_enough`.
"""

from __future__ import annotations

import json
import posixpath
import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure import StructureItem
from mkdocs.structure.files import Files
from mkdocs.structure.nav import Navigation, Section
from mkdocs.structure.pages import Page

from curriculum import memory
from curriculum.hosting.prepared import Prepared
from curriculum.hosting.theme_context import ThemeContext
from curriculum.model import Term, Untranslated

OWN_THEME = "overrides"
OUR_PLUGINS = {"curriculum", "i18n"}
PURE_EXTENSIONS = {
    "abbr", "admonition", "attr_list", "def_list", "fenced_code", "footnotes", "md_in_html",
    "sane_lists", "smarty", "tables", "toc", "pymdownx.caret", "pymdownx.details",
    "pymdownx.keys", "pymdownx.mark", "pymdownx.smartsymbols", "pymdownx.superfences",
    "pymdownx.tasklist", "pymdownx.tilde",
}  # fmt: skip
"""Extensions whose result follows from the page's own text and their options alone."""

_LINK = re.compile(
    r"""(?:\][(:]|=(?:(?<=href=|data=)|(?<=src=)|(?<=poster=)|(?<=\s=)))"""
    r"""\s*<?["']?(?P<to>[^\s()<>"'#?]+)"""
)
"""What may be a link: it stands after ``](``, ``]:`` or ``href=`` and its like.

The pattern begins with a sign that is rare, so that a text is gone through fast.
"""

_WORDS = "translations/*/interface.po"


def are_enough(config: MkDocsConfig, root: Path) -> bool:
    """Whether the keys name everything that can change a page of this configuration."""
    return (
        config.theme.custom_dir in (None, str(root / OWN_THEME))
        and set(config.plugins) == OUR_PLUGINS
        and not config.hooks
        and set(config.markdown_extensions) <= PURE_EXTENSIONS
        and "INHERIT" not in Path(config.config_file_path).read_text("utf-8")
    )


def of_build(config: MkDocsConfig, root: Path) -> bytes:
    """The part of the key that is the same for every page of a build."""
    text = Path(config.config_file_path).read_text("utf-8")
    variables = memory.variables(text)
    given = [config.site_url, config.site_name, config.theme.name, config.use_directory_urls]
    words = sorted(path.relative_to(root).as_posix() for path in root.glob(_WORDS))
    files = memory.of_files(root, [*words, OWN_THEME])
    return memory.of(memory.engine(), text, json.dumps([variables, given]), files)


def may_show_everything(config: MkDocsConfig) -> bool:
    """Whether the course has templates of its own, which may show any part of the navigation."""
    own = Path(config.theme.custom_dir) if config.theme.custom_dir else None
    return own is not None and any(own.rglob("*.html"))


class PageKeys:
    """The keys of the pages of one language."""

    def __init__(
        self, build: bytes, prepared: Prepared, language: str, nav: Navigation, files: Files,
        *, whole_nav: bool,
    ) -> None:  # fmt: skip
        course = prepared.course_in(language)
        glossary = of_glossary(course.glossary) if course else b""
        everything = json.dumps([_whole(item) for item in nav.items]) if whole_nav else ""
        self._context = ThemeContext(prepared, language)
        same = json.dumps(self._context.same, ensure_ascii=False)
        self._same = memory.of(build, language, glossary, everything, same)
        self._nav = nav
        self._files = files
        self._contents: dict[tuple[int, ...], str] = {}
        self._there: dict[str, bool] = {}

    def of(self, page: Page) -> bytes:
        """The key of a page."""
        text = page.file.content_string
        shown = self._context.of_page(page.url)
        around = [_turn(page.previous_page), [page.title, page.url], _turn(page.next_page)]
        return memory.of(
            self._same,
            text,
            json.dumps([shown, around, list(self._linked(page, text))], ensure_ascii=False),
            self._contents_on(page),
        )

    def _contents_on(self, page: Page) -> str:
        """What the navigation shows on a page: on pages of one branch it is the same."""
        branch = tuple(id(above) for above in page.ancestors)
        if branch not in self._contents:
            shown = [_shown(item, page) for item in self._nav.items]
            self._contents[branch] = json.dumps(shown, ensure_ascii=False)
        return self._contents[branch]

    def _linked(self, page: Page, text: str) -> Iterator[str]:
        """The files that the text may link to: without them it would read otherwise."""
        folder = posixpath.dirname(page.file.src_uri)
        for name in sorted(set(_LINK.findall(text))):
            target = posixpath.normpath(posixpath.join(folder, name))
            if target not in self._there:
                self._there[target] = self._files.get_file_from_path(target) is not None
            if self._there[target]:
                yield target


def of_glossary(terms: tuple[Term, ...]) -> bytes:
    """What tooltips say, and whether they say it in the source language."""
    return memory.of(
        *(f"{isinstance(term.definition, Untranslated)}{term.model_dump_json()}" for term in terms)
    )


def _turn(page: Page | None) -> Any:
    return page and [page.title, page.url]


def _shown(item: StructureItem, page: Page) -> Any:
    """What the contents show of an entry on a page: a branch is open where the page is on it."""
    children = _children(item)
    if not children:
        return _leaf(item)
    branch = [item.title, _leaf(children[0]), [_leaf(one) for one in _children(children[0])[:1]]]
    if item in page.ancestors:
        return [*branch, [_shown(child, page) for child in children]]
    return branch


def _whole(item: StructureItem) -> Any:
    return [_leaf(item), [_whole(child) for child in _children(item)]]


def _children(item: StructureItem) -> list[StructureItem]:
    return item.children if isinstance(item, Section) else []


def _leaf(item: StructureItem) -> Any:
    return [item.title, getattr(item, "url", None), getattr(item, "is_index", None)]
