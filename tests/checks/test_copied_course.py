"""A course that is changed looks its parts up anew."""

from __future__ import annotations

from reports import COURSES, read

from curriculum.editions import Edition
from curriculum.editions.cut import for_edition


def test_the_participant_edition_finds_nothing_of_the_trainers() -> None:
    course = read(COURSES / "full")
    assert course.by_kind["guide"].keys() == {"index", "about", "guides-trainers"}
    assert course.parts()
    open_course = for_edition(course, Edition.PARTICIPANT)
    assert open_course.by_kind["guide"].keys() == {"index", "about"}
    section = open_course.by_kind["section"]["germs-travel"]
    assert section is open_course.modules[0].sections[0]
    assert course.modules[0].sections[0].trainer_notes not in map(str, open_course.parts())
    assert all(not getattr(part, "trainer_notes", None) for part in open_course.parts())
