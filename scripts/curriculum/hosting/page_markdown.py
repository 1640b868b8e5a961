"""Markdown as our pages need it: the same HTML as Python-Markdown's, in less time.

An extension of Python-Markdown, through its own means: processors under the names it gives them.
With other processors than those it knows it leaves everything as it is.
"""

from __future__ import annotations

from markdown import Markdown
from markdown.extensions import Extension, md_in_html
from markdown.treeprocessors import InlineProcessor

from curriculum.hosting.html_blocks import OtherPage, SimplePage
from curriculum.hosting.quiet_marks import be_quiet
from curriculum.hosting.quiet_text import InlineOfTextsWithSigns

_BEFORE_BLOCKS = ("normalize_whitespace", "fenced_code_block", "meta")
"""What may come right before HTML blocks: with anything else between, the order would matter."""


class PageMarkdown(Extension):  # type: ignore[misc]
    """To be added after all other extensions."""

    def __init__(self) -> None:
        super().__init__()
        self._page: SimplePage | None = None

    @property
    def anchors(self) -> set[str]:
        """The anchors in the HTML of the page converted last, as far as MkDocs cannot see them."""
        return self._page.anchors if self._page else set()

    def extendMarkdown(self, md: Markdown) -> None:  # noqa: N802 - as Python-Markdown calls it
        """Put our processors in the places of those they stand for."""
        self._page = None
        if type(md.treeprocessors["inline"]) is InlineProcessor:
            md.treeprocessors.register(InlineOfTextsWithSigns(md), "inline", 20)
        be_quiet(md)
        usual = md.preprocessors["html_block"]
        if type(usual) is md_in_html.HtmlBlockPreprocessor and _is_first(md):
            self._page = SimplePage(md)
            # MkDocs looks for anchors at 21, with an HTML parser, in what is HTML then.
            md.preprocessors.register(self._page, "simple_html_block", 22)
            md.preprocessors.register(OtherPage(md, self._page, usual), "html_block", 20)


def _is_first(md: Markdown) -> bool:
    place = md.preprocessors.get_index_for_name("html_block")
    before = md.preprocessors[place - 1] if place else None
    return before in [md.preprocessors[n] for n in _BEFORE_BLOCKS if n in md.preprocessors]
