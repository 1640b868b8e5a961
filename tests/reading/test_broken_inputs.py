"""Every way to break a course that we know of, and what is said about it."""

from __future__ import annotations

import os
import re
from pathlib import Path

import broken_course
import pytest
import yaml

from curriculum.diagnostics import Diagnostic
from curriculum.reading import read_course, yaml_text
from curriculum.reporting import describe

NOT_FOR_EDITORS = re.compile(
    r"\b(None|NoneType|dict|str|int|bool|tuple|float|null|mapping|sequence|scalar|token|"
    r"pydantic|input|parse|python|traceback)\b(?!/)"
)


def reported(root: Path) -> tuple[Diagnostic, ...]:
    return read_course(root).diagnostics


@pytest.mark.parametrize("case", broken_course.cases(), ids=lambda case: case.stem)
def test_broken_input(case: Path, tmp_path: Path) -> None:
    broken_course.make(case, tmp_path)
    found = reported(tmp_path)
    report = "".join(f"{describe(each)}\n" for each in found)
    if os.environ.get("UPDATE_EXPECTED"):
        broken_course.update(case, report)
    assert report == broken_course.expected(case)
    assert found, "something is broken, and nothing was said"
    for each in found:
        assert each.message[-1] not in ".!\n"
        assert not NOT_FOR_EDITORS.search(re.sub(r'"[^"]*"', "", each.message))


def test_there_are_enough_cases() -> None:
    assert len(broken_course.cases()) >= 60


def test_the_good_course_is_good() -> None:
    reading = read_course(broken_course.GOOD_COURSE)
    assert reading.diagnostics == ()
    assert reading.course is not None
    assert reading.unreadable == frozenset()


def test_the_parser_in_pure_python_leads_to_the_same_words(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(yaml_text, "_Loader", yaml.SafeLoader)
    for case in broken_course.cases():
        root = tmp_path / case.stem
        root.mkdir()
        broken_course.make(case, root)
        report = "".join(f"{describe(each)}\n" for each in reported(root))
        assert report == broken_course.expected(case), case.stem
