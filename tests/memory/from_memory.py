"""Building a project from its memory, and from nothing."""

from __future__ import annotations

import hashlib
import shutil
from pathlib import Path

from curriculum import pipeline
from curriculum.building import build_course
from curriculum.editions import Edition
from curriculum.memory import WORK, work_folder
from curriculum.processes import staying
from curriculum.publishing import SITE

REPORT = "what the check says"


def build(root: Path) -> dict[str, str]:
    """Build the participant edition; every file of it with a digest, and the report."""
    work_folder(root)
    with staying() as apart:
        checked = pipeline.check(root, apart)
        assert checked.ok, "\n".join(str(found) for found in checked.diagnostics)
        build_course(checked, Edition.PARTICIPANT, site_only=True)
    return {REPORT: _report(checked)} | files_of(root)


def files_of(root: Path) -> dict[str, str]:
    """Every file of the site with a digest of its bytes."""
    site = root / SITE
    return {
        path.relative_to(site).as_posix(): hashlib.sha256(path.read_bytes()).hexdigest()
        for path in sorted(site.rglob("*"))
        if path.is_file()
    }


def check(root: Path) -> str:
    """What a check says that has nothing at hand but the memory of the project."""
    pipeline.read_no_more()
    return _report(pipeline.check(root))


def _report(checked: pipeline.Checked) -> str:
    return "\n".join(map(str, checked.diagnostics))


def build_from_nothing(root: Path, place: Path) -> dict[str, str]:
    """Build a copy of the project that remembers nothing."""
    shutil.rmtree(place, ignore_errors=True)
    shutil.copytree(root, place, ignore=shutil.ignore_patterns(WORK, SITE))
    return build(place)
