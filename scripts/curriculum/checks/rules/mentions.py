"""A text that names something in Markdown must name something that exists, where it may stand.

Codes:

- `unknown-...`: the id does not exist, see the rule for references;
- `unknown-job-aid`, `unknown-check`, `unknown-agenda`, `unknown-jurisdiction`, `unknown-guide`:
  the same of what only texts name;
- `unknown-table`, `unknown-flow`, `unknown-figure`: the section has no such thing;
- `unknown-kind`: the word before the colon is nearly, but not quite, a kind of thing;
- `misplaced`: a table, flow or figure can be put only into the body of its own section, on a
  line of its own;
- `placed-twice`: it can be put there only once;
- `mention-in-title`: titles are plain words, and a mention would show its brackets.

Why: a mention becomes a link or the thing itself; a wrong one would stay in the page as it is.

    body: Wash them as in [sectoin:hand-washing].   # wrong: did you mean "section"?
    body: Wash them as in [section:hand-washing].   # right
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from curriculum.checks.known import Known, Unreadable
from curriculum.checks.marks import Marked, texts
from curriculum.checks.nearest import did_you_mean, nearest
from curriculum.diagnostics import Diagnostic, error
from curriculum.model import Course, Mention, Part, Section, mentions, walk
from curriculum.model.kept import Kept
from curriculum.model.markup import LINKED, PLACED

_ALMOST = re.compile(
    r"\[(?<![\\!\w]\[)(?P<kind>[A-Za-z-]+):(?P<id>[a-z0-9-]+)(?:,[^\]\n]*)?\](?!\()"
)
_FIELD = {"table": "tables", "flow": "flows", "figure": "figures"}


def check(course: Course, unreadable: Unreadable) -> Iterator[Diagnostic]:
    """Yield every mention that leads nowhere or stands where it cannot."""
    known = Known(course, unreadable)
    for top in course.tops():
        placed: dict[tuple[int, str, str], int] = {}
        for text, named, almost in _KEPT.all_of(top, None, _naming_texts_below):
            if almost:
                yield from _almost_mentions(text, known)
            for mention in named:
                if text.mark == "title":
                    yield _in_title(text, mention)
                elif mention.kind in PLACED:
                    yield from _placed(text, mention, placed)
                elif not known.has(mention.kind, mention.id):
                    yield known.fault(mention.kind, mention.id, text.inside(mention.start))


Naming = tuple[Marked, tuple[Mention, ...], bool]
"""A text, what it names, and whether it may name something by a misspelt kind."""

_KEPT: Kept[tuple[Naming, ...]] = Kept()


def _naming_texts_below(top: Part) -> Iterator[Naming]:
    for text in (text for part in walk(top) for text in texts(part)):
        if "[" in text.value:
            named = tuple(mentions(text.value))
            almost = any(m["kind"] not in LINKED | PLACED for m in _ALMOST.finditer(text.value))
            if named or almost:
                yield text, named, almost


def _in_title(text: Marked, mention: Mention) -> Diagnostic:
    written = text.value[mention.start : mention.end]
    message = f'"{written}" stands in a title, where it would show as it is'
    return error(text.location, "mention-in-title", message, "write the words themselves")


def _placed(
    text: Marked, mention: Mention, placed: dict[tuple[int, str, str], int]
) -> Iterator[Diagnostic]:
    place = text.inside(mention.start)
    name = f"[{mention.kind}:{mention.id}]"
    if not isinstance(text.part, Section) or text.path != ("body",):
        message = f'"{name}" can stand only in the body of the section that the thing belongs to'
        hint = f"link to the section instead, or move the {mention.kind}"
        yield error(place, "misplaced", message, hint)
        return
    things = {thing.id for thing in getattr(text.part, _FIELD[mention.kind])}
    if mention.id not in things:
        message = f'"{mention.id}" is not a {mention.kind} of this section'
        listed = f"{_FIELD[mention.kind]} stand under `{_FIELD[mention.kind]}` in the same file"
        hint = did_you_mean(mention.id, things, listed)
        yield error(place, f"unknown-{mention.kind}", message, hint)
        return
    if not _alone_on_line(text.value, mention):
        message = f'"{name}" must stand alone, with an empty line before and after'
        yield error(place, "misplaced", message)
    # by the part too: several of one file may have things of one name
    first = placed.setdefault((id(text.part), mention.kind, mention.id), place.line)
    if first != place.line:
        message = f'"{name}" is put here a second time; the first is on line {first}'
        yield error(place, "placed-twice", message, "keep one of the two")


def _alone_on_line(text: str, mention: Mention) -> bool:
    before = text[: mention.start].rpartition("\n")[2]
    after = text[mention.end :].partition("\n")[0]
    return mention.words is None and not before.strip() and not after.strip()


def _almost_mentions(text: Marked, known: Known) -> Iterator[Diagnostic]:
    """Mentions whose kind is misspelt: the words before the colon resemble a kind of thing."""
    for match in _ALMOST.finditer(text.value):
        kind, name = match["kind"], match["id"]
        kinds = LINKED | PLACED
        if kind in kinds:
            continue
        guess = nearest(kind.lower(), kinds)
        meant = kind.lower() in kinds or kind.lower().rstrip("s") in kinds
        if guess and (meant or any(known.kinds_of(name))):
            message = f'"{kind}" is not a kind of thing that can be named'
            place = text.inside(match.start("kind"))
            yield error(place, "unknown-kind", message, f'did you mean "{guess}"?')
