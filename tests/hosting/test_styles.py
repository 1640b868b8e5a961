"""The theme's styles come as one file, a course's own among them, however the site is built."""

from __future__ import annotations

import codecs
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from curriculum.hosting.assets import FOR_PAPER, STYLES
from curriculum.hosting.plugin import THEME

BUILDS = {
    "the command": [sys.executable, "-m", "curriculum", "build", "--site-only"],
    "MkDocs": [sys.executable, "-m", "mkdocs", "build"],
}


@pytest.mark.parametrize("command", BUILDS.values(), ids=BUILDS)
def test_all_styles_stand_in_one_file(
    course_copy: Callable[[str], Path], command: list[str]
) -> None:
    root = course_copy("full")
    own = root / "overrides" / "assets" / "css"
    own.mkdir(parents=True)
    (own / "footer.css").write_bytes(codecs.BOM_UTF8 + ".mine { color: olive; } /* é */".encode())
    (own / "brand.css").write_text(".broken { color: red;", "utf-8")
    settings = (root / "mkdocs.yml").read_text("utf-8")
    if "custom_dir" not in settings:
        settings = settings.replace("theme:\n", "theme:\n  custom_dir: overrides\n")
    (root / "mkdocs.yml").write_text(settings, "utf-8")
    assert subprocess.run(command, cwd=root, check=False).returncode == 0

    styles = root / "site" / "assets" / "css"
    assert sorted(path.name for path in styles.iterdir()) == ["brand.css", "site.css"]
    joined = (styles / "site.css").read_text("utf-8")
    assert "\ufeff" not in joined
    assert ".mine { color: olive; } /* é */" in joined
    for name in STYLES:
        if name != "footer":
            assert (THEME / "assets" / "css" / f"{name}.css").read_text("utf-8") in joined
    paper = (THEME / "assets" / "css" / f"{FOR_PAPER}.css").read_text("utf-8")
    assert joined.endswith(f"@media print {{\n{paper}\n}}")
    assert "footer" not in {path.stem for path in (root / "site").rglob("*.css")}
    for page in (root / "site").rglob("*.html"):
        if page.name != "404.html":
            html = page.read_text("utf-8")
            assert html.count('rel="stylesheet"') == 3
            assert html.index("css/site.css") < html.index("css/brand.css")


def test_no_style_of_the_theme_is_forgotten() -> None:
    there = {path.stem for path in (THEME / "assets" / "css").glob("*.css")}
    assert there == {*STYLES, FOR_PAPER, "brand"}
