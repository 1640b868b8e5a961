"""The environment is made once, and anew when what it was made from is not what it was."""

from __future__ import annotations

import shutil
import sys
from pathlib import Path

import pytest

from curriculum import environment

LOCKS = ("requirements.txt", "requirements-test.txt")
Installed = list[str]


@pytest.fixture(scope="module")
def made(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """An environment of this Python with nothing in it: it takes a while to make."""
    folder = tmp_path_factory.mktemp("made") / ".venv"
    environment._make(folder)
    return folder


@pytest.fixture
def installed(monkeypatch: pytest.MonkeyPatch) -> Installed:
    """What is installed, which is not done here: it needs the internet."""
    names: Installed = []
    monkeypatch.setattr(environment, "_pip", lambda *given: names.append(given[-1]))
    return names


@pytest.fixture
def root(made: Path, tmp_path: Path, installed: Installed) -> Path:
    """A project with an environment that holds both locks."""
    for name in (*LOCKS, "pyproject.toml"):
        (tmp_path / name).write_text(name, "utf-8")
    shutil.copytree(made, tmp_path / ".venv", symlinks=True)
    environment.ready(tmp_path, *LOCKS)
    assert installed == [*LOCKS, "."]
    installed.clear()
    return tmp_path


def test_nothing_is_done_when_it_holds_what_is_needed(root: Path, installed: Installed) -> None:
    assert environment.ready(root, *LOCKS).exists()
    assert installed == []


def test_a_lock_that_has_changed_is_installed(root: Path, installed: Installed) -> None:
    (root / LOCKS[0]).write_text("another", "utf-8")
    environment.ready(root, *LOCKS)
    assert installed == [LOCKS[0], "."]


def test_one_of_another_python_is_made_anew(root: Path, installed: Installed) -> None:
    says = root / ".venv" / "pyvenv.cfg"
    here = ".".join(map(str, sys.version_info[:2]))
    text = says.read_text("utf-8")
    assert f"version = {here}" in text
    says.write_text(text.replace(f"version = {here}", "version = 3.9"), "utf-8")
    (root / ".venv" / "of-the-other").touch()
    environment.ready(root, LOCKS[0])
    assert installed == [LOCKS[0], "."]
    assert not (root / ".venv" / "of-the-other").exists()
    assert f"version = {here}" in says.read_text("utf-8")
    environment.ready(root, *LOCKS)
    assert installed[2:] == [LOCKS[1], "."]


def test_a_broken_stamp_is_written_anew(root: Path, installed: Installed) -> None:
    stamp = root / ".venv" / environment.STAMP
    good = stamp.read_text("utf-8")
    stamp.write_bytes(b"broken\n\xff  \n")
    environment.ready(root, *LOCKS)
    assert installed == [*LOCKS, "."]
    assert stamp.read_text("utf-8") == good
