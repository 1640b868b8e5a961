"""Processes that stay: they keep what they have, answer by name, and are never left behind."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
import time
import traceback
from functools import partial
from multiprocessing import active_children
from pathlib import Path
from typing import Any

import pytest

from curriculum.processes import Staying, machine, staying

pytestmark = pytest.mark.skipif(not machine.FORKS, reason="processes stay where they can fork")


class NotToHandOver:
    """Something that lives in one process only."""

    def __init__(self, number: int) -> None:
        self.number = number

    def __reduce__(self) -> Any:
        raise AssertionError("this was handed over")


def keep(number: int) -> tuple[NotToHandOver, int]:
    return NotToHandOver(number), os.getpid()


def add(kept: NotToHandOver, more: int) -> tuple[int, int]:
    kept.number += more
    return kept.number, os.getpid()


def fail(*_: object) -> tuple[object, object]:
    raise ValueError("no page")


def end(*_: object) -> tuple[object, object]:
    os._exit(3)


def test_what_the_first_work_leaves_is_there_for_the_next() -> None:
    with Staying() as processes:
        processes.begin({"one": partial(keep, 1), "ten": partial(keep, 10)})
        first = processes.answers()
        assert len({os.getpid(), *first.values()}) == 3
        for added in (2, 4):
            given = processes.go_on({name: partial(add, more=2) for name in ("ten", "one")}, 2)
            assert given == {"ten": (10 + added, first["ten"]), "one": (1 + added, first["one"])}
    assert active_children() == []


def test_a_fault_in_the_first_work_is_raised() -> None:
    with pytest.raises(ValueError, match="no page"), Staying() as processes:
        processes.begin({"one": partial(keep, 1), "two": fail})
        processes.answers()
    assert active_children() == []


def test_a_fault_later_is_raised_when_all_that_had_begun_are_over(tmp_path: Path) -> None:
    with Staying() as processes:
        processes.begin({name: partial(keep, 1) for name in ("one", "two", "three")})
        processes.answers()
        works = {"one": fail, "two": partial(leave, place=tmp_path / "two"), "three": fail}
        with pytest.raises(ValueError, match="no page"):
            processes.go_on(works, 2)
        assert (tmp_path / "two").exists()
        assert processes.go_on({"one": partial(add, more=1)}, 1)["one"][0] == 2
    assert active_children() == []


def leave(_: object, place: Path) -> None:
    time.sleep(0.2)
    place.touch()


class WithTwo(Exception):
    """What pickle cannot make anew: it is given one thing of two."""

    def __init__(self, said: str, code: int) -> None:
        super().__init__(said)
        self.code = code


def fail_with_two(*_: object) -> tuple[object, object]:
    raise WithTwo("no page", 3)


@pytest.mark.parametrize("at", ["first", "later"])
def test_a_fault_arrives_with_its_words_and_where_it_arose(at: str) -> None:
    with pytest.raises(RuntimeError, match="WithTwo: no page") as caught, Staying() as processes:
        processes.begin({"one": fail_with_two if at == "first" else partial(keep, 1)})
        processes.answers()
        processes.go_on({"one": fail_with_two}, 1)
    assert "in fail_with_two" in "".join(traceback.format_exception(caught.value))


@pytest.mark.parametrize("at", ["first", "later"])
def test_a_process_that_ends_without_a_word_is_a_fault(at: str) -> None:
    with pytest.raises(RuntimeError, match="before its work was done"), Staying() as processes:
        processes.begin({"one": end if at == "first" else partial(keep, 1)})
        processes.answers()
        processes.go_on({"one": end}, 1)


def test_with_one_processor_there_are_none(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(machine, "processors", lambda: 1)
    with staying() as processes:
        assert processes is None


def test_when_the_parent_is_killed_nothing_stays_behind(tmp_path: Path) -> None:
    program = (
        "import sys, time\n"
        f"sys.path[:0] = {[str(Path(__file__).parent)]!r}\n"
        "from functools import partial\n"
        "from test_lasting import keep\n"
        "from curriculum.processes import Staying\n"
        "with Staying() as processes:\n"
        "    processes.begin({'one': partial(keep, 1), 'two': partial(keep, 2)})\n"
        "    print(*processes.answers().values(), flush=True)\n"
        "    time.sleep(60)\n"
    )
    with subprocess.Popen([sys.executable, "-c", program], stdout=subprocess.PIPE) as parent:
        assert parent.stdout is not None
        left = [int(number) for number in parent.stdout.readline().split()]
        assert len(left) == 2
        parent.send_signal(signal.SIGKILL)
    until = time.monotonic() + 10
    while any(map(_lives, left)):
        assert time.monotonic() < until, "a process stayed behind"
        time.sleep(0.05)


def _lives(process: int) -> bool:
    state = Path(f"/proc/{process}/stat")
    try:
        return state.read_text().rpartition(")")[2].split()[0] != "Z"
    except OSError:
        return False
