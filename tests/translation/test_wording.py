"""What translators are told about each text."""

from __future__ import annotations

import pytest

from course_folders import course_folder
from curriculum import model, translation
from curriculum.reading import read_course
from curriculum.translation import wording


def test_every_text_that_is_described_is_one_of_the_course() -> None:
    for name in [*wording._WORDS, *wording._SHORT]:
        part, _, field = name.partition(".")
        assert field in getattr(model, part).model_fields, name


@pytest.mark.parametrize(("text", "short"), [("Raw food brings germs in.", True), ("Fine", True),
                                             ("How germs travel", False)])  # fmt: skip
def test_where_there_is_little_room_it_is_said_and_judged(text: str, short: bool) -> None:
    course = read_course(course_folder("full")).course
    assert course is not None
    passage = next(p for p in translation.passages(course) if p.text == text)
    assert ("keep it short" in passage.place) is short
    assert passage.pair("palabra", "es").short is short
