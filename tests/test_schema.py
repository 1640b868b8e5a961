"""JSON Schemas and the reference page follow from the model and say what the reader accepts."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest
import yaml
from jsonschema import Draft202012Validator

from curriculum.model.shape import Shape, fields
from curriculum.model_reference import example, reference_page
from curriculum.reading.validate import validate
from curriculum.reading.yaml_text import read_yaml
from curriculum.schema import (
    FILE_KINDS,
    FileKind,
    parts_of,
    schema,
    write_editor_settings,
    write_schemas,
)

ROOT = Path(__file__).parent.parent
every_kind = pytest.mark.parametrize("kind", FILE_KINDS, ids=lambda kind: kind.name)


def full(what: Shape) -> Any:
    """A value with every key filled in."""
    if what.part is not None:
        return {name: full(inner) for name, inner in fields(what.part).items()}
    if what.kind == "list" and what.item is not None:
        return [full(what.item) for _ in range(3)]
    if what.kind == "mapping" and what.key is not None and what.item is not None:
        return {"en" if what.key.pattern else "some-id": full(what.item)}
    if what.choices:
        return what.choices[0]
    if what.pattern is not None and ":" in what.pattern:
        return "09:30"
    simple = {"id": "an-id", "number": 2, "yes-no": True, "date": "2025-03-14"}
    return simple.get(what.kind, "some-words" if what.reference else "Some words")


def full_file(kind: FileKind) -> Any:
    """Every key that a kind of file can have."""
    data = full(Shape("part", part=kind.model))
    if kind.name == "course":
        data["version"] = "2024-25"
    if kind.name == "sources":
        for source in data["sources"]:
            source.update(url="https://example.org/x", year=2001)
    return data


@every_kind
def test_schema_is_valid_json_schema(kind: FileKind) -> None:
    Draft202012Validator.check_schema(schema(kind))


@every_kind
def test_schema_and_model_accept_a_file_with_every_key(kind: FileKind) -> None:
    data = full_file(kind)
    kind.model.model_validate(data)
    assert not list(Draft202012Validator(schema(kind)).iter_errors(data))


@every_kind
def test_schema_refuses_what_the_model_refuses(kind: FileKind) -> None:
    validator = Draft202012Validator(schema(kind))
    data = full_file(kind)
    for key, field in kind.model.model_fields.items():
        if field.is_required():
            assert not validator.is_valid({k: v for k, v in data.items() if k != key})
    assert not validator.is_valid({**data, "no-such-key": 1})


@every_kind
def test_every_key_is_described(kind: FileKind) -> None:
    made = schema(kind)
    for definition in [made, *made.get("$defs", {}).values()]:
        for name, entry in definition.get("properties", {}).items():
            assert entry.get("description") or "$ref" in entry, name


@every_kind
def test_example_is_right(kind: FileKind) -> None:
    written = read_yaml(example(kind), "example.yml")
    assert written.node is not None
    assert not written.diagnostics
    assert not validate(kind.model, written.node).diagnostics


@every_kind
def test_schema_accepts_the_example_as_an_editor_reads_it(kind: FileKind) -> None:
    data = as_in_an_editor(yaml.load(example(kind), Loader=yaml.BaseLoader))
    assert not list(Draft202012Validator(schema(kind)).iter_errors(data))


def as_in_an_editor(value: Any) -> Any:
    """Texts as numbers and truth values where the core schema of YAML 1.2 sees such."""
    if isinstance(value, dict):
        return {key: as_in_an_editor(item) for key, item in value.items()}
    if isinstance(value, list):
        return [as_in_an_editor(item) for item in value]
    return {"true": True, "false": False}.get(value, int(value) if value.isdigit() else value)


@every_kind
def test_reference_page_has_every_key_of_every_part(kind: FileKind) -> None:
    page = reference_page()
    for part in parts_of(kind.model):
        for name in part.model_fields:
            assert f"| `{name}` |" in page
    assert example(kind).strip() in page


def test_reference_page_has_no_html_and_whole_tables() -> None:
    for line in reference_page().split("\n"):
        if line.startswith("|"):
            assert line.replace("\\|", "").count("|") == 5, line
        assert "<" not in line or "`" in line, line


def test_committed_schemas_are_up_to_date(tmp_path: Path) -> None:
    write_schemas(tmp_path)
    written = {path.name: path.read_text("utf-8") for path in tmp_path.iterdir()}
    committed = (ROOT / "modules" / ".schemas").glob("*.json")
    assert {path.name: path.read_text("utf-8") for path in committed} == written


def test_committed_editor_settings_are_up_to_date(tmp_path: Path) -> None:
    write_editor_settings(tmp_path)
    for path in tmp_path.iterdir():
        assert (ROOT / ".vscode" / path.name).read_text("utf-8") == path.read_text("utf-8")


def test_editor_settings_name_schemas_that_exist() -> None:
    settings = json.loads((ROOT / ".vscode" / "settings.json").read_text("utf-8"))
    for path, pattern in settings["yaml.schemas"].items():
        assert (ROOT / path).is_file()
        assert pattern.startswith("modules/")
