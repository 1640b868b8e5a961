"""Pieces of work in processes of their own, as many at a time as there are processors.

Python runs one thread at a time, and a site is many pages: languages and editions are built beside
each other. Where the system can fork, a process begins with everything its parent has read.
"""

from __future__ import annotations

import os
import sys
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from multiprocessing import connection, get_context
from multiprocessing.process import BaseProcess
from typing import Any

Work = Callable[[], Any]
_START = get_context("fork") if sys.platform == "linux" else get_context("spawn")


def forking() -> int:
    """How many pieces of work can go on at once without being handed all that they work on."""
    return processors() if sys.platform == "linux" else 1


def processors() -> int:
    """How many pieces of work can go on at once."""
    if hasattr(os, "sched_getaffinity"):
        return len(os.sched_getaffinity(0))
    return os.cpu_count() or 1


def evenly(works: int) -> int:
    """How many pieces of work of one size to do at once, so that no processor is idle at the end.

    Three on two processors take as long as four, unless all three go on at once.
    """
    first = processors()
    return next((n for n in range(first, 2 * first) if works % n == 0), first)


def in_processes(works: Sequence[Work], at_once: int | None = None) -> list[Any]:
    """What each piece of work gives, in their order.

    Raises the first fault that one of them raised, when all that had begun are over. Works and
    what they give must be picklable. With one processor, or one work, there is no other process.
    """
    at_once = at_once or processors()
    if at_once == 1 or len(works) == 1:
        return [work() for work in works]
    crew = _Crew(at_once)
    for place, work in enumerate(works):
        crew.begin(place, work)
    crew.finish()
    return [crew.given[place] for place in range(len(works))]


@dataclass(slots=True)
class _Crew:
    """The processes at work."""

    at_once: int
    given: dict[int, Any] = field(default_factory=dict)
    _busy: dict[connection.Connection[Any, Any], tuple[int, BaseProcess]] = field(
        default_factory=dict
    )
    _fault: BaseException | None = None

    def begin(self, place: int, work: Work) -> None:
        while len(self._busy) >= self.at_once:
            self._take()
        if self._fault:
            return
        mine, theirs = _START.Pipe(duplex=False)
        process = _START.Process(target=_do, args=(work, theirs))
        process.start()
        theirs.close()
        self._busy[mine] = place, process

    def finish(self) -> None:
        while self._busy:
            self._take()
        if self._fault:
            raise self._fault

    def _take(self) -> None:
        """Wait until at least one process has something to say, and let it go."""
        for ready in connection.wait(list(self._busy)):
            assert isinstance(ready, connection.Connection)
            place, process = self._busy.pop(ready)
            try:
                went_well, said = ready.recv()
            except EOFError:
                said, went_well = RuntimeError("a process ended before its work was done"), False
            ready.close()
            process.join()
            if went_well:
                self.given[place] = said
            else:
                self._fault = self._fault or said


def _do(work: Work, told: connection.Connection[Any, Any]) -> None:
    try:
        answer = True, work()
    except Exception as fault:
        answer = False, fault
    told.send(answer)
    told.close()
