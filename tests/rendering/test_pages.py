"""Every kind of page as it is, and what holds for all of them.

After a wanted change: ``UPDATE_GOLDEN=1 pytest tests/rendering``, and read the difference.
"""

from __future__ import annotations

import os
from pathlib import Path

import pytest
from sites import as_html, course, page, rendered, visible

from curriculum.editions import Edition
from curriculum.rendering.page import NavEntry

GOLDEN = Path(__file__).parent / "golden"
KINDS = {
    "home": "index.md",
    "course": "course.md",
    "agenda": "agenda.md",
    "coverage": "coverage.md",
    "module": "hygiene/index.md",
    "section": "hygiene/germs-travel.md",
    "section-with-flow": "hygiene/washing-hands.md",
    "activity": "storage/activities/telling-the-chef.md",
    "activity-with-cards": "hygiene/activities/hand-cards.md",
    "activity-with-news": "storage/activities/power-cut.md",
    "case": "hygiene/cases/fish-stall.md",
    "checks": "hygiene/checks.md",
    "simulation": "storage/simulations/chef-on-the-phone.md",
    "job-aid": "hygiene/job-aids/wash-card.md",
    "glossary": "glossary.md",
    "sources": "sources.md",
    "guide": "guides/trainers.md",
    "law": "jurisdictions/index.md",
    "jurisdiction": "jurisdictions/sampleland.md",
    "test": "tests/pre.md",
    "test-after-60-days": "tests/d60.md",
}


@pytest.mark.parametrize("kind", KINDS)
def test_page_of_the_trainer_edition(kind: str) -> None:
    _compare(f"{kind}.md", page(rendered(course()), KINDS[kind]).markdown)


@pytest.mark.parametrize("kind", ["section", "activity", "case", "checks", "simulation"])
def test_page_of_the_participant_edition(kind: str) -> None:
    site = rendered(course(), Edition.PARTICIPANT)
    _compare(f"{kind}.participant.md", page(site, KINDS[kind]).markdown)


def test_tests_and_their_keys_are_not_in_the_participant_edition() -> None:
    site = rendered(course(), Edition.PARTICIPANT)
    assert not [found for found in site.pages if found.src_uri.startswith("tests/")]


def test_navigation() -> None:
    _compare("nav.txt", "\n".join(_tree(rendered(course()).nav)) + "\n")


def test_every_page_stands_in_the_navigation_once() -> None:
    for name in ("full", "minimal"):
        site = rendered(course(name))
        listed = [uri for entry in site.nav for uri in _addresses(entry)]
        assert sorted(listed) == sorted(found.src_uri for found in site.pages)


def test_the_same_course_gives_the_same_pages() -> None:
    assert rendered(course()) == rendered(course())


def test_every_page_says_what_it_is() -> None:
    for found in rendered(course()).pages:
        assert found.meta["kind"]
        assert found.title and "\n" not in found.title
        assert 0 < len(str(found.meta["description"])) <= 160


def test_nothing_of_the_machinery_is_left_on_a_page() -> None:
    for name in ("full", "minimal"):
        for found in rendered(course(name)).pages:
            if found.src_uri == "file-reference.md":
                continue  # it is about Markdown, and so shows some
            html = as_html(found)
            assert html.count("<h1") == 1, found.src_uri
            for trace in ("markdown=", "@/", "](", "{ .", "{ #", "&lt;span", "[term:", "None"):
                assert trace not in html, (found.src_uri, trace)


def test_a_course_without_extras_has_only_the_pages_it_needs() -> None:
    given = course("minimal")
    bare = given.model_copy(update={"agendas": (), "glossary": (), "sources": (), "guides": ()})
    bare = bare.model_copy(
        update={"modules": (), "settings": given.settings.model_copy(update={"sources": ()})}
    )
    pages = {found.src_uri for found in rendered(bare).pages}
    assert pages == {"index.md", "course.md", "coverage.md", "file-reference.md"}


def test_the_answer_is_read_after_the_question() -> None:
    html = as_html(page(rendered(course(), Edition.PARTICIPANT), KINDS["case"]))
    before, _, after = html.partition("<details")
    assert course().by_kind["case"]["fish-stall"].answer not in visible(before)
    assert course().by_kind["case"]["fish-stall"].answer in visible(after)


def _tree(entries: tuple[NavEntry, ...], indent: str = "") -> list[str]:
    lines = []
    for entry in entries:
        lines.append(f"{indent}{entry.title}" + (f" -> {entry.src_uri}" if entry.src_uri else ""))
        lines += _tree(entry.children, indent + "    ")
    return lines


def _addresses(entry: NavEntry) -> list[str]:
    own = [entry.src_uri] if entry.src_uri else []
    return own + [uri for child in entry.children for uri in _addresses(child)]


def _compare(name: str, text: str) -> None:
    path = GOLDEN / name
    if os.environ.get("UPDATE_GOLDEN"):
        path.write_text(text, encoding="utf-8", newline="\n")
    assert path.read_text(encoding="utf-8") == text
