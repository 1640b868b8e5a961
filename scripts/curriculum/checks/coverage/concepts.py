"""Whether the key concepts of an objective occur in the text that teaches it.

A term occurs where its official form, an accepted other form or its abbreviation stands in the
text, inflected or not; where the text names it as ``[term:id]``, which shows the official form;
and where the writer's own words are linked to it, as in ``[washing them](term:hand-washing)``.
Slides and notes for trainers do not count: they are not what participants read.
"""

from __future__ import annotations

from collections.abc import Iterator
from functools import cached_property

from curriculum.checks.marks import texts
from curriculum.checks.readable import named_terms, readable
from curriculum.language import Word, occurrences, phrase, stem_set, stems
from curriculum.model import Section, Slide, Term, Untranslated, walk


class SectionText:
    """The text of a section in one language, ready to be searched."""

    def __init__(self, section: Section, language: str) -> None:
        own = list(_own_texts(section))
        self._language = language
        self._named = {name for text in own for name in named_terms(text)}
        self._text = "\n.\n".join(readable(text) for text in own)
        self._stems = stem_set(self._text, language)
        self._known: dict[str, tuple[Term, bool]] = {}

    @cached_property
    def _words(self) -> list[Word]:
        """Every word with its place, which is looked for only where it can be."""
        return stems(self._text, self._language)

    def rest(self) -> None:
        """Let go of what takes room and can be made again."""
        self.__dict__.pop("_words", None)

    def uses(self, term: Term) -> bool:
        """Whether the term occurs; what was found is kept as long as the term is the same."""
        known = self._known.get(term.id)
        if known is None or known[0] is not term:
            known = self._known[term.id] = term, self._finds(term)
        return known[1]

    def _finds(self, term: Term) -> bool:
        if term.id in self._named:
            return True
        form = term.term.get(self._language)
        if form is None:
            return False
        if any(self._has(words) for words in (form.form, *form.also)):
            return True
        return form.abbreviation is not None and self._has_exactly(form.abbreviation)

    def _has(self, words: str) -> bool:
        wanted = phrase(words, self._language)
        if not wanted or not self._stems.issuperset(wanted):
            return False
        return any(True for _ in occurrences(self._text, self._words, wanted))

    def _has_exactly(self, abbreviation: str) -> bool:
        """An abbreviation is compared letter by letter: TIP is not a tip."""
        wanted = phrase(abbreviation, self._language)
        if not self._stems.issuperset(wanted):
            return False
        spans = occurrences(self._text, self._words, wanted)
        return any(self._text[start:end] == abbreviation for start, end in spans)


def _own_texts(section: Section) -> Iterator[str]:
    """What participants read in the section, in the language itself."""
    for part in walk(section):
        if isinstance(part, Slide):
            continue
        for text in texts(part):
            if not text.trainer_only and not isinstance(text.value, Untranslated):
                yield text.value
