"""JSON Schema for every kind of file, so that editors such as VS Code complete and validate them.

The schemas follow from the model; nothing is declared here but which file is of which kind.
"""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from pydantic.json_schema import GenerateJsonSchema
from pydantic_core import core_schema

from curriculum.model import (
    Activity,
    Agenda,
    Case,
    Checks,
    CourseSettings,
    Glossary,
    JobAid,
    Jurisdiction,
    ModuleFile,
    Part,
    Section,
    Simulation,
    Sources,
)
from curriculum.model.meanings import meaning_of
from curriculum.model.shape import Shape, fields

DIALECT = "https://json-schema.org/draft/2020-12/schema"


@dataclass(frozen=True, slots=True)
class FileKind:
    """A kind of file that a course is made of."""

    name: str
    model: type[Part]
    path: str
    """Where such files stand; ``*`` is the id of the module or of the thing."""

    about: str
    """What it is, in one sentence for editors."""


FILE_KINDS: tuple[FileKind, ...] = (
    FileKind(
        "course",
        CourseSettings,
        "modules/course.yml",
        "The course as a whole: its aim, its languages, the people it is for, what it promises, "
        "and the order of its modules.",
    ),
    FileKind(
        "agenda",
        Agenda,
        "modules/agendas/*.yml",
        "A programme: what happens when. The first one listed in the course is the main one.",
    ),
    FileKind(
        "jurisdiction",
        Jurisdiction,
        "modules/jurisdictions/*.yml",
        "The law of one State, point by point: what was in force then, and what is now.",
    ),
    FileKind(
        "module",
        ModuleFile,
        "modules/*/module.yml",
        "A unit of teaching on one theme: what it is for, and its parts in order.",
    ),
    FileKind(
        "section",
        Section,
        "modules/*/sections/*.yml",
        "A piece of content of a module, shown as one page.",
    ),
    FileKind(
        "activity",
        Activity,
        "modules/*/activities/*.yml",
        "Something that participants do together, ready to be run from the page.",
    ),
    FileKind(
        "case",
        Case,
        "modules/*/cases/*.yml",
        "A fictional story that activities, checks and simulations use.",
    ),
    FileKind(
        "simulation",
        Simulation,
        "modules/*/simulations/*.yml",
        "An interview practised on screen, as moments with sentences to choose from.",
    ),
    FileKind(
        "job-aid",
        JobAid,
        "modules/*/job-aids/*.yml",
        "A one-page thing to use at work: a card, a checklist, a list of steps.",
    ),
    FileKind(
        "checks",
        Checks,
        "modules/*/checks.yml",
        "The check items of a module: questions with feedback on every answer.",
    ),
    FileKind(
        "glossary",
        Glossary,
        "modules/glossary.yml",
        "The terms of the course with their official form in each language.",
    ),
    FileKind(
        "sources",
        Sources,
        "modules/sources.yml",
        "The documents that the course rests on, and the state they are in.",
    ),
)


def schema(kind: FileKind) -> dict[str, Any]:
    """The JSON Schema (draft 2020-12) of a kind of file."""
    made = kind.model.model_json_schema(schema_generator=_Generator)
    parts = {part.__name__: part for part in parts_of(kind.model)}
    for name, definition in made.get("$defs", {}).items():
        if name in parts:
            _describe(definition, parts[name])
    _describe(made, kind.model)
    made["description"] = kind.about
    return {"$schema": DIALECT, "title": kind.name, **made}


def write_schemas(folder: Path) -> None:
    """Write the schema of every kind of file into a folder, as ``<kind>.json``."""
    folder.mkdir(parents=True, exist_ok=True)
    for kind in FILE_KINDS:
        _write_json(folder / f"{kind.name}.json", schema(kind))


def write_editor_settings(folder: Path) -> None:
    """Write settings for VS Code into a project's ``.vscode`` folder."""
    folder.mkdir(parents=True, exist_ok=True)
    _write_json(folder / "settings.json", editor_settings())
    _write_json(folder / "extensions.json", {"recommendations": ["redhat.vscode-yaml"]})


def editor_settings() -> dict[str, Any]:
    """Which schema is for which files, and how YAML is typed."""
    return {
        "yaml.schemas": {f"./modules/.schemas/{kind.name}.json": kind.path for kind in FILE_KINDS},
        "yaml.validate": True,
        "yaml.completion": True,
        "yaml.hover": True,
        "yaml.schemaStore.enable": False,
        "files.encoding": "utf8",
        "[yaml]": {
            "editor.insertSpaces": True,
            "editor.tabSize": 2,
            "editor.detectIndentation": False,
            "editor.wordWrap": "on",
        },
    }


def parts_of(model: type[Part]) -> Iterator[type[Part]]:
    """A model and every part that can stand in it, each once, in the order they are met."""
    seen: dict[type[Part], None] = {}
    waiting = [model]
    while waiting:
        part = waiting.pop(0)
        if part in seen:
            continue
        seen[part] = None
        waiting += [inner for each in fields(part).values() for inner in _parts_in(each)]
    return iter(seen)


def _parts_in(what: Shape) -> list[type[Part]]:
    here = [] if what.part is None else [what.part]
    return here + ([] if what.item is None else _parts_in(what.item))


def plain(docstring: str | None) -> str:
    """A docstring as one paragraph with Markdown's single backticks."""
    return " ".join((docstring or "").split()).replace("``", "`")


def _describe(definition: dict[str, Any], part: type[Part]) -> None:
    """Add to every key what it holds, in plain words."""
    definition["description"] = plain(part.__doc__)
    for name, what in fields(part).items():
        entry = definition["properties"][name]
        holds = what.in_words()
        meaning = plain(meaning_of(part, name))
        if "$ref" not in entry:
            entry["description"] = f"{meaning} ({holds})" if meaning else holds
        elif meaning:
            entry["description"] = meaning
        _name_references(entry, what)
        if what.trainer_only:
            entry["description"] = f"{entry.get('description', holds)} [trainers only]"
        definition["properties"][name] = dict(sorted(entry.items()))  # as Pydantic has them


def _name_references(entry: dict[str, Any], what: Shape) -> None:
    """Say of every text that is the id of something what it is the id of."""
    if what.reference is not None:
        entry["type"] = "string"
        entry.setdefault("description", what.in_words())
    if what.item is not None and "items" in entry:
        _name_references(entry["items"], what.item)


class _Generator(GenerateJsonSchema):
    """Pydantic's schema, made to say what the reader accepts.

    A key without a value counts as not written, so that null is never named; a text may look
    like a number, because the reader takes it as it is written.
    """

    def nullable_schema(self, schema: core_schema.NullableSchema) -> dict[str, Any]:
        return self.generate_inner(schema["schema"])

    def default_schema(self, schema: core_schema.WithDefaultSchema) -> dict[str, Any]:
        made = super().default_schema(schema)
        if made.get("default", ...) in (None, [], {}):
            made.pop("default")
        return made

    def str_schema(self, schema: core_schema.StringSchema) -> dict[str, Any]:
        made = super().str_schema(schema)
        if "[a-z]" not in str(schema.get("pattern", "")):
            made["type"] = ["string", "number"]
        if schema.get("pattern") == "^[^\\n]+$":
            made["pattern"] = "^[^\\n]+\\n?$"  # the reader drops the line end of a folded text
        return made

    def field_title_should_be_set(self, schema: Any) -> bool:
        return False

    def model_schema(self, schema: core_schema.ModelSchema) -> dict[str, Any]:
        made = super().model_schema(schema)
        made.pop("title", None)
        return made

    def enum_schema(self, schema: core_schema.EnumSchema) -> dict[str, Any]:
        made = super().enum_schema(schema)
        made.pop("title", None)
        if "description" in made:
            made["description"] = plain(made["description"])
        return made


def _write_json(path: Path, content: Mapping[str, Any]) -> None:
    text = json.dumps(content, ensure_ascii=False, indent=2) + "\n"
    path.write_text(text, encoding="utf-8", newline="\n")
