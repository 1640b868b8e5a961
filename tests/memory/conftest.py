"""A small translated course that has been built once, with the memory of that."""

from __future__ import annotations

import shutil
from collections.abc import Callable
from pathlib import Path

import pytest
from changes import translate_a_little
from from_memory import build

from course_folders import course_folder
from curriculum import pipeline, translation
from curriculum.hosting import plugin
from curriculum.memory import work_folder


@pytest.fixture(scope="session")
def remembering(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The folder of the course; tests work with copies of it."""
    root = tmp_path_factory.mktemp("remembering") / "full"
    shutil.copytree(course_folder("full"), root)
    work_folder(root)
    course = pipeline.check(root).course
    assert course is not None
    translation.update(root, course)
    translate_a_little(root)
    build(root)
    return root


@pytest.fixture
def project(remembering: Path, tmp_path: Path) -> Path:
    """A copy of the built course, its memory included."""
    return Path(shutil.copytree(remembering, tmp_path / "project"))


@pytest.fixture
def pages_built(monkeypatch: pytest.MonkeyPatch) -> Callable[[], int]:
    """How many pages MkDocs has built since it was asked last; nothing is built beside this."""
    count = [0]
    noted = plugin.CurriculumPlugin.on_post_page

    def counting(self: object, output: str, **known: object) -> str:
        count[0] += 1
        return noted(self, output, **known)  # type: ignore[arg-type]

    monkeypatch.setattr(plugin.CurriculumPlugin, "on_post_page", counting)
    monkeypatch.setattr("curriculum.processes.machine.processors", lambda: 1)

    def built() -> int:
        found, count[0] = count[0], 0
        return found

    return built
