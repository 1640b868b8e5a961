"""Whatever stands in the files: never a traceback, and every fault at a place that exists."""

from __future__ import annotations

import shutil
import tempfile
from pathlib import Path

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from course_folders import course_folder
from curriculum.diagnostics import Diagnostic
from curriculum.model import Section
from curriculum.reading import read_course
from curriculum.reading.loading import read_part
from curriculum.reporting import format_github, format_json, format_text

GOOD_COURSE = course_folder("minimal")
FILES = sorted(
    path.relative_to(GOOD_COURSE).as_posix()
    for folder in ("modules", "docs")
    for path in (GOOD_COURSE / folder).rglob("*.*")
    if path.is_file()
)
PIECES = st.sampled_from(
    [
        *("id: a\n", "- ", "  ", "\t", ": ", "title:", "|\n", ">\n", "[", "]", "{", "}", '"', "'"),
        *(
            "#",
            "&a ",
            "*a",
            "!x ",
            "---\n",
            "...\n",
            "\n",
            "\\",
            "é",
            "ж",
            "\u2028",
            "\ufeff",
            "\0",
        ),
        *(
            "<<: ",
            "? ",
            "body: |\n",
            "  text\n",
            "teaches: [a, b]\n",
            "minutes: 5\n",
            "%YAML 1.1\n",
        ),
        *("null", "~", "2025-01-01", ",", "@", "`"),
    ]
)

few = settings(max_examples=60, deadline=None, suppress_health_check=list(HealthCheck))
many = settings(max_examples=300, deadline=None, suppress_health_check=list(HealthCheck))


def is_inside(found: Diagnostic, text: str) -> bool:
    """Whether the place of a fault is a place of the text, or directly behind a line of it."""
    lines = text.replace("\r\n", "\n").replace("\r", "\n").split("\n")
    place = found.location
    return 1 <= place.line <= len(lines) and 1 <= place.column <= len(lines[place.line - 1]) + 1


def look_at(text: str) -> None:
    """Read a section, and see that all its faults are inside it."""
    read = read_part(Section, text, "section.yml")
    assert read.part is not None or read.diagnostics
    for each in read.diagnostics:
        assert is_inside(each, text), each
        assert each.message


@many
@given(st.lists(PIECES, max_size=30).map("".join))
def test_pieces_of_yaml_in_any_order(text: str) -> None:
    look_at(text.replace("\0", "").replace("\ufeff", "").replace("\u2028", ""))


@many
@given(st.text(st.characters(exclude_categories=("Cc", "Cs", "Zl", "Zp")), max_size=200))
def test_any_text(text: str) -> None:
    look_at(text.replace("\ufeff", ""))


@st.composite
def damaged(draw: st.DrawFn) -> tuple[str, bytes]:
    """A file of the good course with a few lines or letters changed."""
    name = draw(st.sampled_from(FILES))
    lines = (GOOD_COURSE / name).read_text("utf-8").split("\n")
    for _ in range(draw(st.integers(1, 4))):
        at = draw(st.integers(0, len(lines) - 1))
        match draw(st.integers(0, 5)):
            case 0:
                del lines[at]
            case 1:
                lines.insert(at, lines[at])
            case 2:
                other = draw(st.integers(0, len(lines) - 1))
                lines[at], lines[other] = lines[other], lines[at]
            case 3:
                lines[at] = " " * draw(st.integers(0, 8)) + lines[at].lstrip()
            case 4:
                column = draw(st.integers(0, len(lines[at])))
                lines[at] = lines[at][:column] + draw(PIECES) + lines[at][column:]
            case _:
                column = draw(st.integers(0, len(lines[at])))
                lines[at] = lines[at][:column] + lines[at][column + 1 :]
        lines = lines or [""]
    return name, "\n".join(lines).encode()


def read_with(name: str, content: bytes) -> None:
    """Read the good course with one file's content, and see that its faults are well placed."""
    with tempfile.TemporaryDirectory() as folder:
        root = Path(folder)
        for part in ("modules", "docs"):
            shutil.copytree(GOOD_COURSE / part, root / part)
        (root / name).write_bytes(content)
        found = read_course(root).diagnostics
        for each in found:
            place = root / each.location.path
            text = ""
            if place.is_file():
                text = place.read_bytes().decode("utf-8-sig", errors="replace")
            assert is_inside(each, text), each
        format_text(found, root=root, colour=True)
        format_json(found)
        format_github(found).encode()


@few
@given(damaged())
def test_damaged_files_of_a_good_course(damage: tuple[str, bytes]) -> None:
    read_with(*damage)


def test_a_part_that_lacks_a_key_and_has_one_too_many() -> None:
    name = "modules/flat-tyre/activities/mend-a-tube.yml"
    good = (GOOD_COURSE / name).read_bytes()
    assert b"  assesses: [" in good
    read_with(name, good.replace(b"  assesses: [", b"  a: ssesses: [", 1))


@few
@given(st.sampled_from(FILES), st.binary(max_size=300))
def test_any_bytes(name: str, content: bytes) -> None:
    read_with(name, content)
