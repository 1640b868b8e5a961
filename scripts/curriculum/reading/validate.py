"""Nodes to parts of the model: every fault said once, and what can be kept kept."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Any, Generic, TypeVar

from pydantic import ValidationError

from curriculum.diagnostics import Diagnostic, error
from curriculum.model import Part
from curriculum.model.shape import Shape
from curriculum.reading import mending, phrases
from curriculum.reading.faults import Fault
from curriculum.reading.nodes import List, Lost, Mapping, Node, Scalar, as_data, find

PartType = TypeVar("PartType", bound=Part)

_ROUNDS = 12
_MOST_FAULTS = 100


@dataclass(frozen=True, slots=True)
class Validated(Generic[PartType]):
    """A part of the course as far as it is right."""

    part: PartType | None
    diagnostics: tuple[Diagnostic, ...]
    lost: frozenset[tuple[str, str]] = frozenset()
    """Kind and id of the things that were written but are not in the part."""


def validate(model: type[PartType], node: Node) -> Validated[PartType]:
    """Make the part that the node describes.

    Faulty things are reported and left out (an item of a list, an optional key), and the rest is
    looked at again, until it is right or nothing is left.
    """
    if not isinstance(node, Mapping) or node.broken:
        found = () if isinstance(node, Lost | Mapping) else (phrases.not_a_mapping(model, node),)
        return Validated(None, found)
    work = _Work(model, node)
    for _ in range(_ROUNDS):
        data, _ = as_data(node)
        try:
            part = model.model_validate(data)
        except ValidationError as refused:
            if not work.report_and_mend(refused):
                break
        else:
            return Validated(part, work.told(), frozenset(work.lost))
    work.lost |= mending.ids_in(node, Shape("part", part=model))
    return Validated(None, work.told(), frozenset(work.lost))


@dataclass(slots=True)
class _Work:
    """What has been said and taken out so far."""

    model: type[Part]
    node: Mapping
    lost: set[tuple[str, str]] = field(default_factory=set)
    _diagnostics: dict[Diagnostic, None] = field(default_factory=dict)

    def report_and_mend(self, refused: ValidationError) -> bool:
        """Report the faults of one round and take them out; False if that cannot be done."""
        faults = [self._fault(each) for each in refused.errors(include_url=False)]
        renamed = mending.misspelt_keys(faults)
        for fault in faults:
            if not self._is_known(fault, renamed):
                self._diagnostics[phrases.diagnostic(fault, renamed)] = None
        meant = [each for each in faults if not _has_enough(each.node, each)]
        return mending.mend(self.model, self.node, meant, renamed, self.lost)

    def told(self) -> tuple[Diagnostic, ...]:
        """Everything that was found, or the beginning of it if it is very much."""
        found = sorted(self._diagnostics)
        more = len(found) - _MOST_FAULTS
        if more <= 0:
            return tuple(found)
        message = f"{more} more faults in this file are not shown"
        rest = error(found[_MOST_FAULTS].location, "more-faults", message)
        return (*found[:_MOST_FAULTS], rest)

    def _fault(self, raw: Any) -> Fault:
        path = tuple(step for step in raw["loc"] if step != "[key]")
        return Fault(
            kind=raw["type"],
            path=path,
            of_key=raw["loc"][-1:] == ("[key]",),
            given=raw.get("ctx", {}),
            message=raw["msg"],
            root=self.node,
            model=self.model,
        )

    def _is_known(self, fault: Fault, renamed: mending.Renamed) -> bool:
        """Whether the fault follows from one that has been reported."""
        node = find(self.node, fault.path)
        if isinstance(node, Scalar) and node.text == mending.FILLER:
            return True
        if isinstance(node, Lost) or (isinstance(node, Mapping) and node.broken):
            return True
        if getattr(node, "shortened", False) or _has_enough(node, fault):
            return True
        if fault.kind != "missing":
            return False
        owner = find(self.node, fault.path[:-1])
        if not isinstance(owner, Mapping):
            return False
        key = str(fault.path[-1])
        entry = owner.entries.get(key)
        is_lost = entry is not None and not owner.is_empty(key)
        return is_lost or (fault.path[:-1], key) in renamed.values()


def _has_enough(node: Node | None, fault: Fault) -> bool:
    """Whether a list seems too short only because its faulty items were not counted."""
    if fault.kind != "too_short":
        return False
    written = node.items if isinstance(node, List) else getattr(node, "entries", ())
    return len(written) >= int(fault.given.get("min_length", 1))
