"""Catalogs go out to translators and come back without loss, through real files."""

from __future__ import annotations

import gc
import re
import subprocess
import sys
import zipfile
from collections.abc import Callable
from io import BytesIO
from pathlib import Path

import polib
import pytest
from lxml import etree
from openpyxl import load_workbook
from translate.storage import xliff

from curriculum.commands.exchanging import import_translations
from curriculum.translation.exchange import xlsx
from running import curriculum

OPEN_FILES = Path("/proc/self/fd")
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


def doubted(root: Path) -> str:
    """A title of the module, whose translation has to be checked again."""
    po = root / "translations" / "es" / "flat-tyre.po"
    file = polib.pofile(str(po))
    entry = next(e for e in file if e.msgid == "Why tyres go flat")
    entry.flags, entry.previous_msgid = ["fuzzy"], "Why tyres get flat"
    file.save()
    return entry.msgid


def is_doubted(root: Path, english: str) -> bool:
    return polib.pofile(str(root / "translations" / "es" / "flat-tyre.po")).find(english).fuzzy


@pytest.mark.parametrize("format_", FORMATS)
@pytest.mark.parametrize(("said", "remains"), [("translated", False), ("", True)])
def test_a_translation_that_holds_is_confirmed_by_its_state(
    root: Path, format_: str, said: str, remains: bool
) -> None:
    """A file that came back without states confirms nothing."""
    english = doubted(root)
    path = next(path for path in export(root, format_) if path.name.startswith("flat-tyre"))
    if format_ == "xliff":
        state = f' state="{said}"' if said else ""
        text = path.read_text("utf-8")
        assert text.count(' state="needs-review-translation"') == 1
        path.write_text(text.replace(' state="needs-review-translation"', state), "utf-8")
    else:
        book = load_workbook(path)
        cell = next(row[3] for row in book.worksheets[0].iter_rows() if row[1].value == english)
        assert cell.value == "to be checked"
        cell.value = said
        book.save(path)
    done = curriculum(root, "translations", "import", str(path))
    assert f"{int(not remains)} translations taken" in done.stdout
    assert is_doubted(root, english) is remains


def retyped(path: Path, column: int, change: Callable[[list[str]], list[str]]) -> None:
    """Change a column of a spreadsheet, from its first passage to its last."""
    book = load_workbook(path)
    cells = [row[column] for row in book.worksheets[0].iter_rows(min_row=3)]
    for cell, text in zip(cells, change([cell.value or "" for cell in cells]), strict=True):
        cell.value = text
    book.save(path)


@pytest.mark.parametrize("change", [sorted, lambda texts: ["Título", *texts[:-1]]])
def test_of_a_column_that_slipped_nothing_is_taken(
    root: Path, change: Callable[[list[str]], list[str]]
) -> None:
    before = catalogs(root)
    path = next(path for path in export(root, "xlsx") if path.name.startswith("flat-tyre"))
    retyped(path, 2, change)
    done = curriculum(root, "translations", "import", str(path))
    assert done.returncode == 1 and "error[slipped-translations]" in done.stderr
    assert "Nothing was written." in done.stderr
    assert catalogs(root) == before


def test_a_single_slip_is_told_and_the_rest_taken(root: Path) -> None:
    path = next(path for path in export(root, "xlsx") if path.name.startswith("flat-tyre"))
    retyped(path, 2, lambda texts: [text.replace("[term:patch]", "parche") for text in texts])
    done = curriculum(root, "translations", "import", str(path))
    assert done.returncode == 0 and "1 translations taken" in done.stdout
    assert "warning[refused-translation]" in done.stderr


@pytest.mark.parametrize(
    ("said", "remains", "told"),
    [("To be  checked", True, False), (" Translated", False, False), ("done", True, True)],
)
def test_a_state_is_known_whatever_its_capitals_and_others_are_told(
    root: Path, said: str, remains: bool, told: bool
) -> None:
    english = doubted(root)
    path = next(path for path in export(root, "xlsx") if path.name.startswith("flat-tyre"))
    retyped(path, 3, lambda states: [s if s != "to be checked" else said for s in states])
    done = curriculum(root, "translations", "import", str(path))
    assert is_doubted(root, english) is remains
    assert ("warning[unknown-state]" in done.stderr and said in done.stderr) is told


@pytest.mark.skipif(not OPEN_FILES.exists(), reason="this system does not tell what is open")
def test_a_workbook_that_was_read_is_not_held(root: Path) -> None:
    path = export(root, "xlsx")[0]
    gc.disable()
    try:
        xlsx.read(path)
        held = [each for each in OPEN_FILES.iterdir() if each.resolve() == path.resolve()]
    finally:
        gc.enable()
    assert held == []


def test_a_catalog_that_cannot_be_written_is_told_and_the_others_are(
    root: Path, held: Callable[[str], None], capsys: pytest.CaptureFixture[str]
) -> None:
    files = export(root, "xliff")
    for path in files:
        text = path.read_text("utf-8")
        path.write_text(re.sub("(<target[^>]*>)", r"\1Y ", text), "utf-8")
    held("course.po")
    before = catalogs(root)
    assert import_translations(root, tuple(files)) == 1
    after = catalogs(root)
    told = capsys.readouterr().err
    assert "translations/es/course.po" in told and "error[unwritable-file]" in told
    assert "translations/es/flat-tyre.po, translations/es/pages.po was written" in told
    assert [name for name in before if before[name] == after[name]] == ["course.po"]


def test_who_exports_half_a_course_is_told(root: Path) -> None:
    section = root / "modules" / "flat-tyre" / "sections" / "patch-the-tube.yml"
    section.write_text("id: patch-the-tube\ntitle: [\n", "utf-8")
    for words in (["status"], ["export", "es"], ["bilingual", "en", "es"]):
        done = curriculum(root, "translations", *words)
        assert "patch-the-tube.yml:2:8: error[bracket]" in done.stderr, words
        assert "warning" not in done.stderr


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


def with_broken(workbook: Path, name: str) -> bytes:
    """A workbook in which the XML of a part breaks off."""
    data = BytesIO()
    with zipfile.ZipFile(workbook) as whole, zipfile.ZipFile(data, "w") as broken:
        for part in whole.namelist():
            broken.writestr(part, whole.read(part)[: 200 if part == name else None])
    return data.getvalue()


def test_what_cannot_be_read_is_told_and_nothing_is_written(root: Path, tmp_path: Path) -> None:
    files = export(root, "xlsx")
    broken = {
        "no.xlf": b"<xliff",
        "other.xlf": b"<html/>",
        "no.xlsx": b"PK not a workbook",
        "no.docx": b"x",
        "sheet.xlsx": with_broken(files[0], "xl/worksheets/sheet1.xml"),
        "book.xlsx": with_broken(files[0], "xl/workbook.xml"),
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
