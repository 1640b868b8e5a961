"""What in a course serves an outcome, and whether it can be read in a language."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass, replace

from curriculum.checks.coverage.result import Evidence, EvidenceKind
from curriculum.checks.marks import Marked, texts
from curriculum.checks.readable import first_fallback, is_translated
from curriculum.diagnostics import Location
from curriculum.model import (
    PERFORMED,
    Course,
    Level,
    Outcome,
    Part,
    Thing,
    Untranslated,
    walk,
)
from curriculum.model.kept import Kept


@dataclass(frozen=True, slots=True)
class Item:
    """A piece of evidence with what is needed to judge it."""

    evidence: Evidence
    level: Level | None
    """The level it assesses at."""

    performed: bool
    """Whether a skill is performed in it."""

    where: Location
    untranslated: tuple[Location, ...] = ()
    """Where the texts stand that are not in the language."""

    optional: bool = False
    """Whether the main agenda may leave it out."""

    def counting(self, counts: bool) -> Item:
        """The same, said to be enough for a claim or not."""
        if self.evidence.counts == counts:
            return self
        return replace(self, evidence=replace(self.evidence, counts=counts))


class Serving:
    """The evidence of a course by outcome, as the course reads in one language."""

    def __init__(self, course: Course, shown: Course | None) -> None:
        self._shown = shown if shown is not None and shown is not course else None
        self.taught: dict[str, list[Item]] = defaultdict(list)
        self.practised: dict[str, list[Item]] = defaultdict(list)
        self.assessed: dict[str, list[Item]] = defaultdict(list)
        for module in course.modules:
            for section in module.sections:
                item = self._item("section", section, module.id)
                _add(self.taught, section.teaches, item)
            for activity in module.activities:
                performed = activity.kind in PERFORMED
                item = self._item("activity", activity, module.id, performed=performed)
                _add(self.practised, activity.practises, item)
                if activity.observation:
                    sheet = self._item(
                        "observation",
                        activity,
                        module.id,
                        level=activity.observation.level,
                        performed=True,
                    )
                    _add(self.assessed, activity.observation.assesses, sheet)
            for simulation in module.simulations:
                item = self._item(
                    "simulation", simulation, module.id, level=simulation.level, performed=True
                )
                _add(self.practised, simulation.practises, item)
                _add(self.assessed, simulation.assesses, item)
            for check in module.checks:
                item = self._item("check", check, module.id, level=check.level)
                _add(self.assessed, check.assesses, item)

    def _item(
        self,
        kind: EvidenceKind,
        thing: Thing,
        module: str,
        *,
        level: Level | None = None,
        performed: bool = False,
    ) -> Item:
        shown = self._in_language(kind, thing)
        about = (kind, module, level, performed)
        return _ITEMS.of(shown, (id(thing), *about), _item_of, thing, *about)

    def _in_language(self, kind: EvidenceKind, thing: Thing) -> Part:
        if self._shown is None:
            return thing
        kind_of_thing = "activity" if kind == "observation" else kind
        return self._shown.by_kind[kind_of_thing].get(thing.id, thing)


def practises(item: Item, outcome: Outcome) -> bool:
    """Whether the item is practice enough for the outcome: a skill has to be performed."""
    return item.performed or outcome.evidence != "skill"


def assesses(item: Item, outcome: Outcome) -> bool:
    """Whether the item assesses the outcome: high enough, and a skill not by a quiz alone."""
    high_enough = item.level is not None and item.level.rank >= outcome.level.rank
    return high_enough and practises(item, outcome)


_ITEMS: Kept[Item] = Kept()


def _item_of(
    shown: Part,
    thing: Thing,
    kind: EvidenceKind,
    module: str,
    level: Level | None,
    performed: bool,
) -> Item:
    missing = () if shown is thing else tuple(untranslated(thing, shown))
    title = str(getattr(shown, "stem", None) or getattr(shown, "title", thing.id)).strip()
    minutes = 0 if kind == "observation" else getattr(thing, "minutes", 0)
    evidence = Evidence(kind, thing.id, title, module, minutes, translated=not missing)
    optional = bool(getattr(thing, "optional", False))
    return Item(evidence, level, performed, thing.where(), missing, optional)


def untranslated(thing: Part, shown: Part) -> Iterator[Location]:
    """Where texts for participants stand that the translation shows in the source language."""
    if all(_is_said(text) for part in walk(shown) for text in texts(part)):  # nearly always
        return
    for written, read in zip(walk(thing), walk(shown), strict=False):
        for source, target in zip(texts(written), texts(read), strict=False):
            if not _is_said(target):
                yield _first_left(source, target.value)


def _is_said(text: Marked) -> bool:
    """Whether all of a text is in the language, or no participant reads it."""
    return text.trainer_only or (
        not isinstance(text.value, Untranslated) and is_translated(text.value)
    )


def _first_left(source: Marked, shown: str) -> Location:
    """Where the first block in the source language stands, if its words can be found again."""
    if isinstance(shown, Untranslated):
        return source.location
    offset = first_fallback(source.value, shown)
    return source.inside(offset) if offset >= 0 else source.location


def _add(serving: dict[str, list[Item]], outcomes: tuple[str, ...], item: Item) -> None:
    for outcome in dict.fromkeys(outcomes):
        serving[outcome].append(item)
