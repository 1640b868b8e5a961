"""What only trainers see is named only where trainers read.

Code: `trainer-only-page`

Why: a page for trainers is not in the participant edition, so a link to it would be dead there.

    body: See [the key](guide:answer-key).            # wrong, in a text for everybody
    trainer_notes: See [the key](guide:answer-key).   # right
"""

from __future__ import annotations

from collections.abc import Iterator

from curriculum.checks.marks import texts
from curriculum.diagnostics import Diagnostic, error
from curriculum.model import Course, Guide, mentions


def check(course: Course) -> Iterator[Diagnostic]:
    """Yield texts for everybody that lead to a page for trainers."""
    hidden = {guide.id for guide in course.guides if guide.edition == "trainer"}
    if not hidden:
        return
    for part in course.parts():
        if isinstance(part, Guide) and part.id in hidden:
            continue
        for text in texts(part):
            if text.trainer_only or "guide:" not in text.value:
                continue
            for mention in mentions(text.value):
                if mention.kind == "guide" and mention.id in hidden:
                    message = f'"{mention.id}" is a page for trainers, this text is for everybody'
                    hint = "move the sentence to a field for trainers, or give the page to both"
                    yield error(text.inside(mention.start), "trainer-only-page", message, hint)
