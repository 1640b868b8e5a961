"""From a save to what follows: the page of ``mkdocs serve``, the report of ``check --watch``."""

from __future__ import annotations

import contextlib
import socket
import subprocess
import sys
import time
import urllib.error
import urllib.request
from collections.abc import Iterator
from pathlib import Path

from benchmarks.measuring import Cost, Failed

PATIENCE = 600.0
STEP = 0.02
WAITING = "Waiting for the next save"
READY = 10.0
"""Seconds in which an editor reads the first report, and the largest course is got ready."""


def saves(where: Path, file: Path, page: str, rounds: int) -> list[Cost]:
    """Save a line several times; the time of each until the served page has it."""
    with _server(where) as url:
        _wait(url + page, "<h1", PATIENCE)
        costs = []
        started_at = time.time_ns()  # a course that was served before has other words
        for number in range(rounds):
            word = f"fresh{number}word{started_at}"
            time.sleep(1.5)  # whoever watches by looking twice a second has looked
            started = _save(file, word)
            _wait(url + page, word, PATIENCE)
            costs.append(Cost(time.perf_counter() - started))
        return costs


def reports(where: Path, file: Path, rounds: int) -> list[Cost]:
    """Save a line several times; the time of each until ``check --watch`` has told all."""
    command = [sys.executable, "-m", "curriculum", "check", "--watch"]
    with subprocess.Popen(command, cwd=where, stdout=subprocess.PIPE, text=True) as process:
        assert process.stdout is not None
        told = (line for line in process.stdout if WAITING in line)
        next(told)
        time.sleep(READY)
        costs = []
        started_at = time.time_ns()
        for number in range(rounds):
            time.sleep(1.5)
            started = _save(file, f"fresh{number}word{started_at}")
            next(told)
            costs.append(Cost(time.perf_counter() - started))
        process.kill()
        return costs


def _save(file: Path, word: str) -> float:
    """Save a line with one word more; the time at which that is begun."""
    text = file.read_text("utf-8")
    end = text.index("\n", text.index("concept-1"))
    started = time.perf_counter()
    file.write_text(f"{text[:end]} {word}{text[end:]}", "utf-8")
    return started


@contextlib.contextmanager
def _server(where: Path) -> Iterator[str]:
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    log = where / ".serve.log"
    with log.open("wb") as output:
        process = subprocess.Popen(
            [sys.executable, "-m", "mkdocs", "serve", "--dev-addr", f"127.0.0.1:{port}"],
            cwd=where,
            stdout=output,
            stderr=output,
        )
        try:
            yield f"http://127.0.0.1:{port}/"
        finally:
            process.kill()
            process.wait()


def _wait(url: str, wanted: str, patience: float) -> None:
    end = time.monotonic() + patience
    while time.monotonic() < end:
        with (
            contextlib.suppress(urllib.error.URLError, OSError),
            urllib.request.urlopen(url, timeout=patience) as answer,
        ):
            if wanted in answer.read().decode("utf-8", "replace"):
                return
        time.sleep(STEP)
    raise Failed(f"{wanted!r} never came to {url}")
