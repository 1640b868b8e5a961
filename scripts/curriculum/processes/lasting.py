"""Processes that stay: what a piece of work leaves in one is there for the next.

A language is looked at before anybody knows whether the course is in order, and its pages are made
when all are. What was read for the first is too large to hand over, so the process waits with it.
"""

from __future__ import annotations

import contextlib
from collections import deque
from collections.abc import Callable, Iterator, Mapping
from multiprocessing import connection
from multiprocessing.process import BaseProcess
from typing import Any, Self

from curriculum.processes import machine
from curriculum.processes.faults import Fault

First = Callable[[], tuple[Any, Any]]
"""Gives what stays in the process, and an answer, which must be picklable."""

Next = Callable[[Any], Any]
"""Is given what stays, and gives an answer. It and its answer must be picklable."""

Pipe = connection.Connection


@contextlib.contextmanager
def staying() -> Iterator[Staying | None]:
    """Processes that stay; None where that is of no use.

    It is where a process begins with what its parent has read and another processor is there.
    """
    if machine.FORKS and machine.processors() > 1:
        with Staying() as processes:
            yield processes
    else:
        yield None


class Staying:
    """Processes by their names; they end with the ``with`` block."""

    def __init__(self) -> None:
        self._processes: dict[str, tuple[BaseProcess, Pipe[Any, Any]]] = {}

    def __enter__(self) -> Self:
        return self

    def __exit__(self, kind: object, fault: object, at: object) -> None:
        for _, pipe in self._processes.values():
            pipe.close()
        for process, _ in self._processes.values():
            if fault is not None:
                process.terminate()
            process.join()
        self._processes.clear()

    def begin(self, works: Mapping[str, First]) -> None:
        """Let a process begin with each piece of work, all at once."""
        for name, work in works.items():
            mine, theirs = machine.START.Pipe()
            others = [mine, *(pipe for _, pipe in self._processes.values())]
            process = machine.START.Process(
                target=_live, args=([work], theirs, others), daemon=True
            )
            process.start()
            theirs.close()
            self._processes[name] = process, mine

    def answers(self) -> dict[str, Any]:
        """What the first works gave. Raises the first fault that one of them raised."""
        return {name: _answer(pipe) for name, (_, pipe) in self._processes.items()}

    def go_on(self, works: Mapping[str, Next], at_once: int) -> dict[str, Any]:
        """What these works give in the processes of these names, so many of them at once.

        Raises the first fault that one of them raised, when all that had begun are over.
        """
        waiting = deque(works)
        busy: dict[Any, str] = {}
        given: dict[str, Any] = {}
        faults: list[Exception] = []
        while busy or (waiting and not faults):
            while waiting and len(busy) < at_once and not faults:
                name = waiting.popleft()
                _, pipe = self._processes[name]
                pipe.send(works[name])
                busy[pipe] = name
            for ready in connection.wait(list(busy)):
                name = busy.pop(ready)
                try:
                    given[name] = _answer(self._processes[name][1])
                except Exception as fault:
                    faults.append(fault)
        if faults:
            raise faults[0]
        return {name: given[name] for name in works}


def _answer(pipe: Pipe[Any, Any]) -> Any:
    try:
        said = pipe.recv()
    except EOFError:
        raise RuntimeError("a process ended before its work was done") from None
    if isinstance(said, Fault):
        raise said.here()
    (answer,) = said
    return answer


def _live(first: list[First], pipe: Pipe[Any, Any], others: list[Pipe[Any, Any]]) -> None:
    """Work until nobody is there to ask for more.

    The first work is let go of when it is done: only what stays is kept.
    """
    for other in others:
        other.close()  # or the others' ends would stay open when the parent is gone
    with contextlib.suppress(EOFError, KeyboardInterrupt, BrokenPipeError):
        try:
            stays, answer = first.pop()()
            pipe.send((answer,))
            del answer
        except Exception as fault:
            pipe.send(Fault.of(fault))
            return
        while True:
            work = pipe.recv()
            try:
                pipe.send((work(stays),))
            except Exception as fault:
                pipe.send(Fault.of(fault))
