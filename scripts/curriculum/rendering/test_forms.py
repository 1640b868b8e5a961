"""Tests to print: the questions of each form without their answers, and the key behind them.

They are in the trainer edition only. A short test asks one question for each of the outcomes that
the course names in `test_outcomes`; the other questions follow, for who has more time.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from curriculum.editions import Edition
from curriculum.model import CheckItem, Outcome, addresses
from curriculum.rendering.page import NavEntry, Page
from curriculum.rendering.site import Site
from curriculum.rendering.template_functions import shuffled

FORMS = ("pre", "post", "d30", "d60")
LETTERS = "ABCDEFGHIJKLMNOPQRSTUVWXYZ"


@dataclass(frozen=True, slots=True)
class Asked:
    """A question on paper."""

    number: int
    item: CheckItem
    not_for: tuple[str, ...]
    """Audiences that leave it out: none of its outcomes is theirs."""

    @property
    def key(self) -> str:
        """The right answer, by the letters and numbers on the paper."""
        item = self.item
        if item.options:
            return ", ".join(
                LETTERS[at] for at, option in enumerate(item.options) if option.correct
            )
        if item.pairs:
            places = [number for number, _ in shuffled(item.id, item.pairs)]
            return ", ".join(f"{at + 1}{LETTERS[places.index(at)]}" for at in range(len(places)))
        if item.sequence:
            places = [number for number, _ in shuffled(item.id, item.sequence)]
            return " \u2192 ".join(LETTERS[places.index(at)] for at in range(len(places)))
        order = [thing.category for _, thing in shuffled(item.id, item.items)]
        boxes = [category.id for category in item.categories]
        return ", ".join(f"{LETTERS[at]}{boxes.index(name) + 1}" for at, name in enumerate(order))


def test_pages(site: Site) -> Iterator[Page]:
    """A page for each form that the course has, in the trainer edition."""
    for form in _forms(site):
        asked = _asked(site, form)
        chosen = _short(site, form)
        short = [a for a in asked if a.item.id in chosen]
        more = [a for a in asked if a not in short]
        numbered = [
            Asked(number, each.item, each.not_for)
            for number, each in enumerate([*short, *more], start=1)
        ]
        yield site.page(
            addresses.test_page(form),
            "test",
            site.labels["form"][form].capitalize(),
            parts=[each.item for each in numbered],
            about=site.gettext("A test to print, with its key."),
            meta={"trainer_only": True, "search": False},
            short=numbered[: len(short)],
            more=numbered[len(short) :],
            letters=LETTERS,
        )


def test_entries(site: Site) -> tuple[NavEntry, ...]:
    """Their place in the navigation."""
    pages = tuple(
        NavEntry(site.labels["form"][form].capitalize(), addresses.test_page(form))
        for form in _forms(site)
    )
    return (NavEntry(site.gettext("Tests to print"), children=pages),) if pages else ()


def _forms(site: Site) -> list[str]:
    if site.edition is not Edition.TRAINER:
        return []
    used = {form for module in site.course.modules for i in module.checks for form in i.forms}
    return [form for form in FORMS if form in used]


def _asked(site: Site, form: str) -> list[Asked]:
    """Every question of a form, by the order of the objectives."""
    items = [i for module in site.course.modules for i in module.checks if form in i.forms]
    order = list(site.course.outcomes)
    in_order = sorted(items, key=lambda item: order.index(item.assesses[0]))
    return [Asked(0, item, _not_for(site, item)) for item in in_order]


def _short(site: Site, form: str) -> set[str]:
    """The first question of the form for each outcome of the short test."""
    wanted = site.course.settings.test_outcomes or tuple(site.course.outcomes)
    chosen: dict[str, str] = {}
    for module in site.course.modules:
        for item in module.checks:
            if form in item.forms and item.assesses[0] in wanted:
                chosen.setdefault(item.assesses[0], item.id)
    return set(chosen.values())


def _not_for(site: Site, item: CheckItem) -> tuple[str, ...]:
    outcomes: list[Outcome] = [site.course.outcomes[name] for name in item.assesses]
    return tuple(
        audience.id
        for audience in site.course.settings.audiences
        if not any(audience.id in outcome.audiences for outcome in outcomes)
    )
