"""A language is added with one command and no code, and the site is whole and honest at once."""

from __future__ import annotations

import json
import re
import subprocess
from collections.abc import Callable
from pathlib import Path

import polib
import pytest
from lxml import html
from playwright.sync_api import Browser

from curriculum.reading import read_course
from running import curriculum

WIDTH = "document.documentElement.scrollWidth - document.documentElement.clientWidth"


def with_language(root: Path, code: str) -> Path:
    """The site of a course to which a language was added."""
    before = (root / "modules" / "course.yml").read_text("utf-8")
    done = curriculum(root, "languages", "add", code)
    assert done.returncode == 0, done.stderr
    after = (root / "modules" / "course.yml").read_text("utf-8")
    assert [line for line in before.splitlines() if line not in after.splitlines()] == []
    done = curriculum(root, "build")
    assert done.returncode == 0, done.stderr
    return root / "site"


def page(site: Path, address: str) -> html.HtmlElement:
    return html.fromstring((site / address).read_bytes())


def test_kazakh(course_copy: Callable[[str], Path]) -> None:
    root = course_copy("minimal")
    site = with_language(root, "kk")
    settings = (root / "modules" / "course.yml").read_text("utf-8")
    assert '  kk:\n    name: "Қазақ тілі"\n    status: unreviewed\n' in settings
    assert "direction" not in settings
    names = {path.name for path in (root / "translations" / "kk").iterdir()}
    assert names == {"course.po", "flat-tyre.po", "pages.po", "interface.po"}
    header = polib.pofile(str(root / "translations" / "kk" / "flat-tyre.po")).metadata
    assert header["Language"] == "kk"
    assert header["Plural-Forms"].startswith("nplurals=2;")
    for path in (root / "translations" / "kk").iterdir():
        subprocess.run(["msgfmt", "--check", "-o", "-", str(path)], check=True, capture_output=True)
    here = page(site, "kk/flat-tyre/patch-the-tube.html")
    assert here.get("lang") == "kk"
    assert here.xpath("//aside[contains(@class, 'notice--untranslated')]")
    assert {part.get("lang") for part in here.xpath("//main//h1//*[@lang]")} == {"en"}
    switch = {link.get("hreflang") for link in page(site, "index.html").xpath("//*[@hreflang]")}
    assert {"en", "es", "kk"} <= switch
    rows = json.loads(curriculum(root, "translations", "status", "--json").stdout)
    whole = next(r for r in rows if r["language"] == "kk" and r["catalog"] is None)
    assert whole["translated"] == 0 and whole["missing"] == whole["total"] > 0


def test_a_language_from_right_to_left(
    course_copy: Callable[[str], Path], browser: Browser
) -> None:
    root = course_copy("minimal")
    site = with_language(root, "fa")
    assert "    direction: rtl\n" in (root / "modules" / "course.yml").read_text("utf-8")
    words = polib.pofile(str(root / "translations" / "fa" / "interface.po"))
    known = {entry.msgid: entry.msgstr for entry in words.translated_entries()}
    assert known.get("Search") == "جستجو"  # Material for MkDocs has it
    pages = sorted((site / "fa").rglob("*.html"))
    assert len(pages) > 5
    context = browser.new_context(viewport={"width": 320, "height": 640})
    window = context.new_page()
    for path in pages:
        window.goto(path.as_uri())
        assert window.evaluate("document.documentElement.dir") == "rtl"
        assert window.evaluate(WIDTH) == 0, path
    window.set_viewport_size({"width": 1280, "height": 900})
    window.goto((site / "fa" / "flat-tyre" / "patch-the-tube.html").as_uri())
    left = "getComputedStyle(document.querySelector('main h1')).textAlign"
    assert window.evaluate(left) in ("start", "right")
    untranslated = window.locator("main h1 [lang=en]")
    assert untranslated.count() == 1
    context.close()


def test_a_word_translated_by_hand_is_kept(course_copy: Callable[[str], Path]) -> None:
    root = course_copy("minimal")
    curriculum(root, "languages", "add", "kk")
    path = root / "translations" / "kk" / "interface.po"
    file = polib.pofile(str(path))
    file.find("Search").msgstr = "Іздеу"
    file.save()
    curriculum(root, "translations", "update")
    assert polib.pofile(str(path)).find("Search").msgstr == "Іздеу"


def test_a_language_that_the_locale_data_lack_has_a_name_given_and_catalogs(
    course_copy: Callable[[str], Path],
) -> None:
    root = course_copy("minimal")
    done = curriculum(root, "languages", "add", "dng", "--name", "Dungan")
    assert done.returncode == 0, done.stderr
    assert (root / "translations" / "dng" / "flat-tyre.po").exists()
    done = curriculum(root, "check")
    assert done.returncode == 0 and "Plural-Forms" not in done.stdout, done.stdout + done.stderr


@pytest.mark.parametrize("name", ["Тіл: бір", "[x", "Zed # one", 'a "b" \\ c', "no"])
def test_a_name_is_kept_letter_by_letter(name: str, course_copy: Callable[[str], Path]) -> None:
    root = course_copy("minimal")
    done = curriculum(root, "languages", "add", "kk", "--name", name)
    assert done.returncode == 0, done.stderr
    course = read_course(root).course
    assert course is not None
    assert course.settings.languages["kk"].name == name


def test_comments_and_wide_margins_around_the_languages(
    course_copy: Callable[[str], Path],
) -> None:
    root = course_copy("minimal")
    path = root / "modules" / "course.yml"
    before, languages, after = re.split(r"languages:\n((?:  .*\n)+)", path.read_text("utf-8"))
    wide = languages.replace("  ", "    ")
    path.write_text(f"{before}{after}\nlanguages:\n# the first is the source\n{wide}".rstrip())
    done = curriculum(root, "languages", "add", "kk")
    assert done.returncode == 0, done.stderr
    assert path.read_text("utf-8").endswith(
        '    kk:\n        name: "Қазақ тілі"\n        status: unreviewed\n'
    )
    assert curriculum(root, "check").returncode == 0


@pytest.mark.parametrize(
    "words",
    [
        ["es"],
        ["en"],
        ["qq-nowhere"],
        ["klingon"],
        ["no-x", "--name", "Foo"],
        ["KK"],
        ["../../evil", "--name", "Evil"],
    ],
)
def test_wrong_words_are_told_and_nothing_is_written(
    words: list[str], course_copy: Callable[[str], Path]
) -> None:
    root = course_copy("minimal")
    code = words[0]
    before = (root / "modules" / "course.yml").read_bytes()
    done = curriculum(root, "languages", "add", *words)
    assert done.returncode == 2
    assert done.stderr.startswith("error: ") and "Traceback" not in done.stderr
    assert (root / "modules" / "course.yml").read_bytes() == before
    assert not (root / "translations" / code).exists() or code == "es"
