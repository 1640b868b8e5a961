"""The coverage matrix of one language: objective, outcome, and the evidence of each claim.

Frozen values for everybody who shows it: the terminal, the JSON file, the page of the site.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum
from typing import Literal

from curriculum.diagnostics import Diagnostic
from curriculum.model import Level


class State(StrEnum):
    """Whether a claim holds in a language."""

    MET = "met"
    """It holds."""

    SOURCE_ONLY = "source-only"
    """It holds in the course's own language; here its evidence is shown in that language."""

    MISSING = "missing"
    """It does not hold: the build fails."""


EvidenceKind = Literal["section", "activity", "simulation", "check", "observation"]


@dataclass(frozen=True, slots=True)
class Evidence:
    """One thing that shows, or should show, that a claim holds."""

    kind: EvidenceKind
    """An ``observation`` is the sheet of the activity that has the same id."""

    id: str
    title: str
    """In the language of the matrix. For a check item: its question, as Markdown."""

    module: str
    """The id of its module; with kind and id that is its address on the site."""

    minutes: int = 0
    counts: bool = True
    """Whether it is enough for the claim: a discussion does not show a skill, a question below
    the outcome's level does not assess it, a section that is on no agenda has no time."""

    translated: bool = True
    """Whether all of it that participants read is in the language of the matrix."""


@dataclass(frozen=True, slots=True)
class Claim:
    """That an outcome is taught, practised, assessed or timed."""

    state: State
    evidence: tuple[Evidence, ...] = ()
    reason: str = ""
    """Why it does not hold, in one sentence; empty when it does."""

    gaps: tuple[Diagnostic, ...] = ()
    """What the editor has to mend."""

    @property
    def ok(self) -> bool:
        """Whether the build may go on."""
        return self.state is not State.MISSING


@dataclass(frozen=True, slots=True)
class Timing(Claim):
    """That there is time for the evidence on the main agenda."""

    needed: int = 0
    """Minutes of the sections, activities and simulations of the outcome."""

    placed: int = 0
    """Minutes of those that are on the main agenda."""


@dataclass(frozen=True, slots=True)
class Concept:
    """A key concept of an objective, and the sections in whose text it occurs."""

    term: str
    title: str
    """Its official form in the language, or in the course's own."""

    sections: tuple[str, ...]
    state: State
    gaps: tuple[Diagnostic, ...] = ()


@dataclass(frozen=True, slots=True)
class OutcomeCoverage:
    """The four claims of one outcome."""

    id: str
    text: str
    level: Level
    evidence: str
    """``knowledge``, ``skill`` or ``attitude``."""

    modules: tuple[str, ...]
    """The modules that work on it."""

    taught: Claim
    practised: Claim
    assessed: Claim
    timed: Timing

    @property
    def claims(self) -> dict[str, Claim]:
        """The four claims by their names, in the order of the matrix."""
        return {
            "taught": self.taught,
            "practised": self.practised,
            "assessed": self.assessed,
            "timed": self.timed,
        }

    @property
    def state(self) -> State:
        """The worst of the four."""
        return worst(claim.state for claim in self.claims.values())

    @property
    def ok(self) -> bool:
        """Whether the outcome is covered, if only in the course's own language."""
        return self.state is not State.MISSING

    @property
    def covered(self) -> bool:
        """Whether the outcome is covered in the language of the matrix."""
        return self.state is State.MET


@dataclass(frozen=True, slots=True)
class ObjectiveCoverage:
    """An objective: covered when all its outcomes are."""

    id: str
    quote: str
    concepts: tuple[Concept, ...]
    outcomes: tuple[OutcomeCoverage, ...]

    @property
    def state(self) -> State:
        """The worst of its outcomes and key concepts."""
        return worst([*(o.state for o in self.outcomes), *(c.state for c in self.concepts)])

    @property
    def ok(self) -> bool:
        """Whether the objective is covered, if only in the course's own language."""
        return self.state is not State.MISSING

    @property
    def covered(self) -> bool:
        """Whether the objective is covered in the language of the matrix."""
        return self.state is State.MET


@dataclass(frozen=True, slots=True)
class ModuleCoverage:
    """A module: it covers an objective that has a covered outcome in it."""

    id: str
    title: str
    objectives: tuple[tuple[str, State], ...]
    """Each objective of the module, and how far the module covers it."""

    gaps: tuple[Diagnostic, ...] = ()

    @property
    def ok(self) -> bool:
        """Whether the module covers all its objectives."""
        return all(state is not State.MISSING for _, state in self.objectives)


@dataclass(frozen=True, slots=True)
class Coverage:
    """What the course covers, as it reads in one language."""

    language: str
    objectives: tuple[ObjectiveCoverage, ...]
    modules: tuple[ModuleCoverage, ...]

    @property
    def ok(self) -> bool:
        """Whether all objectives are covered and every module covers its own."""
        return all(o.ok for o in self.objectives) and all(m.ok for m in self.modules)

    @property
    def outcomes(self) -> Iterator[OutcomeCoverage]:
        """Every outcome, in the order of the objectives."""
        return (outcome for objective in self.objectives for outcome in objective.outcomes)

    def count(self, state: State) -> int:
        """How many outcomes are in this state."""
        return sum(outcome.state is state for outcome in self.outcomes)


def worst(states: Iterator[State] | list[State]) -> State:
    """The gravest of the states; met if there is none."""
    order = list(State)
    return max(states, key=order.index, default=State.MET)
