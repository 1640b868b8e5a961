"""The sitemap for search engines: every page once, with its addresses in the other languages."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path
from urllib.parse import quote
from xml.sax.saxutils import escape

from curriculum.hosting.languages import SiteLanguage

_HEAD = """<?xml version="1.0" encoding="UTF-8"?>
<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9" \
xmlns:xhtml="http://www.w3.org/1999/xhtml">
"""


def write_sitemap(
    site: Path, site_url: str | None, pages: Iterable[str], languages: Iterable[SiteLanguage]
) -> None:
    """Put our sitemap in the place of MkDocs', or none where the site has no address.

    MkDocs writes the day of the build for every page and that each changes daily, neither of
    which is true; and it knows only the language being built. `pages` are the addresses in the
    source language; every page stands in every language.
    """
    for name in ("sitemap.xml", "sitemap.xml.gz"):
        (site / name).unlink(missing_ok=True)
    if site_url:
        text = _text(site_url.rstrip("/") + "/", list(pages), list(languages))
        (site / "sitemap.xml").write_text(text, "utf-8", newline="\n")


def _text(root: str, pages: list[str], languages: list[SiteLanguage]) -> str:
    entries = []
    for page in pages:
        places = {one.code: _at(root, one, page) for one in languages}
        links = "".join(
            f'<xhtml:link rel="alternate" hreflang="{code}" href="{place}"/>\n'
            for code, place in places.items()
        )
        entries += [f"<url>\n<loc>{place}</loc>\n{links}</url>\n" for place in places.values()]
    return f"{_HEAD}{''.join(entries)}</urlset>\n"


def _at(root: str, language: SiteLanguage, page: str) -> str:
    return escape(root + quote(language.url(page)), {'"': "&quot;"})
