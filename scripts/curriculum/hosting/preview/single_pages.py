"""Single pages of a language made anew, within what MkDocs made of the whole language before."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import jinja2
from mkdocs.commands.build import get_context
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.files import Files, InclusionLevel
from mkdocs.structure.nav import Navigation
from mkdocs.structure.pages import Page


@dataclass(slots=True)
class Seen:
    """What MkDocs worked with when it built a language."""

    config: MkDocsConfig
    files: Files
    nav: Navigation
    env: jinja2.Environment

    def made_anew(self, src_uris: Sequence[str]) -> dict[str, str]:
        """The HTML of these pages by where they stand in the site.

        Their text may have changed, but neither what they are called nor their place in the
        navigation. Every event that MkDocs would send to plugins is sent.
        """
        # Also those that were known, and so were left out of the last build.
        every = self.files.documentation_pages(inclusion=InclusionLevel.all)
        files = {file.src_uri: file for file in every}
        pages = []
        for src_uri in src_uris:
            page = files[src_uri].page
            assert page is not None
            page.file.inclusion = InclusionLevel.INCLUDED
            pages.append(page)
            self._read(page)
        made = {page.file.dest_uri: self._written(page) for page in pages}
        level = self.config.validation.links.anchors
        for file in every:
            if file.page is not None:
                file.page.validate_anchor_links(files=self.files, log_level=level)
        return made

    def _read(self, page: Page) -> None:
        """From Markdown to the content of a page."""
        given = {"config": self.config, "files": self.files}
        plugins = self.config.plugins
        page = plugins.on_pre_page(page, **given)  # type: ignore[arg-type]
        page.read_source(self.config)
        text = page.markdown or ""
        page.markdown = plugins.on_page_markdown(text, page=page, **given)  # type: ignore[arg-type]
        page.render(self.config, self.files)
        html = page.content or ""
        page.content = plugins.on_page_content(html, page=page, **given)  # type: ignore[arg-type]

    def _written(self, page: Page) -> str:
        """From the content of a page to the page."""
        plugins = self.config.plugins
        page.active = True
        pages = self.files.documentation_pages()
        context = get_context(self.nav, pages, self.config, page)
        template = self.env.get_template(page.meta.get("template", "main.html"))
        context = plugins.on_page_context(context, page=page, config=self.config, nav=self.nav)
        output = plugins.on_post_page(template.render(context), page=page, config=self.config)
        page.active = False
        return output
