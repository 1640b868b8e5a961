"""Whole sites from their languages, which are built beside each other."""

from __future__ import annotations

import shutil
from collections.abc import Collection, Mapping
from dataclasses import dataclass
from functools import partial
from pathlib import Path

import mkdocs_static_i18n.plugin  # noqa: F401 - read once here, not in every process

import curriculum.hosting.plugin  # noqa: F401 - the same
from curriculum import pipeline
from curriculum.editions import Edition
from curriculum.hosting.site import Places, build_editions, build_language
from curriculum.processes import evenly, in_processes, processors


@dataclass(frozen=True, slots=True)
class BuiltSite:
    """What came out."""

    folder: Path
    pages: int
    repeatable: bool
    """Whether it follows from the course's own files and from nothing else."""


def build_sites(
    checked: pipeline.Checked,
    editions: Collection[Edition],
    work: Path,
    standing: Mapping[Edition, Path] | None = None,
) -> Mapping[Edition, BuiltSite]:
    """Build the editions, each into a folder of `work` called after it. Raises `SiteFault`.

    `standing` are the sites that will be replaced by them, on the same disk.
    """
    assert checked.course is not None
    source = checked.course.source_language
    places = {
        language: {
            edition: Places(
                work / "built" / edition / language,
                work / "staged" / edition / language,
                standing.get(edition) if standing else None,
            )
            for edition in editions
        }
        for language in checked.translations
    }
    repeatable = _build_languages(checked, places)
    sites = {}
    for edition in editions:
        built = work / "built" / edition
        folder = work / edition
        (built / source).rename(folder)
        for language in checked.translations:
            if language != source:
                _add(built / language, folder)
        sites[edition] = BuiltSite(folder, sum(1 for _ in folder.rglob("*.html")), repeatable)
    return sites


def _build_languages(
    checked: pipeline.Checked, places: Mapping[str, Mapping[Edition, Places]]
) -> bool:
    """Build every language of the editions; whether all of it would be the same again."""
    of_one = len(next(iter(places.values())))
    if checked.apart and (of_one == 1 or len(places) >= processors()):
        told = pipeline.to_tell(checked)
        works = {code: partial(build_editions, told=told, places=at) for code, at in places.items()}
        return all(checked.apart.go_on(works, evenly(len(works))).values())
    parts = [
        partial(build_language, checked, edition, language, at)
        for language, its in places.items()
        for edition, at in its.items()
    ]
    return all(in_processes(parts, evenly(len(parts))))


def _add(part: Path, whole: Path) -> None:
    """Move what a language has and the whole has not; what both have is the same in both."""
    for path in sorted(part.iterdir()):
        place = whole / path.name
        if not place.exists():
            path.rename(place)
        elif path.is_dir():
            _add(path, place)
    shutil.rmtree(part, ignore_errors=True)
