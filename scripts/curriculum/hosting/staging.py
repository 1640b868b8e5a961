"""The staged folder: the rendered pages as plain Markdown files, a folder a language.

It is all that a host needs. Files are written when their bytes change and removed when their
page is gone, so that a rebuild touches what changed and nothing else.
"""

from __future__ import annotations

import json
import os
import shutil
from collections.abc import Iterable, Mapping
from pathlib import Path, PurePosixPath

from curriculum.rendering.page import LanguageSite, Page

FRONT = "---"


def stage(folder: Path, sites: Iterable[LanguageSite], assets: Path | None) -> None:
    """Make `folder` hold exactly the pages of the sites and the files below `assets`.

    Raises `ValueError` when a page's address would leave the folder.
    """
    wanted: dict[Path, bytes] = {}
    for site in sites:
        for page in site.pages:
            wanted[folder / address(site.language, page.src_uri)] = text(page).encode()
    if assets and assets.is_dir():
        for path in sorted(assets.rglob("*")):
            if path.is_file() and not path.is_symlink():
                wanted[folder / "assets" / path.relative_to(assets)] = path.read_bytes()
    folder.mkdir(parents=True, exist_ok=True)
    _write_changed(wanted)
    _remove_others(folder, wanted.keys())


def address(language: str, src_uri: str) -> str:
    """Where a page stands. Raises `ValueError` when that would be outside of the site."""
    parts = PurePosixPath(src_uri).parts
    if not parts or parts[0] == "/" or any(part in ("..", ".") or "\\" in part for part in parts):
        raise ValueError(f"the address {src_uri!r} leaves the site")
    return "/".join((language, *parts))


def text(page: Page) -> str:
    """A page as a file: front matter as JSON values, which are YAML too, and its Markdown."""
    meta: Mapping[str, object] = {"title": page.title, **page.meta}
    lines = [f"{key}: {json.dumps(value, ensure_ascii=False)}" for key, value in meta.items()]
    return "\n".join([FRONT, *lines, FRONT, "", page.markdown.rstrip(), ""])


def _write_changed(wanted: Mapping[Path, bytes]) -> None:
    folders = set()
    for path, data in wanted.items():
        if path.parent not in folders:
            path.parent.mkdir(parents=True, exist_ok=True)
            folders.add(path.parent)
        if path.is_file() and path.read_bytes() == data:
            continue
        if path.is_dir():
            shutil.rmtree(path)
        path.write_bytes(data)


def _remove_others(folder: Path, wanted: Iterable[Path]) -> None:
    kept = set(wanted)
    for parent, folders, files in os.walk(folder, topdown=False):
        for name in files:
            if Path(parent, name) not in kept:
                Path(parent, name).unlink()
        for name in folders:
            inside = Path(parent, name)
            if not any(inside.iterdir()):
                inside.rmdir()
