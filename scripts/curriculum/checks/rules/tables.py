"""Every row of a table has a cell for every column.

Code: `row-width`

Why: a row that is short or long pushes its words under the wrong heading.

    columns: [Food, Shelf, Days]
    rows: [[Milk, top]]          # wrong: two cells, three columns
    rows: [[Milk, top, "3"]]     # right
"""

from __future__ import annotations

from collections.abc import Iterator

from curriculum.diagnostics import Diagnostic, error
from curriculum.model import Course


def check(course: Course) -> Iterator[Diagnostic]:
    """Yield rows that do not fit their table."""
    for module in course.modules:
        for section in module.sections:
            for table in section.tables:
                width = len(table.columns)
                for at, row in enumerate(table.rows):
                    if len(row) != width:
                        message = f"this row has {_cells(len(row))}, the table has {width} columns"
                        hint = "columns: " + ", ".join(table.columns)
                        yield error(table.where("rows", at), "row-width", message, hint)


def _cells(count: int) -> str:
    return f"{count} cell" if count == 1 else f"{count} cells"
