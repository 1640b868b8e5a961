"""Everything can be reached and left with the keyboard."""

from __future__ import annotations

from pathlib import Path

from playwright.sync_api import Browser, expect
from screens import PHONE, page_of_kind, screen, served

SECTION = "hygiene/germs-travel.html"


def test_skip_link_leads_to_the_text(browser: Browser, site: Path) -> None:
    with screen(browser, site) as window:
        page = window.open(SECTION)
        page.keyboard.press("Tab")
        expect(page.locator(".skip-link")).to_be_focused()
        page.keyboard.press("Enter")
        expect(page.locator("#site-content")).to_be_focused()


def test_language_menu(browser: Browser, site: Path) -> None:
    with screen(browser, site) as window:
        page = window.open(f"{SECTION}#c-key-messages")
        summary = page.locator(".site-languages summary")
        summary.focus()
        page.keyboard.press("Enter")
        expect(page.locator(".menu__list")).to_be_visible()
        page.keyboard.press("Escape")
        expect(page.locator(".menu__list")).to_be_hidden()
        expect(summary).to_be_focused()
        page.keyboard.press("Enter")
        page.keyboard.press("Tab")
        page.keyboard.press("Tab")
        page.keyboard.press("Enter")
        page.wait_for_url(f"**/ru/{SECTION}#c-key-messages")


def test_contents_on_a_phone(browser: Browser, site: Path) -> None:
    with screen(browser, site, size=PHONE) as window:
        page = window.open(SECTION)
        opener = page.locator("[data-menu]")
        opener.focus()
        page.keyboard.press("Enter")
        expect(page.locator("#site-nav")).to_be_visible()
        expect(page.locator("[data-menu-close]")).to_be_focused()
        expect(opener).to_have_attribute("aria-expanded", "true")
        page.keyboard.press("Escape")
        expect(page.locator("#site-nav")).to_be_hidden()
        expect(opener).to_be_focused()


def test_light_or_dark_is_kept(browser: Browser, site: Path) -> None:
    with (
        served(site) as server,
        screen(browser, server, offline=False, color_scheme="light") as window,
    ):
        page = window.open(SECTION)
        page.locator("[data-theme-switch]").click()
        expect(page.locator("html")).to_have_attribute("data-theme", "dark")
        page.reload()
        expect(page.locator("html")).to_have_attribute("data-theme", "dark")
        expect(page.locator("[data-theme-switch]")).to_have_attribute("aria-pressed", "true")


def test_definitions_open_on_focus_and_close_on_escape(browser: Browser, site: Path) -> None:
    with screen(browser, site) as window:
        page = window.open("hygiene/washing-hands.html")
        term = page.locator(".c-term").first
        tip = term.locator(".c-term__tip")
        term.locator("a").focus()
        expect(tip).to_be_visible()
        page.keyboard.press("Escape")
        expect(tip).to_be_hidden()


def test_a_thing_moved_to_either_end_keeps_its_place_on_the_keyboard(
    browser: Browser, site: Path
) -> None:
    with screen(browser, site) as window:
        page = window.open(page_of_kind(site, "checks"))
        rows = page.locator(".c-check[data-kind=order] .c-order > li")
        for button, start, end in ((0, -1, 0), (1, 0, -1)):
            moved = rows.nth(start).locator("button").nth(button)
            label = moved.get_attribute("aria-label")
            moved.focus()
            for _ in range(rows.count()):
                page.keyboard.press("Enter")
            assert label
            there = rows.nth(end).get_by_role("button", name=label)
            expect(there).to_be_visible()
            expect(there).to_be_focused()


def test_the_drawer_opens_where_the_reader_is(browser: Browser, site: Path) -> None:
    with screen(browser, site, size=(375, 220)) as window:
        page = window.open("storage/checks.html")
        page.locator("[data-menu]").click()
        expect(page.locator("[data-menu-close]")).to_be_focused()
        expect(page.locator("#site-nav [aria-current]").first).to_be_in_viewport()
