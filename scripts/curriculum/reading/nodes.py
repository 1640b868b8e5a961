"""YAML as it was written: mappings, lists and scalars with their places, before the model.

Scalars stay texts. What a scalar means is for the field it is written for to say: `minutes: 10` is
a number, `title: 2030` a text, `start: 09:00` a time of day; nobody has to know YAML's own rules.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Any, TypeAlias

from curriculum.diagnostics import Location
from curriculum.model import LocatedMapping, Origin
from curriculum.reading.lines import vocabulary


@dataclass(slots=True, eq=False)
class Scalar:
    """A single value."""

    origin: Origin
    text: str | None
    """None for a value that is not there: ``title:``, ``~`` or ``null``."""

    @property
    def location(self) -> Location:
        """Where it begins."""
        return self.origin.location


@dataclass(slots=True, eq=False)
class List:
    """Values one after the other."""

    location: Location
    items: list[Node] = field(default_factory=list)
    shortened: bool = False
    """True once faulty items were taken out, so that being short is no further fault."""


@dataclass(slots=True, eq=False)
class Entry:
    """A key of a mapping and its value."""

    key_at: Location
    value: Node


@dataclass(slots=True, eq=False)
class Mapping:
    """Keys with values, each key once."""

    location: Location
    entries: dict[str, Entry] = field(default_factory=dict)
    broken: bool = False
    """True if a key could not be read, which has been reported."""

    shortened: bool = False
    """True once faulty entries were taken out."""

    def is_empty(self, key: str) -> bool:
        """Whether the key is written but nothing stands after it."""
        entry = self.entries.get(key)
        return entry is not None and isinstance(entry.value, Scalar) and entry.value.text is None


@dataclass(slots=True, eq=False)
class Lost:
    """A value that could not be read and has been reported."""

    location: Location


Node: TypeAlias = Scalar | List | Mapping | Lost


def as_data(node: Node) -> tuple[Any, Origin]:
    """The node as the model takes it, and where it and its parts were written.

    Keys without a value are left out: an empty key is like none. A key that no file has is kept
    all the same, so that it is reported: it is a piece of a text, cut off at a comma.
    """
    match node:
        case Scalar():
            return node.text, node.origin
        case Lost() | Mapping(broken=True):
            return None, Origin(node.location)
        case List():
            values = [as_data(item) for item in node.items]
            origins: dict[str | int, Origin] = {at: each for at, (_, each) in enumerate(values)}
            return [value for value, _ in values], Origin(node.location, origins)
        case Mapping():
            return _mapping(node)


def _mapping(node: Mapping) -> tuple[LocatedMapping, Origin]:
    items: dict[str, Any] = {}
    parts: dict[str | int, Origin] = {}
    for key, entry in node.entries.items():
        value, parts[key] = as_data(entry.value)
        if value is not None:
            items[key] = value
        elif node.is_empty(key) and key not in vocabulary():
            items[key] = ""
    origin = Origin(node.location, parts)
    return LocatedMapping(items, origin), origin


def find(node: Node, path: tuple[str | int, ...]) -> Node | None:
    """The node at a path of keys and positions, or None."""
    here: Node | None = node
    for step in path:
        match here:
            case Mapping() if isinstance(step, str) and step in here.entries:
                here = here.entries[step].value
            case List() if isinstance(step, int) and step < len(here.items):
                here = here.items[step]
            case _:
                return None
    return here
