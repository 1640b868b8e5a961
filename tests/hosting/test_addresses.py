"""A hosted site tells search engines its addresses; an offline one claims none."""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

from lxml import etree

NAMES = {
    "s": "http://www.sitemaps.org/schemas/sitemap/0.9",
    "x": "http://www.w3.org/1999/xhtml",
}


def built(root: Path, **environment: str) -> Path:
    text = (root / "mkdocs.yml").read_text("utf-8")
    (root / "mkdocs.yml").write_text(f'site_url: !ENV [SITE_URL, ""]\n{text}', "utf-8")
    subprocess.run(
        [sys.executable, "-m", "mkdocs", "build", "--strict", "--quiet"],
        cwd=root,
        env=os.environ | environment,
        check=True,
    )
    return root / "site"


def test_a_hosted_site_lists_every_page_with_its_languages(
    course_copy: Callable[[str], Path],
) -> None:
    site = built(course_copy("full"), SITE_URL="https://example.org/kitchen/")
    tree = etree.parse(str(site / "sitemap.xml"))
    pages = tree.xpath("//s:loc/text()", namespaces=NAMES)
    expected = {
        f"https://example.org/kitchen/{path.relative_to(site).as_posix()}"
        for path in site.rglob("*.html")
        if path.name != "404.html"
    }
    assert set(pages) == expected
    for entry in tree.xpath("//s:url", namespaces=NAMES):
        languages = entry.xpath("x:link/@hreflang", namespaces=NAMES)
        assert sorted(languages) == ["en", "es", "ru"]
    assert not tree.xpath("//s:lastmod", namespaces=NAMES)


def test_an_offline_site_has_no_sitemap(course_copy: Callable[[str], Path]) -> None:
    site = built(course_copy("full"))
    assert not (site / "sitemap.xml").exists()
    assert "canonical" not in (site / "index.html").read_text("utf-8")
