"""Short digests that are the same only for the same things."""

from __future__ import annotations

import os
import re
import sys
from collections.abc import Iterable
from functools import cache
from hashlib import blake2b
from pathlib import Path

SIZE = 20
_NOT_ITS_OWN = frozenset({"__pycache__", ".curriculum"})
_ASKS = "!ENV"
_NAME = re.compile(r"[^\s\[\]{},'\"]+")
_PACKAGE = Path(__file__).parent.parent


def of(*pieces: bytes | str) -> bytes:
    """The digest of some pieces; where one ends and the next begins makes a difference."""
    digest = blake2b(digest_size=SIZE)
    for piece in pieces:
        data = piece.encode("utf-8", "surrogatepass") if isinstance(piece, str) else piece
        digest.update(len(data).to_bytes(8, "big"))
        digest.update(data)
    return digest.digest()


def of_files(root: Path, folders: Iterable[str]) -> bytes:
    """The digest of every file below these folders of `root`, or of these files: name and bytes."""
    pieces: list[bytes | str] = []
    for name in folders:
        place = root / name
        paths = sorted(place.rglob("*")) if place.is_dir() else [place]
        for path in paths:
            if path.is_file() and _NOT_ITS_OWN.isdisjoint(path.relative_to(root).parts):
                pieces += [path.relative_to(root).as_posix(), path.read_bytes()]
    return of(*pieces)


def of_tree(root: Path, names: Iterable[str]) -> bytes | None:
    """The digest of everything at these places of `root`: folders, files, where links lead.

    None when a part of it cannot be looked at, or lies behind a link.
    """
    pieces: list[bytes | str] = []
    try:
        for name in names:
            if not _take_in(str(root / name), name, pieces):
                return None
    except OSError:
        return None
    return of(*pieces)


def _take_in(path: str, name: str, pieces: list[bytes | str]) -> bool:
    """Note what stands at a path, and below it; False at a link. A site has many files: no objects
    are made of their paths."""
    pieces.append(name)
    if os.path.islink(path):  # noqa: PTH114
        return False
    if os.path.isdir(path):  # noqa: PTH112
        pieces.append("folder")
        inside = sorted(os.listdir(path))  # noqa: PTH208
        return all(_take_in(f"{path}/{each}", f"{name}/{each}", pieces) for each in inside)
    if os.path.isfile(path):  # noqa: PTH113
        with open(path, "rb") as file:  # noqa: PTH123
            pieces.append(blake2b(file.read(), digest_size=SIZE).digest())
    return True


def variables(text: str, *more: str) -> dict[str, str | None]:
    """The variables of the environment that a text may ask for, and more, with their values.

    In a YAML text with ``!ENV`` every word may be the name of one: the tag may stand before a list,
    and that elsewhere in the text.
    """
    names = sorted({*(_NAME.findall(text) if _ASKS in text else ()), *more})
    return {name: os.environ.get(name) for name in names}


@cache
def engine() -> bytes:
    """The digest of everything that makes pages of a course: engine, libraries, Python."""
    return of(sys.version, of_files(_PACKAGE, ["."]), *_libraries())


def _libraries() -> list[str]:
    """Name and version of everything that is installed, as the folders beside it are called."""
    found = {
        path.name
        for place in dict.fromkeys(sys.path)
        if place and Path(place).is_dir()
        for path in Path(place).iterdir()
        if path.name.endswith((".dist-info", ".egg-info"))
    }
    return sorted(found)
