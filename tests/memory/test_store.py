"""The store: what is kept is found; what is broken, foreign or locked does no harm."""

from __future__ import annotations

import random
import sqlite3
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from curriculum.memory import WORK, Memory, of, of_files
from curriculum.memory.store import NAME

KEY = of("a key")


def kept(folder: Path) -> Memory:
    memory = Memory(folder)
    memory.keep({KEY: b"a value", of("another"): b"another value"})
    return memory


def test_what_is_kept_is_found_by_another(tmp_path: Path) -> None:
    kept(tmp_path)
    assert Memory(tmp_path).recall([KEY, of("unknown")]) == {KEY: b"a value"}
    assert Memory(tmp_path).known([KEY, of("unknown")]) == {KEY}


def test_nothing_is_kept_without_a_folder() -> None:
    memory = Memory(None)
    memory.keep({KEY: b"a value"})
    assert memory.recall([KEY]) == {}
    assert memory.known([KEY]) == set()


@pytest.mark.parametrize("rubbish", [b"", b"SQLite format 3\0", b"rubbish" * 1000])
def test_a_file_that_is_no_store_is_set_aside(tmp_path: Path, rubbish: bytes) -> None:
    (tmp_path / NAME).write_bytes(rubbish)
    memory = kept(tmp_path)
    assert memory.recall([KEY]) == {KEY: b"a value"}
    if len(rubbish) > 100:
        assert (tmp_path / NAME).with_suffix(".broken").read_bytes() == rubbish


def test_the_store_of_another_program_is_set_aside(tmp_path: Path) -> None:
    with sqlite3.connect(tmp_path / NAME) as foreign:
        foreign.execute("CREATE TABLE kept (key, value)")
    assert kept(tmp_path).recall([KEY]) == {KEY: b"a value"}
    with sqlite3.connect((tmp_path / NAME).with_suffix(".broken")) as foreign:
        assert foreign.execute("SELECT count(*) FROM kept").fetchone() == (0,)


def test_a_changed_value_is_not_believed(tmp_path: Path) -> None:
    memory = kept(tmp_path)
    with sqlite3.connect(tmp_path / NAME) as store:
        store.execute("UPDATE kept SET value = ?", (b"something else",))
    assert memory.recall([KEY]) == {}
    assert (tmp_path / NAME).with_suffix(".broken").exists()


def test_a_broken_store_is_closed_before_it_is_moved(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Windows moves no file that is open."""
    memory = kept(tmp_path)
    with sqlite3.connect(tmp_path / NAME) as store:
        store.execute("UPDATE kept SET value = ?", (b"something else",))
    store.close()
    now_open: set[sqlite3.Connection] = set()

    class Noted(sqlite3.Connection):
        def close(self) -> None:
            super().close()
            now_open.discard(self)

    def connect(path: Path, timeout: float) -> sqlite3.Connection:
        noted = Noted(path, timeout)
        now_open.add(noted)
        return noted

    def move(self: Path, target: Path) -> Path:
        if now_open:
            raise PermissionError("it is being used by another process")
        return moved(self, target)

    moved = Path.replace
    monkeypatch.setattr(sqlite3, "connect", connect)
    monkeypatch.setattr(Path, "replace", move)
    assert memory.recall([KEY]) == {}
    memory.keep({of("new"): b"new"})
    assert memory.recall([KEY, of("new")]) == {of("new"): b"new"}


def test_a_broken_byte_anywhere_is_noticed_or_does_not_matter(tmp_path: Path) -> None:
    kept(tmp_path)
    good = (tmp_path / NAME).read_bytes()
    for at in range(0, len(good), 97):
        (tmp_path / NAME).write_bytes(good[:at] + bytes([good[at] ^ 0xFF]) + good[at + 1 :])
        found = Memory(tmp_path).recall([KEY])
        assert found in ({}, {KEY: b"a value"}), at


def test_a_locked_store_is_done_without(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    memory = kept(tmp_path)
    monkeypatch.setattr("curriculum.memory.store.PATIENCE", 0.05)
    with sqlite3.connect(tmp_path / NAME) as other:
        other.execute("BEGIN EXCLUSIVE")
        memory.keep({of("new"): b"new"})
        assert memory.recall([KEY]) == {}
    assert memory.recall([KEY, of("new")]) == {KEY: b"a value"}


def test_a_folder_that_is_not_there_is_done_without_and_not_made(tmp_path: Path) -> None:
    assert kept(tmp_path / "folder").recall([KEY]) == {}
    assert not (tmp_path / "folder").exists()


def test_what_nobody_asks_for_is_forgotten(tmp_path: Path) -> None:
    memory = kept(tmp_path)
    with sqlite3.connect(tmp_path / NAME) as store:
        store.execute("UPDATE kept SET used = used - 100")
    memory.recall([KEY])
    memory.forget_old()
    assert memory.recall([KEY, of("another")]) == {KEY: b"a value"}


def test_what_is_forgotten_takes_no_room(tmp_path: Path) -> None:
    memory = kept(tmp_path)
    memory.keep({of(str(n)): random.randbytes(10_000) for n in range(100)})
    before = (tmp_path / NAME).stat().st_size
    with sqlite3.connect(tmp_path / NAME) as store:
        store.execute("UPDATE kept SET used = used - 100")
    memory.recall([KEY])
    memory.forget_old()
    assert (tmp_path / NAME).stat().st_size < before / 10
    assert memory.recall([KEY]) == {KEY: b"a value"}


def test_a_file_counts_wherever_its_project_lies(tmp_path: Path) -> None:
    """In a folder that is called as one whose files do not count, too."""
    root = tmp_path / WORK / "course"
    made = root / "__pycache__" / "a.pyc"
    made.parent.mkdir(parents=True)
    (root / "a.py").write_text("1", "utf-8")
    before = of_files(root, ["."])
    made.write_text("1", "utf-8")
    assert of_files(root, ["."]) == before
    (root / "a.py").write_text("2", "utf-8")
    assert of_files(root, ["."]) != before


@given(st.lists(st.text()), st.lists(st.text()))
def test_digests_tell_pieces_apart(one: list[str], other: list[str]) -> None:
    assert (of(*one) == of(*other)) == (one == other)
