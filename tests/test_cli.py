"""What people type, what they read, and the exit codes: 0 done, 1 faults, 2 wrong usage."""

from __future__ import annotations

import ast
import json
import os
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from curriculum import commands
from running import curriculum

FULL = Path("/dev/full")
SECTION = Path("modules", "storage", "sections", "the-cold-chain.yml")


def msgfmt_accepts(catalog: Path) -> bool:
    words = ["msgfmt", "--check", "--output-file", os.devnull, str(catalog)]
    return subprocess.run(words, check=False).returncode == 0


def test_a_good_course_has_exit_code_0(course_copy: Callable[[str], Path]) -> None:
    done = curriculum(course_copy("minimal"), "check")
    assert done.returncode == 0, done.stdout
    assert "covered" in done.stdout


def test_warnings_count_only_when_asked(course_copy: Callable[[str], Path]) -> None:
    root = course_copy("full")  # not translated yet, which is a warning there
    assert curriculum(root, "check").returncode == 0
    assert curriculum(root, "check", "--strict").returncode == 1


@pytest.mark.parametrize("output", ["text", "json", "github"])
def test_a_fault_has_exit_code_1_in_every_format(
    course_copy: Callable[[str], Path], output: str
) -> None:
    root = course_copy("full")
    text = (root / SECTION).read_text("utf-8")
    (root / SECTION).write_text(text.replace("teaches:", "teeches:"), "utf-8")
    done = curriculum(root, "check", "--format", output)
    assert done.returncode == 1
    place = SECTION.as_posix()
    if output == "json":
        found = json.loads(done.stdout)
        assert any(fault["code"] == "unknown-key" for fault in found["diagnostics"])
    elif output == "github":
        assert f"::error file={place},line=3,col=1" in done.stdout
    else:
        assert f"{place}:3:1: error[unknown-key]" in done.stdout
        assert "did you mean" in done.stdout


@pytest.mark.parametrize(
    "words",
    [["check"], ["build"], ["coverage"], ["translations", "status"], ["new", "module", "x-y-z"]],
)
def test_a_folder_without_a_course_has_exit_code_2(tmp_path: Path, words: list[str]) -> None:
    done = curriculum(tmp_path, *words)
    assert done.returncode == 2
    assert "mkdocs.yml" in done.stderr
    assert "Traceback" not in done.stderr


@pytest.mark.parametrize("words", [["chek"], ["check", "--formt", "json"], ["new"]])
def test_wrong_words_have_exit_code_2(tmp_path: Path, words: list[str]) -> None:
    assert curriculum(tmp_path, *words).returncode == 2


def test_coverage_as_json(course_copy: Callable[[str], Path]) -> None:
    found = json.loads(curriculum(course_copy("full"), "coverage", "--json").stdout)
    assert set(found["languages"]) == {"en", "ru", "es"}


def test_a_new_course_builds_as_it_is(tmp_path: Path) -> None:
    assert curriculum(tmp_path, "new", "course", "mine").returncode == 0
    built = curriculum(tmp_path / "mine", "build")
    assert built.returncode == 0, built.stderr
    assert (tmp_path / "mine" / "site" / "index.html").exists()
    assert (tmp_path / "mine" / ".vscode" / "settings.json").exists()


def test_a_new_module_builds_as_it_is(tmp_path: Path) -> None:
    curriculum(tmp_path, "new", "course", "mine")
    made = curriculum(tmp_path / "mine", "new", "module", "brake-pads")
    assert made.returncode == 0, made.stderr
    checked = curriculum(tmp_path / "mine", "check")
    assert checked.returncode == 0, checked.stdout
    assert "explain-brake-pads" in checked.stdout


@pytest.mark.parametrize(
    ("was", "written"),
    [
        ("modules:\n", "modules:\n# in the order of teaching\n"),
        ("agendas:\n", "# the first is the main one\nagendas:\n# one a file\n\n"),
        ("modules:\n  - flat-tyre\n", "modules:\n- flat-tyre\n"),
        ("modules:\n  - flat-tyre\n", "modules:\n    # first\n    - flat-tyre\n"),
    ],
)
def test_a_new_module_stands_under_the_others_whatever_stands_around(
    tmp_path: Path, was: str, written: str
) -> None:
    curriculum(tmp_path, "new", "course", "mine")
    settings = tmp_path / "mine" / "modules" / "course.yml"
    text = settings.read_text("utf-8")
    assert was in text
    settings.write_text(text.replace(was, written), "utf-8")
    made = curriculum(tmp_path / "mine", "new", "module", "brake-pads")
    assert made.returncode == 0, made.stderr
    checked = curriculum(tmp_path / "mine", "check")
    assert checked.returncode == 0, checked.stdout
    assert written in settings.read_text("utf-8")


def test_nothing_changes_where_a_list_cannot_be_added_to(tmp_path: Path) -> None:
    curriculum(tmp_path, "new", "course", "mine")
    settings = tmp_path / "mine" / "modules" / "course.yml"
    text = settings.read_text("utf-8")
    settings.write_text(text.replace("modules:\n  - flat-tyre\n", "modules:\n  [flat-tyre]\n"))
    before = {p: p.read_bytes() for p in (tmp_path / "mine").rglob("*") if p.is_file()}
    refused = curriculum(tmp_path / "mine", "new", "module", "brake-pads")
    assert refused.returncode == 2
    assert "course.yml is not written in a way that it can be added to" in refused.stderr
    assert before == {p: p.read_bytes() for p in (tmp_path / "mine").rglob("*") if p.is_file()}


def test_line_ends_of_windows_stay_as_they_are(tmp_path: Path) -> None:
    curriculum(tmp_path, "new", "course", "mine")
    settings = tmp_path / "mine" / "modules" / "course.yml"
    settings.write_bytes(settings.read_bytes().replace(b"\n", b"\r\n"))
    assert curriculum(tmp_path / "mine", "new", "module", "brake-pads").returncode == 0
    assert curriculum(tmp_path / "mine", "languages", "add", "kk").returncode == 0
    written = settings.read_bytes()
    assert written.count(b"\n") == written.count(b"\r\n")
    assert b"  - brake-pads\r\n" in written and b"  kk:\r\n" in written


@pytest.mark.parametrize("name", ["Bremsen", "ab", "brake_pads", "flat-tyre", "../out", "тормоз"])
def test_a_module_that_cannot_be_made_is_refused_and_nothing_changes(
    tmp_path: Path, name: str
) -> None:
    curriculum(tmp_path, "new", "course", "mine")
    before = {p: p.read_bytes() for p in (tmp_path / "mine").rglob("*") if p.is_file()}
    refused = curriculum(tmp_path / "mine", "new", "module", name)
    assert refused.returncode == 2
    assert "Traceback" not in refused.stderr
    assert before == {p: p.read_bytes() for p in (tmp_path / "mine").rglob("*") if p.is_file()}


def test_a_course_is_not_started_on_top_of_something(tmp_path: Path) -> None:
    (tmp_path / "mine").mkdir()
    (tmp_path / "mine" / "notes.txt").write_text("mine", "utf-8")
    refused = curriculum(tmp_path, "new", "course", "mine")
    assert refused.returncode == 2
    assert [p.name for p in (tmp_path / "mine").iterdir()] == ["notes.txt"]


def test_translations_are_updated_and_counted(course_copy: Callable[[str], Path]) -> None:
    root = course_copy("full")
    assert curriculum(root, "translations", "update").returncode == 0
    again = curriculum(root, "translations", "update")
    assert again.returncode == 0
    rows = json.loads(curriculum(root, "translations", "status", "--json").stdout)
    assert "ru" in json.dumps(rows)
    assert msgfmt_accepts(root / "translations" / "ru" / "course.po")


def test_every_command_is_found_in_its_file() -> None:
    """Commands are loaded when they are asked for, from where they are said to be imported."""
    said = ast.parse(Path(commands.__file__).read_text("utf-8"))
    imported = {
        alias.name: node.module.rpartition(".")[2]
        for node in ast.walk(said)
        if isinstance(node, ast.ImportFrom) and node.module and "commands" in node.module
        for alias in node.names
    }
    assert commands.__dict__["_WHERE"] == imported
    for name in imported:
        assert callable(getattr(commands, name))


def test_the_help_and_an_old_answer_load_no_library_of_the_course() -> None:
    """What takes long to load is loaded only by a command that needs it."""
    seen = "import sys, curriculum.cli, curriculum.commands.course; print(*sys.modules)"
    told = subprocess.run(
        [sys.executable, "-c", seen], stdout=subprocess.PIPE, text=True, check=True
    )
    loaded = set(told.stdout.split())
    assert "curriculum.commands.course" in loaded
    assert not {"mkdocs", "pydantic", "yaml", "openpyxl", "jinja2"} & loaded


@pytest.mark.skipif(not FULL.exists(), reason="this system has no disk that is always full")
@pytest.mark.parametrize("unbuffered", ["", "1"])
@pytest.mark.parametrize("words", [["check"], ["build"], ["--help"]])
def test_no_room_for_what_is_said_has_exit_code_2_and_one_line(
    course_copy: Callable[[str], Path], words: list[str], unbuffered: str
) -> None:
    with FULL.open("w") as full:
        done = subprocess.run(
            [sys.executable, "-m", "curriculum", *words],
            cwd=course_copy("minimal"),
            env={**os.environ, "PYTHONUNBUFFERED": unbuffered},
            stdout=full,
            stderr=subprocess.PIPE,
            text=True,
            check=False,
        )
    assert done.returncode == 2
    assert done.stderr == "error: the output cannot be written: No space left on device\n"
