"""The benchmark can be run: its courses are right and repeatable, its figures can be read."""

from __future__ import annotations

import hashlib
import sys
from pathlib import Path

from benchmarks import contestants, reporting
from benchmarks.measuring import as_data, run, size
from benchmarks.parsing import yaml_alone
from benchmarks.synthetic import modules_for, write_course
from curriculum import pipeline


def digest(folder: Path) -> str:
    found = hashlib.sha256()
    for path in sorted(folder.rglob("*")):
        if path.is_file() and path.suffix != ".po":  # a PO carries the day it was made
            found.update(path.relative_to(folder).as_posix().encode() + path.read_bytes())
    return found.hexdigest()


def test_a_synthetic_course_is_a_course_and_follows_from_its_seed(tmp_path: Path) -> None:
    for name, seed in (("one", 5), ("again", 5), ("other", 6)):
        (tmp_path / name).mkdir()
        write_course(tmp_path / name, 1, seed)
    assert digest(tmp_path / "one") == digest(tmp_path / "again") != digest(tmp_path / "other")
    checked = pipeline.check(tmp_path / "one")
    assert checked.ok, "\n".join(map(str, checked.diagnostics))
    assert checked.translations["ru"].counts.total.share > 90
    line = (tmp_path / "one" / contestants.SECTION).read_text("utf-8")
    contestants.ours(tmp_path / "one")[0].before["line"]()
    assert (tmp_path / "one" / contestants.SECTION).read_text("utf-8") != line
    assert pipeline.check(tmp_path / "one").ok


def test_courses_grow_as_they_are_asked_to() -> None:
    assert [modules_for(pages) for pages in (300, 900, 3000)] == [4, 12, 40]


def test_a_run_is_measured_and_told(tmp_path: Path) -> None:
    cost = run([sys.executable, "-c", "import time; time.sleep(0.2)"], tmp_path)
    assert cost.seconds > 0.1
    (tmp_path / "modules").mkdir()
    (tmp_path / "modules" / "x.yml").write_text("a: 1", "utf-8")
    assert yaml_alone(tmp_path) > 0
    runs = {name: {"cold": as_data([cost, cost])} for name in ("ours", reporting.STOCK)}
    found = {"runs": runs, "yaml": as_data([cost]), "sizes": {reporting.STOCK: size(tmp_path)}}
    text = reporting.table({"machine": "this", "seed": 1, "rounds": 2, "sizes": {300: found}})
    assert "1.000" in text
