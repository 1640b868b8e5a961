"""The MkDocs plugin: gives MkDocs the rendered pages and the theme what it shows.

Each hook is short: what is done stands in the modules beside this one. MkDocs calls the hooks once
a language, because mkdocs-static-i18n runs a build inside a build; the course is prepared once.
"""

from __future__ import annotations

import logging
from pathlib import Path
from typing import TYPE_CHECKING, Any

import jinja2
from mkdocs.config import config_options
from mkdocs.config.base import Config
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import Abort
from mkdocs.plugins import BasePlugin, CombinedEvent, event_priority, get_plugin_logger
from mkdocs.structure.files import Files
from mkdocs.structure.nav import Navigation
from mkdocs.structure.pages import Page
from mkdocs.utils.templates import TemplateContext

from curriculum.diagnostics import Diagnostic, Severity
from curriculum.editions import Edition
from curriculum.hosting import page_keys
from curriculum.hosting.assets import drop_unused_assets, join_styles, leave_to_another
from curriculum.hosting.found_files import FoundFiles
from curriculum.hosting.known_pages import KnownPages
from curriculum.hosting.page_files import add_pages, fill_pages
from curriculum.hosting.page_markdown import PageMarkdown
from curriculum.hosting.prepared import Prepared, prepare
from curriculum.hosting.preview.single_pages import Seen
from curriculum.hosting.search_files import documents_of, write_search_files
from curriculum.hosting.sitemap import write_sitemap
from curriculum.hosting.theme_context import (
    ThemeContext,
    faults_shown,
    install_addresses,
    install_words,
)
from curriculum.hosting.theme_files import WithoutHiddenFolders
from curriculum.memory import WORK, Memory, work_folder
from curriculum.rendering.environment import compiled_templates
from curriculum.rendering.tooltips import Tooltips

if TYPE_CHECKING:
    from mkdocs.livereload import LiveReloadServer

log = get_plugin_logger("curriculum")
THEME = Path(__file__).parent.parent / "theme"
WITHOUT_TOOLTIPS = {"glossary", "home", "coverage"}


class CurriculumConfig(Config):  # type: ignore[no-untyped-call]
    """What ``mkdocs.yml`` may say about the plugin."""

    edition = config_options.Choice([str(e) for e in Edition], default=str(Edition.PARTICIPANT))
    """``participant`` or ``trainer``."""


class CurriculumPlugin(BasePlugin[CurriculumConfig]):  # type: ignore[no-untyped-call]
    """Course data in, MkDocs pages out."""

    def __init__(self) -> None:
        self._serving = False
        self._config: MkDocsConfig | None = None
        self._prepared: Prepared | None = None
        self._build_key: bytes | None = None
        self._pages = KnownPages(Memory(None))
        self._files = Files([])
        self._tooltips: Tooltips | None = None
        self._context: ThemeContext | None = None
        self._envs: dict[str, jinja2.Environment] = {}
        self._nav: Navigation | None = None
        self.seen: Seen | None = None
        """What MkDocs worked with in the last language that it built."""

        self._markdown = PageMarkdown()
        self.given: Prepared | None = None
        """The course, for a build of one that has been read and checked already."""

        self.standing: Path | None = None
        """The site that the one being built will replace, if it is of the same disk."""

    @property
    def prepared(self) -> Prepared:
        """The course of this build, once `on_config` has run."""
        assert self._prepared is not None
        return self._prepared

    @property
    def repeatable(self) -> bool:
        """Whether this build follows from the course's own files and from nothing else."""
        return self._build_key is not None

    def on_startup(self, *, command: str, dirty: bool) -> None:
        """Being there makes MkDocs keep this plugin, and so the last good course, over rebuilds."""
        self._serving = command == "serve"

    @event_priority(100)
    def on_config(self, config: MkDocsConfig) -> MkDocsConfig:
        """Prepare the course and what MkDocs is to find; stop a build that has faults."""
        if config is self._config:
            return config
        self._config = config
        self._prepared = self.given or self._read(Path(config.config_file_path).parent)
        self._report()
        self.prepared.configure(config)
        self._build_key = None
        root = Path(config.config_file_path).parent
        if page_keys.are_enough(config, root):
            self._build_key = page_keys.of_build(config, root)
        # Whoever else is at work may look for files.
        self.prepared.stage(pages=not self.repeatable)
        config.markdown_extensions.append(self._markdown)
        config.theme.dirs.insert(1 if config.theme.custom_dir else 0, str(THEME))
        logging.getLogger("mkdocs.plugins.mkdocs_static_i18n").setLevel(logging.WARNING)
        return config

    def _gather(self, files: Files, *, config: MkDocsConfig) -> Files:
        """Leave out what the theme would bring and our pages do not use; add the pages."""
        drop_unused_assets(files, config.docs_dir)
        if self.given and self._language(config) != self.prepared.source_language:
            leave_to_another(files, config.docs_dir)
        if self.repeatable:
            add_pages(files, self.prepared.sites, config)
        return files

    @event_priority(-200)
    def _fill(self, files: Files, *, config: MkDocsConfig) -> Files:
        """Give the pages their text, and look paths up once, as mkdocs-static-i18n has said how.

        It knows nothing of files that no folder holds, such as the styles in one.
        """
        join_styles(files, config)
        if not self.repeatable:
            return files
        fill_pages(files, self.prepared.sites)
        if self.given:
            self.given, self._prepared = None, self.prepared.without_texts()
        return FoundFiles(files)

    on_files = CombinedEvent(_gather, _fill)

    def on_pre_build(self, *, config: MkDocsConfig) -> None:
        """Begin a language: its glossary for tooltips, its pages."""
        self._pages = KnownPages(Memory(self.prepared.root / WORK), self.standing)
        self._tooltips = self._context = None
        if self.given:  # one language: nobody asks again what kind of theme it is
            config.theme = WithoutHiddenFolders(config.theme)
            if self._language(config) != self.prepared.source_language:
                config.theme.static_templates = set()  # 404: the source language brings it

    @event_priority(-200)
    def on_nav(self, nav: Navigation, *, config: MkDocsConfig, files: Files) -> Navigation:
        """Find the pages that are known; MkDocs builds the others."""
        self._files = files
        keys = None
        if self._build_key:
            keys = page_keys.PageKeys(
                self._build_key, self.prepared, self._language(config), nav, files,
                whole_nav=page_keys.may_show_everything(config),
            ).of  # fmt: skip
        self._pages.begin(files, keys)
        self._nav = nav
        return nav

    def on_env(
        self, env: jinja2.Environment, *, config: MkDocsConfig, files: Files
    ) -> jinja2.Environment:
        """Give the theme's templates the interface words of the language being built."""
        install_addresses(env)
        install_words(env, self.prepared, self._language(config))
        env.bytecode_cache = env.bytecode_cache or compiled_templates()
        assert self._nav is not None
        self.seen = Seen(config, files, self._nav, env)
        self._envs[self._language(config)] = env
        return env

    def on_page_content(self, html: str, *, page: Page, config: MkDocsConfig, files: Files) -> str:
        """Give glossary terms in the text their tooltips."""
        page.present_anchor_ids = (page.present_anchor_ids or set()) | self._markdown.anchors
        language = self._language(config)
        course = self.prepared.course_in(language)
        if course is None or page.meta.get("kind") in WITHOUT_TOOLTIPS:
            return html
        if self._tooltips is None:
            self._tooltips = Tooltips(course.glossary, language, course.source_language)
        below_language = page.url.removeprefix(f"{language}/")
        return self._tooltips.annotate(html, "../" * below_language.count("/"))

    def on_page_context(
        self, context: TemplateContext, *, page: Page, config: MkDocsConfig, nav: Navigation
    ) -> TemplateContext:
        """Give the page's template what it shows of the course."""
        return self._shown(context, config, page.url)

    @event_priority(-200)
    def on_post_page(self, output: str, *, page: Page, config: MkDocsConfig) -> str:
        """Note what the page has become, and what search finds on it."""
        found = documents_of(page, self._language(config), self.prepared.source_language)
        self._pages.made(page, found)
        if self.repeatable:  # with no other plugins nobody reads these any more
            page.markdown = page.content = page.file.content_string = ""
        return output

    def on_template_context(
        self, context: TemplateContext, *, template_name: str, config: MkDocsConfig
    ) -> TemplateContext:
        """The same for templates that are no page: 404 and the like."""
        language = self._language(config)
        home = next(
            one.url("index.html") for one in self.prepared.languages if one.code == language
        )
        return self._shown(context, config, home)

    def _shown(self, context: TemplateContext, config: MkDocsConfig, url: str) -> TemplateContext:
        if self._context is None:
            self._context = ThemeContext(self.prepared, self._language(config))
        context["curriculum"] = self._context.on(url)  # type: ignore[typeddict-unknown-key]
        return context

    def on_post_build(self, *, config: MkDocsConfig) -> None:
        """Write the known pages and the search files of the language just built."""
        site = Path(config.site_dir)
        self._pages.finish(self._files, config)
        self.write_search(site)
        write_sitemap(site, config.site_url, self.prepared.page_urls, self.prepared.languages)

    def on_serve(
        self, server: LiveReloadServer, *, config: MkDocsConfig, builder: Any
    ) -> LiveReloadServer:
        """Serve what people edit, and watch that instead of what is made from it."""
        from curriculum.hosting.preview.server import serve_quickly  # builds need no server

        server.unwatch(config.docs_dir)
        root = Path(config.config_file_path).parent
        Memory(root / WORK).forget_old()
        if self.repeatable:
            edition = Edition(self.config.edition)
            server = serve_quickly(server, config, edition, builder, self._notice)
        (root / "translations").mkdir(exist_ok=True)  # it can only be watched if it is there
        for folder in ("modules", "translations", "docs", "overrides"):
            if (root / folder).exists():
                server.watch(str(root / folder))
        return server

    def go_on_with(self, prepared: Prepared) -> None:
        """Take the pages that follow from another state of the course, one by one."""
        self._prepared = prepared
        self._tooltips = self._context = None
        fill_pages(self._files, prepared.sites)

    def write_search(self, site: Path) -> None:
        """Write what the search of the language built last loads."""
        assert self.seen is not None
        language = self._language(self.seen.config)
        write_search_files(site, language, self.prepared.source_language, self._pages.documents())

    def _notice(self, faults: tuple[Diagnostic, ...], language: str) -> str:
        """What a page shows of faults, in its language."""
        env = self._envs.get(language) or next(iter(self._envs.values()))
        shown = {"faults": faults_shown(faults)}
        return env.get_template("partials/faults.html").render(curriculum=shown)

    def _language(self, config: MkDocsConfig) -> str:
        return str(config.plugins["i18n"].current_language)  # type: ignore[attr-defined]

    def _read(self, root: Path) -> Prepared:
        edition = Edition(self.config.edition)
        last_good = self._prepared if self._serving else None
        return prepare(root, edition, work_folder(root) / "staging" / edition, last_good)

    def _report(self) -> None:
        for found in self.prepared.diagnostics:
            # A warning of ours lets a build go on, also a strict one: so MkDocs must not count it.
            level = logging.ERROR if found.severity is Severity.ERROR else logging.INFO
            log.log(level, str(found))
        if not self.prepared.ok and not self._serving:
            raise Abort("The course has faults; nothing was built.")
