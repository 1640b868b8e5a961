"""A build from memory is byte for byte the build from nothing, whatever has been changed."""

from __future__ import annotations

import shutil
import tempfile
from pathlib import Path
from random import Random

import pytest
from changes import CHANGES, SETTINGS, Change, write_setting
from from_memory import WORK, build, build_from_nothing, check
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st


@settings(
    max_examples=4, deadline=None, database=None, derandomize=True,
    suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow],
)  # fmt: skip
@given(changes=st.lists(st.sampled_from(CHANGES), min_size=2, max_size=4), seed=st.integers(0))
def test_after_any_changes(remembering: Path, changes: list[Change], seed: int) -> None:
    random = Random(seed)
    with tempfile.TemporaryDirectory() as folder:
        root = Path(shutil.copytree(remembering, Path(folder) / "project"))
        for change in changes:
            change(root, random)
            made = build(root)
        assert made == build_from_nothing(root, Path(folder) / "nothing")


@pytest.mark.parametrize("change", CHANGES, ids=lambda change: change.__name__)
def test_after_each_kind_of_change(project: Path, tmp_path: Path, change: Change) -> None:
    change(project, Random(change.__name__))
    assert build(project) == build_from_nothing(project, tmp_path / "nothing")


@pytest.mark.parametrize("name", SETTINGS)
def test_a_check_says_the_same_after_a_setting_has_changed(
    project: Path, tmp_path: Path, name: str
) -> None:
    before = check(project)
    write_setting(project, name)
    nothing = shutil.copytree(project, tmp_path / "nothing", ignore=shutil.ignore_patterns(WORK))
    assert check(project) == check(nothing)
    if name not in ("name", "stale", "version"):  # these pages alone show
        assert check(project) != before


def test_back_and_forth(project: Path) -> None:
    before = build(project)
    path = project / "modules" / "course.yml"
    text = path.read_text("utf-8")
    path.write_text(text.replace("title: Safe kitchens", "title: Clean kitchens", 1), "utf-8")
    assert build(project) != before
    path.write_text(text, "utf-8")
    assert build(project) == before


def test_one_process_makes_the_same_as_several(
    project: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    several = build_from_nothing(project, tmp_path / "several")
    monkeypatch.setattr("curriculum.processes.machine.processors", lambda: 1)
    assert build_from_nothing(project, tmp_path / "one") == several
