"""Processes that end with their piece of work."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from multiprocessing import connection
from multiprocessing.process import BaseProcess
from typing import Any

from curriculum.processes import machine
from curriculum.processes.faults import Fault

Work = Callable[[], Any]

Pipe = connection.Connection
"""What types say of a pipe's end: on Windows it is of another class, a sibling of this one."""


def in_processes(works: Sequence[Work], at_once: int | None = None) -> list[Any]:
    """What each piece of work gives, in their order.

    Raises the first fault that one of them raised, when all that had begun are over. Works and
    what they give must be picklable. With one processor, or one work, there is no other process.
    """
    at_once = at_once or machine.processors()
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
    _busy: dict[Any, tuple[int, BaseProcess, Pipe[Any, Any]]] = field(default_factory=dict)
    _fault: Exception | None = None

    def begin(self, place: int, work: Work) -> None:
        while len(self._busy) >= self.at_once:
            self._take()
        if self._fault:
            return
        mine, theirs = machine.START.Pipe(duplex=False)
        process = machine.START.Process(target=_do, args=(work, theirs))
        process.start()
        theirs.close()
        self._busy[mine] = place, process, mine

    def finish(self) -> None:
        while self._busy:
            self._take()
        if self._fault:
            raise self._fault

    def _take(self) -> None:
        """Wait until at least one process has something to say, and let it go."""
        for ready in connection.wait(list(self._busy)):
            place, process, pipe = self._busy.pop(ready)
            try:
                said = pipe.recv()
                fault = said.here() if isinstance(said, Fault) else None
            except EOFError:
                fault = RuntimeError("a process ended before its work was done")
            pipe.close()
            process.join()
            if fault:
                self._fault = self._fault or fault
            else:
                (self.given[place],) = said


def _do(work: Work, told: Pipe[Any, Any]) -> None:
    answer: tuple[Any] | Fault
    try:
        answer = (work(),)
    except KeyboardInterrupt:
        return  # whoever stopped this has stopped the parent too, which says so
    except Exception as fault:
        answer = Fault.of(fault)
    told.send(answer)
    told.close()
