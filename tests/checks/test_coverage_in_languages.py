"""Coverage language by language: a translation that is missing is evidence that is missing."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from reports import COURSES, Say, change, measured_in, read

from curriculum.checks.coverage import State
from curriculum.model import Course
from curriculum.translation import Passage

WORDS = {"es": "las cadenas de frío", "ru": "холодовыми цепями"}
"""An inflected form of the key concept that the English text has as "cold chains"."""


def whole(language: str) -> Say:
    """A translation without a gap: the English text, with the key concept said in the language."""

    def say(passage: Passage) -> str:
        text = passage.text.replace("the cold chains", WORDS[language])
        return text.replace("The CC", "Ella").replace("The cold chain", "Comida fría")

    return say


def but_for(say: Say, *places: str) -> Say:
    """The same translation without the passages that stand in these files, or say these words."""
    return lambda passage: (
        None
        if any(place in (passage.location.path, passage.text) for place in places)
        else say(passage)
    )


@pytest.fixture
def required(course_copy: Callable[[str], Path]) -> Course:
    """The course with a Spanish that has to be whole."""
    root = course_copy("full")
    spanish = "name: Español\n    status: unreviewed"
    by = f"{spanish}\n    minimum: 90"
    change(root, [{"in": "modules/course.yml", "replace": spanish, "by": by}])
    return read(root)


@pytest.mark.parametrize("language", ["es", "ru"])
def test_a_whole_translation_is_covered(language: str) -> None:
    measured, faults = measured_in(read(COURSES / "full"), language, whole(language))
    assert faults == []
    assert {outcome.state for outcome in measured.outcomes} == {State.MET}


def test_the_translation_of_a_section_is_removed(required: Course) -> None:
    gap = but_for(whole("es"), "modules/storage/sections/the-cold-chain.yml")
    measured, faults = measured_in(required, "es", gap)
    assert faults == [
        "modules/storage/sections/the-cold-chain.yml:2:8: error[not-translated]: 15 texts of the "
        'section "the-cold-chain" are not translated into Español (es) | translate them in '
        "translations/es; fuzzy entries count as missing"
    ]
    assert [o.id for o in measured.outcomes if not o.ok] == ["sort-deliveries"]


def test_one_paragraph_of_a_section_is_not_translated(required: Course) -> None:
    course = required
    body = course.modules[1].sections[1].body.splitlines()
    gap = but_for(whole("es"), f"{body[0]}")
    _, faults = measured_in(course, "es", gap)
    assert faults == [
        "modules/storage/sections/speaking-up.yml:6:3: error[not-translated]: 1 text of the "
        'section "speaking-up" is not translated into Español (es) | translate it in '
        "translations/es; fuzzy entries count as missing"
    ]


def test_the_translation_of_an_activity_is_removed(required: Course) -> None:
    gap = but_for(whole("es"), "modules/storage/activities/power-cut.yml")
    measured, faults = measured_in(required, "es", gap)
    assert faults == [
        "modules/storage/activities/power-cut.yml:2:8: error[not-translated]: 12 texts of the "
        'activity "power-cut" are not translated into Español (es) | translate them in '
        "translations/es; fuzzy entries count as missing",
    ]
    assert not measured.ok


def test_the_translation_of_the_only_item_is_removed(required: Course) -> None:
    """The knowledge outcome has several items: all of them in one file."""
    gap = but_for(whole("es"), "modules/hygiene/checks.yml")
    measured, faults = measured_in(required, "es", gap)
    assert [fault.split(" | ")[0] for fault in faults] == [
        f"modules/hygiene/checks.yml:{place}: error[not-translated]: {count} texts of the check "
        f'item "{item}" are not translated into Español (es)'
        for place, count, item in (
            ("6:11", 5, "germ-ways"),
            ("33:11", 7, "hand-and-tool"),
            ("58:11", 7, "clean-or-not"),
            ("76:11", 5, "what-mira-did"),
            ("88:11", 5, "germ-riders"),
        )
    ]
    assert [o.id for o in measured.outcomes if not o.ok] == ["explain-germ-travel"]


def test_texts_for_trainers_are_left_to_the_minimum(required: Course) -> None:
    notes = required.modules[0].sections[0].trainer_notes
    assert notes
    gap = but_for(whole("es"), notes.strip(), "Thumbs are forgotten.")
    _, faults = measured_in(required, "es", gap)
    assert faults == []


def test_the_key_concept_is_gone_from_the_translation(required: Course) -> None:
    def say(passage: Passage) -> str:
        return str(whole("es")(passage)).replace(WORDS["es"], "el frío")

    measured, faults = measured_in(required, "es", say)
    assert faults == [
        'modules/course.yml:74:20: error[concept-missing]: the key concept "cadena de frío" does '
        'not occur in the text that teaches the objective "cold-chain" in Español (es) | use it in '
        "translations/es, link words to it as [words](term:cold-chain), or add the form used "
        "there to its `also`"
    ]
    assert [o.id for o in measured.outcomes if not o.ok] == ["sort-deliveries"]


def test_a_partly_translated_language_says_so_and_does_not_stop_the_build() -> None:
    gap = but_for(whole("ru"), "modules/storage/activities/power-cut.yml")
    measured, faults = measured_in(read(COURSES / "full"), "ru", gap)
    assert faults == []
    assert measured.ok
    states = {outcome.id: outcome.state for outcome in measured.outcomes}
    assert states["sort-deliveries"] is State.SOURCE_ONLY
    assert states["wash-hands"] is State.MET
    sort = next(o for o in measured.outcomes if o.id == "sort-deliveries")
    assert sort.practised.reason == 'not translated into Русский: activity "power-cut"'


def test_in_a_partly_translated_language_a_lost_concept_is_a_warning() -> None:
    def say(passage: Passage) -> str:
        return str(whole("ru")(passage)).replace(WORDS["ru"], "холодом")

    measured, faults = measured_in(read(COURSES / "full"), "ru", say)
    assert [fault.split(": ")[1] for fault in faults] == ["warning[concept-missing]"]
    assert measured.ok


def test_nothing_translated_is_all_in_the_source_language() -> None:
    measured, faults = measured_in(read(COURSES / "full"), "es", lambda passage: None)
    assert faults == []
    assert {outcome.state for outcome in measured.outcomes} == {State.SOURCE_ONLY}


def test_a_required_language_without_any_translation_is_reported_once(required: Course) -> None:
    measured, faults = measured_in(required, "es", lambda passage: None)
    assert faults == [
        "modules/course.yml:29:5: error[not-translated]: nothing that teaches, practises or "
        "assesses an outcome is translated into Español (es) | translate translations/es, or "
        "write `minimum: 0` until that is done"
    ]
    assert not measured.ok


def test_a_term_without_a_form_in_a_required_language(course_copy: Callable[[str], Path]) -> None:
    root = course_copy("full")
    spanish = "name: Español\n    status: unreviewed"
    change(
        root,
        [
            {
                "in": "modules/course.yml",
                "replace": spanish,
                "by": f"{spanish}\n    minimum: 90",
            },
            {
                "in": "modules/glossary.yml",
                "replace": "      es:\n        form: cadena de frío\n",
                "by": "",
            },
        ],
    )
    _, faults = measured_in(read(root), "es", whole("es"))
    assert faults == [
        'modules/glossary.yml:29:7: error[concept-missing]: the key concept "cold-chain" has no '
        "form in Español (es) | add `es: {form: ...}` to it in the glossary"
    ]
