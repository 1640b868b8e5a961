"""A spreadsheet for translators without tools: one row a passage, the translation to fill in."""

from __future__ import annotations

from io import BytesIO
from pathlib import Path
from typing import Any

from openpyxl import Workbook, load_workbook  # type: ignore[import-untyped]
from openpyxl.styles import Alignment, Font, PatternFill  # type: ignore[import-untyped]

from curriculum.translation.exchange.units import Sheet, State, Unit

COLUMNS = (("ID", 15), ("Original", 70), ("Translation", 70), ("State", 14), ("Notes", 50))
"""Headings, and widths in letters. The first and the second column must stay as they are."""

_FIRST_ROW = 3
_TO_FILL = PatternFill("solid", fgColor="FFF6E0")
_HEAD = PatternFill("solid", fgColor="DFECEC")


def write(sheet: Sheet, place: Path) -> None:
    """Write a sheet as a workbook."""
    book = Workbook()
    page = book.active
    page.title = "translation"
    for column, words in enumerate(("curriculum", sheet.catalog, sheet.language), start=1):
        _put(page, 1, column, words)
    _put(page, 1, 4, sheet.source_language)
    for column, (heading, width) in enumerate(COLUMNS, start=1):
        cell = _put(page, 2, column, heading)
        cell.font, cell.fill = Font(bold=True), _HEAD
        page.column_dimensions[cell.column_letter].width = width
    for row, unit in enumerate(sheet.units, start=_FIRST_ROW):
        cells = (unit.id, unit.source, unit.target, str(unit.state), "\n".join(unit.notes))
        for column, text in enumerate(cells, start=1):
            cell = _put(page, row, column, text)
            cell.alignment = Alignment(wrap_text=True, vertical="top")
        if not unit.target:
            page.cell(row, 3).fill = _TO_FILL
    page.freeze_panes = page.cell(_FIRST_ROW, 1)
    book.save(place)


def _put(page: Any, row: int, column: int, text: str) -> Any:
    cell = page.cell(row, column, text)
    if text:
        cell.data_type = "s"  # a text that begins with = is no formula
    return cell


def read(place: Path) -> Sheet:
    """Read a sheet from a workbook; a `ValueError` says what is wrong with it."""
    try:
        data = BytesIO(place.read_bytes())  # a workbook read row by row would keep the file open
        page = load_workbook(data, read_only=True).worksheets[0]
        rows = [[_text(value) for value in row] for row in page.iter_rows(values_only=True)]
    except Exception as fault:  # the library lets through whatever its parsers raise
        raise ValueError(f"this is no workbook that can be read: {fault}") from fault
    if not rows or rows[0][:1] != ["curriculum"] or len(rows[0]) < 4:
        raise ValueError("the first row, which names the catalog and the language, is gone")
    units: list[Unit] = []
    unknown: list[str] = []
    for number, each in enumerate(rows[_FIRST_ROW - 1 :], start=_FIRST_ROW):
        row = each + [""] * 4
        if row[0]:
            state = _state(row[3])
            units.append(Unit(row[0], row[1], row[2], state or State.UNSAID))
            if state is None:
                unknown.append(f"row {number}: “{row[3]}”")
    return Sheet(rows[0][2], rows[0][3], rows[0][1], tuple(units), tuple(unknown))


def _state(said: str) -> State | None:
    """The state meant, whatever a spreadsheet made of its capitals and spaces."""
    words = " ".join(said.split()).casefold()
    if words not in tuple(State):
        return None
    return State(words) if words in (State.UNSAID, State.FUZZY) else State.DONE


def _text(value: object) -> str:
    return "" if value is None else str(value)
