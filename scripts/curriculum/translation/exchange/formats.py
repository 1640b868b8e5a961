"""Writing and reading in each format; what a format needs is loaded where it is used.

Translate Toolkit and openpyxl take a tenth of a second to load, which every command would wait for.
"""

from __future__ import annotations

from pathlib import Path

from curriculum.translation.exchange.units import FORMATS, Sheet

READABLE = (FORMATS["xliff"], ".xliff", FORMATS["xlsx"])
"""How the names of files end that can be read."""


def write(format_: str, sheet: Sheet, place: Path) -> None:
    """Write a sheet in one of the `FORMATS`."""
    if format_ == "xlsx":
        from curriculum.translation.exchange import xlsx

        xlsx.write(sheet, place)
    else:
        from curriculum.translation.exchange import xliff

        xliff.write(sheet, place)


def read(place: Path) -> Sheet:
    """Read a file by the ending of its name, one of `READABLE`.

    Raises ValueError with what is wrong with it.
    """
    if place.suffix.lower() == FORMATS["xlsx"]:
        from curriculum.translation.exchange import xlsx

        return xlsx.read(place)
    from curriculum.translation.exchange import xliff

    return xliff.read(place)
