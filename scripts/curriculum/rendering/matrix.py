"""What rendering needs to know of the coverage matrix; `checks.coverage` makes it.

Protocols, so that pages can be made without the room that measures.
"""

from __future__ import annotations

from typing import Protocol


class Evidence(Protocol):
    """One thing that shows that a claim holds."""

    @property
    def kind(self) -> str:
        """``section``, ``activity``, ``simulation``, ``check`` or ``observation``."""

    @property
    def id(self) -> str:
        """Its permanent name; an observation has that of its activity."""

    @property
    def minutes(self) -> int:
        """Time it takes; 0 where it has none of its own."""

    @property
    def counts(self) -> bool:
        """Whether it is enough for the claim."""

    @property
    def translated(self) -> bool:
        """Whether it can be read in the language."""


class Claim(Protocol):
    """That an outcome is taught, practised, assessed or timed."""

    @property
    def state(self) -> str:
        """``met``, ``source-only`` or ``missing``."""

    @property
    def evidence(self) -> tuple[Evidence, ...]:
        """What shows it."""


class Timing(Claim, Protocol):
    """That there is time for it on the agenda."""

    @property
    def needed(self) -> int:
        """Minutes it needs."""

    @property
    def placed(self) -> int:
        """Minutes of those that are on the agenda."""


class Concept(Protocol):
    """A key concept and the sections that use it."""

    @property
    def term(self) -> str:
        """The term's id."""

    @property
    def sections(self) -> tuple[str, ...]:
        """Ids of the sections in whose text it occurs."""

    @property
    def state(self) -> str:
        """As for a claim."""


class OutcomeCoverage(Protocol):
    """The four claims of one outcome."""

    @property
    def id(self) -> str:
        """The outcome's id."""

    @property
    def taught(self) -> Claim:
        """Sections teach it."""

    @property
    def practised(self) -> Claim:
        """Activities and simulations practise it."""

    @property
    def assessed(self) -> Claim:
        """Check items and observed performances assess it."""

    @property
    def timed(self) -> Timing:
        """It has its time."""

    @property
    def state(self) -> str:
        """The worst of the four."""


class ObjectiveCoverage(Protocol):
    """An objective with its outcomes."""

    @property
    def id(self) -> str:
        """The objective's id."""

    @property
    def concepts(self) -> tuple[Concept, ...]:
        """Its key concepts."""

    @property
    def outcomes(self) -> tuple[OutcomeCoverage, ...]:
        """Its outcomes."""

    @property
    def state(self) -> str:
        """The worst of its outcomes and concepts."""


class Coverage(Protocol):
    """The matrix of one language."""

    @property
    def objectives(self) -> tuple[ObjectiveCoverage, ...]:
        """Every objective of the course."""
