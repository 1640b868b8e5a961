"""Declared is not covered: every way in which evidence can be missing.

The cases of ``coverage_cases.yml`` take evidence out of ``tests/courses/full`` and pin the
complete report. ``UPDATE_GOLDEN=1`` writes the reports anew.
"""

from __future__ import annotations

import os
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
import yaml
from reports import COURSES, change, of_coverage, read

from course_folders import course_folder
from curriculum.checks import coverage
from curriculum.checks.coverage import State

CASES = Path(__file__).parent / "coverage_cases.yml"
SITUATIONS: dict[str, Any] = yaml.safe_load(CASES.read_text("utf-8"))


@pytest.mark.parametrize("name", SITUATIONS)
def test_report(name: str, course_copy: Callable[[str], Path]) -> None:
    root = course_copy("full")
    change(root, SITUATIONS[name]["changes"])
    found = of_coverage(root)
    if os.environ.get("UPDATE_GOLDEN"):
        SITUATIONS[name]["report"] = found
        text = yaml.safe_dump(SITUATIONS, allow_unicode=True, sort_keys=False, width=1000)
        CASES.write_text(text, "utf-8")
        return
    assert found == SITUATIONS[name]["report"]


@pytest.mark.parametrize("name", ["full", "minimal"])
def test_the_whole_courses_are_covered(name: str) -> None:
    course = read(course_folder(name))
    measured = coverage.measure(course, "en")
    assert measured.ok
    assert {outcome.state for outcome in measured.outcomes} == {State.MET}
    assert coverage.faults(course, {"en": measured}) == []


def test_evidence_says_what_counts_and_where_it_stands() -> None:
    measured = coverage.measure(read(COURSES / "full"), "en")
    wash = next(outcome for outcome in measured.outcomes if outcome.id == "wash-hands")
    assert [(e.kind, e.id, e.module, e.counts) for e in wash.assessed.evidence] == [
        ("observation", "wash-with-dye", "hygiene", True),
        ("check", "when-to-wash", "hygiene", False),  # a quiz does not show a skill
        ("check", "steps-in-order", "hygiene", False),
    ]
    assert (wash.timed.placed, wash.timed.needed) == (50, 50)
    assert wash.modules == ("hygiene",)
    concepts = {c.term: c.sections for o in measured.objectives for c in o.concepts}
    assert concepts == {
        "hand-washing": ("germs-travel", "washing-hands"),
        "cross-contamination": ("germs-travel",),
        "cold-chain": ("the-cold-chain",),
    }
