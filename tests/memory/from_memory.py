"""Building a project from its memory, and from nothing."""

from __future__ import annotations

import hashlib
import shutil
from pathlib import Path

from curriculum import pipeline
from curriculum.editions import Edition
from curriculum.hosting.whole_site import build_sites
from curriculum.memory import WORK, work_folder


def build(root: Path) -> dict[str, str]:
    """Build the participant edition; every file of it with a digest of its bytes."""
    work_folder(root)
    checked = pipeline.check(root)
    assert checked.ok, "\n".join(str(found) for found in checked.diagnostics)
    work = root / WORK / "here"
    shutil.rmtree(work, ignore_errors=True)
    site = build_sites(checked, [Edition.PARTICIPANT], work)[Edition.PARTICIPANT].folder
    made = {
        path.relative_to(site).as_posix(): hashlib.sha256(path.read_bytes()).hexdigest()
        for path in sorted(site.rglob("*"))
        if path.is_file()
    }
    shutil.rmtree(work)
    return made


def build_from_nothing(root: Path, place: Path) -> dict[str, str]:
    """Build a copy of the project that remembers nothing."""
    shutil.rmtree(place, ignore_errors=True)
    shutil.copytree(root, place, ignore=shutil.ignore_patterns(WORK))
    return build(place)
