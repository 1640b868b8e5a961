"""Texts in which Markdown has nothing to find are not looked through.

Python-Markdown tries every inline pattern it knows on every text of a page. Most texts hold no sign
that any of them needs. While the patterns are applied such texts are marked as finished, in the way
Python-Markdown itself offers for it: `AtomicString`. And a pattern that cannot match anywhere on a
page is not tried at all.
"""

from __future__ import annotations

import re
from functools import cache
from xml.etree.ElementTree import Element

from markdown import Markdown
from markdown.inlinepatterns import InlineProcessor as Pattern
from markdown.treeprocessors import InlineProcessor
from markdown.util import AtomicString

_SIGNS = re.compile(r"[\\`\[\]<>&*_!\x02\x03]")
"""Control characters mark what has been found."""


def has_signs(text: str) -> bool:
    """Whether a text has a sign without which no pattern below matches."""
    return _SIGNS.search(text) is not None or "  \n" in text


PATTERNS: dict[str, tuple[str, ...]] = {
    "backtick": ("`",),
    "escape": ("\\",),
    "footnote": ("[^",),
    "reference": ("[",),
    "link": ("[",),
    "image_link": ("![",),
    "image_reference": ("![",),
    "short_reference": ("[",),
    "short_image_ref": ("![",),
    "autolink": ("://",),
    "automail": ("@",),
    "linebreak": ("  \n",),
    "html": ("<",),
    "entity": ("&",),
    "em_strong": ("*", "_"),
}
"""The patterns of Python-Markdown, by the names they have there, and what each cannot do without:
one of these is in every text that it matches."""


class InlineOfTextsWithSigns(InlineProcessor):  # type: ignore[misc]
    """Applies the inline patterns where they may find something.

    With a pattern that is not Python-Markdown's own every text is looked through, as ever.
    """

    def run(self, tree: Element, ancestors: list[str] | None = None) -> Element:
        """Apply the inline patterns to the texts below `tree`."""
        patterns = needs_of(self.md)
        if patterns is None:
            return self._usual(tree, ancestors)
        quiet, others = [], []
        for element in tree.iter():
            for place in ("text", "tail"):
                words = getattr(element, place)
                if not words or type(words) is not str:
                    continue
                if has_signs(words):
                    others.append(words)
                else:
                    setattr(element, place, AtomicString(words))
                    quiet.append((element, place))
        # What a pattern finds is made of pieces of the text: no sign comes up that was not there.
        page = "\n".join(others)
        self.inlinePatterns = [
            pattern for pattern, needs in patterns if any(sign in page for sign in needs)
        ]
        found = self._usual(tree, ancestors)
        self.inlinePatterns = self.md.inlinePatterns
        # What comes later may ask whether a text is finished: it finds what it would have found.
        for element, place in quiet:
            setattr(element, place, str(getattr(element, place)))
        return found

    def _usual(self, tree: Element, ancestors: list[str] | None) -> Element:
        found: Element = super().run(tree, ancestors)
        return found


def needs_of(md: Markdown) -> list[tuple[Pattern, tuple[str, ...]]] | None:
    """Every inline pattern with what it cannot do without; None if one of them is not known."""
    known = known_expressions()
    found = []
    for pattern in md.inlinePatterns:
        if not isinstance(pattern, Pattern):
            return None
        needs = known.get(pattern.getCompiledRegExp().pattern)
        if needs is None:
            return None
        found.append((pattern, needs))
    return found


@cache
def known_expressions() -> dict[str, tuple[str, ...]]:
    """The expressions of the `PATTERNS`, and what they need.

    Some are the same under several names: then they need the same.
    """
    patterns = Markdown(extensions=["footnotes"]).inlinePatterns
    return {
        patterns[name].getCompiledRegExp().pattern: needs
        for name, needs in PATTERNS.items()
        if name in patterns
    }
