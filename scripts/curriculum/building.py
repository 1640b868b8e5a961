"""The whole build: check, both editions, the zips; and only then the last good ones replaced."""

from __future__ import annotations

import shutil
import tempfile
import time
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from functools import partial
from pathlib import Path

from curriculum import pipeline, translation
from curriculum.editions import Edition
from curriculum.exports.archive import checksums
from curriculum.exports.offline import START, StartLink, export_offline
from curriculum.hosting.whole_site import BuiltSite, build_sites
from curriculum.memory import WORK, Memory
from curriculum.processes import in_processes
from curriculum.publishing import DIST, SITE, put_in_place, recover
from curriculum.tidying import tidy_only_what_comes

LEFT_BEHIND = 24 * 60 * 60
"""Seconds after which the work folder of a build counts as left behind by an interruption."""


@dataclass(frozen=True, slots=True)
class Built:
    """What a build made."""

    checked: pipeline.Checked
    pages: int
    """Pages of the edition in ``site/``, all languages together."""

    archives: tuple[Path, ...]
    seconds: float
    repeatable: bool = False
    """Whether the same files give the same again."""


def build_course(
    checked: pipeline.Checked,
    site_edition: Edition,
    tell: Callable[[str], None] = lambda sentence: None,
    *,
    site_only: bool = False,
) -> Built:
    """Build the checked course: ``site/`` in one edition, ``dist/`` with a zip of each.

    With `site_only` nothing but ``site/`` is made. The course must be `ok`. Raises `SiteFault`
    when MkDocs fails; ``site/`` and ``dist/`` are then as they were. Raises `NotInPlace` when one
    of them cannot be replaced.
    """
    started = time.monotonic()
    tidy_only_what_comes()
    root = checked.root
    recover(root / SITE)
    recover(root / DIST)
    with _work_folder(root) as work:
        tell(f"Building the {site_edition} edition" if site_only else "Building both editions")
        editions = [site_edition] if site_only else list(Edition)
        sites = build_sites(checked, editions, work, {site_edition: root / SITE})
        names: list[str] = []
        if not site_only:
            tell("Packing the offline zips")
            names = _pack(checked, sites, work / DIST)
        put_in_place(sites[site_edition].folder, root / SITE)
        if names:
            put_in_place(work / DIST, root / DIST)
    Memory(root / WORK).forget_old()
    archives = tuple(root / DIST / name for name in names)
    return Built(
        checked,
        sites[site_edition].pages,
        archives,
        time.monotonic() - started,
        sites[site_edition].repeatable,
    )


@contextmanager
def _work_folder(root: Path) -> Iterator[Path]:
    """A folder of this build's own on the same disk, gone afterwards whatever happens."""
    parent = root / WORK
    parent.mkdir(exist_ok=True)
    for left in parent.glob("build-*"):
        with suppress(FileNotFoundError):  # its build has just ended
            if time.time() - left.stat().st_mtime > LEFT_BEHIND:
                shutil.rmtree(left, ignore_errors=True)
    work = Path(tempfile.mkdtemp(prefix="build-", dir=parent))
    try:
        yield work
    finally:
        shutil.rmtree(work, ignore_errors=True)


def _pack(checked: pipeline.Checked, sites: Mapping[Edition, BuiltSite], dist: Path) -> list[str]:
    assert checked.course is not None
    settings = checked.course.settings
    dist.mkdir()
    links = _start_links(checked)
    names = {edition: f"{settings.id}-{settings.version}-{edition}" for edition in sites}
    in_processes(
        [
            partial(
                export_offline, site.folder, dist / f"{names[edition]}.zip", names[edition], links
            )
            for edition, site in sites.items()
        ]
    )
    archives = [f"{name}.zip" for name in names.values()]
    sums = checksums({name: (dist / name).read_bytes() for name in archives})
    (dist / "SHA256SUMS").write_text(sums, "utf-8", newline="\n")
    return archives


def _start_links(checked: pipeline.Checked) -> list[StartLink]:
    assert checked.course is not None
    source = checked.course.source_language
    links = []
    for code, translated in checked.translations.items():
        words = translation.interface(code, checked.root)
        language = translated.settings.languages[code]
        home = "index.html" if code == source else f"{code}/index.html"
        call = words.gettext("Open the course")
        unpack = words.gettext(
            "This page was opened inside the zip file. Unpack the zip file first, then open "
            "%(page)s in the folder that was unpacked."
        ) % {"page": START}
        title = translated.settings.title
        links.append(StartLink(code, language.name, language.direction, title, call, home, unpack))
    return links
