"""What stands around the text of every page: language, title, links to the other languages."""

from __future__ import annotations

import posixpath
import re
from pathlib import Path

import pytest
from lxml import html
from screens import addresses

LANGUAGES = ("en", "ru", "es")


@pytest.fixture(scope="module")
def pages(site: Path) -> dict[str, html.HtmlElement]:
    return {
        address: html.fromstring((site / address).read_text("utf-8"))
        for address in addresses(site)
        if not address.endswith("404.html")
    }


def language_of(address: str) -> str:
    first = address.split("/")[0]
    return first if first in LANGUAGES else "en"


def test_language_and_direction(pages: dict[str, html.HtmlElement]) -> None:
    for address, page in pages.items():
        assert page.get("lang") == language_of(address), address
        assert page.get("dir") == "ltr", address


def test_titles_are_of_the_page_and_of_the_course(pages: dict[str, html.HtmlElement]) -> None:
    assert pages["index.html"].findtext(".//title") == "Safe kitchens"
    assert pages["glossary.html"].findtext(".//title") == "Glossary - Safe kitchens"


def test_every_page_is_described(pages: dict[str, html.HtmlElement]) -> None:
    for address, page in pages.items():
        assert page.xpath("string(//meta[@name='description']/@content)"), address


def test_no_generator_is_named(pages: dict[str, html.HtmlElement]) -> None:
    for address, page in pages.items():
        assert not page.xpath("//meta[@name='generator']"), address


@pytest.mark.parametrize("links", ["//link[@hreflang]", "//nav//a[@hreflang]"])
def test_other_languages_are_this_very_page(
    pages: dict[str, html.HtmlElement], site: Path, links: str
) -> None:
    for address, page in pages.items():
        below = re.sub(r"^(ru|es)/", "", address)
        for link in page.xpath(links):
            code = link.get("hreflang")
            wanted = below if code in ("en", "x-default") else f"{code}/{below}"
            found = posixpath.normpath(posixpath.join(posixpath.dirname(address), link.get("href")))
            assert found == wanted, address
            assert (site / found).exists(), found


def test_landmarks_and_skip_link(pages: dict[str, html.HtmlElement]) -> None:
    for address, page in pages.items():
        assert len(page.xpath("//main")) == 1, address
        assert len(page.xpath("//h1")) == 1, address
        assert page.xpath("//body/*[1]/@href") == ["#site-content"], address


def test_way_through_the_course(pages: dict[str, html.HtmlElement]) -> None:
    """From the home page, by "next" alone, every page of the navigation is reached."""
    seen, address = [], "index.html"
    while address:
        assert address not in seen
        seen.append(address)
        forward = pages[address].xpath("string(//nav//a[@rel='next']/@href)")
        here = posixpath.dirname(address)
        address = posixpath.normpath(posixpath.join(here, forward)) if forward else ""
    english = {a for a in pages if language_of(a) == "en"}
    assert set(seen) == english


def test_unreviewed_translations_say_so(pages: dict[str, html.HtmlElement]) -> None:
    for address, page in pages.items():
        said = bool(page.xpath("//*[contains(@class, 'site-footer__review')]"))
        assert said == (language_of(address) != "en"), address


def test_lost_page_speaks_all_languages(site: Path) -> None:
    page = html.fromstring((site / "404.html").read_text("utf-8"))
    assert page.xpath("//section/@lang") == list(LANGUAGES)
    for home in page.xpath("//section//a[not(ancestor::noscript)]/@href"):
        assert (site / home).exists()


def test_pages_for_trainers_say_so(trainer_site: Path) -> None:
    said = {
        address
        for address in addresses(trainer_site)
        if "notice--trainer" in (trainer_site / address).read_text("utf-8")
    }
    below = {address for address in said if language_of(address) == "en"}
    tests = {f"tests/{form}.html" for form in ("pre", "post", "d30", "d60")}
    assert below == {"guides/trainers.html", *tests}
    assert said == {f"{code}{address}" for code in ("", "ru/", "es/") for address in below}
