"""The search dialog, by keyboard, and by what it says to a screen reader."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, expect
from screens import PHONE, screen, served


def ask(page: Page, question: str) -> None:
    page.wait_for_selector("[data-search-ready]")
    page.fill("[data-search-words]", question)
    page.wait_for_selector(f'[data-search-shown="{question}"]')


@pytest.mark.parametrize("over_http", [False, True], ids=["disk", "http"])
def test_by_keyboard(browser: Browser, full_course: object, over_http: bool) -> None:
    site = Path(full_course.participant)  # type: ignore[attr-defined]
    with served(site) as server:
        start = server if over_http else site
        with screen(browser, start, offline=not over_http) as window:
            page = window.open("hygiene/germs-travel.html")
            page.keyboard.press("/")
            expect(page.locator("[data-search-words]")).to_be_focused()
            ask(page, "cold chain")
            page.keyboard.press("ArrowDown")
            chosen = page.locator('[role=option][aria-selected="true"]')
            expect(chosen).to_have_count(1)
            box = page.locator("[data-search-words]")
            assert box.get_attribute("aria-activedescendant") == chosen.get_attribute("id")
            expect(page.locator("[data-search-said]")).to_contain_text("Pages found:")
            page.keyboard.press("Enter")
            page.wait_for_url("**/storage/the-cold-chain.html*")
            assert not window.complaints


def test_escape_closes_and_focus_returns(browser: Browser, full_course: object) -> None:
    with screen(browser, Path(full_course.participant)) as window:  # type: ignore[attr-defined]
        page = window.open("index.html")
        page.locator("[data-search-open]").click()
        expect(page.locator("[data-search]")).to_be_visible()
        page.keyboard.press("Escape")
        expect(page.locator("[data-search]")).to_be_hidden()
        expect(page.locator("[data-search-open]")).to_be_focused()


def test_nothing_found_gives_advice(browser: Browser, full_course: object) -> None:
    with screen(browser, Path(full_course.participant)) as window:  # type: ignore[attr-defined]
        page = window.open("index.html")
        page.keyboard.press("/")
        ask(page, "zzzzqqqq")
        expect(page.locator("[data-search-said]")).to_contain_text("Nothing found")
        expect(page.locator("[data-search-said]")).to_contain_text("fewer words")


def test_a_question_is_said_as_it_was_typed(browser: Browser, full_course: object) -> None:
    with screen(browser, Path(full_course.participant)) as window:  # type: ignore[attr-defined]
        page = window.open("index.html")
        page.keyboard.press("/")
        ask(page, "100%% zzzzqqqq")
        expect(page.locator("[data-search-said]")).to_contain_text("“100%% zzzzqqqq”")


def test_a_phone_gives_it_the_whole_screen(browser: Browser, full_course: object) -> None:
    with screen(browser, Path(full_course.participant), size=PHONE) as window:  # type: ignore[attr-defined]
        page = window.open("index.html")
        page.locator("[data-search-open]").click()
        box = page.locator("[data-search]").bounding_box()
        assert box and (box["x"], box["y"], box["width"]) == (0, 0, PHONE[0])


def test_each_language_finds_its_own_pages_only(browser: Browser, full_course: object) -> None:
    with screen(browser, Path(full_course.participant)) as window:  # type: ignore[attr-defined]
        loaded: list[str] = []
        window.page.on("request", lambda request: loaded.append(request.url))
        page = window.open("ru/index.html")
        page.keyboard.press("/")
        ask(page, "fridge")
        links = page.eval_on_selector_all("[role=option]", "all => all.map((one) => one.href)")
        assert links and all("/ru/" in link for link in links)
        assert any("/search/ru.texts." in src for src in loaded)
        assert not any("/search/en." in src or "/search/es." in src for src in loaded)


def test_a_question_is_never_read_as_markup(browser: Browser, full_course: object) -> None:
    with screen(browser, Path(full_course.participant)) as window:  # type: ignore[attr-defined]
        page = window.open("index.html")
        page.keyboard.press("/")
        page.wait_for_selector("[data-search-ready]")
        page.fill("[data-search-words]", "<img src=x onerror=alert(1)>")
        page.wait_for_timeout(200)
        assert page.locator("[data-search] img").count() == 0
        assert not window.complaints


def test_loading_the_index_never_holds_the_page_up(browser: Browser, full_course: object) -> None:
    with screen(browser, Path(full_course.participant)) as window:  # type: ignore[attr-defined]
        page = window.open("index.html")
        page.evaluate(
            "() => { window.long = []; new PerformanceObserver((list) => {"
            "list.getEntries().forEach((entry) => window.long.push(entry.duration)); })"
            ".observe({ entryTypes: ['longtask'] }); }"
        )
        page.keyboard.press("/")
        page.wait_for_selector("[data-search-ready]")
        assert max(page.evaluate("window.long"), default=0) < 200  # 50 ms on a machine at rest


@pytest.mark.parametrize("missing", ["words", "lines", "texts"])
def test_a_part_that_is_missing_is_said(
    browser: Browser, full_course: object, tmp_path: Path, missing: str
) -> None:
    site = tmp_path / "site"
    shutil.copytree(Path(full_course.participant), site)  # type: ignore[attr-defined]
    (site / "assets" / "search" / f"en.{missing}.1.js").unlink()
    with screen(browser, site) as window:
        page = window.open("index.html")
        page.keyboard.press("/")
        page.fill("[data-search-words]", "fridge")
        expect(page.locator("[data-search-said]")).to_contain_text("could not be loaded")


def test_a_question_asked_before_the_index_is_there_is_answered(
    browser: Browser, full_course: object
) -> None:
    with screen(browser, Path(full_course.participant)) as window:  # type: ignore[attr-defined]
        page = window.open("index.html")
        page.evaluate(
            "() => { document.querySelector('[data-search-open]').click();"
            "const box = document.querySelector('[data-search-words]'); box.value = 'cold chain';"
            "box.dispatchEvent(new Event('input')); }"
        )
        expect(page.locator("[role=option]").first).to_be_visible()
        assert not window.complaints
