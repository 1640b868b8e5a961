"""What was made of parts of a course, kept for as long as the process lives.

Parts never change, and a server that reads a course again gets the parts of unchanged files again:
what follows from such a part alone need not be made twice.
"""

from __future__ import annotations

from collections.abc import Callable, Hashable, Iterable
from typing import Any, Generic, TypeVar

from curriculum.model.base import Part

Item = TypeVar("Item")
Made = TypeVar("Made")
PartType = TypeVar("PartType", bound=Part)

MOST = 20_000
"""So many things of one kind are kept: more than a large course has parts in all its languages."""


_ALL: list[Kept[Any]] = []


def forget_all() -> None:
    """Keep nothing any more, of any kind: for a process that will not read the course again."""
    for kept in _ALL:
        kept.forget()


class Kept(Generic[Made]):
    """Things of one kind, each made of one part and of what else it follows from."""

    def __init__(self) -> None:
        self._kept: dict[tuple[int, Hashable], tuple[Part, Made]] = {}
        _ALL.append(self)

    def forget(self) -> None:
        """Keep nothing any more."""
        self._kept.clear()

    def of(self, part: PartType, rest: Hashable, make: Callable[..., Made], *given: object) -> Made:
        """What is kept for this very part and the rest; else ``make(part, *given)``.

        `rest` tells everything beside the part that the thing follows from: whatever is `given`.
        Another part that says the same is another part.
        """
        key = id(part), rest
        found = self._kept.get(key)
        if found is not None:
            return found[1]
        made = make(part, *given)
        if len(self._kept) >= MOST:
            self._kept.clear()
        self._kept[key] = part, made  # the part is kept too, so that its id stays its own
        return made

    def all_of(
        self: Kept[tuple[Item, ...]],
        part: PartType,
        rest: Hashable,
        find: Callable[..., Iterable[Item]],
        *given: object,
    ) -> tuple[Item, ...]:
        """The same for what ``find(part, *given)`` finds, all of it."""
        return self.of(part, rest, lambda part: tuple(find(part, *given)))
