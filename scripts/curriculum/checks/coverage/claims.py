"""The four claims of an outcome, each with its evidence and, where it fails, what to mend."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from curriculum.checks.coverage.evidence import Item, Serving, assesses, practises
from curriculum.checks.coverage.result import Claim, State, Timing
from curriculum.checks.coverage.timing import Placed
from curriculum.checks.known import words
from curriculum.diagnostics import Diagnostic, error
from curriculum.model import PERFORMED, Agenda, Outcome


@dataclass(frozen=True, slots=True)
class Reading:
    """The language the course is read in, and whether it has to be whole in it."""

    code: str
    name: str
    required: bool
    """Whether a missing translation of evidence is a fault: where `Language.minimum` is above 0,
    and in the language of the course itself. Below, the page says that it is not translated."""


def taught(outcome: Outcome, serving: Serving, reading: Reading, modules: str) -> Claim:
    """That a section teaches the outcome, in this language."""
    items = serving.taught[outcome.id]
    if items:
        return _in_language(items, reading)
    message = f'no section teaches the outcome "{outcome.id}"'
    hint = f"name it under `teaches` in a section of {modules}"
    return _missing([], error(outcome.where(), "not-taught", message, hint))


def practised(outcome: Outcome, serving: Serving, reading: Reading, modules: str) -> Claim:
    """That participants practise the outcome; a skill has to be performed."""
    items = [item.counting(practises(item, outcome)) for item in serving.practised[outcome.id]]
    if any(item.evidence.counts for item in items):
        return _in_language(items, reading)
    if not items:
        message = f'no activity or simulation practises the outcome "{outcome.id}"'
        hint = f"name it under `practises` in an activity of {modules}"
    else:
        message = f'the outcome "{outcome.id}" is a skill, but nothing lets participants perform it'
        message += f" ({_names(items)})"
        hint = "add a simulation, or an activity of a kind that is performed: "
        hint += ", ".join(sorted(PERFORMED))
    return _missing(items, error(outcome.where(), "not-practised", message, hint))


def assessed(outcome: Outcome, serving: Serving, reading: Reading, modules: str) -> Claim:
    """That it is found out whether participants reached the outcome, at its level or above."""
    items = [item.counting(assesses(item, outcome)) for item in serving.assessed[outcome.id]]
    if any(item.evidence.counts for item in items):
        return _in_language(items, reading)
    fitting = [item for item in items if practises(item, outcome)]
    if not items:
        message = f'nothing assesses the outcome "{outcome.id}"'
        hint = f"name it under `assesses` in a check item of {modules}"
        if outcome.evidence == "skill":
            hint = "name it under `assesses` in the `observation` of an activity or in a simulation"
    elif not fitting:
        message = f'the outcome "{outcome.id}" is a skill, and a quiz alone does not show it'
        message += f" ({_names(items)})"
        hint = "assess it in the `observation` of an activity or in a simulation"
    else:
        message = (
            f'the outcome "{outcome.id}" asks for the level "{outcome.level}", and is assessed '
        )
        message += f"only below it ({_names(fitting, with_level=True)})"
        hint = f'assess it at the level "{outcome.level}" or above'
    return _missing(items, error(outcome.where(), "not-assessed", message, hint))


def timed(
    outcome: Outcome,
    serving: Serving,
    agenda: Agenda | None,
    placed: Placed,
    no_agenda: Diagnostic | None,
) -> Timing:
    """That what teaches and practises the outcome is on the main agenda.

    What is optional needs no place as long as something else that teaches the outcome, and
    something else in which it is practised, has one. A simulation that is on no agenda is
    practised alone; it needs a place only where nothing else lets participants practise the
    outcome, or shows that they reached it.
    """
    sections = serving.taught[outcome.id]
    practice = serving.practised[outcome.id]
    activities = [item for item in practice if item.evidence.kind == "activity"]
    on_screen = [item for item in practice if item.evidence.kind == "simulation"]
    wanted = [
        *_with_a_place(sections, sections, placed),
        *_with_a_place(activities, [i for i in practice if practises(i, outcome)], placed),
    ]
    wanted += [item for item in on_screen if _is_placed(item, placed)]
    alone = [item for item in on_screen if not _is_placed(item, placed)]
    if not _enough_without(alone, outcome, serving):
        wanted += alone
    items = [item.counting(_is_placed(item, placed)) for item in wanted]
    needed = sum(item.evidence.minutes for item in items)
    given = sum(item.evidence.minutes for item in items if item.evidence.counts)
    evidence = tuple(item.evidence for item in items)
    if agenda is None:
        reason = "the course has no agenda that could be read"
        unplanned = (no_agenda,) if no_agenda else ()
        return Timing(State.MISSING, evidence, reason, unplanned, needed, 0)
    gaps = tuple(_not_placed(item, agenda) for item in items if not item.evidence.counts)
    if gaps:
        return Timing(State.MISSING, evidence, gaps[0].message, gaps, needed, given)
    if not evidence:  # what is missing is said by the other claims
        return Timing(State.MISSING, (), "there is nothing to give time to")
    return Timing(State.MET, evidence, needed=needed, placed=given)


def _with_a_place(items: list[Item], serving: list[Item], placed: Placed) -> list[Item]:
    """Those that have a place on the agenda or need one.

    The optional ones need one where nothing of what serves the outcome has a place or is bound
    to have one.
    """
    bound = any(_is_placed(item, placed) or not item.optional for item in serving)
    return [i for i in items if not i.optional or _is_placed(i, placed) or not bound]


def _enough_without(alone: list[Item], outcome: Outcome, serving: Serving) -> bool:
    names = {(item.evidence.kind, item.evidence.id) for item in alone}

    def others(items: list[Item]) -> list[Item]:
        return [item for item in items if (item.evidence.kind, item.evidence.id) not in names]

    return any(practises(item, outcome) for item in others(serving.practised[outcome.id])) and any(
        assesses(item, outcome) for item in others(serving.assessed[outcome.id])
    )


def _is_placed(item: Item, placed: Placed) -> bool:
    return (item.evidence.kind, item.evidence.id) in placed


def _not_placed(item: Item, agenda: Agenda) -> Diagnostic:
    evidence = item.evidence
    message = (
        f'the {evidence.kind} "{evidence.id}" ({evidence.minutes} minutes) is not on the main '
    )
    message += f'agenda "{agenda.id}"'
    field = "activities" if evidence.kind == "activity" else f"{evidence.kind}s"
    hint = f"name it under `{field}` of a slot in {agenda.where().path}"
    return error(item.where, "not-timed", message, hint)


def _in_language(items: list[Item], reading: Reading) -> Claim:
    """A claim whose evidence exists: does enough of it exist in this language?"""
    evidence = tuple(item.evidence for item in items)
    counting = [item for item in items if item.evidence.counts]
    if any(item.evidence.translated for item in counting):
        return Claim(State.MET, evidence)
    reason = f"not translated into {reading.name}: {_names(counting)}"
    if not reading.required:
        return Claim(State.SOURCE_ONLY, evidence, reason)
    gaps = tuple(_not_translated(item, reading) for item in counting)
    return Claim(State.MISSING, evidence, reason, gaps)


def _not_translated(item: Item, reading: Reading) -> Diagnostic:
    evidence = item.evidence
    count = len(item.untranslated)
    texts, them = ("1 text", "it") if count == 1 else (f"{count} texts", "them")
    # an observation sheet is read on the page of its activity: one report for both
    kind = "activity" if evidence.kind == "observation" else evidence.kind
    message = f'{texts} of the {words(kind)} "{evidence.id}" '
    message += (
        f"{'is' if count == 1 else 'are'} not translated into {reading.name} ({reading.code})"
    )
    hint = f"translate {them} in translations/{reading.code}; fuzzy entries count as missing"
    return error(item.untranslated[0], "not-translated", message, hint)


def _missing(items: list[Item], gap: Diagnostic) -> Claim:
    return Claim(State.MISSING, tuple(item.evidence for item in items), gap.message, (gap,))


def _names(items: Iterable[Item], *, with_level: bool = False) -> str:
    return ", ".join(
        f'{words(item.evidence.kind)} "{item.evidence.id}"'
        + (f" at {item.level}" if with_level and item.level else "")
        for item in items
    )
