"""The gaps of all languages as one report, without those that other faults explain."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from curriculum.checks.coverage.result import Coverage
from curriculum.checks.known import Unreadable, is_incomplete
from curriculum.checks.marks import references
from curriculum.checks.nearest import nearest
from curriculum.diagnostics import Diagnostic, error, in_order
from curriculum.model import Course, Part, walk
from curriculum.model.kept import Kept

OF_ABSENCE = frozenset({"not-taught", "not-practised", "not-assessed", "concept-missing"})
"""Gaps that a file which could not be read, or a misspelt id, may only seem to leave."""


def faults(
    course: Course,
    coverage: Mapping[str, Coverage],
    unreadable: Unreadable = frozenset(),
) -> list[Diagnostic]:
    """Every hole in the coverage of any language, sorted by place, each once."""
    doubtful = _doubtful(course, unreadable) | _homeless(course)
    found = []
    for measured in coverage.values():
        untouched = _untouched(course, measured)
        if untouched is not None:
            found.append(untouched)
        for gap in _gaps(measured, doubtful):
            if untouched is None or gap.code != "not-translated":
                found.append(gap)
    return in_order(found)


def _untouched(course: Course, coverage: Coverage) -> Diagnostic | None:
    """One fault instead of a hundred for a language in which no evidence is translated yet."""
    claims = [claim for outcome in coverage.outcomes for claim in outcome.claims.values()]
    evidence = [evidence for claim in claims for evidence in claim.evidence]
    gaps = [gap for claim in claims for gap in claim.gaps if gap.code == "not-translated"]
    if not gaps or any(each.translated for each in evidence):
        return None
    language = course.settings.languages[coverage.language]
    message = "nothing that teaches, practises or assesses an outcome is translated into "
    message += f"{language.name} ({coverage.language})"
    hint = f"translate translations/{coverage.language}, or write `minimum: 0` until that is done"
    place = course.settings.where("languages", coverage.language)
    return error(place, "not-translated", message, hint)


def _gaps(coverage: Coverage, doubtful: set[str]) -> Iterator[Diagnostic]:
    for objective in coverage.objectives:
        in_doubt = any(outcome.id in doubtful for outcome in objective.outcomes)
        for concept in objective.concepts:
            yield from () if in_doubt else concept.gaps
        for outcome in objective.outcomes:
            for claim in outcome.claims.values():
                for gap in claim.gaps:
                    if outcome.id not in doubtful or gap.code not in OF_ABSENCE:
                        yield gap
    for module in coverage.modules:
        yield from module.gaps


def _homeless(course: Course) -> set[str]:
    """Outcomes that no module works on: that is said once, by the rule for orphans."""
    return course.outcomes.keys() - {
        outcome for module in course.modules for outcome in module.file.outcomes
    }


def _doubtful(course: Course, unreadable: Unreadable) -> set[str]:
    """Outcomes whose evidence may be in something that has a fault of its own."""
    if len(course.modules) < len(course.settings.modules):
        return set(course.outcomes)
    no_checks = any(kind == "check" for kind, _ in unreadable)
    found = {
        outcome
        for module in course.modules
        if is_incomplete(module) or no_checks
        for outcome in module.file.outcomes
    }
    for top in course.tops():
        for name in _OUTCOMES.all_of(top, None, _outcomes_named_below):
            if name not in course.outcomes:
                meant = nearest(name, course.outcomes)
                found.update([meant] if meant else [])
    return found


_OUTCOMES: Kept[tuple[str, ...]] = Kept()


def _outcomes_named_below(top: Part) -> Iterator[str]:
    for part in walk(top):
        for reference in references(part):
            if reference.mark == "outcome":
                yield reference.value
