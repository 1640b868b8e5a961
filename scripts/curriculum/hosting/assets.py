"""What MkDocs, Material and the i18n plugin write into every site and ours does not want."""

from __future__ import annotations

import re
import shutil
from pathlib import Path

UNTRUE = re.compile(r"\s*<(lastmod|changefreq)>[^<]*</\1>")
"""MkDocs writes the day of the build for every page, and that each changes daily."""


def drop_unused_assets(site: Path) -> None:
    """Remove Material's script bundles, palette styles, pictures and source maps from a built site.

    Our theme has scripts of its own, because Material's fetch files, which ``file://`` forbids.
    """
    for folder in ("assets/javascripts", "assets/images", "partials"):
        shutil.rmtree(site / folder, ignore_errors=True)
    for path in (site / "assets" / "stylesheets").glob("*"):
        if path.name.startswith("palette.") or path.suffix == ".map":
            path.unlink()


def tidy_sitemap(site: Path, site_url: str | None) -> None:
    """Leave in the sitemap what is true; without an address of the site there can be none."""
    sitemap = site / "sitemap.xml"
    (site / "sitemap.xml.gz").unlink(missing_ok=True)
    if not site_url:
        sitemap.unlink(missing_ok=True)
    elif sitemap.exists():
        sitemap.write_text(UNTRUE.sub("", sitemap.read_text("utf-8")), "utf-8", newline="\n")
