"""axe finds nothing on any kind of page, in light and in dark, in every language."""

from __future__ import annotations

import re
from pathlib import Path
from typing import Any

import pytest
from axe_playwright_python.base import AXE_FILE_PATH
from playwright.sync_api import Browser

KIND = re.compile(r'data-kind="([a-z-]+)"')
AXE = Path(AXE_FILE_PATH).read_text("utf-8")
RUN = """() => axe.run(document, {resultTypes: ["violations"], runOnly: {type: "tag",
    values: ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]}})"""


def one_page_of_each_kind(site: Path, language: str) -> dict[str, Path]:
    folder = site if language == "en" else site / language
    found: dict[str, Path] = {}
    for path in sorted(folder.rglob("*.html")):
        if language == "en" and path.relative_to(site).parts[0] in ("ru", "es"):
            continue
        kind = KIND.search(path.read_text("utf-8"))
        found.setdefault(kind[1] if kind else path.stem, path)
    return found


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("language", ["en", "ru", "es"])
def test_no_violation(browser: Browser, this_course: Any, language: str, scheme: Any) -> None:
    pages = one_page_of_each_kind(this_course.trainer, language)
    assert len(pages) >= 13, sorted(pages)
    context = browser.new_context(offline=True, color_scheme=scheme)
    faults = {}
    for kind, path in pages.items():
        page = context.new_page()
        page.goto(path.as_uri())
        # not the menus of the header: open all at once, which nobody can do, they cover the page
        page.evaluate("document.querySelectorAll('main details').forEach(d => { d.open = true })")
        page.evaluate(AXE)
        result = page.evaluate(RUN)
        for violation in result["violations"]:
            faults[kind, violation["id"]] = [n["html"][:160] for n in violation["nodes"][:3]]
        page.close()
    context.close()
    assert faults == {}


def test_axe_finds_a_fault(browser: Browser) -> None:
    page = browser.new_page()
    page.set_content("<html lang=en><title>x</title><main><img src=x></main></html>")
    page.evaluate(AXE)
    assert page.evaluate(RUN)["violations"]
    page.close()
