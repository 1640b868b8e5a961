"""National law is told point by point, with the sources, and nothing is told twice.

Codes:

- `law-without-source`: what the law says, then or now, names no source;
- `law-point-twice`: a jurisdiction answers the same point twice;
- `law-point-missing`: a point of the course that a jurisdiction does not name at all;
- `law-then-missing`: the course has jurisdictions but does not say which date `then` means.

Why: a legal statement without its act cannot be checked, and a point left out looks like a point
on which the law is silent. A point on which nothing was found is named and left without text.

    - {point: services, now: A shelter for all.}                                    # wrong
    - {point: services, now: "A shelter for all [source:law-2024, art. 5]."}        # right
    - {point: services}                                       # right: shown as "to be verified"
"""

from __future__ import annotations

from collections.abc import Iterator

from curriculum.diagnostics import Diagnostic, error
from curriculum.model import Course, Jurisdiction, mentions


def check(course: Course) -> Iterator[Diagnostic]:
    """Yield what is told of national law without saying where it stands."""
    if course.jurisdictions and not course.settings.law_then:
        message = "the course tells what the law was, but not at which date"
        hint = "add `law_then: April 2016`, with the date you mean"
        yield error(course.settings.where("jurisdictions"), "law-then-missing", message, hint)
    for law in course.jurisdictions:
        yield from _sources(law)
        yield from _points(law, [point.id for point in course.settings.law_points])


def _sources(law: Jurisdiction) -> Iterator[Diagnostic]:
    for finding in law.points:
        for field in ("then", "now"):
            text = getattr(finding, field)
            if text and not any(found.kind == "source" for found in mentions(text)):
                message = f'what `{field}` says on "{finding.point}" names no source'
                hint = "add [source:id, art. 1], or leave the key out where nothing was found"
                yield error(finding.where(field), "law-without-source", message, hint)


def _points(law: Jurisdiction, wanted: list[str]) -> Iterator[Diagnostic]:
    seen: set[str] = set()
    for at, finding in enumerate(law.points):
        if finding.point in seen:
            message = f'"{law.id}" answers the point "{finding.point}" twice'
            yield error(law.where("points", at, "point"), "law-point-twice", message)
        seen.add(finding.point)
    missing = [point for point in wanted if point not in seen]
    if missing:
        message = f'"{law.id}" does not name the points {", ".join(missing)}'
        hint = f"add `- point: {missing[0]}`; without text it is shown as to be verified"
        yield error(law.where("points"), "law-point-missing", message, hint)
