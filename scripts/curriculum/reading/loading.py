"""One file of the course: from its path to a part of the model."""

from __future__ import annotations

import re
from dataclasses import dataclass, field, replace
from functools import lru_cache
from typing import TypeVar

from curriculum.diagnostics import Diagnostic, Location, error
from curriculum.model import Checks, Glossary, Part, Sources, Thing
from curriculum.reading.files import Files
from curriculum.reading.mending import KINDS, UNNAMED
from curriculum.reading.nodes import Node, Scalar
from curriculum.reading.validate import Validated, validate
from curriculum.reading.yaml_text import read_yaml

PartType = TypeVar("PartType", bound=Part)

_INSIDE: dict[type[Part], str] = {Checks: "check", Glossary: "term", Sources: "source"}
"""What the files hold that are lists of things."""

_ID_LINE = re.compile(r"""^[ \t]*(?:-[ \t]+)?id[ \t]*:[ \t]*["']?([^\s"'#]+)""", re.MULTILINE)


@dataclass(slots=True)
class Loader:
    """Reads files one by one and keeps what was wrong, and what is known to exist all the same."""

    files: Files
    diagnostics: list[Diagnostic] = field(default_factory=list)
    unreadable: set[tuple[str, str]] = field(default_factory=set)

    def load(self, model: type[PartType], path: str, name: str | None = None) -> PartType | None:
        """Read a file. `name` is the id that the thing in it must have, after its file's name."""
        part = self._part(model, path)
        if part is None:
            self._remember_ids(model, path, name)
        elif name is not None:
            return self._with_name(part, name)
        return part

    def _part(self, model: type[PartType], path: str) -> PartType | None:
        text = self.files.text(path)
        if text is None:
            return None
        read = read_part(model, text, path)
        self.diagnostics += read.diagnostics
        self.unreadable |= read.lost
        return read.part

    def _remember_ids(self, model: type[Part], path: str, name: str | None) -> None:
        if model in _INSIDE:
            ids = _ID_LINE.findall(self.files.salvage(path))
            # the file too: there may be no ids left in it to remember
            self.unreadable |= {(_INSIDE[model], each) for each in (path, *ids)}
        elif name is not None and model in KINDS:
            self.unreadable.add((KINDS[model], name))

    def _with_name(self, part: PartType, name: str) -> PartType:
        """The part with its file's name as its id; others may refer to it by either."""
        if not isinstance(part, Thing) or part.id == name:
            return part
        self._compare_names(part, name)
        return part.model_copy(update={"id": name})

    def _compare_names(self, part: Thing, name: str) -> None:
        place = part.where("id")
        kind = KINDS[type(part)]
        self.unreadable.add((kind, part.id))
        if part.id.startswith(UNNAMED) or any(d.location == place for d in self.diagnostics):
            return  # the id itself has been reported
        owner = "folder" if kind == "module" else "file"
        message = f'the id is "{part.id}" but the {owner} is called "{name}"'
        hint = f"write id: {name}, or rename the {owner}"
        self.diagnostics.append(error(place, "id-is-not-file-name", message, hint))


def read_part(model: type[PartType], text: str, path: str) -> Validated[PartType]:
    """The part of the course that the text of a file describes, with all faults of the file.

    Parts never change, so a server that reads a course again gets those of unchanged files again.
    """
    return _read_part(model, text, path)  # type: ignore[return-value]


@lru_cache(maxsize=5000)
def _read_part(model: type[Part], text: str, path: str) -> Validated[Part]:
    written = read_yaml(text, path)
    if written.node is None or is_nothing(written.node):
        found = written.diagnostics or (_empty(model, text, path),)
        return Validated(None, _inside(found, text))
    validated = validate(model, written.node)
    found = (*written.diagnostics, *validated.diagnostics)
    return replace(validated, diagnostics=_inside(found, text))


def _inside(diagnostics: tuple[Diagnostic, ...], text: str) -> tuple[Diagnostic, ...]:
    """The same, with places outside the text moved to the nearest place inside.

    YAML counts a line more at the end, and what was mended in memory is a little longer.
    """
    lengths = [len(line) for line in text.split("\n")] if diagnostics else []
    moved = []
    for each in diagnostics:
        place = each.location
        line = min(place.line, len(lengths))
        column = place.column if line == place.line else lengths[line - 1] + 1
        column = min(column, lengths[line - 1] + 1)
        moved.append(replace(each, location=Location(place.path, line, column)))
    return tuple(moved)


def is_nothing(node: Node | None) -> bool:
    """Whether a file says nothing at all."""
    return node is None or (isinstance(node, Scalar) and not node.text)


def _empty(model: type[Part], text: str, path: str) -> Diagnostic:
    first = next(iter(model.model_fields))
    message = "the file is empty" if not text.strip() else "the file holds no keys, only comments"
    return error(Location(path), "empty-file", message, f"begin with: {first}:")
