"""Real questions to the course of this repository, in each language, from the disk and by http."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import ExitStack
from pathlib import Path
from typing import Any

import pytest
import yaml
from playwright.sync_api import Browser, Page
from screens import screen, served

QUERIES = Path(__file__).parent / "queries"
FIRST = 5
HITS = """() => [...document.querySelectorAll('.search__page')].map((page) =>
  [...page.querySelectorAll('a')].map((link) => link.href))"""


@pytest.fixture(scope="module", params=["disk", "http"])
def start(request: pytest.FixtureRequest, this_course: Any) -> Iterator[str]:
    """Where the site is opened from."""
    site = Path(this_course.participant)
    if request.param == "disk":
        yield site.resolve().as_uri()
    else:
        with served(site) as server:
            yield server


@pytest.mark.parametrize("language", ["en", "ru", "es"])
def test_questions(browser: Browser, start: str, language: str) -> None:
    questions = yaml.safe_load((QUERIES / f"{language}.yml").read_text("utf-8"))
    assert len(questions) >= 20
    home = "index.html" if language == "en" else f"{language}/index.html"
    wrong: list[str] = []
    with ExitStack() as stack:
        offline = start.startswith("file:")
        window = stack.enter_context(screen(browser, start, offline=offline))
        page = window.open(home)
        page.keyboard.press("/")
        page.wait_for_selector("[data-search-ready]")
        for question in questions:
            found = ask(page, question["ask"], start)
            if not fits(question, found):
                wrong.append(f"{question['ask']}: {found[:3]}")
        assert not window.complaints
    assert not wrong, "\n".join(wrong)


def ask(page: Page, words: str, start: str) -> list[list[str]]:
    """The addresses found, page by page."""
    page.fill("[data-search-words]", words)
    page.wait_for_selector(f'[data-search-shown="{words}"]')
    return [[link.removeprefix(f"{start}/") for link in hit] for hit in page.evaluate(HITS)]


def fits(question: dict[str, Any], found: list[list[str]]) -> bool:
    """Whether one of the wanted places is among the first pages."""
    if question.get("nothing"):
        return not found
    first = [link for hit in found[:FIRST] for link in hit]
    for wanted in (question["find"], *question.get("or", ())):
        exact = "#" in wanted
        if any(link == wanted if exact else link.split("#")[0] == wanted for link in first):
            return True
    return False
