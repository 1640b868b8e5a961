"""Which official terms occur in a passage, so that the translator has them at hand."""

from __future__ import annotations

from curriculum.language import occurrences, phrase, stems
from curriculum.model import Course, Term, TermForm, mentions

Needle = tuple[tuple[str, ...], Term]


class Terms:
    """The terms of a glossary that have an official form in a language."""

    def __init__(self, course: Course, language: str) -> None:
        self._source, self._language = course.source_language, language
        self._by_id = {t.id: t for t in course.glossary if self._both(t) is not None}
        self._by_first_stem: dict[str, list[Needle]] = {}
        for term in self._by_id.values():
            for form in _spellings(term.term[self._source]):
                wanted = phrase(form, self._source)
                if wanted:
                    self._by_first_stem.setdefault(wanted[0], []).append((wanted, term))

    def lines(self, text: str) -> list[str]:
        """For each term in the text, in order: ``term: in the source = in the language``."""
        found = {m.id: m.start for m in mentions(text) if m.kind == "term"}
        words = stems(text, self._source)
        for first in {word.stem for word in words}:
            for wanted, term in self._by_first_stem.get(first, ()):
                spans = occurrences(text, words, wanted)
                if (span := next(iter(spans), None)) is not None:
                    # The first of its spellings, in whatever order the stems come.
                    found[term.id] = min(span[0], found.get(term.id, span[0]))
        ids = sorted(found, key=lambda name: (found[name], name))
        return [self._line(self._by_id[name]) for name in ids if name in self._by_id]

    def _both(self, term: Term) -> tuple[TermForm, TermForm] | None:
        forms = term.term.get(self._source), term.term.get(self._language)
        return None if None in forms else forms  # type: ignore[return-value]

    def _line(self, term: Term) -> str:
        source, official = term.term[self._source], term.term[self._language]
        also = f" ({'; '.join(official.also)})" if official.also else ""
        avoid = f"; not: {', '.join(official.avoid)}" if official.avoid else ""
        return f"term: {source.form} = {official.form}{also}{avoid}"


def _spellings(form: TermForm) -> list[str]:
    abbreviation = [form.abbreviation] if form.abbreviation else []
    return [form.form, *form.also, *abbreviation]
