"""The project's own Python environment: made once, remade when what it needs has changed.

Only the standard library is used here, since nothing is installed yet when this runs.
"""

from __future__ import annotations

import hashlib
import os
import subprocess
import sys
from pathlib import Path

LEAST_PYTHON = (3, 11)
STAMP = "curriculum-requirements.sha256"


class EnvironmentFault(Exception):
    """The environment cannot be made; the message says what to do."""


def ready(root: Path, *locks: str) -> Path:
    """Make sure that ``.venv`` below `root` holds what the lock files list.

    Returns the path of the environment's Python. Nothing is done when it already does: a stamp in
    the environment remembers the locks, `pyproject.toml` and the Python it was made from.
    Raises `EnvironmentFault` with a sentence for the person at the keyboard.
    """
    if sys.version_info < LEAST_PYTHON:
        raise EnvironmentFault(
            f"Python {LEAST_PYTHON[0]}.{LEAST_PYTHON[1]} or newer is needed; this is "
            f"{sys.version_info[0]}.{sys.version_info[1]}. Get a newer one from python.org."
        )
    folder = root / ".venv"
    python = _python_of(folder)
    wanted = {lock: _digest(root, lock) for lock in locks}
    stamp = folder / STAMP
    held = _read_stamp(stamp) if python.exists() else {}
    missing = [lock for lock in locks if held.get(lock) != wanted[lock]]
    if not missing:
        return python
    if not python.exists():
        print("Making the environment in .venv", flush=True)
        _make(folder)
    for lock in missing:
        print(f"Installing what {lock} lists (once; this needs the internet)", flush=True)
        _pip(python, root, "install", "--require-hashes", "--requirement", lock)
    _pip(python, root, "install", "--no-deps", "--no-build-isolation", "--editable", ".")
    _write_stamp(stamp, held | wanted)
    return python


def run(python: Path, *arguments: str, root: Path) -> int:
    """Run the environment's Python in the project folder; its exit code."""
    try:
        return subprocess.run([str(python), *arguments], cwd=root, check=False).returncode
    except KeyboardInterrupt:
        return 130


def _python_of(folder: Path) -> Path:
    return folder / ("Scripts/python.exe" if os.name == "nt" else "bin/python")


def _digest(root: Path, lock: str) -> str:
    digest = hashlib.sha256(f"{sys.version_info[:2]} {root}".encode())
    for name in (lock, "pyproject.toml"):
        digest.update((root / name).read_bytes())
    return digest.hexdigest()


def _read_stamp(stamp: Path) -> dict[str, str]:
    if not stamp.exists():
        return {}
    pairs = (line.split("  ", 1) for line in stamp.read_text("utf-8").splitlines())
    return {lock: digest for digest, lock in pairs}


def _write_stamp(stamp: Path, digests: dict[str, str]) -> None:
    lines = [f"{digest}  {lock}\n" for lock, digest in sorted(digests.items())]
    stamp.write_text("".join(lines), "utf-8")


def _make(folder: Path) -> None:
    made = subprocess.run([sys.executable, "-m", "venv", "--clear", str(folder)], check=False)
    if made.returncode:
        raise EnvironmentFault(
            "Python could not make a virtual environment. On Debian and Ubuntu install it with: "
            "apt install python3-venv"
        )


def _pip(python: Path, root: Path, *arguments: str) -> None:
    command = [str(python), "-m", "pip", "--disable-pip-version-check", *arguments, "--quiet"]
    if subprocess.run(command, cwd=root, check=False).returncode:
        raise EnvironmentFault(
            "Installing failed; pip says why above. The first run needs the internet; "
            "run the same command again when it is there."
        )
