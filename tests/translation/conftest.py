"""A small course to translate, and words to do it with."""

from __future__ import annotations

import os
import shutil
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

import polib
import pytest

from curriculum import translation
from curriculum.model import Course
from curriculum.reading import read_course


@dataclass
class Project:
    """A course in a folder, with its catalogs."""

    root: Path

    @property
    def course(self) -> Course:
        reading = read_course(self.root)
        assert reading.course is not None and not reading.diagnostics, reading.diagnostics
        return reading.course

    def edit(self, path: str, old: str, new: str) -> None:
        file = self.root / path
        text = file.read_text("utf-8")
        assert old in text
        file.write_text(text.replace(old, new), "utf-8", newline="\n")

    def update(self, **options: bool) -> translation.Summary:
        summary = translation.update(self.root, self.course, **options)
        assert not summary.diagnostics, summary.diagnostics
        return summary

    def po(self, name: str) -> Path:
        return self.root / "translations" / "es" / f"{name}.po"

    def say_all(self, name: str, texts: dict[str, str]) -> None:
        """Translate as a translator does, with another tool: msgids by their beginning."""
        file = polib.pofile(str(self.po(name)), wrapwidth=79)
        for beginning, text in texts.items():
            entry = next(e for e in file if e.msgid.startswith(beginning) and not e.obsolete)
            entry.msgstr = text
            entry.flags = [flag for flag in entry.flags if flag != "fuzzy"]
        file.save()

    def say_everything(self) -> None:
        """Translate every message: ``ES`` and the English."""
        for path in sorted((self.root / "translations" / "es").glob("*.po")):
            file = polib.pofile(str(path), wrapwidth=79)
            for entry in file:
                if not entry.msgstr and not entry.msgid_plural:
                    entry.msgstr = f"ES {entry.msgid}"
            file.save()

    def entry(self, name: str, beginning: str) -> polib.POEntry:
        file = polib.pofile(str(self.po(name)))
        return next(entry for entry in file if entry.msgid.startswith(beginning))

    def translated(self) -> tuple[translation.Translation, list[str]]:
        """The Spanish course, and the codes of what is wrong."""
        catalog, faults = translation.read_catalog(self.root, "es", self.course)
        return translation.translate(self.course, catalog, "es"), [f.code for f in faults]


@pytest.fixture
def held(monkeypatch: pytest.MonkeyPatch) -> Callable[[str], None]:
    """A function after which files of a name cannot be replaced, as on Windows one that another
    program has open."""

    def hold(name: str) -> None:
        replace = os.replace

        def refusing(source: Path, target: Path) -> None:
            if target.name == name:
                raise PermissionError(13, "Permission denied")
            replace(source, target)

        monkeypatch.setattr("os.replace", refusing)

    return hold


@pytest.fixture
def project(course_copy: Callable[[str], Path]) -> Project:
    """A copy of the small course, without its translations."""
    root = course_copy("minimal")
    shutil.rmtree(root / "translations", ignore_errors=True)
    return Project(root)
