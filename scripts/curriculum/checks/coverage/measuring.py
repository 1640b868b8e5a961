"""From a course, as it reads in one language, to the matrix of what it covers."""

from __future__ import annotations

from dataclasses import replace

from curriculum.checks.coverage import claims
from curriculum.checks.coverage.claims import Reading
from curriculum.checks.coverage.concepts import SectionText
from curriculum.checks.coverage.evidence import Serving
from curriculum.checks.coverage.result import (
    Claim,
    Concept,
    Coverage,
    ModuleCoverage,
    ObjectiveCoverage,
    OutcomeCoverage,
    State,
    worst,
)
from curriculum.checks.coverage.timing import placed
from curriculum.checks.programme import main_agenda
from curriculum.diagnostics import Diagnostic, error, warning
from curriculum.model import Course, Module, Objective, Outcome, Section, Term
from curriculum.model.kept import Kept


def measure(course: Course, language: str, shown: Course | None = None) -> Coverage:
    """What the course covers in a language.

    ``shown`` is the course in that language, of the same shape, untranslated texts marked; None
    for the language that the course is written in.
    """
    return _Measure(course, language, shown).coverage()


_TEXTS: Kept[SectionText] = Kept()


class _Measure:
    """One measurement: the course, the language, and what was looked up for it once."""

    def __init__(self, course: Course, language: str, shown: Course | None) -> None:
        self._course = course
        self._shown = shown or course
        self._source = course.source_language
        settings = course.settings.languages.get(language)
        required = language == self._source or (settings is not None and settings.minimum > 0)
        name = settings.name if settings else language
        self._reading = Reading(language, name, required)
        self._serving = Serving(course, None if language == self._source else shown)
        self._agenda = main_agenda(course)
        self._placed = placed(course, self._agenda) if self._agenda else frozenset()
        self._no_agenda = _no_agenda(course)
        self._modules_of = _modules_of(course)
        self._texts: set[SectionText] = set()

    def coverage(self) -> Coverage:
        objectives = tuple(self._objective(found) for found in self._course.settings.objectives)
        states = {o.id: o.state for objective in objectives for o in objective.outcomes}
        modules = tuple(self._module(module, states) for module in self._course.modules)
        for text in self._texts:
            text.rest()
        return Coverage(self._reading.code, objectives, modules)

    def _objective(self, objective: Objective) -> ObjectiveCoverage:
        outcomes = tuple(self._outcome(outcome) for outcome in objective.outcomes)
        concepts = self._concepts(objective, outcomes)
        state = worst([concept.state for concept in concepts])
        if state is not State.MET:
            lost = ", ".join(f'"{c.term}"' for c in concepts if c.state is not State.MET)
            reason = f"no section that teaches the objective uses {lost}"
            outcomes = tuple(
                replace(outcome, taught=_lowered(outcome.taught, state, reason))
                for outcome in outcomes
            )
        return ObjectiveCoverage(objective.id, objective.quote, concepts, outcomes)

    def _outcome(self, outcome: Outcome) -> OutcomeCoverage:
        modules = self._modules_of.get(outcome.id, ())
        folders = " or ".join(f"modules/{name}" for name in modules) or "a module"
        about = (outcome, self._serving, self._reading, folders)
        read = self._shown.outcomes.get(outcome.id, outcome)
        return OutcomeCoverage(
            outcome.id,
            read.text.strip(),
            outcome.level,
            outcome.evidence,
            modules,
            claims.taught(*about),
            claims.practised(*about),
            claims.assessed(*about),
            claims.timed(outcome, self._serving, self._agenda, self._placed, self._no_agenda),
        )

    def _concepts(
        self, objective: Objective, outcomes: tuple[OutcomeCoverage, ...]
    ) -> tuple[Concept, ...]:
        names = dict.fromkeys(
            item.evidence.id
            for outcome in objective.outcomes
            for item in self._serving.taught[outcome.id]
        )
        taught = all(outcome.taught.state is State.MET for outcome in outcomes)
        return tuple(
            self._concept(objective, at, list(names), taught)
            for at in range(len(objective.key_concepts))
            if objective.key_concepts[at] in self._course.by_kind["term"]
        )

    def _concept(self, objective: Objective, at: int, sections: list[str], taught: bool) -> Concept:
        term = self._course.by_kind["term"][objective.key_concepts[at]]
        assert isinstance(term, Term)
        reading = self._reading
        form = term.term.get(reading.code) or next(iter(term.term.values()))
        using = tuple(name for name in sections if self._text(name, reading.code).uses(term))
        if using:
            return Concept(term.id, form.form, using, State.MET)
        source_lacks = reading.code == self._source or not any(
            self._text(name, self._source).uses(term) for name in sections
        )
        if not taught or (source_lacks and reading.code != self._source):
            # said already: nothing teaches it, it is not translated, or the source lacks it too
            state = State.MISSING if source_lacks or reading.required else State.SOURCE_ONLY
            return Concept(term.id, form.form, (), state)
        gap = self._concept_missing(objective, at, term, sections)
        state = State.MISSING if reading.required else State.SOURCE_ONLY
        return Concept(term.id, form.form, (), state, (gap,))

    def _concept_missing(
        self, objective: Objective, at: int, term: Term, sections: list[str]
    ) -> Diagnostic:
        reading = self._reading
        fault = error if reading.required else warning
        if reading.code not in term.term:
            message = f'the key concept "{term.id}" has no form in {reading.name} ({reading.code})'
            hint = f"add `{reading.code}: {{form: ...}}` to it in the glossary"
            return fault(term.where("term"), "concept-missing", message, hint)
        form = term.term[reading.code].form
        where = "" if reading.code == self._source else f" in {reading.name} ({reading.code})"
        message = f'the key concept "{form}" does not occur in the text that teaches the objective '
        message += f'"{objective.id}"{where}'
        hint = f"use it, or link words to it as [words](term:{term.id}), in " + _files(
            [self._course.by_kind["section"][name] for name in sections]
        )
        if where:
            hint = f"use it in translations/{reading.code}, link words to it as "
            hint += f"[words](term:{term.id}), or add the form used there to its `also`"
        return fault(objective.where("key_concepts", at), "concept-missing", message, hint)

    def _text(self, section: str, language: str) -> SectionText:
        course = self._course if language == self._source else self._shown
        thing = course.by_kind["section"][section]
        assert isinstance(thing, Section)
        text = _TEXTS.of(thing, language, SectionText, language)
        self._texts.add(text)
        return text

    def _module(self, module: Module, states: dict[str, State]) -> ModuleCoverage:
        shown = self._shown.by_kind["module"].get(module.id, module)
        assert isinstance(shown, Module)
        objectives = []
        gaps = []
        for at, name in enumerate(module.file.objectives):
            objective = self._course.by_kind["objective"].get(name)
            if not isinstance(objective, Objective):
                continue
            own = [o.id for o in objective.outcomes if o.id in module.file.outcomes]
            best = min((states[o] for o in own), key=list(State).index, default=State.MISSING)
            objectives.append((name, best))
            if not own:
                message = f'the module "{module.id}" covers no outcome of its objective "{name}"'
                hint = "list one under `outcomes`: " + ", ".join(o.id for o in objective.outcomes)
                place = module.file.where("objectives", at)
                gaps.append(error(place, "objective-not-covered", message, hint))
        return ModuleCoverage(module.id, shown.file.title, tuple(objectives), tuple(gaps))


def _lowered(claim: Claim, state: State, reason: str) -> Claim:
    if worst([claim.state, state]) is claim.state:
        return claim
    return replace(claim, state=state, reason=reason)


def _no_agenda(course: Course) -> Diagnostic | None:
    if course.settings.agendas:
        return None  # it is listed: the reader says why it could not be read
    message = "the course has no agenda, so nothing of it has its time"
    hint = "write modules/agendas/main.yml and list it as `agendas: [main]` in modules/course.yml"
    return error(course.settings.where("agendas"), "not-timed", message, hint)


def _modules_of(course: Course) -> dict[str, tuple[str, ...]]:
    found: dict[str, tuple[str, ...]] = {}
    for module in course.modules:
        for outcome in module.file.outcomes:
            found[outcome] = (*found.get(outcome, ()), module.id)
    return found


def _files(sections: list[object]) -> str:
    paths = [section.where().path for section in sections if isinstance(section, Section)]
    return ", ".join(paths[:3]) + (" ..." if len(paths) > 3 else "")
