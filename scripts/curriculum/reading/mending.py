"""Taking faulty pieces out of what was written, so that the rest can be looked at."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable
from typing import TypeAlias

from curriculum.model import (
    Activity,
    Agenda,
    Audience,
    Case,
    CheckItem,
    JobAid,
    Jurisdiction,
    Label,
    LawPoint,
    ModuleFile,
    Objective,
    Origin,
    Outcome,
    Part,
    Section,
    Simulation,
    Source,
    Term,
)
from curriculum.model.shape import Shape, inside
from curriculum.reading.faults import Fault, Path, part_at, shape_at
from curriculum.reading.nearest import nearest
from curriculum.reading.nodes import Entry, List, Mapping, Node, Scalar, find

KINDS: dict[type[Part], str] = {
    Objective: "objective",
    Outcome: "outcome",
    Audience: "audience",
    ModuleFile: "module",
    Section: "section",
    Activity: "activity",
    Case: "case",
    Simulation: "simulation",
    JobAid: "job-aid",
    CheckItem: "check",
    Term: "term",
    Source: "source",
    Agenda: "agenda",
    Jurisdiction: "jurisdiction",
    LawPoint: "law-point",
}
"""What can be referred to from anywhere in the course, and by which kind of name."""

_KINDS_OF_LABELS = ("case-class", "case-element", "case-label")
"""A label is of the kind of its list."""

Renamed: TypeAlias = dict[tuple[Path, str], tuple[Path, str]]
"""A misspelt key and the key that was meant, each with the path of its mapping."""

UNNAMED = "unnamed-"
"""How the ids begin that are made for things without one."""

FILLER = "…"
"""What stands in the place of a text that is missing."""


def misspelt_keys(faults: Iterable[Fault]) -> Renamed:
    """Unknown keys that are plainly other keys, missing ones first."""
    faults = list(faults)
    missing: dict[Path, list[str]] = {}
    for fault in faults:
        if fault.kind == "missing":
            missing.setdefault(fault.path[:-1], []).append(str(fault.path[-1]))
    renamed: Renamed = {}
    for fault in faults:
        part = part_at(fault.model, fault.path[:-1])
        owner = fault.owner
        if fault.kind != "extra_forbidden" or part is None or not isinstance(owner, Mapping):
            continue
        where, key = fault.path[:-1], str(fault.path[-1])
        taken = {meant for (path, _), (_, meant) in renamed.items() if path == where}
        free = [
            name for name in part.model_fields if name not in owner.entries and name not in taken
        ]
        wanted = [name for name in missing.get(where, ()) if name in free]
        meant = nearest(key, wanted, at_least=55) or nearest(key, free)
        if meant is not None:
            renamed[where, key] = (where, meant)
    return renamed


def mend(
    model: type[Part],
    root: Mapping,
    faults: Iterable[Fault],
    renamed: Renamed,
    lost: set[tuple[str, str]],
) -> bool:
    """Take the faulty pieces out; False if so much is faulty that nothing would be left."""
    doomed: dict[int, tuple[List, set[int]]] = {}
    whole = True
    for fault in sorted(faults, key=lambda each: len(each.path), reverse=True):
        if fault.kind == "extra_forbidden":
            _rename_or_delete(root, fault, renamed)
        elif fault.kind == "missing" and (fault.path[:-1], str(fault.path[-1])) in renamed.values():
            continue
        elif not _replace(fault, lost):
            whole = _drop(model, root, fault.path, doomed, lost) and whole
    for items, positions in doomed.values():
        items.items = [item for at, item in enumerate(items.items) if at not in positions]
        items.shortened = True
    return whole


def _rename_or_delete(root: Mapping, fault: Fault, renamed: Renamed) -> None:
    where, key = fault.path[:-1], str(fault.path[-1])
    owner = find(root, where)
    if not isinstance(owner, Mapping):
        return  # another fault of it has had it dropped as a whole
    entry = owner.entries.pop(key, None)
    if (where, key) in renamed and entry is not None:
        owner.entries[renamed[where, key][1]] = entry


def _replace(fault: Fault, lost: set[tuple[str, str]]) -> bool:
    """Put something harmless in the place of a wrong id or a missing text, if that can be done."""
    wanted, owner = fault.expected, fault.owner
    if wanted is None or fault.of_key or not isinstance(owner, Mapping):
        return False
    key = str(fault.path[-1])
    if wanted.kind == "id":
        _fill(owner, key, _right_id(fault, owner, lost))
        return True
    if _can_do_without(fault.model, fault.path):
        return False
    is_plain = wanted.kind == "text" and wanted.reference is None and wanted.pattern is None
    if is_plain or wanted.passage is not None:
        _fill(owner, key, FILLER)
        return True
    return False


def _right_id(fault: Fault, owner: Mapping, lost: set[tuple[str, str]]) -> str:
    """The id that was meant, or one that nothing else has."""
    written = fault.node.text if isinstance(fault.node, Scalar) else None
    part = part_at(fault.model, fault.path[:-1])
    if written and part is not None:
        lost |= {(kind, written) for kind in _kinds(part)}
    place = owner.location
    return kebab(written or "") or f"{UNNAMED}{place.line}-{place.column}"


def _fill(owner: Mapping, key: str, text: str) -> None:
    entry = owner.entries.get(key)
    place = owner.location if entry is None else entry.value.location
    key_at = owner.location if entry is None else entry.key_at
    owner.entries[key] = Entry(key_at, Scalar(Origin(place), text))


def _drop(
    model: type[Part],
    root: Mapping,
    path: Path,
    doomed: dict[int, tuple[List, set[int]]],
    lost: set[tuple[str, str]],
) -> bool:
    """Take out the smallest piece around the path that the model can do without."""
    while path:
        owner = find(root, path[:-1])
        step = path[-1]
        here = find(root, path)
        if isinstance(owner, List) and isinstance(step, int):
            _note_ids(here, shape_at(model, path), lost)
            doomed.setdefault(id(owner), (owner, set()))[1].add(step)
            return True
        if isinstance(owner, Mapping) and _can_do_without(model, path):
            if str(step) in owner.entries:
                _note_ids(here, shape_at(model, path), lost)
                del owner.entries[str(step)]
                owner.shortened = True
            return True
        path = path[:-1]
    return False


def _can_do_without(model: type[Part], path: Path) -> bool:
    part = part_at(model, path[:-1])
    if part is None:
        return True  # an entry of a mapping such as audiences
    field = part.model_fields.get(str(path[-1]))
    return field is not None and not field.is_required()


def _note_ids(node: Node | None, wanted: Shape | None, lost: set[tuple[str, str]]) -> None:
    if node is not None and wanted is not None:
        lost |= ids_in(node, wanted)


def ids_in(node: Node, wanted: Shape) -> set[tuple[str, str]]:
    """Kind and id of everything inside a node that other files may refer to."""
    found: set[tuple[str, str]] = set()
    if isinstance(node, List) and wanted.item is not None:
        for item in node.items:
            found |= ids_in(item, wanted.item)
    if isinstance(node, Mapping):
        own = node.entries.get("id")
        if wanted.part is not None and own is not None and isinstance(own.value, Scalar):
            found |= {(kind, own.value.text or "") for kind in _kinds(wanted.part)}
        for key, entry in node.entries.items():
            within = inside(wanted, key)
            if within is not None:
                found |= ids_in(entry.value, within)
    return found


def _kinds(part: type[Part]) -> tuple[str, ...]:
    """The kinds of names by which a part may be referred to from anywhere."""
    if part is Label:
        return _KINDS_OF_LABELS
    return (KINDS[part],) if part in KINDS else ()


def kebab(text: str) -> str:
    """The id that was probably meant: small letters, digits and single hyphens."""
    words = re.sub(r"[^a-z0-9]+", "-", _plain_letters(text).lower()).strip("-")
    return "" if words[:1].isdigit() else words[:60].rstrip("-")


LOOKALIKES = str.maketrans("АВЕКМНОРСТХУавекмнорстхуіѕј", "ABEKMHOPCTXYabekmhopctxyisj")
"""Cyrillic letters that look like Latin ones."""


def _plain_letters(text: str) -> str:
    """The text with Latin letters for Cyrillic twins, and without accents and invisible signs."""
    apart = unicodedata.normalize("NFKD", text.translate(LOOKALIKES))
    return "".join(letter for letter in apart if unicodedata.category(letter)[:1] not in "MC")
