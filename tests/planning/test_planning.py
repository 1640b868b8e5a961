"""A programme for the time there is covers as much as fits, and can be held as it is written."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from course_folders import course_folder
from curriculum import planning
from curriculum.checks import RULES
from curriculum.model import Agenda, Course
from curriculum.model.programmes import reached
from curriculum.reading import read_course
from running import curriculum


@pytest.fixture(scope="module")
def course() -> Course:
    found = read_course(course_folder("full")).course
    assert found is not None
    return found


def planned(root: Path, minutes: int, *more: str) -> tuple[Course, Agenda]:
    """The course with an agenda that the command wrote, read again as an editor's file is."""
    result = curriculum(root, "agenda", "plan", "planned", "--minutes", str(minutes), *more)
    assert result.returncode == 0, result.stderr
    settings = root / "modules" / "course.yml"
    settings.write_text(settings.read_text("utf-8").replace("  - one-hour", "  - planned"), "utf-8")
    (root / "modules" / "agendas" / "one-hour.yml").unlink()
    read = read_course(root)
    assert read.diagnostics == ()
    assert read.course is not None
    return read.course, read.course.agendas[-1]


@pytest.mark.parametrize("minutes", [60, 90, 180, 420])
def test_what_is_written_can_be_held(minutes: int, course_copy: Callable[[str], Path]) -> None:
    found, agenda = planned(course_copy("full"), minutes)
    for name in ("agenda", "practice-time", "role-limits"):
        assert [f for f in RULES[name](found) if "planned" in f.location.path] == []
    total = sum(slot.minutes for day in agenda.days for slot in day.slots)
    assert total <= minutes
    assert reached(found, agenda)


def test_who_begins_after_noon_has_eaten(course: Course) -> None:
    for start, meals in ((11 * 60, 1), (14 * 60, 0)):
        kinds = [block.kind for _, block in planning.lay_out(course, 420, start).slots]
        assert kinds.count("meal") == meals
        assert "break" in kinds


def test_more_time_covers_more(course: Course) -> None:
    counts = [len(planning.choose(course, minutes).outcomes) for minutes in (20, 45, 90, 400)]
    assert counts == sorted(counts)
    assert counts[0] == 0 or counts[0] < counts[-1]
    assert counts[-1] == len(course.outcomes)


def test_what_is_chosen_fits_and_is_reached(course: Course) -> None:
    for minutes in range(10, 300, 10):
        chosen = planning.choose(course, minutes)
        assert chosen.minutes <= minutes
        taken = {part.id for part in (*chosen.sections, *chosen.activities)}
        for name in chosen.outcomes:
            assert any(name in s.teaches for s in chosen.sections if s.id in taken)
            assert any(name in a.practises for a in chosen.activities if a.id in taken)


def test_a_programme_for_one_audience_holds_only_what_is_theirs(course: Course) -> None:
    chosen = planning.choose(course, 400, "managers")
    assert "wash-with-dye" not in {activity.id for activity in chosen.activities}
    assert "sort-deliveries" not in chosen.outcomes


def test_a_programme_for_one_objective_serves_no_other(course: Course) -> None:
    chosen = planning.choose(course, 400, None, ["clean-hands"])
    assert set(chosen.outcomes) == {"explain-germ-travel", "wash-hands"}
    assert {section.id for section in chosen.sections} == {"germs-travel", "washing-hands"}


def test_the_main_agenda_reaches_everything(course: Course) -> None:
    main, short = course.agendas
    assert set(reached(course, main)) == set(course.outcomes)
    assert reached(course, short) == ("wash-hands",)


def test_wrong_words_are_told(course_copy: Callable[[str], Path]) -> None:
    root = course_copy("full")
    for words in (
        ["one-hour", "--minutes", "60"],
        ["Bad Name", "--minutes", "60"],
        ["new", "--minutes", "60", "--audience", "cats"],
        ["new", "--minutes", "60", "--start", "nine"],
        ["new", "--minutes", "90", "--start", "23:00"],
        ["n" * 61, "--minutes", "60"],
        ["new", "--minutes", "60", "--objective", "dogs"],
    ):
        result = curriculum(root, "agenda", "plan", *words)
        assert result.returncode == 2
        assert "error: " in result.stderr
        assert "Traceback" not in result.stderr
    assert not (root / "modules" / "agendas" / "new.yml").exists()
