"""A field that names something must name something that exists.

Codes: `unknown-objective`, `unknown-outcome`, `unknown-audience`, `unknown-case-class`,
`unknown-case-element`, `unknown-case-label`, `unknown-law-point`, `unknown-module`,
`unknown-section`, `unknown-activity`, `unknown-case`, `unknown-simulation`, `unknown-term`,
`unknown-source`

Why: a wrong id would become a dead link, or evidence that silently does not count.

    teaches: [wash-hand]      # wrong: did you mean "wash-hands"?
    teaches: [wash-hands]     # right: an outcome of modules/course.yml

Lists of files (`modules`, `agendas` and `jurisdictions` in course.yml; `sections`, `activities`,
`cases`, `simulations`, `job_aids` in module.yml) are the reader's: it says which file is missing.
"""

from __future__ import annotations

from collections.abc import Iterator

from curriculum.checks.known import Known, Unreadable
from curriculum.checks.marks import Marked, references
from curriculum.diagnostics import Diagnostic
from curriculum.model import FILES_OF_MODULE, Course, CourseSettings, ModuleFile, Part, walk
from curriculum.model.kept import Kept

FILE_LISTS: tuple[tuple[type[Part], frozenset[str]], ...] = (
    (CourseSettings, frozenset({"modules", "agendas", "jurisdictions"})),
    (ModuleFile, frozenset(FILES_OF_MODULE)),
)


def check(course: Course, unreadable: Unreadable) -> Iterator[Diagnostic]:
    """Yield every field that names what does not exist."""
    known = Known(course, unreadable)
    for top in course.tops():
        for reference in _KEPT.all_of(top, None, _references_below):
            if not known.has(reference.mark, reference.value):
                yield known.fault(reference.mark, reference.value, reference.location)


_KEPT: Kept[tuple[Marked, ...]] = Kept()


def _references_below(top: Part) -> Iterator[Marked]:
    for part in walk(top):
        for reference in references(part):
            if not _is_file_list(part, str(reference.path[0])):
                yield reference


def _is_file_list(part: Part, field: str) -> bool:
    return any(isinstance(part, model) and field in fields for model, fields in FILE_LISTS)
