"""Starting a course or a module: small, complete, and ready to be changed."""

from __future__ import annotations

import re
import shutil
from pathlib import Path
from string import Template

from curriculum import reading
from curriculum.model import Agenda, Course, CourseSettings, Part, is_id, is_language_code
from curriculum.reading.loading import read_part
from curriculum.reading.quoting import quoted_text
from curriculum.schema import write_editor_settings, write_schemas

STARTER = Path(__file__).parent / "starter"


class StartFault(Exception):
    """It cannot be started there; the message says why and what to do."""


def new_course(folder: Path) -> None:
    """Copy the starter course into `folder`, which must be new or empty.

    Raises `StartFault`.
    """
    if folder.exists() and not folder.is_dir():
        raise StartFault(f"{folder} is a file; name a folder that does not exist yet")
    if folder.is_dir() and any(folder.iterdir()):
        raise StartFault(f"{folder} is not empty; name a folder that does not exist yet")
    shutil.copytree(STARTER / "course", folder, dirs_exist_ok=True)
    write_schemas(folder / "modules" / ".schemas")
    write_editor_settings(folder / ".vscode")


def new_module(root: Path, module_id: str) -> str:
    """Add a folder with a small module, and list it in ``course.yml``.

    The new module serves an objective and an outcome of its own, so that the course still builds.
    Returns what to tell the editor. Raises `StartFault`.
    """
    if not is_id(module_id) or len(module_id) < 3:
        raise StartFault(
            f"{module_id!r} cannot be an id: use at least three small letters, digits and "
            "hyphens, e.g. first-contact"
        )
    folder = root / "modules" / module_id
    if folder.exists():
        raise StartFault(f"there is already a folder modules/{module_id}")
    course = reading.read_course(root).course
    if course is None:
        raise StartFault("modules/course.yml cannot be read yet; curriculum check says why")
    title = module_id.replace("-", " ").capitalize()
    words = {"id": module_id, "title": title, "audience": course.settings.audiences[0].id}
    settings, agenda = root / "modules" / "course.yml", _agenda_file(root, course)
    changed = {
        settings: _with_module(settings.read_text("utf-8"), words),
        agenda: _with_item(agenda.read_text("utf-8"), "days", _filled("day.yml", words)),
    }
    _must_be_read(CourseSettings, settings, changed[settings])
    _must_be_read(Agenda, agenda, changed[agenda])
    for template in sorted((STARTER / "module").rglob("*.yml")):
        name = template.relative_to(STARTER / "module").as_posix().replace("ID", module_id)
        changed[folder / name] = _filled(
            f"module/{template.relative_to(STARTER / 'module')}", words
        )
    for place, text in changed.items():
        place.parent.mkdir(parents=True, exist_ok=True)
        _write(place, text)
    return (
        f"Made modules/{module_id} with a section, an activity and a check, and added to\n"
        f"modules/course.yml the objective and outcome it serves, to "
        f"{agenda.relative_to(root).as_posix()} the time it takes.\n"
        "Now change the texts. For the other languages run: curriculum translations update"
    )


def _agenda_file(root: Path, course: Course) -> Path:
    agendas = course.settings.agendas
    if not agendas:
        raise StartFault("the course has no agenda; list one under agendas: in course.yml")
    return root / "modules" / "agendas" / f"{agendas[0]}.yml"


def _filled(name: str, words: dict[str, str]) -> str:
    return Template((STARTER / name).read_text("utf-8")).substitute(words)


def _with_module(text: str, words: dict[str, str]) -> str:
    text = _with_item(text, "objectives", _filled("objective.yml", words))
    return _with_item(text, "modules", f"  - {words['id']}\n")


def add_language(root: Path, course: Course, code: str, name: str, direction: str) -> None:
    """Add a language to ``modules/course.yml``, after the others. Raises `StartFault`."""
    if not is_language_code(code):
        raise StartFault(
            f'"{code}" cannot be the code of a language: write two or three small letters, e.g. kk'
        )
    if code in course.settings.languages:
        raise StartFault(f'the course has the language "{code}" already')
    path = root / "modules" / "course.yml"
    lines = _lines(path.read_text("utf-8"))
    start = _line_of("languages", lines)
    if start is None:
        raise StartFault("write `languages:` in course.yml on a line of its own, with a line each")
    end = next(
        (n for n in range(start + 1, len(lines)) if re.match(r"[^\s#]", lines[n])), len(lines)
    )
    while end > start + 1 and not lines[end - 1].strip():
        end -= 1
    indent = _indent(r"[a-z]", lines[start + 1 : end])
    entry = [
        f"{indent}{code}:",
        f"{indent * 2}name: {quoted_text(name)}",
        f"{indent * 2}status: unreviewed",
    ]
    if direction == "rtl":
        entry.append(f"{indent * 2}direction: rtl")
    lines[end:end] = [f"{line}\n" for line in entry]
    text = "".join(lines)
    _must_be_read(CourseSettings, path, text)
    _write(path, text)


def _must_be_read(model: type[Part], path: Path, text: str) -> None:
    """Refuse to write a text with a fault that the file does not have."""
    before = read_part(model, path.read_text("utf-8"), path.name)
    after = read_part(model, text, path.name)
    if len(after.diagnostics) > len(before.diagnostics):
        raise StartFault(
            f"{path.name} is not written in a way that it can be added to; write each of its "
            "lists with one item a line, all equally far from the margin"
        )


def _write(path: Path, text: str) -> None:
    """Write a text with the line ends that the file has so far."""
    windows = path.exists() and b"\r\n" in path.read_bytes()
    path.write_text(text, "utf-8", newline="\r\n" if windows else "\n")


def _lines(text: str) -> list[str]:
    """The lines of a text, the last one closed like the others."""
    return [f"{line}\n" for line in text.removesuffix("\n").split("\n")]


def _line_of(key: str, lines: list[str]) -> int | None:
    """The line that a list or a mapping at the margin begins after."""
    return next((n for n, line in enumerate(lines) if re.match(rf"{key}:\s*(#.*)?$", line)), None)


def _indent(first: str, lines: list[str]) -> str:
    """How far the first item stands from the margin, whatever comments stand before it."""
    items = (re.match(rf"( *){first}", line) for line in lines)
    return next((item[1] for item in items if item), "  ")


def _with_item(text: str, key: str, item: str) -> str:
    """The YAML text with `item` added at the end of the top-level list `key`.

    Text is put in rather than YAML written anew, so that comments and layout stay as they are.
    """
    lines = _lines(text)
    start = _line_of(key, lines)
    if start is None:
        raise StartFault(
            f"the list {key}: could not be extended; write it with one item a line, each "
            "beginning with a hyphen"
        )
    end = next(
        (n for n in range(start + 1, len(lines)) if re.match(r"[^\s#-]", lines[n])), len(lines)
    )
    while end > start + 1 and (not lines[end - 1].strip() or lines[end - 1].startswith("#")):
        end -= 1
    depth = len(_indent("-", lines[start + 1 : end]))
    shifted = "".join(
        " " * (depth - 2) + line if depth >= 2 else line[2:] for line in item.splitlines(True)
    )
    return "".join([*lines[:end], shifted, *lines[end:]])
