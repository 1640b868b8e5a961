"""A number is told with its source and its year.

Codes:

- `number-without-source`: a percentage, a number of thousands or of millions in a section whose
  paragraph, table row or slide names no source;
- `number-without-year`: the same, where neither the text nor the place in the source has a year.

Why: a number without its year and its source cannot be checked, and lives on when it is long out
of date. Stories of cases are made up; their numbers are not looked at.

    Every year 48,000,000 people fall ill.                                        # wrong
    In 2011 it was estimated that 48,000,000 fall ill [source:report, p. 2].      # right
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from curriculum.checks.marks import inside
from curriculum.diagnostics import Diagnostic, Location, error
from curriculum.model import Course, Part, Section, Slide, Table, mentions
from curriculum.model.kept import Kept

_NUMBER = re.compile(
    r"\d(?<![\w.,]\d)(?:"
    r"\d*(?:[.,]\d+)?[ \u00a0\u202f]?(?:%|per ?cent\b|percent\b)"
    r"|\d{0,2}(?:[,\u00a0\u202f]\d{3})+(?![\d,])"
    r"|\d*(?:[.,]\d+)? (?:thousand|million|billion)\b)"
)
"""It begins with a digit, which is found fast, and only then looks at what stands before."""

_YEAR = re.compile(r"(?<!\d)(?:19|20)\d\d(?!\d)")
_PARAGRAPH = re.compile(r"(?:[^\n]*\S[^\n]*\n?)+")


def check(course: Course) -> Iterator[Diagnostic]:
    """Yield numbers that cannot be checked."""
    years = {source.id: source.year for source in course.sources}
    same = repr(years)
    for module in course.modules:
        for section in module.sections:
            yield from _KEPT.all_of(section, same, _faults_in, years)


_KEPT: Kept[tuple[Diagnostic, ...]] = Kept()


def _faults_in(section: Section, years: dict[str, int]) -> Iterator[Diagnostic]:
    for part, path, text in _texts(section):
        for match in _PARAGRAPH.finditer(text):
            yield from _paragraph(part, path, text, match, years)
    for table in section.tables:
        yield from _rows(table, years)
    for slide in section.slides:
        yield from _slide(slide, years)


def _texts(section: Section) -> Iterator[tuple[Part, tuple[str | int, ...], str]]:
    yield section, ("body",), section.body
    if section.trainer_notes:
        yield section, ("trainer_notes",), section.trainer_notes
    for at, message in enumerate(section.key_messages):
        yield section, ("key_messages", at), message


def _paragraph(
    part: Part,
    path: tuple[str | int, ...],
    text: str,
    paragraph: re.Match[str],
    years: dict[str, int],
) -> Iterator[Diagnostic]:
    number = _NUMBER.search(paragraph[0])
    if number is not None:
        place = inside(part, path, text, paragraph.start() + number.start())
        yield from _judged(number[0], paragraph[0], place, years)


def _rows(table: Table, years: dict[str, int]) -> Iterator[Diagnostic]:
    heading = " ".join([table.title, *table.columns])
    for at, row in enumerate(table.rows):
        whole = " ".join(row)
        number = _NUMBER.search(whole)
        if number is not None:
            place = table.where("rows", at)
            yield from _judged(number[0], f"{heading} {whole}", place, years)


def _slide(slide: Slide, years: dict[str, int]) -> Iterator[Diagnostic]:
    shown = " ".join([slide.title, *slide.points])
    number = _NUMBER.search(shown)
    if number is not None:
        yield from _judged(number[0], f"{shown} {slide.notes or ''}", slide.where(), years)


def _judged(
    number: str, around: str, place: Location, years: dict[str, int]
) -> Iterator[Diagnostic]:
    cited = [mention.id for mention in mentions(around) if mention.kind == "source"]
    if not cited:
        message = f'"{number}" has no source in its paragraph, row or slide'
        hint = "add [source:id, p. 1] beside it, with the year it is of"
        yield error(place, "number-without-source", message, hint)
    elif not _YEAR.search(around):
        known = [years[name] for name in cited if name in years]
        hint = "say of which year it is" + (f", e.g. {known[0]}" if known else "")
        message = f'"{number}" has no year'
        yield error(place, "number-without-year", message, hint)
