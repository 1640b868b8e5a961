"""The glossary as phrases to be found in running text, in any inflected form."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from collections.abc import Set as AbstractSet
from dataclasses import dataclass

from curriculum.language import Word, occurrences, phrase
from curriculum.model import Term, Untranslated, mentions
from curriculum.rendering.safe_markdown import without_marks


@dataclass(frozen=True, slots=True)
class Found:
    """A term in a text: its id and its span as string offsets."""

    term: str
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class _Phrase:
    stems: tuple[str, ...]
    term: str
    exact: str | None
    """For an abbreviation: as it has to be written."""


class Terms:
    """The terms of a glossary that have a form in one language."""

    def __init__(self, terms: Sequence[Term], language: str) -> None:
        self.language = language
        self._forms = {t.id: t.term[language].form for t in terms if language in t.term}
        self.definitions = {
            term.id: self._definition(term) for term in terms if language in term.term
        }
        """Term id to its definition in plain words; `Untranslated` where it is."""

        self._phrases: dict[str, list[_Phrase]] = {}
        for term in terms:
            if language in term.term and not term.everyday:
                self._add(term)
        for phrases in self._phrases.values():
            phrases.sort(key=lambda found: (-len(found.stems), found.term))

    def in_text(self, text: str, words: Sequence[Word], seen: AbstractSet[str]) -> Iterator[Found]:
        """The first occurrence of each term not seen before; longer terms win over shorter ones.

        `seen` is read while the search goes on: a caller that adds what it was given gets no
        term twice.
        """
        at = 0
        while at < len(words):
            found = self._at(text, words, at, seen)
            if found is None:
                at += 1
                continue
            count, place = found
            if place.term not in seen:
                yield place
            at += count

    def _at(
        self, text: str, words: Sequence[Word], at: int, seen: AbstractSet[str]
    ) -> tuple[int, Found] | None:
        for candidate in self._phrases.get(words[at].stem, ()):
            count = len(candidate.stems)
            span = next(occurrences(text, words[at : at + count], candidate.stems), None)
            if span is None or text[max(0, span[0] - 1) : span[0]] in ("&", "#"):
                continue
            if candidate.exact and text[span[0] : span[1]] != candidate.exact:
                continue
            return count, Found(candidate.term, *span)
        return None

    def _add(self, term: Term) -> None:
        form = term.term[self.language]
        for words in dict.fromkeys((form.form, *form.also)):
            self._add_phrase(words, term.id, None)
        if form.abbreviation:
            self._add_phrase(form.abbreviation, term.id, form.abbreviation)

    def _add_phrase(self, words: str, term: str, exact: str | None) -> None:
        wanted = phrase(words, self.language)
        if wanted:
            self._phrases.setdefault(wanted[0], []).append(_Phrase(wanted, term, exact))

    def _definition(self, term: Term) -> str:
        text = term.definition
        pieces: list[str] = []
        end = 0
        for mention in mentions(text):
            words = mention.words or self._forms.get(mention.id, "")
            pieces += [
                text[end : mention.start].rstrip() if not words else text[end : mention.start]
            ]
            pieces.append(words)
            end = mention.end
        words = without_marks("".join([*pieces, text[end:]]))
        return Untranslated(words) if isinstance(text, Untranslated) else words
