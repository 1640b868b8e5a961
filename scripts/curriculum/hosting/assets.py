"""What the theme brings into a site: what our pages use of it, and no more."""

from __future__ import annotations

import codecs

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.files import File, Files, InclusionLevel

STYLES = (
    "tokens", "base", "layout", "header", "navigation", "footer", "prose", "notices",
    "components", "figures", "teaching", "checks", "simulation", "matrix", "law", "glossary",
    "job-aids", "search",
)  # fmt: skip
"""The theme's styles, as ``assets/css/NAME.css``: the later ones win. Two stay files of their own:
``brand``, what a course adds itself, so that a slip there spoils nothing else; and ``print``, which
comes last, so that no course prints in its dark colours."""

ALL_STYLES = "assets/css/site.css"
"""All of them in one file: a page is seen sooner than with twenty to open."""

UNUSED_FOLDERS = ("assets/javascripts/", "assets/images/", "partials/")
STYLESHEETS = "assets/stylesheets/"


def drop_unused_assets(files: Files, docs_dir: str) -> None:
    """Leave Material's script bundles, palette styles, pictures and source maps out of the site.

    Our theme has scripts of its own, because Material's fetch files, which ``file://`` forbids.
    """
    for file in list(files):
        if file.src_dir != docs_dir and _is_unused(file):
            files.remove(file)


def _is_unused(file: File) -> bool:
    if file.src_uri.startswith(UNUSED_FOLDERS):
        return True
    name = file.src_uri.removeprefix(STYLESHEETS)
    return name != file.src_uri and (name.startswith("palette.") or name.endswith(".map"))


def join_styles(files: Files, config: MkDocsConfig) -> None:
    """Put one file in the place of the theme's styles, those of a course's overrides among them."""
    parts = [files.src_uris[f"assets/css/{name}.css"] for name in STYLES]
    for file in parts:
        files.remove(file)
    joined = b"\n".join(map(_said, parts))
    inclusion = parts[0].inclusion
    files.append(File.generated(config, ALL_STYLES, content=joined, inclusion=inclusion))


def _said(style: File) -> bytes:
    return style.content_bytes.removeprefix(codecs.BOM_UTF8)


def leave_to_another(files: Files, docs_dir: str) -> None:
    """Do not copy what the theme brings: the build of another language of the site does."""
    for file in files:
        if file.src_dir != docs_dir:
            file.inclusion = InclusionLevel.EXCLUDED
