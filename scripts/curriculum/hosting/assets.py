"""What Material copies into every site and our theme does not use."""

from __future__ import annotations

import shutil
from pathlib import Path


def drop_unused_assets(site: Path) -> None:
    """Remove Material's script bundles, palette styles and source maps from a built site.

    Our theme has scripts of its own, because Material's fetch files, which ``file://`` forbids.
    """
    shutil.rmtree(site / "assets" / "javascripts", ignore_errors=True)
    for path in (site / "assets" / "stylesheets").glob("*"):
        if path.name.startswith("palette.") or path.suffix == ".map":
            path.unlink()
