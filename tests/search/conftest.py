"""The window on a site is shared with the tests of the theme."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser

sys.path[:0] = [str(Path(__file__).parent), str(Path(__file__).parent.parent / "theme")]

from asking import STEMMERS, Asked  # noqa: E402
from screens import screen  # noqa: E402


@pytest.fixture(scope="module")
def asked(
    browser: Browser, full_course: object, tmp_path_factory: pytest.TempPathFactory
) -> Iterator[Asked]:
    """A window in which indexes in English, Russian and Spanish can be asked."""
    with screen(browser, Path(full_course.participant)) as window:  # type: ignore[attr-defined]
        page = window.open("ru/index.html")
        page.keyboard.press("/")
        page.wait_for_selector("[data-search-ready]")
        page.add_script_tag(path=STEMMERS / "lunr.es.js")
        yield Asked(page, tmp_path_factory.mktemp("indexes"))
