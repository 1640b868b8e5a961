"""Small screens, large letters, paper."""

from __future__ import annotations

from pathlib import Path

import pytest
from playwright.sync_api import Browser
from screens import SMALLEST, addresses, page_of_kind, screen

WIDTH = "document.documentElement.scrollWidth - document.documentElement.clientWidth"
SMALL_TARGETS = """
[...document.querySelectorAll('button, summary, select, input, nav a')].filter((part) => {
  const box = part.getBoundingClientRect();
  const style = getComputedStyle(part);
  if (!box.width || style.visibility === 'hidden') return false;
  if (part.closest('.c-sr, dialog:not([open])')) return false;
  const label = part.closest('label');
  const target = label ? label.getBoundingClientRect() : box;
  return target.height < 24 || target.width < 24;
}).map((part) => part.outerHTML.slice(0, 120))
"""


def test_nothing_is_wider_than_the_smallest_screen(browser: Browser, site: Path) -> None:
    with screen(browser, site, size=SMALLEST) as window:
        for address in addresses(site):
            page = window.open(address)
            assert page.evaluate(WIDTH) == 0, address


@pytest.mark.parametrize("kind", ["home", "section", "checks", "simulation", "job-aid"])
def test_targets_are_large_enough(browser: Browser, site: Path, kind: str) -> None:
    with screen(browser, site, size=SMALLEST) as window:
        page = window.open(page_of_kind(site, kind))
        assert page.evaluate(SMALL_TARGETS) == []


def test_paper_has_no_furniture_and_everything_unfolded(browser: Browser, site: Path) -> None:
    with screen(browser, site) as window:
        page = window.open(page_of_kind(site, "case"))
        page.evaluate("window.dispatchEvent(new Event('beforeprint'))")
        page.emulate_media(media="print")
        for furniture in (".site-header", ".site-nav", ".page-turn"):
            assert not page.locator(furniture).first.is_visible()
        assert page.locator(".c-analysis .c-answer").first.is_visible()
        page.evaluate("window.dispatchEvent(new Event('afterprint'))")
        assert not page.evaluate("document.querySelector('.c-analysis').open")


def test_a_job_aid_prints_on_a_sheet_of_its_size(browser: Browser, site: Path) -> None:
    with screen(browser, site) as window:
        page = window.open(page_of_kind(site, "job-aid"))
        sheet = page.pdf(prefer_css_page_size=True)
        assert sheet.count(b"/Type /Page\n") + sheet.count(b"/Type /Page ") == 1
