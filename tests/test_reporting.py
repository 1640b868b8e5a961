"""Diagnostics as text, JSON and GitHub annotations."""

from __future__ import annotations

import json
import re
from pathlib import Path

from curriculum.diagnostics import Location, error, warning
from curriculum.reporting import format_github, format_json, format_text

FAULTS = [
    warning(Location("modules/b.yml", 7, 2), "odd", "this is odd"),
    error(Location("modules/a.yml", 3, 10), "wrong-type", '"minutes" is wrong', "write 10"),
    error(Location("modules/a.yml", 2, 1), "missing-key", "no title"),
]


def test_text_is_sorted_grouped_and_counted() -> None:
    assert format_text(FAULTS) == (
        "modules/a.yml:2:1: error[missing-key]: no title\n"
        'modules/a.yml:3:10: error[wrong-type]: "minutes" is wrong\n'
        "  hint: write 10\n"
        "\n"
        "modules/b.yml:7:2: warning[odd]: this is odd\n"
        "\n"
        "2 errors, 1 warning in 2 files"
    )


def test_text_shows_the_line_with_a_mark_under_the_place(tmp_path: Path) -> None:
    (tmp_path / "modules").mkdir()
    (tmp_path / "modules" / "a.yml").write_text("id: a\n\nminutes: ten\n")
    text = format_text(FAULTS[1:2], root=tmp_path)
    assert text.split("\n")[1:4] == ["  3 | minutes: ten", "    |          ^", "  hint: write 10"]
    assert text.split("\n")[2].index("^") == text.split("\n")[1].index("ten")


def test_a_very_long_line_is_cut_around_the_place(tmp_path: Path) -> None:
    (tmp_path / "a.yml").write_text("a" * 500 + "B" + "c" * 500)
    text = format_text([error(Location("a.yml", 1, 501), "x", "here")], root=tmp_path)
    line, mark = text.split("\n")[1:3]
    assert len(line) < 120
    assert line[mark.index("^")] == "B"


def test_colour_changes_nothing_but_the_colour() -> None:
    coloured = format_text(FAULTS, colour=True)
    assert "\033[31m" in coloured
    assert re.sub("\033\\[\\d+m", "", coloured) == format_text(FAULTS)


def test_words_from_files_cannot_steer_the_terminal() -> None:
    found = [error(Location("a.yml", 1, 1), "x", "evil \033[2J text")]
    assert "\033" not in format_text(found)


def test_a_file_that_cannot_be_read_is_reported_without_its_line(tmp_path: Path) -> None:
    (tmp_path / "a.yml").mkdir()
    text = format_text([error(Location("a.yml", 1, 1), "not-a-file", "a folder")], root=tmp_path)
    assert text.split("\n")[0] == "a.yml:1:1: error[not-a-file]: a folder"


def test_no_faults_say_so() -> None:
    assert format_text([]) == "no faults found"


def test_json_holds_every_field() -> None:
    report = json.loads(format_json(FAULTS))
    assert (report["version"], report["errors"], report["warnings"]) == (1, 2, 1)
    assert report["diagnostics"][1] == {
        "path": "modules/a.yml",
        "line": 3,
        "column": 10,
        "severity": "error",
        "code": "wrong-type",
        "message": '"minutes" is wrong',
        "hint": "write 10",
    }


def test_github_annotations_are_escaped() -> None:
    found = [error(Location("a,b:c.yml", 1, 2), "x", "100 % of\nit")]
    assert format_github(found) == (
        "::error file=a%2Cb%3Ac.yml,line=1,col=2,title=x::100 %25 of%0Ait\n"
    )
