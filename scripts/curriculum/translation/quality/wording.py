"""The words that a course has agreed on: official terms are used, banned words are not.

A term is looked for in the English letter by letter (with its plural), in the translation by
stems, so that any inflected form counts. Of a term of several words half of them are enough:
nobody repeats a long name in full three times in one paragraph.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cached_property

from curriculum.language import Avoided, Avoiding, phrase, stem_set
from curriculum.model import Course, Term, TermForm
from curriculum.translation.quality.copies import copied, script_of
from curriculum.translation.quality.pair import Finding, Pair, doubt, refuse
from curriculum.translation.quality.shown import shown
from curriculum.translation.quality.spelled import Spelled

Official = tuple[Term, tuple[frozenset[str], ...]]
"""A term, and the stems of each of its forms in the language."""

SMALL = 3
"""Letters up to which a word of a term is taken for a preposition or an article."""


class Wording:
    """What a course has agreed on in one language."""

    def __init__(self, course: Course, language: str) -> None:
        self._course, self._language = course, language
        self._source = course.source_language

    def check(self, pair: Pair) -> Iterator[Finding]:
        """Official terms that are missing, words that the course does not use, copies."""
        yield from self._terms(pair)
        yield from copied(pair, self._allowed, self._script)
        for found in self._avoiding.uses(pair.translation):
            words = pair.translation[found.start : found.end]
            hint = f"say {found.instead}" if found.instead else "say it in other words"
            yield refuse("banned-word", f"“{words}” is not used in this course", hint)

    @cached_property
    def _allowed(self) -> frozenset[str]:
        return frozenset(self._course.settings.same_in_translation)

    @cached_property
    def _script(self) -> str:
        forms = [
            t.term[self._language].form for t in self._course.glossary if self._language in t.term
        ]
        return script_of([*forms, self._course.settings.languages[self._language].name])

    @cached_property
    def _avoiding(self) -> Avoiding:
        """Without words that are a part of the official form of another term."""
        official = [
            frozenset(phrase(words, self._language))
            for term in self._course.glossary
            if (form := term.term.get(self._language))
            for words in (form.form, *form.also)
        ]
        words = (
            Avoided(each.word, each.say or "", each.inflected)
            for each in self._course.avoided(self._language)
            if not any(frozenset(phrase(each.word, self._language)) <= form for form in official)
        )
        return Avoiding(words, self._language)

    @cached_property
    def _official(self) -> tuple[Official, ...]:
        """The terms that have an official form in both languages, but everyday words."""
        return tuple(
            (term, tuple(self._stems(official)))
            for term in self._course.glossary
            if (official := term.term.get(self._language))
            if not term.everyday and self._source in term.term
        )

    @cached_property
    def _spelled(self) -> Spelled:
        english = (term.term[self._source] for term, _ in self._official)
        return Spelled((form.form, *form.also) for form in english)

    def _stems(self, form: TermForm) -> Iterator[frozenset[str]]:
        spellings = [form.form, *form.also, *filter(None, [form.abbreviation])]
        for words in spellings:
            for one in re.split(r"[;/]", words):
                own = phrase(one, self._language)
                yield frozenset(word for word in own if len(word) > SMALL) or frozenset(own)

    def _terms(self, pair: Pair) -> Iterator[Finding]:
        found = self._spelled.in_text(shown(pair.source))
        if not found:
            return
        said = stem_set(pair.translation, self._language)
        for term, forms in map(self._official.__getitem__, found):
            if not any(2 * len(form & said) >= len(form) for form in forms):
                source, official = term.term[self._source], term.term[self._language]
                message = f"“{source.form}” is in the English; its official form “{official.form}” "
                message += "is not in the translation"
                hint = "use it in any inflection, or add the form used to `also` in the glossary"
                yield doubt("official-term", message, hint)
