"""The glossary as phrases to be found in running text, in any inflected form."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from collections.abc import Set as AbstractSet
from dataclasses import dataclass
from os.path import commonprefix

from curriculum.language import Word, has_stem_among, occurrences, stems
from curriculum.model import Term, Untranslated, mentions
from curriculum.rendering.safe_markdown import without_marks

_NOTE = re.compile(r"\([^)]*\)")
_LOST = {"en": re.compile(r"[ey]?"), "es": re.compile(r"[aeoz]?s?|[áéíóú][ns]")}
_LOST_ELSEWHERE = re.compile(r".{0,2}")
"""Last letters that a word may lose in an inflected form, by language. Stems alone would take
"baking" and "baked" for forms of "baker", and "indicado" for one of "indicador"."""


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
    words: tuple[str, ...]
    """As the glossary writes them: in small letters, unless they are all capitals."""

    hyphenated: bool
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
            phrases.sort(key=lambda found: -len(found.stems))
        self.may_be_in = has_stem_among(self._phrases.keys(), language)
        """Whether a text has a word that a term can begin with: for leaving most texts alone."""

    def in_text(self, text: str, words: Sequence[Word], seen: AbstractSet[str]) -> Iterator[Found]:
        """The first occurrence of each term not seen before; longer terms win over shorter ones.

        Of terms with one form the first of the glossary wins: a language may have one word for
        two terms of another.

        `seen` is read while the search goes on: a caller that adds what it was given gets no
        term twice.
        """
        at = 0
        while at < len(words):
            found = self._at(text, words, at)
            if found is None:
                at += 1
                continue
            count, place = found
            if place.term not in seen:
                yield place
            at += count

    def _at(self, text: str, words: Sequence[Word], at: int) -> tuple[int, Found] | None:
        for candidate in self._phrases.get(words[at].stem, ()):
            count = len(candidate.stems)
            span = next(occurrences(text, words[at : at + count], candidate.stems), None)
            if span is None or text[max(0, span[0] - 1) : span[0]] in ("&", "#"):
                continue
            if not self._is_form(candidate, text, words[at : at + count]):
                continue
            return count, Found(candidate.term, *span)
        return None

    def _is_form(self, candidate: _Phrase, text: str, found: Sequence[Word]) -> bool:
        written = text[found[0].start : found[-1].end]
        if candidate.exact:
            return written == candidate.exact
        if candidate.hyphenated and " " in written:
            return False  # "by law" is no by-law
        return all(
            self._is_inflected(word, text[place.start : place.end])
            for word, place in zip(candidate.words, found, strict=True)
        )

    def _is_inflected(self, word: str, form: str) -> bool:
        if word.isupper():
            return form == word  # nobody makes PEACE between families
        lost = word[len(commonprefix([word, form.casefold()])) :]
        return bool(_LOST.get(self.language, _LOST_ELSEWHERE).fullmatch(lost))

    def _add(self, term: Term) -> None:
        form = term.term[self.language]
        for words in dict.fromkeys((form.form, *form.also)):
            self._add_phrase(words, term.id, None)
        if form.abbreviation:
            self._add_phrase(form.abbreviation, term.id, form.abbreviation)

    def _add_phrase(self, words: str, term: str, exact: str | None) -> None:
        written = _NOTE.sub(" ", words).strip()
        found = stems(written, self.language)
        if not found:
            return
        as_written = tuple(_in_small_letters(written[word.start : word.end]) for word in found)
        hyphenated = "-" in written and " " not in written
        phrase = _Phrase(tuple(w.stem for w in found), term, as_written, hyphenated, exact)
        self._phrases.setdefault(found[0].stem, []).append(phrase)

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


def _in_small_letters(word: str) -> str:
    """A word of the glossary in small letters, unless it is all capitals, and more than one."""
    return word if len(word) > 1 and word.isupper() else word.casefold()
