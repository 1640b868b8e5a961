"""An interview on screen: one moment at a time, what was said, and how it went."""

from __future__ import annotations

from pathlib import Path

from playwright.sync_api import Browser, Page, expect
from screens import page_of_kind, screen


def play(page: Page, wanted: str) -> None:
    """Say at each moment the first sentence with this attribute, or the first one."""
    page.locator(".c-stage > button").press("Enter")
    while page.locator(".c-stage .c-choice").count():
        choices = page.locator(".c-stage .c-choice")
        fitting = page.locator(f".c-stage .c-choice{wanted}")
        choice = fitting.first if fitting.count() else choices.first
        choice.locator(".c-choice__say").press("Enter")
        expect(page.locator(".c-stage .c-feedback__text")).to_be_visible()
        page.locator(".c-stage .c-button--primary").press("Enter")


def test_recommended_sentences_pass(browser: Browser, site: Path) -> None:
    with screen(browser, site) as window:
        page = window.open(page_of_kind(site, "simulation"))
        play(page, "[data-recommended=true]")
        expect(page.locator(".c-score__verdict")).to_have_text("Passed")
        assert page.locator(".c-log__line--you").count() > 0
        page.get_by_role("button", name="Start again").click()
        expect(page.locator(".c-stage .c-choice").first).to_be_visible()


def test_one_sentence_that_harms_is_enough_not_to_pass(browser: Browser, site: Path) -> None:
    with screen(browser, site) as window:
        page = window.open(page_of_kind(site, "simulation"))
        play(page, "[data-harm=true]")
        expect(page.locator(".c-score__verdict")).to_have_text("Not passed yet")
        expect(page.locator(".c-score")).to_contain_text("Sentences that do harm")


def test_each_moment_is_seen_from_its_beginning(browser: Browser, site: Path) -> None:
    with screen(browser, site, size=(360, 420)) as window:
        page = window.open(page_of_kind(site, "simulation"))
        page.locator(".c-stage > button").press("Enter")
        while page.locator(".c-stage .c-choice").count():
            assert starts_below_the_header(page)
            page.locator(".c-stage .c-choice__say").first.press("Enter")
            page.locator(".c-stage .c-button--primary").press("Enter")
        assert starts_below_the_header(page)


def starts_below_the_header(page: Page) -> bool:
    header = page.locator(".site-header").bounding_box()
    scene = page.locator(".c-stage .c-node").bounding_box()
    assert header and scene
    return header["y"] + header["height"] <= scene["y"] < 420 / 2


def test_at_the_end_one_button_begins_again(browser: Browser, site: Path) -> None:
    with screen(browser, site) as window:
        page = window.open(page_of_kind(site, "simulation"))
        play(page, "[data-recommended=true]")
        stage = page.locator(".c-stage")
        expect(stage.get_by_role("button")).to_have_count(1)
        expect(stage.get_by_role("link", name="Begin again")).to_have_count(0)
