"""Small courses changed and reported on, for the tests of this folder."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from curriculum import checks, reading, translation
from curriculum.checks import coverage
from curriculum.checks.coverage import Coverage
from curriculum.diagnostics import Diagnostic
from curriculum.model import Course
from curriculum.translation import Passage

COURSES = Path(__file__).parent.parent / "courses"

Say = Callable[[Passage], str | None]
"""How a passage is said in another language; None where it is not translated."""


def said(diagnostic: Diagnostic) -> str:
    """A diagnostic as one line."""
    line = f"{diagnostic.location}: {diagnostic.severity}[{diagnostic.code}]: {diagnostic.message}"
    return f"{line} | {diagnostic.hint}" if diagnostic.hint else line


def change(root: Path, changes: list[dict[str, str]]) -> None:
    """Change files of a course: replace a text that is there once, move a file, or delete it."""
    for each in changes:
        if "move" in each:
            (root / each["to"]).parent.mkdir(exist_ok=True)
            (root / each["move"]).rename(root / each["to"])
            continue
        if "delete" in each:
            (root / each["delete"]).unlink()
            continue
        path = root / each["in"]
        text = path.read_text("utf-8")
        assert text.count(each["replace"]) == 1, f"{each['in']}: {each['replace']!r}"
        path.write_text(text.replace(each["replace"], each["by"]), "utf-8")


def read(root: Path) -> Course:
    """The course of a project that the reader finds no fault with."""
    found = reading.read_course(root)
    assert found.course is not None
    assert found.diagnostics == ()
    return found.course


def of_rules(root: Path) -> list[str]:
    """What the reader and the rules say of a course."""
    found = reading.read_course(root)
    assert found.course is not None
    return [said(d) for d in (*found.diagnostics, *checks.check(found.course, found.unreadable))]


def of_coverage(root: Path) -> list[str]:
    """What the reader, the rules and the coverage say of a course in its own language."""
    found = reading.read_course(root)
    assert found.course is not None
    measured = {"en": coverage.measure(found.course, "en")}
    holes = coverage.faults(found.course, measured, found.unreadable)
    return [*of_rules(root), *(said(hole) for hole in holes)]


def in_language(course: Course, language: str, say: Say) -> Course:
    """The course as it reads in another language."""
    files: dict[str, translation.FileCatalog] = {}
    for passage in translation.passages(course):
        if (words := say(passage)) is not None:
            file = files.setdefault(passage.file, translation.FileCatalog())
            file.texts[passage.key] = words
    catalog = translation.Catalog(language, translation.interface(language), files)
    return translation.translate(course, catalog, language).course


def measured_in(course: Course, language: str, say: Say) -> tuple[Coverage, list[str]]:
    """What a course covers in another language, and its faults in English and that language."""
    shown = in_language(course, language, say)
    both = {
        "en": coverage.measure(course, "en"),
        language: coverage.measure(course, language, shown),
    }
    return both[language], [said(fault) for fault in coverage.faults(course, both)]
