"""What tests share: courses to change, built sites to look at, and a real browser."""

from __future__ import annotations

import os
import shutil
import tempfile
import zipfile
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest
from filelock import FileLock
from playwright.sync_api import Browser, sync_playwright

from course_folders import REPOSITORY, course_folder
from curriculum import building, pipeline
from curriculum.editions import Edition
from curriculum.test_tools import find_installed_browser

COURSE_FOLDERS = ("modules", "translations", "docs", "overrides")
BROWSER_ARGUMENTS = [
    "--no-sandbox",
    "--disable-gpu",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
    "--no-first-run",
]


@dataclass(frozen=True)
class BuiltCourse:
    """A course built in both editions."""

    root: Path
    participant: Path
    trainer: Path
    dist: Path


@pytest.fixture
def course_copy(tmp_path: Path) -> Callable[[str], Path]:
    """A function that copies one of ``tests/courses`` into a folder of this test's own."""

    def copy(name: str) -> Path:
        return _copied(course_folder(name), tmp_path / name)

    return copy


@pytest.fixture(scope="session")
def this_course(tmp_path_factory: pytest.TempPathFactory) -> BuiltCourse:
    """The course of this repository, built once for all tests."""
    return _built_once(REPOSITORY, "this-course", tmp_path_factory)


@pytest.fixture(scope="session")
def full_course(tmp_path_factory: pytest.TempPathFactory) -> BuiltCourse:
    """The small course that uses every feature, built once for all tests."""
    return _built_once(course_folder("full"), "full", tmp_path_factory)


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    """A real Chromium. Its absence fails the test: nothing is skipped."""
    program = find_installed_browser()
    assert program, "no browser: run the tests with python3 scripts/test.py, which installs one"
    with sync_playwright() as playwright:
        chromium = playwright.chromium.launch(executable_path=program, args=BROWSER_ARGUMENTS)
        yield chromium
        chromium.close()


def _copied(source: Path, place: Path) -> Path:
    place.mkdir(parents=True, exist_ok=True)
    for name in COURSE_FOLDERS:
        if (source / name).exists():
            shutil.copytree(source / name, place / name)
    shutil.copy(source / "mkdocs.yml", place / "mkdocs.yml")
    return place


def _built_once(source: Path, name: str, tmp_path_factory: pytest.TempPathFactory) -> BuiltCourse:
    """Build a copy; with several test processes, one builds and the others wait for it."""
    shared = tmp_path_factory.getbasetemp()
    if os.environ.get("PYTEST_XDIST_WORKER"):
        shared = shared.parent
    root = shared / name
    built = BuiltCourse(root, root / "site", root / "trainer-site", root / "dist")
    with FileLock(shared / f"{name}.lock"):
        if not built.trainer.exists():
            _copied(source, root)
            checked = pipeline.check(root)
            assert checked.ok, "\n".join(str(found) for found in checked.diagnostics)
            building.build_course(checked, Edition.PARTICIPANT)
            _unpack(next(built.dist.glob("*-trainer.zip")), built.trainer)
    return built


def _unpack(archive: Path, place: Path) -> None:
    """The pages of an offline zip as a site: the edition that the build did not leave in site/."""
    with tempfile.TemporaryDirectory(dir=place.parent) as folder:
        with zipfile.ZipFile(archive) as packed:
            packed.extractall(folder)
        next(Path(folder).glob("*/course")).rename(place)
