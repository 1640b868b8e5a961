"""What MkDocs and Material would write into every site and ours does not want."""

from __future__ import annotations

from mkdocs.structure.files import File, Files, InclusionLevel

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


def leave_to_another(files: Files, docs_dir: str) -> None:
    """Do not copy what the theme brings: the build of another language of the site does."""
    for file in files:
        if file.src_dir != docs_dir:
            file.inclusion = InclusionLevel.EXCLUDED
