"""A project folder to a course: what is read, in which order, and what is kept of broken files."""

from __future__ import annotations

import os
from collections.abc import Callable
from pathlib import Path

import pytest

from course_folders import course_folder
from curriculum.model import CheckItem, Section
from curriculum.reading import read_course
from curriculum.reading.files import Files
from curriculum.reading.loading import read_part

CopyCourse = Callable[[str], Path]
SECTION = "modules/flat-tyre/sections/patch-the-tube.yml"


def change(root: Path, path: str, old: str, new: str) -> None:
    text = (root / path).read_text("utf-8")
    assert old in text
    (root / path).write_text(text.replace(old, new, 1), "utf-8")


@pytest.fixture
def root(tmp_path: Path) -> Path:
    import shutil

    good = course_folder("minimal")
    for name in ("modules", "docs"):
        shutil.copytree(good / name, tmp_path / name)
    return tmp_path


def test_everything_is_read_in_the_order_of_the_lists(root: Path) -> None:
    course = read_course(root).course
    assert course is not None
    assert course.settings.id == "bicycle-repair"
    module = course.modules[0]
    assert [section.id for section in module.sections] == ["why-tyres-go-flat", "patch-the-tube"]
    assert [activity.id for activity in module.activities] == ["mend-a-tube"]
    assert [item.id for item in module.checks] == ["cause-of-slow-leak", "order-of-patching"]
    assert [term.id for term in course.glossary] == ["inner-tube", "patch"]
    assert [source.id for source in course.sources] == ["club-handbook"]
    assert [agenda.id for agenda in course.agendas] == ["half-morning"]
    assert [(guide.id, guide.path) for guide in course.guides] == [("index", "index.md")]


@pytest.mark.parametrize(
    "written", ["2030", "yes", "No", "1.10", "010", "2025-03-14", "12:30", "0x1F", "nullify"]
)
def test_a_text_is_what_is_written(written: str) -> None:
    text = f"id: a\ntitle: {written}\nteaches: [b]\nminutes: 010\nbody: x\n"
    section = read_part(Section, text, "s.yml").part
    assert section is not None
    assert section.title == written
    assert section.minutes == 10


def test_a_time_of_day_needs_no_quotes(root: Path) -> None:
    change(root, "modules/agendas/half-morning.yml", '"09:00"', "09:00")
    course = read_course(root).course
    assert course is not None
    assert course.agendas[0].days[0].slots[0].start == "09:00"


@pytest.mark.parametrize("yes", ["true", "yes", "True", "on"])
def test_words_for_true(yes: str) -> None:
    text = (
        "id: a\nassesses: [b]\nlevel: apply\nkind: single\nstem: Why?\noptions:\n"
        f"  - {{text: a, correct: {yes}, feedback: b}}\n"
    )
    item = read_part(CheckItem, text, "checks.yml").part
    assert item is not None
    assert item.options[0].correct is True


def test_a_key_without_value_is_like_none(root: Path) -> None:
    change(root, SECTION, "minutes: 10\n", "minutes: 10\nslides:\ntrainer_notes: ~\n")
    reading = read_course(root)
    assert reading.diagnostics == ()


def test_windows_line_ends_and_byte_order_mark_change_nothing(root: Path) -> None:
    before = read_course(root).course
    for path in root.rglob("*.yml"):
        path.write_bytes(b"\xef\xbb\xbf" + path.read_bytes().replace(b"\n", b"\r\n"))
    after = read_course(root)
    assert after.diagnostics == ()
    assert after.course == before


def test_hidden_files_and_backups_are_left_alone(root: Path) -> None:
    for name in (".DS_Store", "patch-the-tube.yml~", ".patch-the-tube.yml.swp"):
        (root / SECTION).with_name(name).write_text("x")
    (root / "modules" / ".schemas").mkdir()
    assert read_course(root).diagnostics == ()


def test_ids_of_an_unreadable_file_stay_known(root: Path) -> None:
    (root / SECTION).write_text("}{", "utf-8")
    change(root, "modules/glossary.yml", "terms:", "terms: ][")
    reading = read_course(root)
    assert ("section", "patch-the-tube") in reading.unreadable
    assert {("term", "inner-tube"), ("term", "patch")} <= reading.unreadable
    assert reading.course is not None
    assert [section.id for section in reading.course.modules[0].sections] == ["why-tyres-go-flat"]


def test_ids_of_an_unreadable_module_stay_known(root: Path) -> None:
    (root / "modules/flat-tyre/module.yml").write_text("}{", "utf-8")
    reading = read_course(root)
    assert reading.unreadable >= {
        ("module", "flat-tyre"),
        ("section", "patch-the-tube"),
        ("activity", "mend-a-tube"),
        ("check", "order-of-patching"),
    }


def test_ids_of_what_was_left_out_stay_known(root: Path) -> None:
    change(root, "modules/course.yml", "        evidence: knowledge", "        evidence: smell")
    change(root, "modules/flat-tyre/checks.yml", "kind: order", "kind: ordr")
    reading = read_course(root)
    assert reading.unreadable >= {("outcome", "explain-air-loss"), ("check", "order-of-patching")}
    assert reading.course is not None
    assert list(reading.course.outcomes) == ["mend-inner-tube"]


def test_a_mended_file_is_read_on(root: Path) -> None:
    change(root, SECTION, "title: Patch", "title: Patch: slowly")
    reading = read_course(root)
    assert reading.course is not None
    assert reading.course.modules[0].sections[1].title == "Patch: slowly the tube"


def test_a_course_without_its_aim_is_still_looked_at(root: Path) -> None:
    text = (root / "modules/course.yml").read_text("utf-8").split("\n")
    (root / "modules/course.yml").write_text("\n".join([*text[:2], *text[3:]]), "utf-8")
    reading = read_course(root)
    assert [each.code for each in reading.diagnostics] == ["missing-key"]
    assert reading.course is not None


@pytest.mark.parametrize("what", ["open", "stat"])
def test_a_file_that_may_not_be_opened(
    root: Path, monkeypatch: pytest.MonkeyPatch, what: str
) -> None:
    real = getattr(Path, what)

    def refusing(path: Path, *args: object, **kwargs: object) -> object:
        if path.name == "patch-the-tube.yml":
            raise PermissionError(13, "Permission denied")
        return real(path, *args, **kwargs)

    monkeypatch.setattr(Path, what, refusing)
    found = read_course(root).diagnostics
    assert [(each.location.path, each.code) for each in found] == [(SECTION, "unreadable")]
    assert found[0].message == "the file cannot be opened: permission denied"


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="only where there are named pipes")
def test_a_pipe_is_not_waited_for(root: Path) -> None:
    (root / SECTION).unlink()
    os.mkfifo(root / SECTION)
    assert [each.code for each in read_course(root).diagnostics] == ["not-a-file"]


def test_a_link_inside_the_project_is_followed(root: Path) -> None:
    (root / SECTION).rename(root / "shared.yml")
    (root / SECTION).symlink_to(root / "shared.yml")
    assert read_course(root).diagnostics == ()


def test_a_folder_that_is_no_project(tmp_path: Path) -> None:
    reading = read_course(tmp_path / "nowhere")
    assert reading.course is None
    assert [each.code for each in reading.diagnostics] == ["missing-folder"]


def test_a_name_that_is_not_utf_8_can_be_printed(root: Path) -> None:
    folders = ("modules/flat-tyre/sections", "modules/flat-tyre", "modules", "docs")
    try:
        for folder in folders:
            (root / folder / os.fsdecode(b"\xff")).mkdir()
            (root / folder / os.fsdecode(b"\xff.yml")).mkdir()
            (root / folder / os.fsdecode(b"\xff.md")).mkdir()
    except OSError:
        return  # this file system has no such names
    found = read_course(root).diagnostics
    assert len(found) >= 4
    for each in found:
        str(each).encode("utf-8")


def test_ten_thousand_faults_are_told_in_a_hundred_lines(root: Path) -> None:
    (root / "modules/glossary.yml").write_text("terms:\n" + "  - x\n" * 10_000, "utf-8")
    found = read_course(root).diagnostics
    assert len(found) == 101
    assert found[-1].message == "9900 more faults in this file are not shown"


def test_files_outside_the_root_are_not_read(root: Path) -> None:
    files = Files(root / "modules")
    assert files.text("../docs/index.md") is None
    assert [each.code for each in files.diagnostics] == ["outside-project"]


def test_ids_of_labels_that_were_left_out_stay_known(root: Path) -> None:
    labels = "case_classes:\n  - id: wear\n\ncase_labels:\n  - id: road\n    title: [Road]\n\n"
    change(root, "modules/course.yml", "modules:\n", f"{labels}modules:\n")
    change(root, "modules/course.yml", "id: wear\n", "id: Wear\n    title: Wear\n")
    reading = read_course(root)
    assert [each.code for each in reading.diagnostics] == ["bad-id", "wrong-type"]
    assert ("case-class", "Wear") in reading.unreadable
    assert reading.course is not None
    assert [label.id for label in reading.course.settings.case_classes] == ["wear"]
