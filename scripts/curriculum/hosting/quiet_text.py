"""Texts in which Markdown has nothing to find are not looked through.

Python-Markdown tries every inline pattern it knows on every text of a page. Most texts hold no sign
that any of them needs. While the patterns are applied such texts are marked as finished, in the way
Python-Markdown itself offers for it: `AtomicString`.
"""

from __future__ import annotations

import re
from functools import cache
from xml.etree.ElementTree import Element

from markdown import Markdown
from markdown.inlinepatterns import InlineProcessor as Pattern
from markdown.treeprocessors import InlineProcessor
from markdown.util import AtomicString

SIGNS = re.compile(r"[\\`\[\]<>&*_!\x02\x03]|  \n")
"""Without one of these no pattern below matches; control characters mark what has been found."""

PATTERNS = frozenset(
    {
        "backtick", "escape", "footnote", "reference", "link", "image_link", "image_reference",
        "short_reference", "short_image_ref", "autolink", "automail", "linebreak", "html",
        "entity", "not_strong", "em_strong", "em_strong2",
    }
)  # fmt: skip
"""The patterns of Python-Markdown that are known to need a sign, by the names they have there."""


class InlineOfTextsWithSigns(InlineProcessor):  # type: ignore[misc]
    """Applies the inline patterns where they may find something.

    With a pattern that is not Python-Markdown's own every text is looked through, as ever.
    """

    def run(self, tree: Element, ancestors: list[str] | None = None) -> Element:
        """Apply the inline patterns to the texts below `tree`."""
        if not need_signs(self.md):
            return self._usual(tree, ancestors)
        texts, tails = [], []
        for element in tree.iter():
            text, tail = element.text, element.tail
            if text and type(text) is str and not SIGNS.search(text):
                element.text = AtomicString(text)
                texts.append(element)
            if tail and type(tail) is str and not SIGNS.search(tail):
                element.tail = AtomicString(tail)
                tails.append(element)
        found = self._usual(tree, ancestors)
        # What comes later may ask whether a text is finished: it finds what it would have found.
        for element in texts:
            element.text = str(element.text)
        for element in tails:
            element.tail = str(element.tail)
        return found

    def _usual(self, tree: Element, ancestors: list[str] | None) -> Element:
        found: Element = super().run(tree, ancestors)
        return found


def need_signs(md: Markdown) -> bool:
    """Whether every inline pattern is one that matches nothing in a text without `SIGNS`."""
    known = known_expressions()
    return all(
        isinstance(pattern, Pattern) and pattern.getCompiledRegExp().pattern in known
        for pattern in md.inlinePatterns
    )


@cache
def known_expressions() -> frozenset[str]:
    """The expressions of the `PATTERNS` that this version of Python-Markdown has."""
    patterns = Markdown(extensions=["footnotes"]).inlinePatterns
    return frozenset(
        patterns[name].getCompiledRegExp().pattern for name in PATTERNS if name in patterns
    )
