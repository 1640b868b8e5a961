"""Golden cases: a small good course with one thing broken, and every word that is said about it.

Each file of ``tests/broken_inputs`` is named by its situation. It says what is changed in
the starter course:

- ``files``: path to text, ``bytes``: path to hexadecimal bytes, ``repeat``: path to ``text``
  written ``times`` over, ``folders``: empty folders, ``links``: path to target;
- ``replace``: path to a list of ``old`` and ``new``, ``rename``: path to path, ``remove``: paths,
  ``windows_lines``: paths of files that get Windows' line ends;

and what is reported, in ``expected``, its last key. ``UPDATE_EXPECTED=1`` writes that anew; the
difference is to be read word by word.
"""

from __future__ import annotations

import shutil
from pathlib import Path
from typing import Any

import yaml

from course_folders import course_folder

FOLDER = Path(__file__).parent.parent / "broken_inputs"
GOOD_COURSE = course_folder("minimal")
_EXPECTED = "expected: |\n"


def cases() -> list[Path]:
    """Every case."""
    return sorted(FOLDER.glob("*.yml"))


def expected(case: Path) -> str:
    """What the case says will be reported."""
    return str(yaml.safe_load(case.read_text("utf-8"))["expected"])


def update(case: Path, report: str) -> None:
    """Write what is reported into the case."""
    text = case.read_text("utf-8")
    setup = text[: text.rindex(_EXPECTED)]
    lines = "".join(f"  {line}\n" if line else "\n" for line in report.split("\n")[:-1])
    case.write_text(setup + _EXPECTED + lines, "utf-8", newline="\n")


def make(case: Path, root: Path) -> None:
    """Make the good course with the case's fault below `root`."""
    for name in ("modules", "docs"):
        shutil.copytree(GOOD_COURSE / name, root / name)
    setup: dict[str, Any] = yaml.safe_load(case.read_text("utf-8"))
    for old, new in setup.get("rename", {}).items():
        (root / old).rename(root / new)
    for name in setup.get("remove", ()):
        place = root / name
        shutil.rmtree(place) if place.is_dir() else place.unlink()
    _write(setup, root)
    for name, pairs in setup.get("replace", {}).items():
        _replace(root / name, pairs)
    for name in setup.get("windows_lines", ()):
        text = (root / name).read_text("utf-8")
        (root / name).write_text(text, "utf-8", newline="\r\n")


def _write(setup: dict[str, Any], root: Path) -> None:
    contents: dict[str, bytes] = {}
    for name, text in setup.get("files", {}).items():
        contents[name] = text.encode()
    for name, digits in setup.get("bytes", {}).items():
        contents[name] = bytes.fromhex(digits)
    for name, repeated in setup.get("repeat", {}).items():
        contents[name] = repeated["text"].encode() * repeated["times"]
    for name, content in contents.items():
        (root / name).parent.mkdir(parents=True, exist_ok=True)
        (root / name).write_bytes(content)
    for name in setup.get("folders", ()):
        (root / name).mkdir(parents=True)
    for name, target in setup.get("links", {}).items():
        (root / name).symlink_to(target)


def _replace(path: Path, pairs: list[dict[str, str]]) -> None:
    text = path.read_text("utf-8")
    for pair in pairs:
        assert pair["old"] in text, f"{pair['old']!r} is not in {path.name}"
        text = text.replace(pair["old"], pair["new"], 1)
    path.write_text(text, "utf-8", newline="\n")
