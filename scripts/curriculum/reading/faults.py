"""One thing that the model refuses, with the piece of the file it is about."""

from __future__ import annotations

from collections.abc import Mapping as AnyMapping
from dataclasses import dataclass
from typing import Any

from curriculum.model import Part
from curriculum.model.shape import Shape, inside
from curriculum.reading.nodes import Mapping, Node, find

Path = tuple[str | int, ...]


@dataclass(frozen=True, slots=True)
class Fault:
    """A refusal by the model, not yet in words."""

    kind: str
    """The model's own name for it, e.g. ``int_parsing``."""

    path: Path
    of_key: bool
    """Whether it is the key of a mapping, not its value, that is refused."""

    given: AnyMapping[str, Any]
    """What goes with the kind, e.g. the least value."""

    message: str
    root: Mapping
    model: type[Part]

    @property
    def node(self) -> Node | None:
        """What was written there."""
        return find(self.root, self.path)

    @property
    def owner(self) -> Node | None:
        """What it was written in."""
        return find(self.root, self.path[:-1])

    @property
    def expected(self) -> Shape | None:
        """What the model wants there."""
        return shape_at(self.model, self.path)

    @property
    def name(self) -> str:
        """How an editor would point at it: ``"teaches"`` or ``item 2 of "teaches"``."""
        position = ""
        path = self.path
        while path and isinstance(path[-1], int):
            position += f"item {path[-1] + 1} of "
            path = path[:-1]
        return f'{position}"{path[-1]}"' if path else f"{position}the file"


def shape_at(model: type[Part], path: Path) -> Shape | None:
    """What the model wants at a path, or None where it has no such place."""
    here: Shape | None = Shape("part", part=model)
    for step in path:
        if here is None:
            return None
        here = inside(here, step)
    return here


def part_at(model: type[Part], path: Path) -> type[Part] | None:
    """The kind of part that stands at a path."""
    here = shape_at(model, path)
    return None if here is None else here.part
