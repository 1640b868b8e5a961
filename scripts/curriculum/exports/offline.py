"""The offline edition: one zip that opens by a double click and needs no internet."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from curriculum.exports.archive import checksums, write_zip
from curriculum.exports.templating import template

START = "START-HERE.html"
PAGES = "course"
PROBE = "assets/favicon.svg"
"""A small picture of every site: where the start page cannot show it, the pages are not there."""


@dataclass(frozen=True, slots=True)
class StartLink:
    """One language on the start page."""

    code: str
    name: str
    direction: str
    course_title: str
    call: str
    """The words of the link, in that language: "Open the course"."""

    home: str
    """Address of the home page below the site's root."""

    unpack: str
    """What to do when the page was opened inside the zip, in that language."""


def export_offline(site: Path, place: Path, name: str, links: Sequence[StartLink]) -> None:
    """Write the zip `place` of the built `site`: start page, pages, checksums.

    Everything lies in one folder called `name`, so that unpacking spills nothing. The start page
    goes straight to the home page in the reader's language when the browser names one of `links`;
    opened inside the zip, where the pages are not beside it, it says that the zip must be unpacked.
    """
    files = {
        f"{PAGES}/{path.relative_to(site).as_posix()}": path.read_bytes()
        for path in sorted(site.rglob("*"))
        if path.is_file()
    }
    files[START] = _start_page(links).encode()
    files["SHA256SUMS"] = checksums(files).encode()
    write_zip(place, {f"{name}/{path}": data for path, data in files.items()})


def _start_page(links: Sequence[StartLink]) -> str:
    homes = {link.code: f"{PAGES}/{link.home}" for link in links}
    return template("start.html.jinja").render(
        links=links, pages=PAGES, homes=homes, probe=f"{PAGES}/{PROBE}"
    )
