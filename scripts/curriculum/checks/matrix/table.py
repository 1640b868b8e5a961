"""The matrix for the terminal: aligned, and readable without colour.

    objective / outcome                taught  practised  assessed      timed   en   ru   es
    clean-hands                                                         yes   en   NO
      wash-hands    skill, apply            1          2         3   40/40    yes   en   NO

Under taught, practised and assessed stands how many pieces of evidence count; under timed, the
minutes on the main agenda and those needed. A language says ``yes`` where the outcome is covered,
the code of the course's own language where it is covered only in that language, ``NO`` where it
is not covered. A ``!`` marks the claim that does not hold.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from curriculum.checks.coverage.result import (
    Claim,
    Coverage,
    OutcomeCoverage,
    State,
    Timing,
)

CLAIMS = ("taught", "practised", "assessed", "timed")
NARROWEST = 24
"""Columns that a name is given at least, however narrow the terminal is."""


def as_table(coverage: Mapping[str, Coverage], width: int = 100) -> str:
    """The matrix of all languages as text, at most ``width`` columns where that can be done.

    ``coverage`` is by language code, the language of the course first.
    """
    if not coverage:
        return "nothing is measured\n"
    languages = list(coverage)
    source = languages[0]
    rows: list[list[str]] = [["objective / outcome", *CLAIMS, *languages]]
    for at, objective in enumerate(coverage[source].objectives):
        states = [_said(coverage[code].objectives[at].state, source) for code in languages]
        rows.append([objective.id, *[""] * len(CLAIMS), *states])
        for index, outcome in enumerate(objective.outcomes):
            cells = [_cell(outcome.claims[name]) for name in CLAIMS]
            states = [
                _said(coverage[code].objectives[at].outcomes[index].state, source)
                for code in languages
            ]
            rows.append([_name(outcome), *cells, *states])
    closing = "\n".join(_summary(measured, source) for measured in coverage.values())
    return f"{_aligned(rows, width)}\n\n{closing}\n"


def _name(outcome: OutcomeCoverage) -> str:
    return f"  {outcome.id} ({outcome.evidence}, {outcome.level})"


def _cell(claim: Claim) -> str:
    mark = "" if claim.ok else "!"
    if isinstance(claim, Timing):
        return f"{mark}{claim.placed}/{claim.needed}"
    return f"{mark}{sum(evidence.counts for evidence in claim.evidence)}"


def _said(state: State, source: str) -> str:
    return {State.MET: "yes", State.SOURCE_ONLY: source, State.MISSING: "NO"}[state]


def _summary(coverage: Coverage, source: str) -> str:
    total = sum(1 for _ in coverage.outcomes)
    met, only = coverage.count(State.MET), coverage.count(State.SOURCE_ONLY)
    text = f"{coverage.language}: {met} of {total} outcomes covered"
    if only:
        text += f", {only} more only in {source}"
    missing = total - met - only
    return text + (f", {missing} NOT covered" if missing else "")


def _aligned(rows: Sequence[Sequence[str]], width: int) -> str:
    widths = [max(len(row[at]) for row in rows) for at in range(len(rows[0]))]
    others = sum(widths[1:]) + 2 * len(widths[1:])
    widths[0] = max(NARROWEST, min(widths[0], width - others))
    return "\n".join(_line(row, widths) for row in rows)


def _line(row: Sequence[str], widths: Sequence[int]) -> str:
    name = row[0] if len(row[0]) <= widths[0] else row[0][: widths[0] - 3] + "..."
    cells = [cell.rjust(size) for cell, size in zip(row[1:], widths[1:], strict=True)]
    return "  ".join([name.ljust(widths[0]), *cells]).rstrip()
