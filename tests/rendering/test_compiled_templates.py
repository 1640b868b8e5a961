"""Templates compiled before are found again; those of engines long gone make no heap."""

from __future__ import annotations

import os
import tempfile
import time
from pathlib import Path

import jinja2
import pytest

from curriculum.rendering import environment
from curriculum.rendering.environment import KEPT_SECONDS


def folder_of_compiled() -> Path:
    made = environment.compiled_templates.__wrapped__()
    assert isinstance(made, jinja2.FileSystemBytecodeCache)
    return Path(made.directory)


def test_a_new_engine_lets_go_of_what_others_compiled_long_ago(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(tempfile, "tempdir", str(tmp_path))
    folder = folder_of_compiled()
    long_ago = time.time() - KEPT_SECONDS - 60
    for name in ("curriculum-00-a.cache", "curriculum-00-b.cache", "__jinja2_a.cache"):
        (folder / name).touch()
        if not name.endswith("b.cache"):
            os.utime(folder / name, (long_ago, long_ago))
    folder_of_compiled()
    assert {path.name for path in folder.iterdir()} == {"curriculum-00-b.cache", "__jinja2_a.cache"}


def test_an_engine_that_has_compiled_here_before_keeps_all(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(tempfile, "tempdir", str(tmp_path))
    folder = folder_of_compiled()
    long_ago = time.time() - KEPT_SECONDS - 60
    for name in ("curriculum-00-a.cache", f"curriculum-{environment.engine().hex()}-a.cache"):
        (folder / name).touch()
        os.utime(folder / name, (long_ago, long_ago))
    folder_of_compiled()
    assert len(list(folder.iterdir())) == 2
