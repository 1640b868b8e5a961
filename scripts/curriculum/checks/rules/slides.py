"""A slide is read at a glance.

Code: `slide-words` (warning)

Why: people read a full slide instead of listening. What is said stands in its notes.

    points: [everything there is to say about a thing ...]     # wrong: over 40 words
    points: [Wash, Dry, Cover]                                 # right
"""

from __future__ import annotations

from collections.abc import Iterator

from curriculum.checks.readable import readable
from curriculum.diagnostics import Diagnostic, warning
from curriculum.model import Course, Untranslated

MOST_WORDS = 40


def check(course: Course) -> Iterator[Diagnostic]:
    """Yield slides with too many words on them."""
    for module in course.modules:
        for section in module.sections:
            for slide in section.slides:
                if any(isinstance(each, Untranslated) for each in (slide.title, *slide.points)):
                    continue
                text = readable("\n".join([slide.title, *slide.points]))
                words = len(text.split())
                if words > MOST_WORDS:
                    message = f'the slide "{slide.title}" has {words} words'
                    hint = f"keep at most {MOST_WORDS}; move the rest to its `notes`"
                    yield warning(slide.where(), "slide-words", message, hint)
