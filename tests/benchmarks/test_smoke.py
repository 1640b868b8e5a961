"""The benchmark can be run: its courses are right and repeatable, its figures can be read."""

from __future__ import annotations

import hashlib
import sys
from pathlib import Path

import pytest

from benchmarks import contestants, reporting
from benchmarks.enlarging import documents_of, enlarged
from benchmarks.measuring import Failed, as_data, run, size
from benchmarks.parsing import yaml_alone
from benchmarks.synthetic import modules_for, write_course
from curriculum import pipeline
from curriculum.hosting.search_files import write_search_files
from curriculum.search import document


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
    mine = [b"x" * 100_000_000]  # what whoever measures holds is no part of the cost
    much = (
        "import subprocess, sys; subprocess.run([sys.executable, '-c', 'x = b\"y\" * 60_000_000'])"
    )
    costs = [run([sys.executable, "-c", words], tmp_path) for words in ("pass", much)]
    assert mine and costs[0].megabytes < 40 < 60 < costs[1].megabytes < 90
    (tmp_path / "modules").mkdir()
    (tmp_path / "modules" / "x.yml").write_text("a: 1", "utf-8")
    assert yaml_alone(tmp_path) > 0
    runs = {name: {"cold": as_data([cost, cost])} for name in ("ours", reporting.STOCK)}
    found = {"runs": runs, "yaml": as_data([cost]), "sizes": {reporting.STOCK: size(tmp_path)}}
    text = reporting.table({"machine": "this", "seed": 1, "rounds": 2, "sizes": {300: found}})
    assert "1.000" in text


def test_a_program_that_fails_is_told_with_its_own_words(tmp_path: Path) -> None:
    with pytest.raises(Failed, match="exit 3\nno bread"):
        run([sys.executable, "-c", "import sys; print('no bread'); sys.exit(3)"], tmp_path)


def test_what_a_reader_waits_for_is_told() -> None:
    facts = {"ours": {"page bytes": 40_000, "first result ms": 90}, "stock": {"page bytes": 9}}
    told = {"machine": "this", "seed": 1, "rounds": 1, "sizes": {}, "reader": facts}
    text = reporting.table(told)
    assert "40,000" in text and "-" in text.split("first result ms")[1]


def test_the_search_of_a_bigger_course_is_made_of_a_site(tmp_path: Path) -> None:
    site, place = tmp_path / "site", tmp_path / "place"
    page = "ru/page.html"
    (site / "ru").mkdir(parents=True)
    (site / page).write_text("<h1>x</h1>", "utf-8")
    one = document(page, "Страница", "", "работа с посудой dishes", "soap")
    write_search_files(site, "ru", "en", [one])
    enlarged(site, "ru", page, 3, place)
    found = list(documents_of(place, "ru"))
    assert [each.url for each in found] == [page, f"1/{page}", f"2/{page}"]
    assert found[0] == one and len({each.text for each in found}) == 3
    assert (place / page).exists()
