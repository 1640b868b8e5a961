"""A finished build replaces the last one whole; an interrupted one leaves it as it was."""

import shutil
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from curriculum import building, commands
from curriculum.editions import Edition
from curriculum.memory import WORK
from curriculum.publishing import NotInPlace, put_in_place, recover


def folder(place: Path, text: str) -> Path:
    place.mkdir(parents=True)
    (place / "index.html").write_text(text, "utf-8")
    return place


def test_the_new_build_stands_alone(tmp_path: Path) -> None:
    place = folder(tmp_path / "site", "old")
    (place / "gone.html").write_text("old", "utf-8")
    put_in_place(folder(tmp_path / "work" / "new", "new"), place)
    assert [path.name for path in place.iterdir()] == ["index.html"]
    assert (place / "index.html").read_text("utf-8") == "new"
    assert sorted(path.name for path in tmp_path.iterdir()) == ["site", "work"]


def test_a_failed_move_puts_the_old_build_back(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    place = folder(tmp_path / "site", "old")
    new = folder(tmp_path / "work" / "new", "new")
    move = Path.rename

    def fail_for_the_new_one(self: Path, target: Path) -> Path:
        if self == new:
            raise OSError("disk full")
        return move(self, target)

    monkeypatch.setattr(Path, "rename", fail_for_the_new_one)
    with pytest.raises(NotInPlace, match="disk full"):
        put_in_place(new, place)
    assert (place / "index.html").read_text("utf-8") == "old"


def test_an_old_build_that_cannot_be_removed_is_removed_later(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Windows removes no file that a program has open."""
    place = folder(tmp_path / "site", "first")
    folder(tmp_path / "site.old-and-mine", "mine")
    with monkeypatch.context() as patches:
        patches.setattr(shutil, "rmtree", lambda *_, **__: None)
        for text in ("second", "third"):
            put_in_place(folder(tmp_path / "new", text), place)
            assert (place / "index.html").read_text("utf-8") == text
    assert len(list(tmp_path.glob("site.old*"))) == 3
    recover(place)
    assert [path.name for path in tmp_path.glob("site.old*")] == ["site.old-and-mine"]


def test_a_build_that_comes_between_the_moves_of_another_does_not_stop_it(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    place = folder(tmp_path / "site", "old")
    new, other = folder(tmp_path / "new", "new"), folder(tmp_path / "other", "other")
    move = Path.rename

    def meeting(self: Path, target: Path) -> Path:
        if self == new and other.exists():
            move(other, place)
        return move(self, target)

    monkeypatch.setattr(Path, "rename", meeting)
    put_in_place(new, place)
    assert (place / "index.html").read_text("utf-8") == "new"
    assert [path.name for path in tmp_path.iterdir()] == ["site"]


def test_the_work_folder_of_a_build_that_ends_meanwhile_is_nobodys_fault(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    left = folder(tmp_path / WORK / "build-other", "x")
    look = Path.glob

    def ending(self: Path, pattern: str) -> Iterator[Path]:
        for path in list(look(self, pattern)):
            shutil.rmtree(path)
            yield path

    monkeypatch.setattr(Path, "glob", ending)
    with building._work_folder(tmp_path) as work:
        assert work.exists() and not left.exists()


@pytest.mark.parametrize("name", ["site", "dist"])
def test_whoever_builds_is_told_what_could_not_be_replaced(
    course_copy: Callable[[str], Path],
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
    name: str,
) -> None:
    """Windows moves no folder while a program has a file of it open."""
    root = course_copy("minimal")
    place = folder(root / name, "old")
    move = Path.rename

    def refusing(self: Path, target: Path) -> Path:
        if self == place:
            raise PermissionError(13, "Permission denied")
        return move(self, target)

    monkeypatch.setattr(Path, "rename", refusing)
    assert commands.build(root, Edition.PARTICIPANT) == 1
    said = capsys.readouterr().err
    assert f"error: {name}/ could not be replaced: Permission denied" in said
    assert "Traceback" not in said
    assert (place / "index.html").read_text("utf-8") == "old"


@pytest.mark.parametrize("name", ["site.old", "site.old-1"])
@pytest.mark.parametrize("new_stands", [True, False])
def test_an_interruption_between_the_moves_is_mended(
    tmp_path: Path, new_stands: bool, name: str
) -> None:
    folder(tmp_path / name, "old")
    if new_stands:
        folder(tmp_path / "site", "new")
    recover(tmp_path / "site")
    text = (tmp_path / "site" / "index.html").read_text("utf-8")
    assert text == ("new" if new_stands else "old")
    assert not (tmp_path / name).exists()
