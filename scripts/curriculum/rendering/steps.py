"""A participant's way through a module: its pages in order, as the overview and the nav show it."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from curriculum.model import Module
from curriculum.model.addresses import checks_page
from curriculum.rendering.site import Site


@dataclass(frozen=True, slots=True)
class StepOfModule:
    """One page on the way."""

    kind: str
    title: str
    address: str
    minutes: int = 0


def steps_of(site: Site, module: Module) -> list[StepOfModule]:
    """Sections, activities, cases, simulations, checks, job aids."""
    return list(_steps(site, module))


def _steps(site: Site, module: Module) -> Iterator[StepOfModule]:
    where = site.links.addresses
    for section in module.sections:
        yield StepOfModule("section", section.title, where["section", section.id], section.minutes)
    for activity in module.activities:
        address = where["activity", activity.id]
        yield StepOfModule("activity", activity.title, address, activity.minutes)
    for case in module.cases:
        yield StepOfModule("case", case.title, where["case", case.id])
    for simulation in module.simulations:
        address = where["simulation", simulation.id]
        yield StepOfModule("simulation", simulation.title, address, simulation.minutes)
    if module.checks:
        title = site.gettext("Check what you know")
        yield StepOfModule("checks", title, checks_page(module.id))
    for aid in module.job_aids:
        yield StepOfModule("job-aid", aid.title, where["job-aid", aid.id])
