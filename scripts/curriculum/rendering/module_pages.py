"""Pages of a module: its overview and a page for each thing in it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from itertools import accumulate

from curriculum.model import Activity, Case, JobAid, Module, Node, Outcome, Section, Simulation
from curriculum.model.addresses import checks_page, flow_steps, module_page
from curriculum.rendering.card_marks import marked
from curriculum.rendering.fitting import fit
from curriculum.rendering.page import Page
from curriculum.rendering.prose import with_placed
from curriculum.rendering.site import Site
from curriculum.rendering.steps import steps_of


def module_pages(site: Site, module: Module) -> Iterator[Page]:
    """Every page of the module, in teaching order."""
    yield _overview(site, module)
    for section in module.sections:
        yield _section(site, module, section)
    for activity in module.activities:
        yield _activity(site, module, activity)
    for case in module.cases:
        yield _case(site, module, case)
    for simulation in module.simulations:
        yield _simulation(site, module, simulation)
    if module.checks:
        yield _checks(site, module)
    for aid in module.job_aids:
        yield _job_aid(site, module, aid)


def _outcomes(site: Site, ids: Iterable[str]) -> list[Outcome]:
    return [site.course.outcomes[id_] for id_ in ids]


def _number(site: Site, module: Module) -> int:
    return [m.id for m in site.course.modules].index(module.id) + 1


def _overview(site: Site, module: Module) -> Page:
    return site.page(
        module_page(module.id),
        "module",
        module.file.title,
        parts=[module.file],
        about=module.file.aim,
        meta={"module": module.id},
        module=module,
        module_number=_number(site, module),
        outcomes=_outcomes(site, module.file.outcomes),
        path=steps_of(site, module),
    )


def _section(site: Site, module: Module, section: Section) -> Page:
    things = {
        **{("figure", figure.id): figure for figure in section.figures},
        **{("flow", flow.id): flow for flow in section.flows},
        **{("table", table.id): table for table in section.tables},
    }
    body, unplaced = with_placed(section.body, things)
    return site.page(
        site.links.addresses["section", section.id],
        "section",
        section.title,
        parts=[section],
        about=next(iter(section.key_messages), section.title),
        meta={"module": module.id},
        module=module,
        module_number=_number(site, module),
        section=section,
        outcomes=_outcomes(site, section.teaches),
        body=body,
        step_anchors=flow_steps(section.flows),
        unplaced=unplaced,
    )


def _activity(site: Site, module: Module, activity: Activity) -> Page:
    starts = accumulate((step.minutes for step in activity.steps), initial=0)
    sheet = activity.observation
    return site.page(
        site.links.addresses["activity", activity.id],
        "activity",
        activity.title,
        parts=[activity],
        about=activity.summary or activity.title,
        meta={"module": module.id},
        module=module,
        activity=activity,
        practises=_outcomes(site, activity.practises),
        observed=_outcomes(site, sheet.assesses) if sheet else [],
        clocked=list(zip(starts, activity.steps, strict=False)),
        cards=marked(activity.cards),
    )


def _case(site: Site, module: Module, case: Case) -> Page:
    return site.page(
        site.links.addresses["case", case.id],
        "case",
        case.title,
        parts=[case],
        about=case.story,
        meta={"module": module.id},
        module=module,
        case=case,
    )


def _simulation(site: Site, module: Module, simulation: Simulation) -> Page:
    nodes = _from_start(simulation)
    return site.page(
        site.links.addresses["simulation", simulation.id],
        "simulation",
        simulation.title,
        parts=[simulation],
        about=simulation.role,
        meta={"module": module.id, "toc": False},
        module=module,
        simulation=simulation,
        practises=_outcomes(site, simulation.practises),
        nodes=nodes,
        moments={node.id: number for number, node in enumerate(nodes, 1)},
    )


def _from_start(simulation: Simulation) -> list[Node]:
    first = [node for node in simulation.nodes if node.id == simulation.start]
    return first + [node for node in simulation.nodes if node.id != simulation.start]


def _checks(site: Site, module: Module) -> Page:
    title = site.gettext("Check what you know")
    return site.page(
        checks_page(module.id),
        "checks",
        title,
        parts=module.checks,
        about=f"{site.links.words_of(module.file.title)}: {title}",
        meta={"module": module.id},
        module=module,
        open=[item for item in module.checks if "practice" in item.forms],
        held=[item for item in module.checks if "practice" not in item.forms],
    )


def _job_aid(site: Site, module: Module, aid: JobAid) -> Page:
    settings = site.course.settings
    return site.page(
        site.links.addresses["job-aid", aid.id],
        "job-aid",
        aid.title,
        parts=[aid],
        about=aid.purpose,
        meta={"module": module.id},
        module=module,
        aid=aid,
        serves=_outcomes(site, aid.serves),
        course_title=settings.title,
        version=settings.version,
        fit=fit(aid),
    )
