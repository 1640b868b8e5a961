"""How much is translated, language by language and module by module."""

from __future__ import annotations

import json
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from curriculum.model import Course
from curriculum.translation.catalog import read_catalog
from curriculum.translation.translating import Count, translate

HEADINGS = ("Language", "Catalog", "Translated", "Fuzzy", "Missing", "Total", "Unreviewed")


@dataclass(frozen=True, slots=True)
class Row:
    """One catalog file, or a whole language where ``file`` is empty."""

    language: str
    file: str
    count: Count

    @property
    def unreviewed(self) -> int:
        """How many translated passages no native speaker has reviewed."""
        return self.count.translated - self.count.reviewed


@dataclass(frozen=True, slots=True)
class Status:
    """The state of every translation."""

    rows: tuple[Row, ...]

    def as_table(self, width: int = 100) -> str:
        """A table for a terminal; file names are cut where it is too narrow."""
        cells = [HEADINGS, *(tuple(_cells(row)) for row in self.rows)]
        widths = [max(len(line[i]) for line in cells) for i in range(len(HEADINGS))]
        widths[1] = max(8, min(widths[1], width - sum(widths) + widths[1] - 2 * len(widths)))
        return "\n".join(_line(line, widths) for line in cells)

    def as_json(self) -> str:
        """The same for programs."""
        rows = [
            {
                "language": row.language,
                "catalog": row.file or None,
                "translated": row.count.translated,
                "fuzzy": row.count.fuzzy,
                "missing": row.count.missing,
                "total": row.count.all,
                "reviewed": row.count.reviewed,
                "unreviewed": row.unreviewed,
                "share": row.count.share,
            }
            for row in self.rows
        ]
        return json.dumps(rows, ensure_ascii=False, indent=2)


def status(root: Path, course: Course) -> Status:
    """Read the catalogs of every language but the source; a refused translation is missing."""
    rows: list[Row] = []
    for language in course.settings.languages:
        if language == course.source_language:
            continue
        catalog, _ = read_catalog(root, language, course)
        counts = translate(course, catalog, language).counts
        rows += [Row(language, file, count) for file, count in counts.files.items()]
        rows.append(Row(language, "", counts.total))
    return Status(tuple(rows))


def _cells(row: Row) -> Iterator[str]:
    yield row.language
    yield row.file or "all"
    yield f"{row.count.translated} ({row.count.share} %)"
    yield from (str(n) for n in (row.count.fuzzy, row.count.missing, row.count.all))
    yield str(row.unreviewed)


def _line(cells: tuple[str, ...], widths: list[int]) -> str:
    name = cells[1] if len(cells[1]) <= widths[1] else cells[1][: widths[1] - 1] + "…"
    left = [cells[0].ljust(widths[0]), name.ljust(widths[1])]
    right = [cell.rjust(width) for cell, width in zip(cells[2:], widths[2:], strict=True)]
    return "  ".join([*left, *right]).rstrip()
