"""Words of a course stay words in what the theme puts around a page."""

from __future__ import annotations

import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

from lxml import html

HOSTILE = "&lt;/title&gt;&lt;script&gt;alert(1)&lt;/script&gt; < & > \"b\" 'c'"
"""What the rules let through, and what a template that reads entities would make a script of."""

NAMED = (
    ("modules/course.yml", "title: Safe kitchens"),
    ("modules/course.yml", "name: Español"),
    ("modules/storage/sections/the-cold-chain.yml", "title: The cold chain"),
)


def hostile_site(root: Path) -> Path:
    for name, line in NAMED:
        text = (root / name).read_text("utf-8")
        assert line in text
        quoted = line.partition(":")[0] + ": '" + HOSTILE.replace("'", "''") + "'"
        (root / name).write_text(text.replace(line, quoted, 1), "utf-8")
    build = [sys.executable, "-m", "mkdocs", "build", "--strict", "--quiet"]
    subprocess.run(build, cwd=root, check=True)
    return root / "site"


def test_no_title_and_no_name_becomes_markup(course_copy: Callable[[str], Path]) -> None:
    site = hostile_site(course_copy("full"))
    for path in site.rglob("*.html"):
        page = html.fromstring(path.read_text("utf-8"))
        assert HOSTILE in page.findtext(".//title"), path
        assert not [each for each in page.iter("script") if "alert(1)" in (each.text or "")], path
    page = html.fromstring((site / "storage" / "the-cold-chain.html").read_text("utf-8"))
    shown = {
        "title": page.findtext(".//title").removesuffix(f" - {HOSTILE}"),
        "heading": page.findtext(".//h1"),
        "contents": page.xpath("string(//nav//a[@aria-current='page'])"),
        "course": page.xpath("string(//*[contains(@class, 'site-header__title')])"),
        "language": page.xpath("string(//footer//a[@lang='es'])"),
    }
    assert set(shown.values()) == {HOSTILE}, shown
