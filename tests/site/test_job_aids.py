"""Every job aid of the course comes out of the printer on one sheet, in every language."""

from __future__ import annotations

from typing import Any

import pytest
from playwright.sync_api import Browser


@pytest.mark.parametrize("language", ["en", "ru", "es"])
def test_it_is_one_page(browser: Browser, this_course: Any, language: str) -> None:
    site = this_course.participant
    folder = site if language == "en" else site / language
    cards = sorted(folder.glob("*/job-aids/*.html"))
    assert len(cards) >= 12
    page = browser.new_page()
    too_long = {}
    for card in cards:
        page.goto(card.as_uri())
        sheet = page.pdf(prefer_css_page_size=True)
        pages = sheet.count(b"/Type /Page\n") + sheet.count(b"/Type /Page ")
        if pages != 1:
            too_long[card.relative_to(site).as_posix()] = pages
    page.close()
    assert too_long == {}
