"""The theme's styles come as one file, a course's own among them, however the site is built."""

from __future__ import annotations

import codecs
import re
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest
from playwright.sync_api import Browser

from curriculum.hosting.assets import STYLES
from curriculum.hosting.plugin import THEME

BUILDS = {
    "the command": [sys.executable, "-m", "curriculum", "build", "--site-only"],
    "MkDocs": [sys.executable, "-m", "mkdocs", "build"],
}


def own_styles(root: Path) -> Path:
    """The folder in which a course puts styles in the place of the theme's, made for it."""
    folder = root / "overrides" / "assets" / "css"
    folder.mkdir(parents=True)
    settings = root / "mkdocs.yml"
    text = settings.read_text("utf-8")
    settings.write_text(text.replace("theme:\n", "theme:\n  custom_dir: overrides\n"), "utf-8")
    return folder


@pytest.mark.parametrize("command", BUILDS.values(), ids=BUILDS)
def test_all_styles_stand_in_one_file(
    course_copy: Callable[[str], Path], command: list[str]
) -> None:
    root = course_copy("full")
    own = own_styles(root)
    (own / "footer.css").write_bytes(codecs.BOM_UTF8 + ".mine { color: olive; } /* é */".encode())
    (own / "brand.css").write_text(".broken { color: red;", "utf-8")
    assert subprocess.run(command, cwd=root, check=False).returncode == 0

    styles = root / "site" / "assets" / "css"
    assert sorted(path.name for path in styles.iterdir()) == ["brand.css", "print.css", "site.css"]
    joined = (styles / "site.css").read_text("utf-8")
    assert "\ufeff" not in joined
    assert ".mine { color: olive; } /* é */" in joined
    for name in STYLES:
        if name != "footer":
            assert (THEME / "assets" / "css" / f"{name}.css").read_text("utf-8") in joined
    assert "footer" not in {path.stem for path in (root / "site").rglob("*.css")}
    for page in (root / "site").rglob("*.html"):
        if page.name != "404.html":
            html = page.read_text("utf-8")
            names = re.findall(r'rel="stylesheet" href="[^"]*/([a-z]+)\.[^"]*"', html)
            assert names == ["main", "site", "brand", "print"]


def test_no_style_of_the_theme_is_forgotten() -> None:
    there = {path.stem for path in (THEME / "assets" / "css").glob("*.css")}
    assert there == {*STYLES, "brand", "print"}


def test_no_course_prints_in_its_dark_colours(
    course_copy: Callable[[str], Path], browser: Browser
) -> None:
    root = course_copy("full")
    (own_styles(root) / "brand.css").write_text(
        ':root { --accent: red; } :root[data-theme="dark"] { --paper: #010203; }', "utf-8"
    )
    assert subprocess.run(BUILDS["the command"], cwd=root, check=False).returncode == 0
    page = browser.new_page()
    page.goto((root / "site" / "index.html").as_uri())
    page.evaluate("document.documentElement.dataset.theme = 'dark'")
    colour = "getComputedStyle(document.documentElement).getPropertyValue('--paper').trim()"
    assert page.evaluate(colour) == "#010203"
    page.emulate_media(media="print")
    assert page.evaluate(colour) == "#fff"
    page.close()
