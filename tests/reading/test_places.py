"""Places inside texts: a reference in a text is reported where it stands in the file."""

from __future__ import annotations

from pathlib import Path

import pytest

from course_folders import course_folder
from curriculum.model import Section, mentions
from curriculum.reading import read_course
from curriculum.reading.loading import read_part

HEAD = "id: a-section\ntitle: A section\nteaches: [an-outcome]\nminutes: 5\n"

WAYS_TO_WRITE = {
    "plain": "body: See [term:glue] now.\n",
    "plain over lines": "body: See the thing called\n  [term:glue] now.\n",
    "double quotes": 'body: "See [term:glue] now."\n',
    "single quotes": "body: 'See the rider''s [term:glue] now.'\n",
    "double quotes over lines": 'body: "See the thing\n  called [term:glue] now."\n',
    "bar": "body: |\n  First.\n\n  See [term:glue] now.\n",
    "bar with deep text": "body: |\n      First.\n\n        See [term:glue] now.\n",
    "bar with chosen indentation": "body: |2\n    See [term:glue] now.\n  Last.\n",
    "bar without last line end": "body: |-\n  First.\n  See [term:glue] now.\n",
    "bar after an empty line": "body: |\n\n  See [term:glue] now.\n",
    "folded": "body: >\n  See the thing\n  called [term:glue] now.\n",
    "folded paragraphs": "body: >-\n  First.\n\n  See the thing\n  called [term:glue] now.\n",
    "letters of other scripts": "body: |\n  Клей и ещё 🚲 [term:glue] now.\n",
    "below a comment": "# a comment\nbody: See [term:glue] now.\n",
}


@pytest.mark.parametrize("way", WAYS_TO_WRITE)
def test_place_of_a_reference(way: str) -> None:
    text = HEAD + WAYS_TO_WRITE[way]
    section = read_part(Section, text, "s.yml").part
    assert section is not None
    mention = next(mentions(section.body))
    place = section.written("body").inside(*mention.position(section.body))
    assert text.split("\n")[place.line - 1][place.column - 1 :].startswith("[term:glue]")


def test_place_of_items_and_keys() -> None:
    text = HEAD.replace("[an-outcome]", "[an-outcome, other]") + "body: x\n"
    section = read_part(Section, text, "s.yml").part
    assert section is not None
    assert str(section.where("teaches", 1)) == "s.yml:3:23"
    assert str(section.where("minutes")) == "s.yml:4:10"
    assert str(section.where()) == "s.yml:1:1"


def test_places_stay_right_after_a_faulty_item_was_left_out() -> None:
    text = HEAD + (
        "body: x\n"
        "tables:\n"
        "  - id: one\n    title: One\n    columns: wrong\n    rows: [[a, b]]\n"
        "  - id: two\n    title: Two\n    columns: [a, b]\n    rows: [[a, b]]\n"
    )
    read = read_part(Section, text, "s.yml")
    assert [each.code for each in read.diagnostics] == ["wrong-type"]
    assert read.part is not None
    assert [table.id for table in read.part.tables] == ["two"]
    assert str(read.part.where("tables", 0, "title")) == "s.yml:12:12"
    assert str(read.part.tables[0].where("title")) == "s.yml:12:12"


def test_place_in_a_page(tmp_path: Path) -> None:
    (tmp_path / "modules").mkdir()
    course = course_folder("minimal")
    (tmp_path / "modules" / "course.yml").write_text(
        (course / "modules" / "course.yml").read_text("utf-8"), "utf-8"
    )
    (tmp_path / "docs").mkdir()
    (tmp_path / "docs" / "a.md").write_text(
        "---\ntitle: A\n---\n\n\nFirst.\n\nSee [term:glue].\n", "utf-8"
    )
    read = read_course(tmp_path).course
    assert read is not None
    page = read.guides[0]
    mention = next(mentions(page.body))
    assert str(page.written("body").inside(*mention.position(page.body))) == "docs/a.md:8:5"
    assert str(page.where("title")) == "docs/a.md:2:8"
