"""Whatever is the only evidence of something: take it away, and the build fails."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from reports import COURSES, read

from course_folders import course_folder
from curriculum.checks import coverage
from curriculum.checks.coverage import Evidence
from curriculum.model import Course, Module, Section

FIELDS = {
    "section": "sections",
    "activity": "activities",
    "simulation": "simulations",
    "check": "checks",
}


def only_evidence() -> Iterator[tuple[str, str, Evidence]]:
    """Every piece of evidence that alone holds up a claim."""
    for name in ("full", "minimal"):
        for outcome in coverage.measure(read(course_folder(name)), "en").outcomes:
            for claim in (outcome.taught, outcome.practised, outcome.assessed):
                counting = [evidence for evidence in claim.evidence if evidence.counts]
                if len(counting) == 1:
                    yield name, outcome.id, counting[0]


PIECES = list(only_evidence())


@pytest.mark.parametrize(
    ("name", "outcome", "piece"), [pytest.param(*p, id=f"{p[2].kind}-{p[2].id}") for p in PIECES]
)
def test_without_it_the_outcome_is_not_covered(name: str, outcome: str, piece: Evidence) -> None:
    course = without(read(course_folder(name)), piece)
    measured = coverage.measure(course, "en")
    assert not measured.ok
    assert outcome in {o.id for o in measured.outcomes if not o.ok}
    faults = coverage.faults(course, {"en": measured})
    assert any(f'"{outcome}"' in fault.message for fault in faults)
    assert all(fault.location.path and fault.location.line for fault in faults)


def test_there_are_pieces_of_every_kind() -> None:
    assert {piece.kind for _, _, piece in PIECES} == {*FIELDS, "observation"}


def test_every_key_concept_is_needed() -> None:
    course = read(COURSES / "full")
    for objective in course.settings.objectives:
        for term in objective.key_concepts:
            forgetful = forgetting(course, term)
            faults = coverage.faults(forgetful, {"en": coverage.measure(forgetful, "en")})
            assert [fault.code for fault in faults] == ["concept-missing"]


def without(course: Course, piece: Evidence) -> Course:
    """The course without one piece of evidence."""

    def rest(module: Module) -> Module:
        if piece.kind == "observation":
            activities = tuple(
                activity.model_copy(update={"observation": None})
                if activity.id == piece.id
                else activity
                for activity in module.activities
            )
            return module.model_copy(update={"activities": activities})
        field = FIELDS[piece.kind]
        things = tuple(thing for thing in getattr(module, field) if thing.id != piece.id)
        file = module.file
        if hasattr(file, field):  # it is taken off the list too: nothing is merely unreadable
            names = tuple(name for name in getattr(file, field) if name != piece.id)
            file = file.model_copy(update={field: names})
        return module.model_copy(update={field: things, "file": file})

    return course_with(course, [rest(module) for module in course.modules])


def forgetting(course: Course, term: str) -> Course:
    """The course with sections that name other terms but never this one."""
    others = " ".join(f"[term:{known.id}]" for known in course.glossary if known.id != term)

    def plain(section: Section) -> Section:
        fields = {name: getattr(section, name) for name in ("id", "teaches", "minutes")}
        empty = Section(**fields, title="Lesson", body=f"Text {others}.")
        empty._origin = section._origin
        return empty

    return course_with(
        course,
        [
            module.model_copy(update={"sections": tuple(map(plain, module.sections))})
            for module in course.modules
        ],
    )


def course_with(course: Course, modules: list[Module]) -> Course:
    """The course with other modules; made anew, because a course remembers what it looked up."""
    fields = {name: getattr(course, name) for name in type(course).model_fields}
    return Course.model_construct(**{**fields, "modules": tuple(modules)})
