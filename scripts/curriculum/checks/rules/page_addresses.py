"""Every page has an address of its own.

Code: `page-address`

Why: of two pages at one address the site has only one, and nobody would see that the other is lost.
Addresses are made from ids and from the names of files. Some belong to the site itself, such as
`glossary.html` and, in the folder of a module, `index.html` and `checks.html`; so do the folders of
the other languages.

    docs/glossary.md                     # wrong: where the glossary of the course stands
    docs/guides/words-for-trainers.md    # right
"""

from __future__ import annotations

from collections.abc import Iterator

from curriculum.checks.known import words
from curriculum.diagnostics import Diagnostic, error
from curriculum.model import Course, Guide, Module, Thing
from curriculum.model import addresses as at


def check(course: Course) -> Iterator[Diagnostic]:
    """Yield pages that would stand where another one stands."""
    taken = dict(_of_the_site(course))
    others = set(course.settings.languages) - {course.source_language}
    for kind, thing, address in _pages(course):
        other = taken.setdefault(address, _called(kind, thing))
        folder = address.partition("/")[0]
        if other != _called(kind, thing):
            yield _fault(kind, thing, f"at {_shown(address)}, the address of {other}")
        elif kind in ("module", "guide") and "/" in address and folder in others:
            yield _fault(kind, thing, f'in {folder}/, the folder of the language "{folder}"')


def _of_the_site(course: Course) -> Iterator[tuple[str, str]]:
    """Pages that cannot be called otherwise: address, and what they are."""
    yield at.COURSE, "the course at a glance"
    yield at.COVERAGE, "the coverage"
    yield at.FILE_REFERENCE, "the reference of the files"
    for address, called, things in (
        (at.AGENDA, "the agenda", course.agendas),
        (at.GLOSSARY, "the glossary", course.glossary),
        (at.SOURCES, "the list of sources", course.sources),
        (at.LAW, "the comparison of the law", course.jurisdictions),
    ):
        if things:
            yield address, called
    for module in course.modules:
        if module.checks:
            yield at.checks_page(module.id), f'the check items of the module "{module.id}"'
        for form in {form for item in module.checks for form in item.forms} - {"practice"}:
            yield at.test_page(form), f'the test "{form}"'


def _pages(course: Course) -> Iterator[tuple[str, Thing | Module, str]]:
    """Pages of things with their kind and address: those that are renamed most easily come last."""
    every = [(kind, id_, each) for (kind, id_), each in at.addresses(course).items()]
    order = {"module": 0, "guide": 2}
    for kind, id_, address in sorted(every, key=lambda page: order.get(page[0], 1)):
        if "#" not in address:
            yield kind, course.by_kind[kind][id_], address


def _called(kind: str, thing: Thing | Module) -> str:
    return f"docs/{thing.path}" if isinstance(thing, Guide) else f'the {words(kind)} "{thing.id}"'


def _fault(kind: str, thing: Thing | Module, stands: str) -> Diagnostic:
    place = thing.file.where() if isinstance(thing, Module) else thing.where()
    name = place.path.rpartition("/")[0] if kind == "module" else place.path
    hint = f"rename {name}" + ("" if kind == "guide" else " and change its id")
    return error(place, "page-address", f"{_called(kind, thing)} would stand {stands}", hint)


def _shown(address: str) -> str:
    return address.removesuffix(".md") + ".html"
