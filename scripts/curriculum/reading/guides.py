"""Hand-written pages of ``docs/``: front matter and Markdown."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache

from curriculum.diagnostics import Diagnostic, Location, error
from curriculum.model import Guide, Origin, is_id
from curriculum.reading.files import printable
from curriculum.reading.loading import Loader, is_nothing
from curriculum.reading.names import of_id
from curriculum.reading.nodes import Entry, Mapping, Scalar
from curriculum.reading.validate import validate
from curriculum.reading.yaml_text import read_yaml

DOCS = "docs"
_FENCE = re.compile(r"^---[ \t]*$", re.MULTILINE)
_WRITTEN_KEYS = "title, summary, edition"


def read_guides(loader: Loader) -> tuple[Guide, ...]:
    """Every page below ``docs/``, in the order of their paths."""
    guides: dict[str, Guide] = {}
    for path in _pages(loader, DOCS):
        guide = _read(loader, path)
        if guide is None:
            loader.unreadable.add(("guide", _id_of(path)))
        elif guide.id in guides:
            other = f"{DOCS}/{guides[guide.id].path}"
            message = f'this page and {other} would both have the id "{guide.id}"'
            loader.unreadable.add(("guide", guide.id))
            loader.diagnostics.append(
                error(Location(path), "duplicate-id", message, "rename one of the two")
            )
        else:
            guides[guide.id] = guide
    return tuple(guides.values())


def _pages(loader: Loader, folder: str) -> Iterator[str]:
    for name in loader.files.names(folder):
        path = f"{folder}/{name}"
        if loader.files.is_folder(path):
            if _is_good_name(loader, path, name):
                yield from _pages(loader, path)
        elif name.endswith(".md") and _is_good_name(loader, path, name[:-3]):
            yield path
        elif name.lower().endswith((".md", ".markdown")) and not name.endswith(".md"):
            message = 'the name of a page must end in ".md"'
            loader.unreadable.add(("guide", printable(_id_of(path))))
            place = Location(printable(path))
            loader.diagnostics.append(error(place, "wrong-name", message, "rename the file"))


def _is_good_name(loader: Loader, path: str, stem: str) -> bool:
    place = Location(printable(path))
    last = stem.rpartition(".")[2]
    is_folder = loader.files.is_folder(path)
    if len(last) == 2 and last.isalpha() and (is_folder or last != stem):
        message = f'"{last}" in this name would be taken for a language'
        hint = "translations stand in the folder translations; give it another name"
        loader.diagnostics.append(error(place, "two-letter-name", message, hint))
        loader.unreadable.add(("guide", printable(_id_of(path))))
        return False
    if is_id(stem) or (is_folder and not _has_pages(loader, path)):
        return True
    loader.unreadable.add(("guide", printable(_id_of(path))))
    what = "folder" if is_folder else "page"
    message, hint = of_id(printable(stem))
    message = message.replace("cannot be an id", f"cannot be the name of a {what}")
    hint = hint.replace("write", "rename it to")
    loader.diagnostics.append(error(place, "wrong-name", message, hint))
    return False


def _has_pages(loader: Loader, folder: str) -> bool:
    return any(name.endswith(".md") for name in loader.files.names(folder))


def _id_of(path: str) -> str:
    return path.removeprefix(f"{DOCS}/").removesuffix(".md").replace("/", "-")


def _read(loader: Loader, path: str) -> Guide | None:
    text = loader.files.text(path)
    if text is None:
        return None
    marks = list(_FENCE.finditer(text))[:2]
    if not marks or marks[0].start() != 0:
        message = 'the page must begin with "---", a title, and "---" again'
        hint = "---, title: The title of the page, ---: three lines at the top"
        loader.diagnostics.append(error(Location(path), "missing-front-matter", message, hint))
        return None
    if len(marks) < 2:
        message = 'the lines at the top have no end: the second "---" is missing'
        hint = 'write "---" on a line of its own above the text of the page'
        loader.diagnostics.append(error(Location(path), "missing-front-matter", message, hint))
        return None
    return _guide(loader, path, text[marks[0].end() : marks[1].start()], text[marks[1].end() :])


def _guide(loader: Loader, path: str, front: str, rest: str) -> Guide | None:
    """`front` and `rest` begin with the line end behind a ``---``, so lines count on."""
    guide, found = _read_guide(path, front, rest)
    loader.diagnostics += found
    return guide


@lru_cache(maxsize=1000)
def _read_guide(path: str, front: str, rest: str) -> tuple[Guide | None, tuple[Diagnostic, ...]]:
    """The page and all faults of its file. Pages never change, so unchanged files give the same."""
    written = read_yaml(front, path)
    found = list(written.diagnostics)
    if written.node is None and written.diagnostics:
        return None, tuple(found)
    node = Mapping(Location(path, 2)) if is_nothing(written.node) else written.node
    if isinstance(node, Mapping):
        for key in ("id", "path", "body"):
            if key in node.entries:
                found.append(_refused(node.entries.pop(key).key_at, key))
        body = rest.lstrip("\n")
        body_line = front.count("\n") + 1 + (len(rest) - len(body) if body else 0)
        _add(node, "id", _id_of(path), Origin(Location(path)))
        _add(node, "path", path.removeprefix(f"{DOCS}/"), Origin(Location(path)))
        start = Location(path, body_line)
        if not body.strip():
            message = "the page has no text below its second ---"
            found.append(error(start, "missing-value", message))
            body = "…"
        _add(node, "body", body, Origin(start, text_start=start))
    assert node is not None
    validated = validate(Guide, node)
    return validated.part, (*found, *validated.diagnostics)


def _refused(place: Location, key: str) -> Diagnostic:
    message = f'"{key}" is not a key of a page'
    return error(place, "unknown-key", message, f"a page has: {_WRITTEN_KEYS}")


def _add(node: Mapping, key: str, text: str, origin: Origin) -> None:
    node.entries[key] = Entry(origin.location, Scalar(origin, text))
