"""The project's own Python environment: made once, remade when what it needs has changed.

Only the standard library is used here, since nothing is installed yet when this runs.
"""

from __future__ import annotations

import hashlib
import os
import re
import subprocess
import sys
from pathlib import Path

LEAST_PYTHON = (3, 11)
STAMP = "curriculum-requirements.sha256"
_MADE_FROM = re.compile(r"^version(?:_info)? *= *(\d+)\.(\d+)", re.MULTILINE)


class EnvironmentFault(Exception):
    """The environment cannot be made; the message says what to do."""


def ready(root: Path, *locks: str) -> Path:
    """Make sure that ``.venv`` below `root` holds what the lock files list.

    Returns the path of the environment's Python. Nothing is done when it already does: a stamp in
    the environment remembers the locks, `pyproject.toml` and the Python it was made from. One of
    another Python than this is made anew: its packages are not for this.
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
    stands = python.exists() and _made_from(folder) == sys.version_info[:2]
    held = _read_stamp(stamp) if stands else {}
    missing = [lock for lock in locks if held.get(lock) != wanted[lock]]
    if not missing:
        return python
    if not stands:
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


def _made_from(folder: Path) -> tuple[int, int] | None:
    """The version of the Python that an environment was made from, as it says itself."""
    says = folder / "pyvenv.cfg"
    found = _MADE_FROM.search(says.read_text("utf-8", "replace")) if says.exists() else None
    return (int(found[1]), int(found[2])) if found else None


def _digest(root: Path, lock: str) -> str:
    digest = hashlib.sha256(f"{sys.version_info[:2]} {root}".encode())
    for name in (lock, "pyproject.toml"):
        digest.update((root / name).read_bytes())
    return digest.hexdigest()


def _read_stamp(stamp: Path) -> dict[str, str]:
    if not stamp.exists():
        return {}
    parts = (line.partition("  ") for line in stamp.read_text("utf-8", "replace").splitlines())
    return {lock: digest for digest, _, lock in parts if lock}


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
