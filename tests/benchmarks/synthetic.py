"""Courses of any size from a seed: the same seed and size give the same bytes.

They are built like a real course (sections of several hundred words with lists, tables and notes,
activities, cases, check items, job aids, an agenda, a glossary) in three languages, all words
invented. Nothing in here knows what is measured with it.
"""

from __future__ import annotations

import shutil
from pathlib import Path
from random import Random
from typing import Any

import polib
import yaml

from benchmarks.vocabulary import Vocabulary, in_other_words
from course_folders import course_folder
from curriculum import reading, translation

SECTIONS, ACTIVITIES, CASES, JOB_AIDS, ITEMS = 10, 6, 5, 2, 12
IN_A_MODULE = 1 + SECTIONS + ACTIVITIES + CASES + JOB_AIDS + 1
"""Pages of a module in one language: its overview, its parts, its check items."""

BESIDES = 8
"""Pages of the course that belong to no module, in one language."""

LANGUAGES = ("en", "ru", "es")
UNTRANSLATED = 0.02
"""Share of passages without a translation: real catalogs lag behind."""


class _Text(str):
    """A text that YAML shows over several lines."""


yaml.SafeDumper.add_representer(
    _Text, lambda dumper, text: dumper.represent_scalar("tag:yaml.org,2002:str", text, style="|")
)


def modules_for(pages: int) -> int:
    """How many modules a course needs to have about so many pages in all languages together."""
    return max(1, round((pages / len(LANGUAGES) - BESIDES) / IN_A_MODULE))


def write_course(folder: Path, pages: int, seed: int) -> None:
    """Write a project folder with a course of about so many pages, translated."""
    modules = [f"theme-{number:03d}" for number in range(1, modules_for(pages) + 1)]
    writer = _Writer(folder, Random(f"{seed}/{pages}"))
    writer.course(modules)
    for module in modules:
        writer.module(module)
    source = course_folder("full")
    for page, title in (("index.md", "Welcome"), ("about.md", "About this course")):
        (folder / "docs").mkdir(exist_ok=True)
        text = f"---\ntitle: {title}\n---\n\n{writer.words.paragraph(60)}\n"
        (folder / "docs" / page).write_text(text, "utf-8")
    shutil.copy(source / "mkdocs.yml", folder / "mkdocs.yml")
    _translate(folder, Random(f"{seed}/{pages}/translations"))


class _Writer:
    def __init__(self, folder: Path, random: Random) -> None:
        self._folder = folder / "modules"
        self._random = random
        self.words = Vocabulary(random)

    def course(self, modules: list[str]) -> None:
        terms = self.words.terms
        objectives = [self._objective(number, module) for number, module in enumerate(modules)]
        self._write(
            "course.yml",
            {
                "id": "synthetic",
                "title": "A course of invented words",
                "aim": self.words.sentence(),
                "version": "1.0",
                "promise": {
                    "title": "A plan", "publisher": "Nobody", "year": 2024,
                    "quote": self.words.sentence(),
                },
                "languages": {
                    "en": {"name": "English", "status": "source"},
                    "ru": {"name": "Русский", "status": "unreviewed"},
                    "es": {"name": "Español", "status": "unreviewed"},
                },
                "audiences": [
                    {"id": "all", "title": "Everybody", "may": ["Ask."], "headcount": 20}
                ],
                "objectives": objectives,
                "case_classes": [{"id": "other", "title": "Another thing"}],
                "modules": modules,
                "agendas": ["programme"],
            },
        )  # fmt: skip
        self._write("agendas/programme.yml", self._agenda(modules))
        self._write("glossary.yml", {"terms": [self._term(*term) for term in terms.items()]})
        self._write("sources.yml", {"sources": [self._source(number) for number in range(40)]})

    def module(self, name: str) -> None:
        outcome = f"outcome-{name}"
        lists = {
            "sections": [f"{name}-section-{n}" for n in range(1, SECTIONS + 1)],
            "activities": [f"{name}-activity-{n}" for n in range(1, ACTIVITIES + 1)],
            "cases": [f"{name}-case-{n}" for n in range(1, CASES + 1)],
            "job_aids": [f"{name}-aid-{n}" for n in range(1, JOB_AIDS + 1)],
        }
        about = {
            "id": name, "title": self.words.title(), "minutes": SECTIONS * 15 + ACTIVITIES * 30,
            "objectives": [f"objective-{name}"], "outcomes": [outcome],
            "aim": self.words.sentence(), "summary": _Text(self.words.paragraph(40)),
            "key_messages": [self.words.sentence() for _ in range(3)],
        }  # fmt: skip
        self._write(f"{name}/module.yml", about | lists)
        make = {
            "sections": self._section, "activities": self._activity, "cases": self._case,
            "job_aids": self._job_aid,
        }  # fmt: skip
        for key, ids in lists.items():
            for id_ in ids:
                part = make[key](name, id_, outcome)
                self._write(f"{name}/{key.replace('_', '-')}/{id_}.yml", part)
        items = [self._item(name, number, outcome) for number in range(ITEMS)]
        self._write(f"{name}/checks.yml", {"items": items})

    def _objective(self, number: int, module: str) -> dict[str, Any]:
        return {
            "id": f"objective-{module}", "origin": "stated", "quote": self.words.sentence(),
            "page": number % 30 + 1, "meaning": self.words.sentence(),
            "key_concepts": ["concept-1"],
            "outcomes": [
                {
                    "id": f"outcome-{module}", "text": self.words.sentence(), "level": "apply",
                    "evidence": "skill", "audiences": {"all": "apply"},
                }
            ],
        }  # fmt: skip

    def _agenda(self, modules: list[str]) -> dict[str, Any]:
        days = []
        for module in modules:
            slots = [
                {
                    "start": f"{9 + n}:00".zfill(5), "minutes": 60, "kind": "session",
                    "module": module,
                    "sections": [f"{module}-section-{at}" for at in (n + 1, n + 7)][: 1 + (n < 4)],
                    "activities": [f"{module}-activity-{n + 1}"],
                }
                for n in range(ACTIVITIES)
            ]  # fmt: skip
            days.append({"title": self.words.title(), "slots": slots})
        return {"id": "programme", "title": "Programme", "days": days}

    def _term(self, id_: str, form: str) -> dict[str, Any]:
        forms = {code: {"form": in_other_words(form, code)} for code in LANGUAGES if code != "en"}
        return {
            "id": id_, "term": {"en": {"form": form, "source": "source-1"}, **forms},
            "definition": self.words.sentence(),
        }  # fmt: skip

    def _source(self, number: int) -> dict[str, Any]:
        return {
            "id": f"source-{number}", "kind": "manual", "title": {"en": self.words.title()},
            "publisher": self.words.title(), "year": 1990 + number % 34, "checked_on": "2025-02-01",
        }  # fmt: skip

    def _section(self, module: str, id_: str, outcome: str) -> dict[str, Any]:
        number = int(id_.rsplit("-", 1)[1])
        term = self._random.choice(list(self.words.terms))
        pieces = [f"[term:concept-1] {self.words.paragraph(80)}"]
        for _ in range(4):
            pieces += [f"## {self.words.title()}", self.words.paragraph(70)]
            pieces.append("\n".join(f"- {self.words.sentence()}" for _ in range(4)))
        pieces.append(f'!!! note "{self.words.title()}"\n    {self.words.sentence()}')
        pieces.append(f"{self.words.sentence()} [term:{term}] [source:source-{number}, p. 3].")
        pieces.append(f"[table:{id_}-table]")
        pieces.append(f"See [the case](case:{module}-case-{number % CASES + 1}).")
        rows = [[self.words.title() for _ in range(3)] for _ in range(6)]
        return {
            "id": id_, "title": self.words.title(), "teaches": [outcome], "minutes": 15,
            "body": _Text("\n\n".join(pieces) + "\n"),
            "key_messages": [self.words.sentence() for _ in range(2)],
            "tables": [
                {
                    "id": f"{id_}-table", "title": self.words.title(),
                    "columns": [self.words.title() for _ in range(3)], "rows": rows,
                }
            ],
            "trainer_notes": _Text(self.words.paragraph(80) + "\n"),
            "interaction": self.words.sentence(),
        }  # fmt: skip

    def _activity(self, module: str, id_: str, outcome: str) -> dict[str, Any]:
        number = int(id_.rsplit("-", 1)[1])
        return {
            "id": id_, "title": self.words.title(), "kind": "tabletop", "practises": [outcome],
            "minutes": 30, "group": {"min": 3, "max": 6},
            "cases": [f"{module}-case-{number % CASES + 1}"],
            "materials": [{"item": self.words.title()} for _ in range(3)],
            "steps": [
                {"minutes": 10, "do": self.words.sentence(), "say": self.words.sentence()}
                for _ in range(3)
            ],
            "debrief": [self.words.sentence() for _ in range(3)],
            "expected": _Text(self.words.paragraph(60) + "\n"),
            "variants": {"online": self.words.sentence(), "low_resource": self.words.sentence()},
            "observation": {
                "assesses": [outcome], "level": "apply", "pass_mark": self.words.sentence(),
                "criteria": [{"text": self.words.sentence()} for _ in range(4)],
            },
        }  # fmt: skip

    def _case(self, module: str, id_: str, outcome: str) -> dict[str, Any]:
        story = "\n\n".join(self.words.paragraph(60) for _ in range(3))
        return {
            "id": id_, "title": self.words.title(), "sector": self.words.title(),
            "story": _Text(story + "\n"),
            "indicators": [self.words.sentence() for _ in range(4)],
            "classification": "other", "answer": self.words.sentence(),
            "why": _Text(self.words.paragraph(40) + "\n"),
            "questions": [{"ask": self.words.sentence()} for _ in range(3)],
            "model_answer": _Text(self.words.paragraph(40) + "\n"),
            "basis": self.words.sentence(),
        }  # fmt: skip

    def _job_aid(self, module: str, id_: str, outcome: str) -> dict[str, Any]:
        steps = [{"do": self.words.sentence()} for _ in range(6)]
        return {
            "id": id_, "title": self.words.title(), "format": "A5", "serves": [outcome],
            "audiences": ["all"], "purpose": self.words.sentence(),
            "blocks": [{"title": self.words.title(), "kind": "steps", "items": steps}],
        }  # fmt: skip

    def _item(self, module: str, number: int, outcome: str) -> dict[str, Any]:
        options: list[dict[str, Any]] = [
            {"text": self.words.sentence(8), "feedback": self.words.sentence()} for _ in range(4)
        ]
        options[number % 4]["correct"] = True
        return {
            "id": f"{module}-item-{number}", "assesses": [outcome], "level": "apply",
            "kind": "single", "stem": self.words.sentence(), "options": options,
            "forms": ["practice", "pre", "post"],
        }  # fmt: skip

    def _write(self, path: str, data: dict[str, Any]) -> None:
        place = self._folder / path
        place.parent.mkdir(parents=True, exist_ok=True)
        text = yaml.dump(
            data, Dumper=yaml.SafeDumper, allow_unicode=True, sort_keys=False, width=99
        )
        place.write_text(text, "utf-8")


def _translate(folder: Path, random: Random) -> None:
    course = reading.read_course(folder).course
    assert course is not None
    translation.update(folder, course)
    for code in LANGUAGES[1:]:
        for path in sorted((folder / "translations" / code).glob("*.po")):
            catalog = polib.pofile(str(path), wrapwidth=99)
            for entry in catalog:
                if not entry.msgstr and random.random() >= UNTRANSLATED:
                    entry.msgstr = in_other_words(entry.msgid, code)
            catalog.save()
