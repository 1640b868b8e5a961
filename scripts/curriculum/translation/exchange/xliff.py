"""XLIFF 1.2, which Trados, memoQ, OmegaT and most other tools read."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from translate.storage import xliff

from curriculum.translation.exchange.units import Sheet, State, Unit

_STATES = {
    State.OPEN: "needs-translation",
    State.FUZZY: "needs-review-translation",
    State.DONE: "translated",
    State.REVIEWED: "final",
}


_EMPTY = b"""<?xml version="1.0" encoding="utf-8"?>
<xliff version="1.2" xmlns="urn:oasis:names:tc:xliff:document:1.2">
<file original="%s" source-language="%s" datatype="plaintext"><body></body></file>
</xliff>"""
"""The library's own empty file is of the older version 1.1."""


def write(sheet: Sheet, place: Path) -> None:
    """Write a sheet as an XLIFF file."""
    name = f"{sheet.catalog}.po"
    store = _parse(_EMPTY % (name.encode(), sheet.source_language.encode()))
    store.settargetlanguage(sheet.language)
    for each in sheet.units:
        unit = store.addsourceunit(each.source, name)
        unit.setid(each.id)
        if each.target:
            unit.target = each.target
            unit.get_target_dom().set("state", _STATES[each.state])
            unit.markapproved(each.state is State.REVIEWED)
        for note in each.notes:
            unit.addnote(note, origin="developer")
    place.write_bytes(bytes(store))


def read(place: Path) -> Sheet:
    """Read a sheet from an XLIFF file; a `ValueError` says what is wrong with it."""
    try:
        store = _parse(place.read_bytes())
    except Exception as fault:  # the library lets through whatever its parser raises
        raise ValueError(f"this is no XLIFF 1.2: {fault}") from fault
    node = store.document.find(store.namespaced("file"))
    if node is None:
        raise ValueError("this is no XLIFF 1.2: it has no <file>")
    language = node.get("target-language") or ""
    catalog = (node.get("original") or "").removesuffix(".po")
    units = [
        Unit(unit.getid().rpartition("\x04")[2], unit.source or "", unit.target or "", _state(unit))
        for unit in store.units
        if not unit.isheader()
    ]
    return Sheet(language, node.get("source-language") or "", catalog, tuple(units))


def _parse(data: bytes) -> Any:
    library: Any = xliff.xlifffile
    return library.parsestring(data)


def _state(unit: Any) -> State:
    dom = unit.get_target_dom()
    said = "" if dom is None else dom.get("state", "")
    if not unit.target:
        return State.OPEN
    if not said:
        return State.DONE if unit.isapproved() else State.UNSAID
    return State.FUZZY if said.startswith("needs-") else State.DONE
