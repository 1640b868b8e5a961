"""Catalogs read for a course: what is new in them is judged first, wherever that is done."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from curriculum import translation
from curriculum.memory import Memory
from curriculum.translation.one_file import FileCatalog, FileReader


@pytest.fixture
def remembering(project: Any, tmp_path: Path) -> Memory:
    project.update()
    project.say_everything()
    (tmp_path / "memory").mkdir()
    return Memory(tmp_path / "memory")


def test_judged_ahead_in_shares_nothing_is_left_to_judge(
    project: Any, remembering: Memory, monkeypatch: pytest.MonkeyPatch
) -> None:
    course = project.course
    alone, faults = translation.read_catalog(project.root, "es", course)
    translation.forget_files()
    opened = translation.open_catalogs(project.root, "es", course, remembering)
    shares = translation.unjudged([opened], remembering, 2)
    assert len(shares) == 2
    for judge in shares:
        judge()
    translation.forget_files()

    def never(*_: object) -> FileCatalog:
        raise AssertionError("judged again")

    monkeypatch.setattr(FileReader, "read", never)
    again = translation.open_catalogs(project.root, "es", course, remembering)
    assert translation.unjudged([again], remembering, 2) == []
    ahead, same_faults = translation.read_catalog(project.root, "es", course, remembering)
    assert (ahead.files, ahead.digests) == (alone.files, alone.digests)
    assert same_faults == faults


CAUSE = "Something sharp: glass, a thorn, a nail."


@pytest.mark.parametrize(
    ("old", "new", "says"),
    [
        ("sources:\n", f"same_in_translation: ['{CAUSE}']\n\nsources:\n", []),
        ("name: Español", f"name: {'Испанский ' * 4}", ["not-translated"] * 2),
    ],
)
def test_a_setting_that_judges_is_heeded_at_once(
    project: Any, remembering: Memory, old: str, new: str, says: list[str]
) -> None:
    """What may be the same in a translation, and the script that a language is written in."""

    def doubts() -> list[str]:
        translation.forget_files()
        _, faults = translation.read_catalog(project.root, "es", project.course, remembering)
        return [fault.code for fault in faults if fault.code == "not-translated"]

    project.say_all("flat-tyre", {CAUSE: CAUSE, "Mend a tube": "Mend a tube"})
    assert doubts() == ["not-translated"]
    project.edit("modules/course.yml", old, new)
    assert doubts() == says


def test_a_hidden_file_is_no_catalog(project: Any) -> None:
    project.update()
    (project.root / "translations" / "es" / "._course.po").write_bytes(b"\0\5\x16\7\0\2\x80")
    assert translation.read_catalog(project.root, "es", project.course)[1] == []
    assert not project.update().diagnostics


def test_what_is_at_hand_is_not_taken_for_what_was_saved_since(
    project: Any, remembering: Memory
) -> None:
    course = project.course
    before, _ = translation.read_catalog(project.root, "es", course, remembering)
    path = next(
        p
        for p in (project.root / "translations" / "es").glob("*.po")
        if "ES " in p.read_text("utf-8")
    )
    path.write_text(path.read_text("utf-8").replace('"ES ', '"Otra vez ', 1), "utf-8")
    after, _ = translation.read_catalog(project.root, "es", course, remembering)
    assert before.files != after.files
    assert translation.read_catalog(project.root, "es", course)[0].files == after.files
