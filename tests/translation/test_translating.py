"""The course in another language."""

from __future__ import annotations

import time

from curriculum import translation
from curriculum.model import Untranslated, walk


def test_the_source_language_is_said_as_it_is(project) -> None:
    course = project.course
    result = translation.translate(course, translation.source_catalog("en"), "en")
    assert result.counts.total.share == 100
    assert result.course.settings == course.settings
    assert "## Three causes { #three-causes }" in result.course.modules[0].sections[0].body


def test_a_missing_text_is_shown_in_the_source_language_and_says_so(project) -> None:
    project.update()
    project.say_all("flat-tyre", {"Why tyres go flat": "Por qué se pinchan"})
    result, _ = project.translated()
    section = result.course.modules[0].sections[0]
    assert section.title == "Por qué se pinchan"
    assert not isinstance(section.title, Untranslated)
    assert isinstance(result.course.settings.title, Untranslated)
    assert '- <span lang="en">A pinch: the tube' in section.body
    assert '## <span lang="en">Three causes</span> { #three-causes }' in section.body


def test_everything_translated_keeps_its_shape_and_its_places(project) -> None:
    project.update()
    project.say_everything()
    result, codes = project.translated()
    # what is said here are the English words: no rule of the language may be at home in them
    assert set(codes) <= {"untranslated-words", "official-term", "question-marks"}
    assert result.counts.total.share == 100
    before, after = list(walk(project.course)), list(walk(result.course))
    assert [type(part) for part in before] == [type(part) for part in after]
    assert [part.where() for part in before] == [part.where() for part in after]
    assert "- ES Something sharp" in result.course.modules[0].sections[0].body
    assert result.course.outcomes["explain-air-loss"].text == "ES Explain why a tyre loses air."
    assert result.course.settings.objectives[0].quote == project.course.settings.objectives[0].quote


def test_short_words_are_told_apart_by_their_place(project) -> None:
    contexts = {
        p.context for p in translation.passages(project.course) if p.text == "Town cycling club"
    }
    assert contexts == {"course bicycle-repair", "source club-handbook"}


def test_a_note_without_a_title_gets_one_in_the_language(project) -> None:
    project.edit("docs/index.md", "- Old clothes.", "- Old clothes.\n\n!!! warning\n    Wet glue.")
    result, _ = project.translated()
    assert '!!! warning "Atención"' in result.course.guides[0].body


def test_a_catalog_behind_the_course_is_told(project) -> None:
    _, codes = project.translated()
    assert codes == ["missing-catalog"] * 3
    project.update()
    project.edit("docs/index.md", "Old clothes.", "Clothes that may get dirty.")
    _, codes = project.translated()
    assert codes == ["outdated-catalog"]


def test_too_little_is_an_error(project) -> None:
    project.edit(
        "modules/course.yml", "    status: unreviewed", "    status: unreviewed\n    minimum: 90"
    )
    project.update()
    _, codes = project.translated()
    assert codes == ["too-little-translated"]


def test_thousands_of_passages_take_no_time(project) -> None:
    course = project.course
    many = course.model_copy(update={"modules": course.modules * 80})
    started = time.process_time()
    translation.translate(many, translation.source_catalog("en"), "en")
    assert time.process_time() - started < 3
