"""Check items can be answered, say why, and keep what was answered in this browser alone."""

from __future__ import annotations

from pathlib import Path

import pytest
from playwright.sync_api import Browser, Locator, Page, expect
from screens import SMALLEST, page_of_kind, screen, served


@pytest.fixture
def checks(site: Path) -> str:
    return page_of_kind(site, "checks")


def item(page: Page, kind: str) -> Locator:
    return page.locator(f".c-check[data-kind={kind}]").first


def check(question: Locator) -> None:
    question.get_by_role("button", name="Check").click()


def test_a_wrong_answer_says_why_and_can_be_mended(browser: Browser, site: Path) -> None:
    with screen(browser, site) as window:
        page = window.open(page_of_kind(site, "checks"))
        question = item(page, "single")
        wrong = question.locator(".c-option[data-correct=false]").first
        wrong.locator("input").check()
        check(question)
        expect(question.locator(".c-check__said")).to_have_text("Not right")
        expect(wrong.locator(".c-feedback__text")).to_be_visible()
        right = question.locator(".c-option[data-correct=true]")
        expect(right.locator(".c-feedback__text")).to_be_hidden()
        question.get_by_role("button", name="Try again").click()
        expect(question.locator("input").first).to_be_focused()
        right.locator("input").check()
        check(question)
        expect(question.locator(".c-check__said")).to_have_text("All right.")


def test_nothing_chosen_is_no_answer(browser: Browser, site: Path, checks: str) -> None:
    with screen(browser, site) as window:
        question = item(window.open(checks), "single")
        check(question)
        expect(question.locator(".c-check__said")).to_have_text("Choose an answer first.")


def test_answers_are_kept_and_erased(browser: Browser, site: Path, checks: str) -> None:
    with served(site) as server, screen(browser, server, offline=False) as window:
        page = window.open(checks)
        item(page, "single").locator("input").first.check()
        check(item(page, "single"))
        expect(page.locator(".c-progress")).to_contain_text("Answered: 1 of")
        page.reload()
        expect(page.locator(".c-progress")).to_contain_text("Answered: 1 of")
        expect(item(page, "single").locator("input").first).to_be_checked()
        page.get_by_role("button", name="Erase my answers").click()
        expect(page.locator(".c-progress")).to_contain_text("Answered: 0 of")
        assert page.evaluate("Object.keys(localStorage).length") == 0


def test_two_windows_keep_what_the_other_keeps(browser: Browser, site: Path) -> None:
    with served(site) as server, screen(browser, server, offline=False) as window:
        first, second = window.open("hygiene/checks.html"), window.context.new_page()
        second.goto(f"{server}/storage/checks.html")
        for page in (first, second):
            answer_one(page)
        for page in (first, second):
            page.reload()
            expect(page.locator(".c-progress")).to_contain_text("Answered: 1 of")
        first.get_by_role("button", name="Erase my answers").click()
        expect(second.locator(".c-progress")).to_contain_text("Answered: 0 of")
        answer_one(second)
        first.reload()
        expect(first.locator(".c-progress")).to_contain_text("Answered: 0 of")


def test_two_windows_of_one_page_show_the_same(browser: Browser, site: Path, checks: str) -> None:
    with served(site) as server, screen(browser, server, offline=False) as window:
        first, second = window.open(checks), window.context.new_page()
        second.goto(f"{server}/{checks}")
        started = item(second, "multiple").locator("input").first
        started.check()
        answer_one(first)
        said = item(second, "single").locator(".c-check__said")
        expect(said).to_have_text(item(first, "single").locator(".c-check__said").inner_text())
        expect(item(second, "single").locator("input").first).to_be_checked()
        item(second, "single").get_by_role("button", name="Try again").click()
        expect(item(first, "single").locator("input").first).not_to_be_checked()
        expect(first.locator(".c-progress")).to_contain_text("Answered: 0 of")
        expect(started).to_be_checked()
        assert not window.complaints


def answer_one(page: Page) -> None:
    question = page.locator(".c-check--live").first
    question.locator("input").first.check()
    check(question)
    expect(page.locator(".c-progress")).to_contain_text("Answered: 1 of")


def test_answers_work_where_nothing_may_be_kept(browser: Browser, site: Path, checks: str) -> None:
    with screen(browser, site) as window:
        window.page.add_init_script(
            "Object.defineProperty(window, 'localStorage', {get() { throw new Error('no'); }})"
        )
        page = window.open(checks)
        item(page, "single").locator("input").first.check()
        check(item(page, "single"))
        expect(page.locator(".c-progress")).to_contain_text("Answered: 1 of")
        assert not window.complaints


def test_every_kind_of_item_can_be_answered_right(browser: Browser, trainer_site: Path) -> None:
    with screen(browser, trainer_site) as window:
        kinds = set()
        for address in ("hygiene/checks.html", "storage/checks.html"):
            page = window.open(address)
            for question in page.locator(".c-check--live").all():
                kinds.add(question.get_attribute("data-kind"))
                answer_right(question)
                check(question)
                expect(question.locator(".c-check__said")).to_have_text("All right.")
        assert kinds == {"single", "multiple", "match", "order", "categorise", "case"}


def answer_right(question: Locator) -> None:
    for option in question.locator(".c-option[data-correct=true] input").all():
        option.check()
    for row in question.locator(".c-match__left > li").all():
        row.locator("select").select_option(row.get_attribute("data-pair"))
    for row in question.locator(".c-sortables > li").all():
        row.locator("select").select_option(row.get_attribute("data-category"))
    places = question.locator(".c-order > li")
    for place in range(places.count()):
        wanted = question.locator(f'.c-order > li[data-place="{place + 1}"]')
        while places.nth(place).get_attribute("data-place") != str(place + 1):
            wanted.locator("button").first.press("Enter")


@pytest.mark.parametrize("kind", ["single", "multiple"])
def test_what_was_chosen_is_seen_after_the_check(browser: Browser, site: Path, kind: str) -> None:
    with screen(browser, site) as window:
        page = window.open(page_of_kind(site, "checks"))
        question = item(page, kind)
        chosen = question.locator("input").first
        chosen.check()
        check(question)
        other = question.locator("input:not(:checked)").first
        assert drawn(chosen) == ("none", page.locator("body").evaluate(f"{STYLE}.color"))
        assert drawn(chosen) != drawn(other)


STYLE = "(part) => getComputedStyle(part)"


def drawn(box: Locator) -> tuple[str, str]:
    """By whom a box is drawn, the browser greys it out, and its colour."""
    return box.evaluate(f"{STYLE}.appearance"), box.evaluate(f"{STYLE}.backgroundColor")


def test_the_mark_stays_in_its_answer_on_a_phone(browser: Browser, site: Path) -> None:
    with screen(browser, site, size=SMALLEST) as window:
        page = window.open(f"ru/{page_of_kind(site, 'checks')}")
        question = item(page, "multiple")
        question.locator("input").first.check()
        question.locator(".c-check__do button").first.click()
        for label in question.locator(".c-option__label:has(.c-mark)").all():
            text, mark, box = (
                part.bounding_box()
                for part in (label.locator(".c-option__text"), label.locator(".c-mark"), label)
            )
            assert text and mark and box
            assert mark["y"] >= text["y"] + text["height"]
            assert mark["x"] + mark["width"] <= box["x"] + box["width"]
