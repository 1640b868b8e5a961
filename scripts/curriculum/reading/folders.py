"""The names in a folder against those that belong there."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from dataclasses import dataclass, field

from curriculum.diagnostics import Diagnostic, Location, error, warning
from curriculum.model import is_id
from curriculum.reading.files import Files, printable
from curriculum.reading.lines import shortened
from curriculum.reading.mending import kebab
from curriculum.reading.names import of_id
from curriculum.reading.nearest import nearest

ENDING = ".yml"


def known_names(
    files: Files, folder: str, known: Collection[str], diagnostics: list[Diagnostic]
) -> tuple[dict[str, str], list[str]]:
    """Which of the known names are in a folder, each with its name on the disk, and other names.

    A name that is plainly a known one misspelt is reported and used.
    """
    names = files.names(folder)
    found = {name: name for name in names if name in known}
    others = []
    for name in names:
        if name in found:
            continue
        meant = nearest(name, [each for each in known if each not in found], at_least=80)
        if meant is None or meant.endswith(ENDING) == files.is_folder(f"{folder}/{name}"):
            others.append(name)
            continue
        found[meant] = name
        what = "folder" if files.is_folder(f"{folder}/{name}") else "file"
        message = f'this {what} must be called "{meant}"'
        place = Location(printable(f"{folder}/{name}"))
        diagnostics.append(error(place, "wrong-name", message, f"rename the {what}"))
    return found, others


def out_of_place(files: Files, path: str, known: Collection[str]) -> Diagnostic:
    """For something that does not belong into its folder."""
    what = "folder" if files.is_folder(path) else "file"
    place = Location(printable(path))
    message = f"this {what} does not belong here and is not read"
    names = ", ".join(sorted(known))
    return warning(place, "unexpected-file", message, f"what belongs here: {names}")


@dataclass(frozen=True, slots=True)
class Listing:
    """Where it is written which files a folder must have: a list of ids in another file."""

    key: str
    path: str
    ids: Mapping[str, Location] | None
    """Each id with its place; None if the list cannot be read, so that every file counts."""


@dataclass(frozen=True, slots=True)
class Found:
    """Files of a folder by the id they should have."""

    listed: dict[str, str] = field(default_factory=dict)
    """In the order of the list: id to path."""

    unlisted: dict[str, str] = field(default_factory=dict)
    absent: tuple[str, ...] = ()
    """Ids that are listed but have no file."""


def listed_files(
    files: Files, folder: str, listing: Listing, diagnostics: list[Diagnostic]
) -> Found:
    """The files of a folder, matched with the list of those that should be there."""
    there = _by_id(files, folder, diagnostics)
    if listing.ids is None:
        return Found(listed=there)
    listed: dict[str, str] = {}
    absent: list[str] = []
    spare = [name for name in there if name not in listing.ids]
    can_be_seen = files.is_folder(folder) or not files.exists(folder)
    for name, place in listing.ids.items():
        if name in there:
            listed[name] = there[name]
            continue
        absent.append(name)
        if not can_be_seen:
            continue
        meant = nearest(name, spare, at_least=75)
        if meant is not None:
            spare.remove(meant)
            listed[meant] = there[meant]
        diagnostics.append(_missing(name, place, folder, meant))
    for name in spare:
        message = f'this file is not in the list "{listing.key}" of {listing.path}'
        hint = f'add "- {name}" there, or delete the file'
        diagnostics.append(error(Location(there[name]), "unlisted-file", message, hint))
    return Found(listed, {name: there[name] for name in spare}, tuple(absent))


def _missing(name: str, place: Location, folder: str, meant: str | None) -> Diagnostic:
    message = f'"{shortened(name)}" is listed, but there is no file {folder}/{shortened(name)}.yml'
    hint = (
        "write the file, or take it off the list" if meant is None else f'did you mean "{meant}"?'
    )
    return error(place, "missing-file", message, hint)


def _by_id(files: Files, folder: str, diagnostics: list[Diagnostic]) -> dict[str, str]:
    """The YAML files of a folder by the id that their name stands for."""
    found: dict[str, str] = {}
    for name in files.names(folder):
        path = f"{folder}/{name}"
        stem, dot, ending = name.rpartition(".")
        if printable(name) != name:
            message = "the name of this file has letters that cannot be read, so it is not read"
            diagnostics.append(error(Location(printable(path)), "wrong-name", message))
        elif dot and ending.lower() in ("yml", "yaml"):
            diagnostics += _faults_of_name(path, stem, ending)
            found.setdefault(stem if is_id(stem) else kebab(stem) or stem, path)
        else:
            place = Location(printable(path))
            message = "this is not a .yml file and is not read"
            diagnostics.append(warning(place, "unexpected-file", message))
    return found


def _faults_of_name(path: str, stem: str, ending: str) -> list[Diagnostic]:
    place = Location(printable(path))
    better = f"{kebab(stem) or 'a-new-name'}{ENDING}"
    if not is_id(stem):
        message = of_id(printable(stem))[0].replace(
            "cannot be an id", "cannot be the name of a file"
        )
        return [error(place, "wrong-name", message, f'rename the file to "{better}"')]
    if ending != "yml":
        message = f'the name of this file must end in ".yml", not ".{ending}"'
        return [error(place, "wrong-name", message, f'rename the file to "{better}"')]
    return []
