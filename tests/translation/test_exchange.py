"""Catalogs go out to translators and come back without loss, through real files."""

from __future__ import annotations

import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import polib
import pytest
from lxml import etree
from openpyxl import load_workbook
from translate.storage import xliff

from running import curriculum

FORMATS = {"xliff": ".xlf", "xlsx": ".xlsx"}


@pytest.fixture
def root(course_copy: Callable[[str], Path]) -> Path:
    return course_copy("minimal")


def catalogs(root: Path) -> dict[str, bytes]:
    return {path.name: path.read_bytes() for path in (root / "translations" / "es").glob("*.po")}


def export(root: Path, format_: str, *more: str) -> list[Path]:
    done = curriculum(root, "translations", "export", "es", "--format", format_, *more)
    assert done.returncode == 0, done.stderr
    return sorted((root / "dist" / "translators").iterdir())


@pytest.mark.parametrize("format_", FORMATS)
def test_out_and_back_changes_nothing(root: Path, format_: str) -> None:
    curriculum(root, "translations", "review", "es", "flat-tyre")
    before = catalogs(root)
    files = export(root, format_)
    assert {path.suffix for path in files} == {FORMATS[format_]}
    done = curriculum(root, "translations", "import", *map(str, files))
    assert done.returncode == 0, done.stderr
    assert "0 translations taken" in done.stdout
    assert catalogs(root) == before


def test_a_translation_written_into_a_spreadsheet_arrives(root: Path) -> None:
    path = next(path for path in export(root, "xlsx") if path.name.startswith("flat-tyre"))
    book = load_workbook(path)
    sheet = book.worksheets[0]
    row = next(row for row in sheet.iter_rows(min_row=3) if row[2].value)
    row[2].value = "=Traducci\u00f3n\u00a0nueva"
    row[2].data_type = "s"
    english = row[1].value
    book.save(path)
    done = curriculum(root, "translations", "import", str(path))
    assert "1 translations taken" in done.stdout
    entries = polib.pofile(str(root / "translations" / "es" / "flat-tyre.po"))
    assert entries.find(english).msgstr == "=Traducci\u00f3n\u00a0nueva"


def test_the_xliff_is_one_that_other_tools_read(root: Path) -> None:
    path = next(path for path in export(root, "xliff") if path.name.startswith("flat-tyre"))
    tree = etree.parse(str(path)).getroot()
    assert tree.nsmap[None] == "urn:oasis:names:tc:xliff:document:1.2"
    assert tree.get("version") == "1.2"
    store = xliff.xlifffile.parsestring(path.read_bytes())
    assert store.gettargetlanguage() == "es"
    assert len({unit.getid() for unit in store.units}) == len(store.units) > 20
    counted = subprocess.run(
        [sys.executable, "-m", "translate.tools.pocount", str(path)],
        capture_output=True,
        text=True,
        check=True,
    )
    assert "Translated" in counted.stdout


def test_a_text_that_changed_meanwhile_is_left_alone_and_told(root: Path) -> None:
    files = export(root, "xliff")
    section = root / "modules" / "flat-tyre" / "sections" / "patch-the-tube.yml"
    text = section.read_text("utf-8")
    title = next(line for line in text.splitlines() if line.startswith("title: "))
    section.write_text(text.replace(title, title + " now"), "utf-8")
    curriculum(root, "translations", "update")
    before = catalogs(root)
    done = curriculum(root, "translations", "import", *map(str, files))
    assert done.returncode == 0
    assert "has changed in the course since" in done.stderr
    assert catalogs(root) == before


def test_what_cannot_be_read_is_told_and_nothing_is_written(root: Path, tmp_path: Path) -> None:
    files = export(root, "xlsx")
    broken = {
        "no.xlf": b"<xliff",
        "other.xlf": b"<html/>",
        "no.xlsx": b"PK not a workbook",
        "no.docx": b"x",
    }
    before = catalogs(root)
    for name, data in broken.items():
        path = tmp_path / name
        path.write_bytes(data)
        done = curriculum(root, "translations", "import", str(path), str(files[0]))
        assert done.returncode == 1
        assert name in done.stderr and "Traceback" not in done.stderr
        assert catalogs(root) == before


def test_only_what_is_open_goes_out_when_asked(root: Path) -> None:
    po = root / "translations" / "es" / "flat-tyre.po"
    file = polib.pofile(str(po))
    file[3].msgstr = ""
    file.save()
    done = curriculum(root, "translations", "export", "es", "--open", "--format", "xlsx")
    assert done.returncode == 0
    rows = list(
        load_workbook(root / "dist" / "translators" / "flat-tyre.es.xlsx")
        .worksheets[0]
        .iter_rows(min_row=3, values_only=True)
    )
    assert [row[1] for row in rows] == [file[3].msgid]
