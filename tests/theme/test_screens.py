"""Small screens, large letters, paper."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page
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


def test_the_contents_at_the_side_open_where_one_is(browser: Browser, site: Path) -> None:
    """On a screen that shows a part of them only; the page stays at its top."""
    with screen(browser, site, size=(1280, 360)) as window:
        for kind in ("section", "job-aid"):
            page = window.open(page_of_kind(site, kind))
            assert page.evaluate("scrollY") == 0
            place = page.locator("#site-nav [aria-current]").bounding_box()
            assert place is not None and 0 <= place["y"] < 360, kind


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
        width, height = re.findall(rb"/MediaBox \[0 0 ([\d.]+) ([\d.]+)\]", sheet)[0]
        assert (round(float(width) / 72 * 25.4), round(float(height) / 72 * 25.4)) == (105, 148)


def test_then_and_now_stand_under_each_other_on_a_phone(browser: Browser, site: Path) -> None:
    with screen(browser, site, size=SMALLEST) as window:
        page = window.open("jurisdictions/index.html")
        row = page.locator(".c-table--law tbody tr").first
        then, now = (cell.bounding_box() for cell in row.locator("td").all())
        assert then and now
        assert now["y"] >= then["y"] + then["height"]
        assert now["x"] >= 0 and now["x"] + now["width"] <= SMALLEST[0]
        head = "(cell) => getComputedStyle(cell, '::before').content"
        assert row.locator("td").nth(1).evaluate(head) == '"Now"'


BROKEN_WORDS = """
[...document.querySelectorAll('td a, th a')].flatMap((link) => [...link.childNodes])
  .filter((part) => part.nodeType === Node.TEXT_NODE)
  .flatMap((part) => [...part.data.matchAll(/[\\p{L}]+/gu)].filter((word) => {
    const range = document.createRange();
    range.setStart(part, word.index);
    range.setEnd(part, word.index + word[0].length);
    return new Set([...range.getClientRects()].map((box) => box.top)).size > 1;
  }).map(([word]) => word))
"""


def test_links_in_tables_break_between_words(browser: Browser, site: Path) -> None:
    with screen(browser, site, size=SMALLEST) as window:
        for address in addresses(site):
            assert window.open(address).evaluate(BROKEN_WORDS) == [], address


def test_cards_and_their_key_are_apart_on_paper_and_say_which_is_which(
    browser: Browser, trainer_site: Path
) -> None:
    with screen(browser, trainer_site) as window:
        page = window.open("hygiene/activities/hand-cards.html")
        page.emulate_media(media="print")
        assert page.locator(".c-printcard__mark").all_inner_texts() == ["1", "2"]
        assert page.locator(".c-cardanswer__mark").all_inner_texts() == ["1.", "2."]
        assert breaks_before(page, ".c-block--cards > .c-trainer") == "page"


def test_each_brief_is_on_a_page_of_its_own(browser: Browser, trainer_site: Path) -> None:
    with screen(browser, trainer_site) as window:
        page = window.open("storage/activities/telling-the-chef.html")
        page.emulate_media(media="print")
        assert breaks_before(page, ".c-block--roles") == "page"
        assert breaks_before(page, ".c-role + .c-role") == "page"
        assert breaks_before(page, ".c-block--roles + *") == "page"


def test_the_solution_of_a_case_is_on_a_page_of_its_own(browser: Browser, site: Path) -> None:
    with screen(browser, site) as window:
        page = window.open(page_of_kind(site, "case"))
        page.emulate_media(media="print")
        assert breaks_before(page, ".c-analysis") == "page"


def breaks_before(page: Page, selector: str) -> str:
    style = "(part) => getComputedStyle(part).breakBefore"
    return str(page.locator(selector).first.evaluate(style))
