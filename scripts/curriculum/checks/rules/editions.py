"""What only trainers see is named only where trainers read.

Code: `trainer-only-page`

Why: a page for trainers is not in the participant edition, so a link to it would be dead there.

    body: See [the key](guide:answer-key).            # wrong, in a text for everybody
    trainer_notes: See [the key](guide:answer-key).   # right
"""

from __future__ import annotations

from collections.abc import Iterator

from curriculum.checks.marks import Marked, texts
from curriculum.diagnostics import Diagnostic, error
from curriculum.model import Course, Guide, Mention, Part, mentions, walk
from curriculum.model.kept import Kept


def check(course: Course) -> Iterator[Diagnostic]:
    """Yield texts for everybody that lead to a page for trainers."""
    hidden = {guide.id for guide in course.guides if guide.edition == "trainer"}
    if not hidden:
        return
    for top in course.tops():
        if isinstance(top, Guide) and top.id in hidden:
            continue
        for text, mention in _KEPT.all_of(top, None, _guides_named_below):
            if mention.id in hidden:
                message = f'"{mention.id}" is a page for trainers, this text is for everybody'
                hint = "move the sentence to a field for trainers, or give the page to both"
                yield error(text.inside(mention.start), "trainer-only-page", message, hint)


_KEPT: Kept[tuple[tuple[Marked, Mention], ...]] = Kept()


def _guides_named_below(top: Part) -> Iterator[tuple[Marked, Mention]]:
    for text in (text for part in walk(top) for text in texts(part)):
        if not text.trainer_only and "guide:" in text.value:
            for mention in mentions(text.value):
                if mention.kind == "guide":
                    yield text, mention
