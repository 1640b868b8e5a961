"""The course says once which language it is written in, and language codes are real ones.

Codes:

- `source-language`: not exactly one of `languages` has the status `source`;
- `unknown-language`: a code that no language has, e.g. `rus` for `ru`;
- `unused-language` (warning): a term has a form in a language that the site is not built in;
- `term-without-source-form`: a term has no form in the language of the course.

Why: a form under a wrong code is never shown, and nobody notices.

    term: {en: {form: hand washing}, rus: {form: мытьё рук}}   # wrong: did you mean "ru"?
    term: {en: {form: hand washing}, ru: {form: мытьё рук}}    # right

The title of a source may stand in any language: a law has its title in the State's own.
"""

from __future__ import annotations

from collections.abc import Iterator

from curriculum.checks.nearest import nearest
from curriculum.diagnostics import Diagnostic, Location, error, warning
from curriculum.model import Course, Term

_CODES = (
    "aa ab ae af ak am an ar as av ay az ba be bg bh bi bm bn bo br bs ca ce ch co cr cs cu cv cy "
    "da de dv dz ee el en eo es et eu fa ff fi fj fo fr fy ga gd gl gn gu gv ha he hi ho hr ht hu "
    "hy hz ia id ie ig ii ik io is it iu ja jv ka kg ki kj kk kl km kn ko kr ks ku kv kw ky la lb "
    "lg li ln lo lt lu lv mg mh mi mk ml mn mr ms mt my na nb nd ne ng nl nn no nr nv ny oc oj om "
    "or os pa pi pl ps pt qu rm rn ro ru rw sa sc sd se sg si sk sl sm sn so sq sr ss st su sv sw "
    "ta te tg th ti tk tl tn to tr ts tt tw ty ug uk ur uz ve vi vo wa wo xh yi yo za zh zu"
)
ISO_639_1 = frozenset(_CODES.split())


def check(course: Course) -> Iterator[Diagnostic]:
    """Yield wrong language codes, and a course without one language of its own."""
    yield from _source_language(course)
    for code in course.settings.languages:
        yield from _code(code, course, course.settings.where("languages", code), own=False)
    for term in course.glossary:
        yield from _term(term, course)
    for source in course.sources:
        for code in source.title:
            yield from _code(code, course, source.where("title", code))


def _source_language(course: Course) -> Iterator[Diagnostic]:
    languages = course.settings.languages
    sources = [code for code, language in languages.items() if language.status == "source"]
    if len(sources) == 1:
        return
    place = course.settings.where("languages")
    hint = "give the language of the YAML `status: source`, and no other"
    if not sources:
        yield error(place, "source-language", "no language has the status source", hint)
        return
    for code in sources[1:]:
        message = f'"{code}" has the status source, but "{sources[0]}" has it already'
        yield error(course.settings.where("languages", code), "source-language", message, hint)


def _term(term: Term, course: Course) -> Iterator[Diagnostic]:
    for code in term.term:
        place = term.where("term", code)
        faults = list(_code(code, course, place))
        yield from faults
        if not faults and code not in course.settings.languages:
            message = f'the form in "{code}" is not shown: the site is not built in that language'
            yield warning(place, "unused-language", message, _languages_of(course))
    if course.source_language not in term.term:
        message = f'the term "{term.id}" has no form in "{course.source_language}"'
        hint = f"add `{course.source_language}: {{form: ...}}`"
        yield error(term.where("term"), "term-without-source-form", message, hint)


def _code(code: str, course: Course, place: Location, *, own: bool = True) -> Iterator[Diagnostic]:
    languages = course.settings.languages
    if code in ISO_639_1 or (own and code in languages):
        return
    if not own and len(code) == 3:  # languages without a code of two letters have one of three
        return
    guess = next((own_ for own_ in languages if code.lower().startswith(own_)), None)
    guess = guess or nearest(code.lower(), languages)
    hint = f'did you mean "{guess}"?' if guess else _languages_of(course)
    yield error(place, "unknown-language", f'"{code}" is not the code of a language', hint)


def _languages_of(course: Course) -> str:
    return "the site is built in: " + ", ".join(course.settings.languages)
