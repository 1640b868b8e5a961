"""Every link on every page leads to a page and a place that are there."""

from __future__ import annotations

import posixpath
import re

import pytest
from sites import as_html, course, rendered

from curriculum.editions import Edition
from curriculum.model import Flow, FlowStep, Part
from curriculum.model.addresses import addresses, relative
from curriculum.model.markup import LINKED
from curriculum.rendering.linking import Links
from curriculum.rendering.page import LanguageSite

LINK = re.compile(r'<a [^>]*href="([^"]+)"')
ID = re.compile(r' id="([^"]+)"')


@pytest.mark.parametrize("edition", Edition)
@pytest.mark.parametrize("name", ["full", "minimal"])
def test_links_lead_somewhere(name: str, edition: Edition) -> None:
    pages = {found.src_uri: as_html(found) for found in rendered(course(name), edition).pages}
    anchors = {uri: ID.findall(html) for uri, html in pages.items()}
    for uri, html in pages.items():
        for link in LINK.findall(html):
            if link.startswith("http"):
                continue
            path, _, anchor = link.partition("#")
            target = (
                posixpath.normpath(posixpath.join(posixpath.dirname(uri), path)) if path else uri
            )
            assert target in pages, (uri, link)
            assert not anchor or anchor in anchors[target], (uri, link)


@pytest.mark.parametrize("edition", Edition)
@pytest.mark.parametrize("name", ["full", "minimal", "this"])
def test_no_id_stands_twice_on_a_page(name: str, edition: Edition) -> None:
    _each_id_stands_once(rendered(course(name), edition))


def test_things_with_one_id_stand_at_two_places() -> None:
    """Whatever things are called: an audience like an outcome, an agenda like a day of another."""
    given = course()
    settings = given.settings
    top, *objectives = settings.objectives
    twin = settings.audiences[0].model_copy(update={"id": top.outcomes[0].id})
    flows = [
        Flow(id=name, title=name, steps=tuple(FlowStep(id=id_, title=id_) for id_ in steps))
        for name, steps in FLOWS.items()
    ]
    plans = [given.agendas[0].model_copy(update={"id": name}) for name in AGENDAS]
    section = given.modules[0].sections[0].model_copy(update={"flows": tuple(flows)})
    changed = _with_section(given, section).model_copy(
        update={
            "agendas": tuple(plans),
            "settings": settings.model_copy(
                update={
                    "audiences": (*settings.audiences, twin),
                    "objectives": (top.model_copy(update={"id": "top"}), *objectives),
                }
            ),
        }
    )
    site = rendered(changed)
    _each_id_stands_once(site)
    links = Links(changed, addresses(changed), "en")
    assert links.address("outcome", twin.id) == f"course.md#{twin.id}"
    assert links.address("audience", twin.id) == f"course.md#audience--{twin.id}"
    ids = {found.src_uri: ID.findall(as_html(found)) for found in site.pages}
    assert f"audience--{twin.id}" in ids["course.md"]
    assert {"c-plan-day-1", "c-plan--day-1", "c-plan-day-2"} <= set(ids["agenda.md"])
    assert "c-coverage-top" in ids["coverage.md"]
    here = ids[f"{given.modules[0].id}/{section.id}.md"]
    assert {"c-flow-mend-tube-off", "c-flow-mend-tube--off"} <= set(here)


FLOWS = {"mend": ("tube-off", "ride"), "mend-tube": ("off", "on")}
AGENDAS = ("plan", "plan-day-1", "plan-1", "top")


def _each_id_stands_once(site: LanguageSite) -> None:
    for found in site.pages:
        ids = ID.findall(as_html(found))
        assert len(ids) == len(set(ids)), (found.src_uri, sorted(ids))


def test_everything_that_can_be_mentioned_can_be_reached() -> None:
    given = course()
    kinds = [kind for kind in given.by_kind if kind in LINKED]
    every = [f"[{kind}:{id_}]" for kind in kinds for id_ in given.by_kind[kind]]
    section = given.modules[0].sections[0]
    body = "\n\n".join(every)
    changed = _with_section(given, section.model_copy(update={"body": body}))
    found = next(p for p in rendered(changed).pages if p.src_uri.endswith(f"{section.id}.md"))
    assert len(LINK.findall(as_html(found))) >= len(every)
    assert "[source:" not in found.markdown


def test_a_guide_for_trainers_is_no_link_for_participants() -> None:
    given = course()
    section = given.modules[0].sections[0]
    body = "Ask [your trainer](guide:guides-trainers) or read [guide:guides-trainers]."
    changed = _with_section(given, section.model_copy(update={"body": body}))
    site = rendered(changed, Edition.PARTICIPANT)
    found = next(p for p in site.pages if p.src_uri.endswith(f"{section.id}.md"))
    assert "Ask your trainer or read" in found.markdown


@pytest.mark.parametrize(
    ("address", "on", "link"),
    [
        ("glossary.md#act", "index.md", "glossary.md#act"),
        ("glossary.md#act", "a/cases/b.md", "../../glossary.md#act"),
        ("glossary.md#act", "glossary.md", "#act"),
        ("a/index.md", "a/b.md", "index.md"),
        ("a/cases/b.md", "a/b.md", "cases/b.md"),
    ],
)
def test_relative(address: str, on: str, link: str) -> None:
    assert relative(address, on) == link


def _with_section(given: Part, section: Part) -> Part:
    module = given.modules[0]
    changed = module.model_copy(update={"sections": (section, *module.sections[1:])})
    return given.model_copy(update={"modules": (changed, *given.modules[1:])})
