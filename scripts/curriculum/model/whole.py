"""A course put together: the files read, with the references between them resolvable."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from functools import cached_property
from typing import Any, Self

from pydantic import ConfigDict

from curriculum.model.assessment import CheckItem
from curriculum.model.base import Part, Thing, walk
from curriculum.model.course import Agenda, BannedWord, CourseSettings, Objective, Outcome
from curriculum.model.jurisdictions import Jurisdiction
from curriculum.model.practice import Activity, Case, Simulation
from curriculum.model.reference import JobAid, Source, Term
from curriculum.model.teaching import Guide, ModuleFile, Section


class Module(Part):
    """A unit of teaching on one theme: a folder of ``modules/``, its parts in teaching order."""

    file: ModuleFile
    sections: tuple[Section, ...] = ()
    activities: tuple[Activity, ...] = ()
    cases: tuple[Case, ...] = ()
    simulations: tuple[Simulation, ...] = ()
    job_aids: tuple[JobAid, ...] = ()
    checks: tuple[CheckItem, ...] = ()

    @property
    def id(self) -> str:
        """The module's id, which is also its folder's name."""
        return self.file.id


FILES_OF_MODULE: dict[str, type[Thing]] = {
    "sections": Section,
    "activities": Activity,
    "cases": Case,
    "simulations": Simulation,
    "job_aids": JobAid,
}
"""The lists of ``module.yml``, and of `Module`, whose things have a file each."""


class Course(Part):
    """The whole course: people, modules, agendas, law, glossary, sources, hand-written pages."""

    model_config = ConfigDict(frozen=True, ignored_types=(cached_property,))

    settings: CourseSettings
    modules: tuple[Module, ...] = ()
    agendas: tuple[Agenda, ...] = ()
    jurisdictions: tuple[Jurisdiction, ...] = ()
    glossary: tuple[Term, ...] = ()
    sources: tuple[Source, ...] = ()
    guides: tuple[Guide, ...] = ()

    @cached_property
    def outcomes(self) -> dict[str, Outcome]:
        """Every outcome by its id, in the order of the objectives."""
        return {o.id: o for objective in self.settings.objectives for o in objective.outcomes}

    @cached_property
    def objective_of(self) -> dict[str, Objective]:
        """The objective that each outcome (by id) belongs to."""
        return {
            o.id: objective for objective in self.settings.objectives for o in objective.outcomes
        }

    @cached_property
    def by_kind(self) -> dict[str, dict[str, Thing | Module]]:
        """Everything that can be referred to: kind of `Reference`, then id."""
        modules = self.modules
        return {
            "objective": {o.id: o for o in self.settings.objectives},
            "outcome": dict(self.outcomes),
            "audience": {a.id: a for a in self.settings.audiences},
            "case-class": {c.id: c for c in self.settings.case_classes},
            "case-element": {e.id: e for e in self.settings.case_elements},
            "case-label": {label.id: label for label in self.settings.case_labels},
            "module": {m.id: m for m in modules},
            "section": {s.id: s for m in modules for s in m.sections},
            "activity": {a.id: a for m in modules for a in m.activities},
            "case": {c.id: c for m in modules for c in m.cases},
            "simulation": {s.id: s for m in modules for s in m.simulations},
            "job-aid": {j.id: j for m in modules for j in m.job_aids},
            "check": {c.id: c for m in modules for c in m.checks},
            "term": {t.id: t for t in self.glossary},
            "source": {s.id: s for s in self.sources},
            "agenda": {a.id: a for a in self.agendas},
            "jurisdiction": {j.id: j for j in self.jurisdictions},
            "law-point": {p.id: p for p in self.settings.law_points},
            "guide": {g.id: g for g in self.guides},
        }

    @property
    def source_language(self) -> str:
        """The code of the language that the YAML is written in."""
        languages = self.settings.languages
        return next((c for c, lang in languages.items() if lang.status == "source"), "en")

    def avoided(self, language: str) -> tuple[BannedWord, ...]:
        """What is not said in a language: the course's own list and the glossary's."""
        own = self.settings.banned_words.get(language, ())
        forms = [form for term in self.glossary if (form := term.term.get(language))]
        of_terms = [BannedWord(word=word, say=form.form) for form in forms for word in form.avoid]
        return (*own, *of_terms)

    def parts(self) -> tuple[Part, ...]:
        """Every part of the course, outermost first, in teaching order."""
        return self._walked

    @cached_property
    def _walked(self) -> tuple[Part, ...]:
        return tuple(walk(self))

    def tops(self) -> tuple[Part, ...]:
        """The parts that stand by themselves in a file, or as one of a list there.

        All others stand in one of these: whoever looks through the course again and again keeps
        what was found by them.
        """
        return self._tops

    @cached_property
    def _tops(self) -> tuple[Part, ...]:
        return tuple(tops_of(self))

    def model_copy(self, *, update: Mapping[str, Any] | None = None, deep: bool = False) -> Self:
        """A copy with some fields changed, which looks its parts up anew."""
        copy = super().model_copy(update=update, deep=deep)
        for name, value in vars(type(self)).items():
            if isinstance(value, cached_property):
                copy.__dict__.pop(name, None)
        return copy


def tops_of(whole: Course | Module) -> Iterator[Part]:
    """The same of a course or of a module."""
    for name in type(whole).model_fields:
        held = getattr(whole, name)
        for part in held if isinstance(held, tuple) else (held,):
            if isinstance(part, Module):
                yield from tops_of(part)
            else:
                yield part
