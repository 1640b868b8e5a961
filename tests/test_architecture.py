"""The rooms of the engine, who may know whom, and how big a file may grow."""

from __future__ import annotations

import ast
import re
import statistics
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

ENGINE = Path(__file__).parent.parent / "scripts" / "curriculum"
BEFORE_THE_ENVIRONMENT = {"environment", "test_tools"}
"""Run by the system's own Python, before any package is installed."""

ROOMS: dict[str, set[str]] = {
    # no room looks back: each names what it may import, everything else is forbidden
    "diagnostics": set(),
    "language": {"snowballstemmer"},
    "model": {"diagnostics", "pydantic"},
    "reporting": {"diagnostics"},
    "reading": {"model", "diagnostics", "pydantic", "rapidfuzz", "yaml"},
    "checks": {"model", "diagnostics", "language", "rapidfuzz"},
    "translation": {
        "memory", "model", "diagnostics", "language", "babel", "rapidfuzz", "openpyxl",
        "translate",
    },
    "editions": {"model"},
    "rendering": {
        "model", "language", "editions", "memory", "model_reference", "jinja2",
        "markupsafe",
    },
    "schema": {"model", "pydantic", "pydantic_core"},
    "model_reference": {"model", "schema", "annotated_types", "pydantic"},
    "search": set(),
    "starting": {"model", "reading", "schema"},
    "pipeline": {
        "tidying", "reading", "checks", "translation", "memory", "processes", "model",
        "diagnostics",
    },
    "page_making": {"pipeline", "translation", "rendering", "editions", "memory"},
    "standing": {"memory"},
    "saves": {"standing", "reading", "watchdog"},
    "planning": {"model"},
    "publishing": set(),
    "processes": set(),
    "tidying": set(),
    "memory": set(),
    "exports": {"model", "translation", "jinja2"},
    "hosting": {
        "tidying", "saves",
        "pipeline", "page_making", "memory", "processes", "rendering", "translation", "search",
        "editions",
        "model", "diagnostics", "jinja2", "markdown", "material", "mkdocs", "pymdownx",
        "mkdocs_static_i18n",
    },
    "building": {
        "tidying",
        "pipeline", "memory", "processes", "hosting", "exports", "publishing", "translation",
        "editions",
    },
    "commands": {
        "tidying",
        "building", "pipeline", "publishing", "standing", "processes", "hosting", "planning",
        "starting",
        "checks", "translation", "exports", "reporting", "schema", "editions",
        "model", "diagnostics", "saves", "click",
    },
    "cli": {"commands", "editions", "click"},
    "environment": set(),
    "test_tools": {"environment"},
    "__main__": {"cli"},
    "__init__": set(),
}  # fmt: skip

ONE_DOOR = {
    "markdown": "hosting",
    "mkdocs": "hosting",
    "material": "hosting",
    "mkdocs_static_i18n": "hosting",
    "yaml": "reading",
    "babel": "translation",
    "openpyxl": "translation",
    "translate": "translation",
    "snowballstemmer": "language",
}
"""What only one room may know, so that it can be replaced behind one door."""

MOST_LINES = 300
USUAL_LINES = 200
VAGUE = {"utils", "util", "helpers", "helper", "common", "misc", "manager", "core", "stuff"}
WORDS_OF_ONE_COURSE = ("traffick", "smuggl", "palermo", "торговл", "tráfico")


def files() -> list[Path]:
    return sorted(p for p in ENGINE.rglob("*.py") if "starter" not in p.parts)


def module_of(path: Path) -> str:
    parts = path.relative_to(ENGINE.parent).with_suffix("").parts
    return ".".join(parts[:-1] if parts[-1] == "__init__" and len(parts) > 2 else parts)


def imported(path: Path) -> Iterator[str]:
    """Every name a file imports, in full: ``curriculum.model.Course``."""
    for node in ast.walk(ast.parse(path.read_text("utf-8"))):
        if isinstance(node, ast.Import):
            yield from (alias.name for alias in node.names)
        elif isinstance(node, ast.ImportFrom):
            assert node.level == 0, f"{path}: imports are written in full"
            yield from (f"{node.module}.{alias.name}" for alias in node.names)


def room_of(path: Path) -> str:
    return module_of(path).split(".")[1]


def neighbours(path: Path) -> set[str]:
    """The rooms and libraries that a file imports, its own room and Python's own left out."""
    found = set()
    for name in imported(path):
        first, _, rest = name.partition(".")
        found.add(rest.split(".")[0] if first == "curriculum" and rest else first)
    return found - {room_of(path), "curriculum", *sys.stdlib_module_names}


def test_every_room_is_known() -> None:
    assert {room_of(path) for path in files()} <= set(ROOMS)


@pytest.mark.parametrize("path", files(), ids=lambda p: p.relative_to(ENGINE).as_posix())
def test_a_file_imports_only_what_its_room_may(path: Path) -> None:
    room = room_of(path)
    allowed = ROOMS[room]
    if room == "__init__":
        return
    assert neighbours(path) <= allowed


def test_a_room_may_import_nothing_that_it_does_not_need() -> None:
    needed: dict[str, set[str]] = {room: set() for room in ROOMS}
    for path in files():
        if room_of(path) != "__init__":
            needed[room_of(path)] |= neighbours(path)
    assert needed == ROOMS


def test_contributors_read_the_same_table() -> None:
    """Libraries are left out there; what holds no Python is in no other table."""
    text = (ENGINE.parent.parent / "CONTRIBUTING.md").read_text("utf-8")
    read: dict[str, set[str]] = {}
    for line in text.splitlines():
        if line.startswith("| `"):
            names, _, needs = line.strip("| ").split(" | ")
            for name in re.findall(r"`(\w+)(?:/|\.py)`", names):
                read[name] = set() if needs == "-" else set(needs.split(", "))
    without_python = read.keys() - {room_of(path) for path in files()}
    assert without_python == {"theme", "starter"}
    assert {room: needs for room, needs in read.items() if room not in without_python} == {
        room: needs & ROOMS.keys() for room, needs in ROOMS.items() if not room.startswith("__")
    }


def test_every_file_is_written_with_the_same_line_ends_everywhere() -> None:
    """Without being told, Python writes those of the machine that it runs on."""
    silent = [
        f"{path.relative_to(ENGINE)}:{node.lineno}"
        for path in files()
        if room_of(path) not in BEFORE_THE_ENVIRONMENT  # what they write stays on the machine
        for node in ast.walk(ast.parse(path.read_text("utf-8")))
        if isinstance(node, ast.Call)
        and isinstance(node.func, ast.Attribute)
        and node.func.attr == "write_text"
        and "newline" not in {keyword.arg for keyword in node.keywords}
    ]
    assert silent == []


def test_what_has_one_door_has_one_door() -> None:
    for path in files():
        for library in neighbours(path) & ONE_DOOR.keys():
            assert ONE_DOOR[library] == room_of(path), path


def test_the_table_itself_has_no_circle() -> None:
    """Rooms stand above each other: they can be built one after the other."""
    built: set[str] = set()
    waiting = {room: needs & ROOMS.keys() for room, needs in ROOMS.items()}
    while waiting:
        ready = {room for room, needs in waiting.items() if needs <= built}
        assert ready, f"these rooms wait for each other: {sorted(waiting)}"
        built |= ready
        waiting = {room: needs for room, needs in waiting.items() if room not in ready}


def test_no_two_files_import_each_other() -> None:
    modules = {module_of(path): path for path in files()}
    graph = {name: set(_modules(path, modules)) - {name} for name, path in modules.items()}
    while graph:
        leaves = {name for name, needs in graph.items() if not needs & graph.keys()}
        assert leaves, f"in a circle: {sorted(graph)}"
        graph = {name: needs for name, needs in graph.items() if name not in leaves}


def _modules(path: Path, modules: dict[str, Path]) -> Iterator[str]:
    """The files that a file imports from: the file itself rather than the package it is in."""
    for name in imported(path):
        while name and name not in modules:
            name = name.rpartition(".")[0]
        if name and name != "curriculum.__init__":
            yield name


def test_files_are_small() -> None:
    lines = {path: len(path.read_text("utf-8").splitlines()) for path in files()}
    assert {path: count for path, count in lines.items() if count > MOST_LINES} == {}
    assert statistics.median(lines.values()) < USUAL_LINES


def test_files_are_named_after_what_they_hold() -> None:
    assert [path for path in files() if path.stem in VAGUE] == []


def test_every_file_says_what_it_is_for() -> None:
    silent = [p for p in files() if not ast.get_docstring(ast.parse(p.read_text("utf-8")))]
    assert silent == []


def test_what_runs_before_the_environment_needs_nothing() -> None:
    doors = [ENGINE.parent / "build.py", ENGINE.parent / "test.py"]
    early = [ENGINE / f"{name}.py" for name in sorted(BEFORE_THE_ENVIRONMENT)]
    for path in (*doors, *early):
        names = {name.split(".")[0] for name in imported(path)}
        assert names <= {"curriculum", *sys.stdlib_module_names}, path


def test_the_engine_knows_no_word_of_one_course() -> None:
    texts = {path: path.read_text("utf-8").casefold() for path in files()}
    found = {
        (path.relative_to(ENGINE).as_posix(), word)
        for path, text in texts.items()
        for word in WORDS_OF_ONE_COURSE
        if word in text
    }
    assert found == set()
