"""A repealed act is never shown without what took its place.

Code: `repealed-without-successor`

Where a page names an act that is no longer in force, it names what is in force now as well: the
act at the end of the chain of `replaced_by`.

Why: whoever looks something up reads one page, and takes what stands there for the law.

    The standard is in Order 138 [source:order-138].                                      # wrong
    It was in Order 138 [source:order-138], since 2023 in Order 263 [source:order-263].   # right
"""

from __future__ import annotations

from collections.abc import Iterator

from curriculum.checks.marks import references, texts
from curriculum.diagnostics import Diagnostic, Location, error
from curriculum.model import Course, Source, Thing, mentions, walk
from curriculum.model.kept import Kept


def check(course: Course) -> Iterator[Diagnostic]:
    """Yield dead law that is shown as if it were alive."""
    successors = {
        source.id: successor
        for source in course.sources
        if (successor := _successor(source, course)) is not None
    }
    if not successors:
        return
    for page in _pages(course):
        cited = _KEPT.all_of(page, None, _cited)
        named = {name for name, _ in cited}
        told: set[str] = set()
        for name, place in cited:
            now = successors.get(name)
            if now is None or now in named or name in told:
                continue
            told.add(name)
            message = f'"{name}" is no longer in force, and "{now}", which took its place, is not '
            message += f'named in "{page.id}"'
            yield error(place, "repealed-without-successor", message, f"add [source:{now}]")


def _pages(course: Course) -> Iterator[Thing]:
    """What is read on a page of its own."""
    for module in course.modules:
        yield from module.sections
        yield from module.activities
        yield from module.cases
        yield from module.simulations
        yield from module.job_aids
        yield from module.checks
    yield from course.jurisdictions
    yield from course.guides


_KEPT: Kept[tuple[tuple[str, Location], ...]] = Kept()


def _cited(page: Thing) -> Iterator[tuple[str, Location]]:
    for part in walk(page):
        for reference in references(part):
            if reference.mark == "source":
                yield reference.value, reference.location
        for text in texts(part):
            for mention in mentions(text.value) if "source:" in text.value else ():
                if mention.kind == "source":
                    yield mention.id, text.inside(mention.start)


def _successor(source: Source, course: Course) -> str | None:
    """What is in force in place of a repealed source, if the course knows it."""
    if not source.repealed or source.repealed > source.checked_on:
        return None
    known = course.by_kind["source"]
    seen = {source.id}
    name = source.replaced_by
    while name in known and name not in seen:
        following = known[name]
        assert isinstance(following, Source)
        seen.add(name)
        if not (following.repealed and following.replaced_by):
            return name
        name = following.replaced_by
    return None
