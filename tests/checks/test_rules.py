"""Every rule against a whole course with one thing changed.

A file of ``cases`` is a rule. Each case is named by its situation and says which text of
``tests/courses/full`` is replaced by which, and the complete report that follows. Set
``UPDATE_GOLDEN=1`` to write the reports anew, and read the difference.
"""

from __future__ import annotations

import inspect
import os
import re
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest
import yaml
from reports import COURSES, change, of_rules

from course_folders import course_folder
from curriculum import checks
from curriculum.checks import rules
from curriculum.checks.known import LISTED

CASES = Path(__file__).parent / "cases"
FILES = sorted(CASES.glob("*.yml"))


def situations() -> Iterator[tuple[Path, str]]:
    for path in FILES:
        for name in yaml.safe_load(path.read_text("utf-8")):
            yield path, name


@pytest.mark.parametrize(
    ("path", "name"), [pytest.param(p, n, id=f"{p.stem}-{n}") for p, n in situations()]
)
def test_report(path: Path, name: str, course_copy: Callable[[str], Path]) -> None:
    case = yaml.safe_load(path.read_text("utf-8"))[name]
    root = course_copy("full")
    change(root, case["changes"])
    found = of_rules(root)
    if os.environ.get("UPDATE_GOLDEN"):
        update(path, name, found)
        return
    assert found == case["report"]


def update(path: Path, name: str, found: list[str]) -> None:
    cases: dict[str, Any] = yaml.safe_load(path.read_text("utf-8"))
    cases[name]["report"] = found
    text = yaml.safe_dump(cases, allow_unicode=True, sort_keys=False, width=1000)
    path.write_text(text, "utf-8")


def test_the_whole_courses_are_clean() -> None:
    assert of_rules(COURSES / "full") == []
    assert of_rules(course_folder("minimal")) == []


def rule_modules() -> dict[str, str]:
    """The manual of each rule, by the name of its module."""
    folder = Path(rules.__file__).parent
    names = sorted(path.stem for path in folder.glob("*.py") if path.stem != "__init__")
    known = {**checks.RULES, **checks.RULES_OF_ABSENCE}
    manuals = {
        name.replace("-", "_"): inspect.getdoc(inspect.getmodule(rule)) or ""
        for name, rule in known.items()
    }
    assert sorted(manuals) == names, "a rule is not in the registry"
    return manuals


def test_every_code_in_a_manual_has_a_case() -> None:
    manuals = rule_modules()
    assert {path.stem for path in FILES} == set(manuals)
    for path in FILES:
        manual = manuals[path.stem].split("Why:")[0]
        documented = set(re.findall(r"`([a-z]+(?:-[a-z]+)+|misplaced|ending)`", manual))
        documented -= {"unknown-..."}
        cases = yaml.safe_load(path.read_text("utf-8")).values()
        reported = {
            code
            for case in cases
            for line in case["report"]
            for code in re.findall(r"\[([a-z-]+)\]: ", line)
        }
        assert documented <= reported, path.stem


def test_every_kind_of_thing_has_its_code_in_a_manual() -> None:
    manuals = rule_modules()
    told = manuals["references"] + manuals["mentions"]
    assert [kind for kind in LISTED if f"`unknown-{kind}`" not in told] == []


def test_every_manual_shows_what_is_wrong_and_what_is_right() -> None:
    for name, manual in rule_modules().items():
        assert re.search(r"\nCodes?: ?`|\nCodes:\n", manual), name
        assert "\nWhy: " in manual, name
        assert "# wrong" in manual and "# right" in manual, name
