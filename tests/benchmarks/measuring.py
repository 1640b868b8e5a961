"""Running a program and noting what it costs: time, memory of its biggest process, bytes."""

from __future__ import annotations

import json
import os
import statistics
import subprocess
import sys
from collections.abc import Mapping, Sequence
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import Any

LAUNCHER = Path(__file__).with_name("launching.py")


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
    log, notes = where / ".benchmark.log", where / ".benchmark.json"
    launch = [sys.executable, "-I", "-S", str(LAUNCHER), str(notes), *map(str, command)]
    with log.open("wb") as output:
        done = subprocess.run(
            launch,
            cwd=where,
            env=os.environ | (environment or {}),
            stdout=output,
            stderr=output,
            check=False,
        )
    if done.returncode:
        said = log.read_text("utf-8", "replace")[-1500:]
        raise Failed(f"{' '.join(map(str, command))}: exit {done.returncode}\n{said}")
    cost = Cost(**json.loads(notes.read_text("utf-8")))
    log.unlink()
    notes.unlink()
    return cost


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
