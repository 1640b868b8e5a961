"""A link leads to a page of the web or a thing of the course; an image is a file of the project.

Codes:

- `unsafe-link`: an address that runs something, opens a file of the reader, or has no safe scheme;
- `path-outside`: a path that leaves the project, or the page's own folder in a generated page;
- `outside-image`: an image from elsewhere, which would be missing offline and tell who reads;
- `image-without-words` (warning): an image without a description for those who cannot see it.

Why: the site is opened offline and must not send a single request.

    [the law](javascript:alert(1))             # wrong
    [the law](https://law.example/food)        # right
    [the law](source:food-act)                 # better: its state is shown too
"""

from __future__ import annotations

import html
import posixpath
import re
from collections.abc import Iterator
from urllib.parse import unquote

from curriculum.checks.code_spans import without_code
from curriculum.checks.marks import inside, strings
from curriculum.checks.nearest import did_you_mean
from curriculum.diagnostics import Diagnostic, Location, error, warning
from curriculum.model import Course, Guide, Part, walk
from curriculum.model.kept import Kept
from curriculum.model.markup import LINKED, PLACED

Fault = tuple[str, str, str]
"""Code, message and hint."""

SCHEMES = frozenset({"http", "https", "mailto", "tel"})
_TARGET = r"\(\s*<?(?P<{}>[^)>]{{0,2000}})"
_LINK = re.compile(
    rf"(?P<bang>!)\[(?:(?P<alt>[^\[\]]*)\]{_TARGET.format('src')})?"
    rf"|\]{_TARGET.format('href')}"
    r"|^[ \t]*\[[^\]\n]+\]:[ \t]*<?(?P<definition>\S+)",
    re.MULTILINE,
)
_SCHEME = re.compile(r"(?P<scheme>[A-Za-z][A-Za-z0-9+.-]*):")
_IGNORED = re.compile(r"[\x00-\x20\u00ad\u200b-\u200f\u2028-\u202f\ufeff]")
_TITLE = re.compile(r"\s+[\"'].*", re.DOTALL)


def check(course: Course) -> Iterator[Diagnostic]:
    """Yield links and images that the site must not have."""
    for top in course.tops():
        yield from _KEPT.all_of(top, None, _faults_below)


_KEPT: Kept[tuple[Diagnostic, ...]] = Kept()


def _faults_below(top: Part) -> Iterator[Diagnostic]:
    return (fault for part in walk(top) for fault in _faults_in(part))


def _faults_in(part: Part) -> Iterator[Diagnostic]:
    guide = part if isinstance(part, Guide) else None
    for path, value in strings(part):
        if "]" not in value:
            continue
        for match in _LINK.finditer(without_code(value) if guide else value):
            place = inside(part, path, value, match.start(_told_at(match)))
            if match["bang"]:
                yield from _image(match, guide, place)
            elif fault := _link(match["href"] or match["definition"] or "", guide):
                yield error(place, *fault)


def _told_at(match: re.Match[str]) -> str:
    return next(name for name in ("bang", "href", "definition") if match[name] is not None)


def _image(match: re.Match[str], guide: Guide | None, place: Location) -> Iterator[Diagnostic]:
    if match["src"] is None:
        message = "an image is written as ![words](path), with its path in the same place"
        yield error(place, "outside-image", message)
        return
    written = _written(match["src"])
    address = _plain(written)
    if _SCHEME.match(address.replace("\\", "")) or address.startswith(("//", "\\")):
        message = f'the image "{written}" does not come from the project'
        hint = "put the file into docs/assets and name it by its path"
        yield error(place, "outside-image", message, hint)
    elif fault := _path(address, written, guide):
        yield error(place, *fault)
    if not match["alt"].strip():
        message = f'the image "{written}" has no description'
        hint = "say between the brackets what it shows"
        yield warning(place, "image-without-words", message, hint)


def _link(target: str, guide: Guide | None) -> Fault | None:
    """What is wrong with the address of a link, if anything is."""
    written = _written(target)
    address = _plain(written)
    scheme = _SCHEME.match(address.replace("\\", ""))
    if scheme:
        name = scheme["scheme"].lower()
        if name in SCHEMES or name in LINKED | PLACED:
            return None
        message = f'"{written}" is not an address that a page may link to'
        allowed = "links begin with https:, mailto: or tel:, or name a thing, as term:id"
        return "unsafe-link", message, did_you_mean(name, LINKED | SCHEMES, allowed)
    if address.startswith("//"):
        message = f'"{written}" has no scheme and leads nowhere offline'
        return "unsafe-link", message, f"write https:{address}"
    return _path(address, written, guide)


def _path(address: str, written: str, guide: Guide | None) -> Fault | None:
    """What is wrong with an address that is a path, if anything is."""
    path = re.split(r"[?#]", address.replace("\\", "/"))[0]
    if path.startswith("/"):
        message = f'"{written}" begins at the top of a disk or server'
        return "path-outside", message, "write a path from the page, or name the thing by its id"
    if guide is not None:
        folder = posixpath.dirname(guide.path)
        if posixpath.normpath(posixpath.join(folder, path)).startswith(".."):
            return "path-outside", f'"{written}" leaves the folder docs', "link to a page below it"
        return None
    if ".." in path.split("/"):
        message = f'"{written}" leaves the folder of the page'
        return "path-outside", message, "name the thing by its id, e.g. [words](section:id)"
    return None


def _written(target: str) -> str:
    """The address as the editor wrote it, without its title and with its own brackets closed."""
    address = _TITLE.sub("", target).strip()
    return address + ")" if address.count("(") > address.count(")") else address


def _plain(address: str) -> str:
    """The address as a browser understands it in the end, without disguises."""
    before = None
    plain = address
    while plain != before:
        before, plain = plain, _IGNORED.sub("", unquote(html.unescape(plain)))
    return plain
