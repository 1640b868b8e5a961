"""Running a program and noting what it costs: time, memory of its biggest process, bytes."""

from __future__ import annotations

import contextlib
import os
import resource
import statistics
import subprocess
import threading
import time
from collections.abc import Mapping, Sequence
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import Any


@dataclass(frozen=True)
class Cost:
    """What one run took."""

    seconds: float
    megabytes: float = 0.0
    """Peak memory of the biggest process."""

    processor: float = 0.0
    """Seconds of processor time of all its processes: on a busy machine the truer figure."""


class Failed(Exception):
    """A program that did not do its work; its own words say why."""


def run(command: Sequence[str], where: Path, environment: Mapping[str, str] | None = None) -> Cost:
    """Run a program to its end. Raises `Failed`."""
    log = where / ".benchmark.log"
    started = time.perf_counter()
    with log.open("wb") as output:
        process = subprocess.Popen(
            command, cwd=where, env=os.environ | (environment or {}), stdout=output, stderr=output
        )
        ended = threading.Event()
        seen: list[int] = [0]
        watched = threading.Thread(target=_watch, args=(process.pid, ended, seen))
        watched.start()
        _, status, used = os.wait4(process.pid, 0)  # of it and all that it has started
    seconds = time.perf_counter() - started
    ended.set()
    watched.join()
    process.returncode = os.waitstatus_to_exitcode(status)
    if process.returncode:
        said = log.read_text("utf-8", "replace")[-1500:]
        raise Failed(f"{' '.join(map(str, command))}: exit {process.returncode}\n{said}")
    log.unlink()
    # A program is begun in memory of ours, so that the system never tells less than we have.
    told = used.ru_maxrss > resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    peak = used.ru_maxrss if told else max(seen)
    return Cost(seconds, peak / 1000, used.ru_utime + used.ru_stime)


def _watch(first: int, ended: threading.Event, seen: list[int]) -> None:
    """Note the peak memory of a process and of those it starts, in kilobytes (on Linux).

    Seldom: whoever looks takes time from those who use all processors.
    """
    while not ended.wait(0.05 if len(seen) < 5 else 0.2):
        waiting = [first]
        while waiting:
            pid = waiting.pop()
            with contextlib.suppress(OSError, ValueError, StopIteration):
                status = Path(f"/proc/{pid}/status").read_text()
                line = next(line for line in status.split("\n") if line.startswith("VmHWM"))
                seen.append(int(line.split()[1]))
                children = Path(f"/proc/{pid}/task/{pid}/children").read_text()
                waiting += map(int, children.split())


def size(folder: Path) -> dict[str, int]:
    """Bytes and number of the files of a folder."""
    files = [path for path in folder.rglob("*") if path.is_file()]
    return {
        "bytes": sum(path.stat().st_size for path in files),
        "files": len(files),
        "pages": sum(path.suffix == ".html" for path in files),
    }


def median(costs: Sequence[Cost]) -> Cost:
    """The middle of several runs."""
    return Cost(
        statistics.median(cost.seconds for cost in costs),
        statistics.median(cost.megabytes for cost in costs),
        statistics.median(cost.processor for cost in costs),
    )


def as_data(costs: Sequence[Cost]) -> dict[str, Any]:
    """Median and every run, for the JSON."""
    return asdict(median(costs)) | {"runs": [round(cost.seconds, 3) for cost in costs]}
