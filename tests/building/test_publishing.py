"""A finished build replaces the last one whole; an interrupted one leaves it as it was."""

from pathlib import Path

import pytest

from curriculum.publishing import put_in_place, recover


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
    with pytest.raises(OSError, match="disk full"):
        put_in_place(new, place)
    assert (place / "index.html").read_text("utf-8") == "old"


@pytest.mark.parametrize("new_stands", [True, False])
def test_an_interruption_between_the_moves_is_mended(tmp_path: Path, new_stands: bool) -> None:
    folder(tmp_path / "site.old", "old")
    if new_stands:
        folder(tmp_path / "site", "new")
    recover(tmp_path / "site")
    text = (tmp_path / "site" / "index.html").read_text("utf-8")
    assert text == ("new" if new_stands else "old")
    assert not (tmp_path / "site.old").exists()
