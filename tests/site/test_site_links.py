"""Every link of the whole site leads to a page and a place that is there."""

from __future__ import annotations

import posixpath
from collections.abc import Iterator
from functools import cache
from pathlib import Path
from urllib.parse import unquote, urlsplit

from lxml import html

LINKING = {"a": "href", "link": "href", "img": "src", "script": "src", "source": "src"}


@cache
def parsed(path: Path) -> html.HtmlElement:
    return html.fromstring(path.read_bytes())


@cache
def anchors(path: Path) -> frozenset[str]:
    return frozenset(parsed(path).xpath("//@id | //a/@name"))


def links(path: Path) -> Iterator[str]:
    for tag, attribute in LINKING.items():
        yield from (str(e.get(attribute)) for e in parsed(path).iter(tag) if e.get(attribute))


def broken(site: Path, page: Path) -> Iterator[tuple[str, str, str]]:
    where = page.relative_to(site).as_posix()
    for link in links(page):
        parts = urlsplit(link)
        if parts.scheme in ("http", "https"):
            continue
        if parts.scheme or parts.netloc:
            yield where, link, "is no address of a page"
            continue
        path = posixpath.normpath(posixpath.join(posixpath.dirname(where), unquote(parts.path)))
        target = page if not parts.path else site / path
        if not target.is_file():
            yield where, link, "leads nowhere"
        elif parts.fragment and unquote(parts.fragment) not in anchors(target):
            yield where, link, "names no place of that page"


def test_every_link_and_anchor_is_there(finished_site: Path) -> None:
    pages = [path for path in finished_site.rglob("*.html") if path.name != "404.html"]
    assert len(pages) > 60
    assert [fault for page in pages for fault in broken(finished_site, page)] == []


def test_every_page_but_the_lost_one_can_be_reached(finished_site: Path) -> None:
    reached: set[Path] = set()
    waiting = [finished_site / "index.html"]
    while waiting:
        page = waiting.pop()
        if page in reached or not page.is_file():
            continue
        reached.add(page)
        for link in links(page):
            path = urlsplit(link).path
            if path.endswith(".html") and not urlsplit(link).scheme:
                waiting.append((page.parent / unquote(path)).resolve())
    every = {path.resolve() for path in finished_site.rglob("*.html") if path.name != "404.html"}
    assert every - {path.resolve() for path in reached} == set()
