"""Marks that a page has nowhere are not looked for line by line, or element by element.

Two of them: the fences of a block of code, and the place where somebody wants a list of contents.
"""

from __future__ import annotations

from typing import Any

from markdown import Markdown
from markdown.extensions.fenced_code import FencedBlockPreprocessor
from markdown.extensions.toc import TocTreeprocessor
from markdown.preprocessors import Preprocessor
from pymdownx.superfences import SuperFencesBlockPreprocessor

FENCES = ("```", "~~~")
KNOWN = (FencedBlockPreprocessor, SuperFencesBlockPreprocessor)
"""Those who look for fences, which do nothing on a page without one."""


class FencesWhereThereAreAny(Preprocessor):  # type: ignore[misc]
    """Stands for the one that looks for fences, and is asked for it by others too."""

    def __init__(self, md: Markdown, usual: Preprocessor) -> None:
        super().__init__(md)
        self._usual = usual

    def __getattr__(self, name: str) -> Any:
        return getattr(self._usual, name)

    def run(self, lines: list[str]) -> list[str]:
        """The lines with their fenced blocks put away."""
        text = "\n".join(lines)
        if any(fence in text for fence in FENCES):
            found: list[str] = self._usual.run(lines)
            return found
        return lines


class ContentsWhereAskedFor(Preprocessor):  # type: ignore[misc]
    """Lets the list of contents look for its place only on pages that name one."""

    def run(self, lines: list[str]) -> list[str]:
        """The lines as they are."""
        contents = self.md.treeprocessors["toc"]
        if contents.marker and contents.marker not in "\n".join(lines):
            contents.marker = ""
        return lines


def be_quiet(md: Markdown) -> None:
    """Put them in, where those that they stand for are the ones we know."""
    if "fenced_code_block" in md.preprocessors:
        usual = md.preprocessors["fenced_code_block"]
        if type(usual) in KNOWN:
            md.preprocessors.register(FencesWhereThereAreAny(md, usual), "fenced_code_block", 25)
    if "toc" in md.treeprocessors and type(md.treeprocessors["toc"]) is TocTreeprocessor:
        md.preprocessors.register(ContentsWhereAskedFor(md), "contents_where_asked_for", 35)
