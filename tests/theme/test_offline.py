"""From a disk, with the network off: no page asks for anything, no page complains."""

from __future__ import annotations

from pathlib import Path

from playwright.sync_api import Browser
from screens import addresses, screen


def test_every_page_opens_silently(browser: Browser, site: Path) -> None:
    with screen(browser, site) as window:
        for address in addresses(site):
            window.open(address)
            assert not window.complaints, f"{address}: {window.complaints}"


def test_a_half_copied_address_opens_silently(browser: Browser, site: Path) -> None:
    with screen(browser, site) as window:
        page = window.open("hygiene/washing-hands.html#c-key%D0%B")
        page.evaluate("location.hash = '#100%'")
        page.wait_for_timeout(100)
        assert not window.complaints


def test_pages_read_without_scripts(browser: Browser, site: Path) -> None:
    with screen(browser, site, javascript=False) as window:
        page = window.open("hygiene/checks.html")
        assert page.locator(".c-check").count() > 1
        page.locator(".c-feedback summary").first.click()
        assert page.locator(".c-feedback__text").first.is_visible()
        page.locator(".site-languages summary").click()
        page.locator(".site-languages a[hreflang=ru]").click()
        assert page.url.endswith("/ru/hygiene/checks.html")


def test_no_address_of_another_machine_is_loaded(site: Path) -> None:
    for address in addresses(site):
        html = (site / address).read_text("utf-8")
        for loaded in ('src="http', "src='http", '<link rel="stylesheet" href="http', "@import"):
            assert loaded not in html, address
        assert 'type="module"' not in html, address
