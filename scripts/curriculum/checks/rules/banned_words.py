"""Words that hurt, mislead or promise too much are not used.

Code: `banned-word`

The words stand in `banned_words` of ``course.yml``, a list a language, each with what to say
instead; the forms that the glossary says to `avoid` count too. Inflected forms are found. A word
in quotation marks is talked about, not used, and is let through.

Why: a word decides how somebody is looked at. Whoever writes late in the evening uses the word
that is at hand.

    Only idiots cook with one hand.                 # wrong, if the course bans "idiot"
    Do not call anybody an “idiot”.                 # right
"""

from __future__ import annotations

from collections.abc import Iterator

from curriculum.checks.marks import texts
from curriculum.diagnostics import Diagnostic, error
from curriculum.language import Avoided, Avoiding
from curriculum.model import Course, Part, walk
from curriculum.model.kept import Kept


def check(course: Course) -> Iterator[Diagnostic]:
    """Yield banned words in the language of the course."""
    language = course.source_language
    words = [Avoided(b.word, b.say or "", b.inflected) for b in course.avoided(language)]
    if not words:
        return
    same = repr((language, words))
    avoiding = Avoiding(words, language)
    for top in course.tops():
        yield from _KEPT.all_of(top, same, _used_below, avoiding)


_KEPT: Kept[tuple[Diagnostic, ...]] = Kept()


def _used_below(top: Part, avoiding: Avoiding) -> Iterator[Diagnostic]:
    for text in (text for part in walk(top) for text in texts(part)):
        for found in avoiding.uses(text.value):
            message = f'"{text.value[found.start : found.end]}" is not used in this course'
            hint = f"say {found.instead}" if found.instead else "say it in other words"
            yield error(text.inside(found.start), "banned-word", message, hint)
