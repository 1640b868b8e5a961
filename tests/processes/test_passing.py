"""Pieces of work in processes of their own: answers in order, faults told, nothing left running."""

from __future__ import annotations

import os
import pickle
import traceback
from functools import partial
from multiprocessing import active_children, connection, get_context
from types import SimpleNamespace
from typing import Any

import pytest

from course_folders import course_folder
from curriculum import pipeline, processes
from curriculum.hosting.site import SiteFault
from curriculum.processes import in_processes, machine


def double(number: int) -> tuple[int, int]:
    return 2 * number, os.getpid()


def fail(sentence: str) -> None:
    raise SiteFault(sentence)


def end() -> None:
    os._exit(3)


def test_answers_come_in_the_order_of_the_works() -> None:
    answers = in_processes([partial(double, number) for number in range(7)], at_once=3)
    assert [answer for answer, _ in answers] == [0, 2, 4, 6, 8, 10, 12]
    assert os.getpid() not in {process for _, process in answers}


def test_with_one_at_once_nothing_is_started() -> None:
    assert in_processes([partial(double, 1), partial(double, 2)], at_once=1)[1] == (4, os.getpid())


def test_a_fault_is_raised_when_all_that_had_begun_are_over() -> None:
    works = [partial(double, 1), partial(fail, "no page"), partial(double, 2)]
    with pytest.raises(SiteFault, match="no page"):
        in_processes(works, at_once=2)
    assert active_children() == []


class WithTwo(Exception):
    """What pickle cannot make anew: it is given one thing of two."""

    def __init__(self, said: str, code: int) -> None:
        super().__init__(said)
        self.code = code


class SaysMore(Exception):
    """What pickle makes anew with other words."""

    def __init__(self, name: str) -> None:
        super().__init__(f"unknown: {name}")


def fail_deep_inside(fault: Exception) -> None:
    raise fault


def test_a_fault_says_where_it_arose_in_the_other_process() -> None:
    with pytest.raises(KeyError) as caught:
        in_processes([partial(fail_deep_inside, KeyError("x")), partial(double, 1)], at_once=2)
    assert "in fail_deep_inside" in "".join(traceback.format_exception(caught.value))


@pytest.mark.parametrize(
    ("fault", "said"),
    [(WithTwo("no page", 3), "WithTwo: no page"), (SaysMore("xx"), "SaysMore: unknown: xx")],
)
def test_a_fault_that_cannot_be_handed_over_keeps_its_name_and_words(
    fault: Exception, said: str
) -> None:
    with pytest.raises(RuntimeError) as caught:
        in_processes([partial(fail_deep_inside, fault), partial(double, 1)], at_once=2)
    assert str(caught.value) == said
    assert "in fail_deep_inside" in "".join(traceback.format_exception(caught.value))


def test_a_process_that_ends_without_a_word_is_a_fault() -> None:
    with pytest.raises(RuntimeError, match="before its work was done"):
        in_processes([end, partial(double, 1)], at_once=2)


def stop() -> None:
    raise KeyboardInterrupt


def test_whoever_stops_it_reads_no_traceback(capfd: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(RuntimeError, match="before its work was done"):
        in_processes([stop, partial(double, 1)], at_once=2)
    assert capfd.readouterr().err == ""


def test_works_are_handed_over_where_the_system_cannot_fork(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(machine, "START", get_context("spawn"))
    assert [n for n, _ in in_processes([partial(double, n) for n in (1, 2)], at_once=2)] == [2, 4]


MEANS = ("_close", "_write", "_read", "_send", "_recv", "_send_bytes", "_recv_bytes")
OtherConnection = type(
    "OtherConnection",
    (connection._ConnectionBase,),
    {name: connection.Connection.__dict__[name] for name in MEANS},
)
"""What Windows' PipeConnection is to Connection: a sibling of the class."""


@pytest.mark.skipif(not machine.FORKS, reason="pipes are of another class there already")
def test_pipes_may_be_of_another_class(monkeypatch: pytest.MonkeyPatch) -> None:
    here = machine.START

    def pipe(*, duplex: bool) -> list[Any]:
        ends = here.Pipe(duplex)
        return [OtherConnection(os.dup(e.fileno()), e.readable, e.writable) for e in ends]

    monkeypatch.setattr(machine, "START", SimpleNamespace(Pipe=pipe, Process=here.Process))
    assert [n for n, _ in in_processes([partial(double, n) for n in (1, 2)], at_once=2)] == [2, 4]


def test_a_checked_course_can_be_handed_over() -> None:
    checked = pipeline.check(course_folder("full"))
    assert checked.course is not None
    again = pickle.loads(pickle.dumps(checked))
    assert again.course.model_dump() == checked.course.model_dump()
    assert again.diagnostics == checked.diagnostics
    assert again.translations["ru"].counts == checked.translations["ru"].counts


@pytest.mark.parametrize(("works", "at_once"), [(1, 2), (2, 2), (3, 3), (4, 2), (5, 2), (6, 2)])
def test_no_processor_is_idle_at_the_end_of_equal_works(
    works: int, at_once: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(machine, "processors", lambda: 2)
    assert processes.evenly(works) == at_once
