"""The matrix as people and programs read it."""

from __future__ import annotations

import json

from reports import COURSES, in_language, read

from curriculum.checks import coverage, matrix
from curriculum.checks.coverage import Coverage
from curriculum.model import Course


def of(course: Course) -> dict[str, Coverage]:
    untranslated = in_language(course, "ru", lambda passage: None)
    return {
        "en": coverage.measure(course, "en"),
        "ru": coverage.measure(course, "ru", untranslated),
    }


def without_checks() -> Course:
    course = read(COURSES / "full")
    modules = tuple(module.model_copy(update={"checks": ()}) for module in course.modules)
    return course.model_copy(update={"modules": modules})


def test_the_table_is_aligned_and_readable_without_colour() -> None:
    assert matrix.as_table(of(without_checks()), 100) == (
        "objective / outcome                            taught  practised  assessed  timed   en"
        "  ru\n"
        "clean-hands                                                                         NO"
        "  NO\n"
        "  explain-germ-travel (knowledge, understand)       1          1        !0  45/45   NO"
        "  NO\n"
        "  wash-hands (skill, apply)                         1          1         1  50/50  yes"
        "  en\n"
        "cold-chain                                                                         yes"
        "  en\n"
        "  sort-deliveries (skill, analyse)                  1          1         1  65/65  yes"
        "  en\n"
        "speaking-up                                                                        yes"
        "  en\n"
        "  raise-concern (attitude, apply)                   1          3         1  70/70  yes"
        "  en\n"
        "\n"
        "en: 3 of 4 outcomes covered, 1 NOT covered\n"
        "ru: 0 of 4 outcomes covered, 3 more only in en, 1 NOT covered\n"
    )


def test_the_table_fits_a_narrow_terminal() -> None:
    table = matrix.as_table(of(read(COURSES / "full")), 80)
    rows = table.split("\n\n")[0].splitlines()
    assert max(map(len, rows)) <= 80
    assert "  explain-germ-travel (knowledge... " in table


def test_nothing_measured_is_said() -> None:
    assert matrix.as_table({}) == "nothing is measured\n"


def test_the_json_has_the_documented_keys() -> None:
    value = json.loads(matrix.as_json(of(read(COURSES / "full"))))
    assert (value["format"], value["covered"]) == ("curriculum-coverage/1", True)
    assert value["languages"]["en"]["outcomes"] == {"met": 4, "source-only": 0, "missing": 0}
    assert value["languages"]["ru"]["outcomes"] == {"met": 0, "source-only": 4, "missing": 0}
    objective = value["languages"]["en"]["objectives"][0]
    assert objective.keys() == {"id", "quote", "state", "concepts", "outcomes"}
    assert objective["concepts"][1] == {
        "term": "cross-contamination",
        "title": "cross-contamination",
        "sections": ["germs-travel"],
        "state": "met",
    }
    outcome = objective["outcomes"][1]
    assert outcome["claims"]["taught"]["evidence"] == [
        {
            "kind": "section",
            "id": "washing-hands",
            "title": "Washing hands in six steps",
            "module": "hygiene",
            "minutes": 20,
            "counts": True,
            "translated": True,
        }
    ]
    assert (outcome["claims"]["timed"]["needed"], outcome["claims"]["timed"]["placed"]) == (50, 50)
    assert value["languages"]["en"]["modules"][0] == {
        "id": "hygiene",
        "title": "Clean hands",
        "covered": True,
        "objectives": [{"id": "clean-hands", "state": "met"}],
    }


def test_the_same_course_gives_the_same_text() -> None:
    course = read(COURSES / "full")
    assert matrix.as_json(of(course)) == matrix.as_json(of(read(COURSES / "full")))
