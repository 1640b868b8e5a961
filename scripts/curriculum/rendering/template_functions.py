"""Small questions that templates ask about things of the course."""

from __future__ import annotations

import hashlib
import urllib.parse
from collections.abc import Callable, Iterable, Mapping, Sequence
from typing import Any, TypeVar

from markupsafe import Markup

from curriculum.model import Course, Day, Flow, Slot, Source, Table, Track
from curriculum.model.clock import WHOLE_DAY, clock_at, minutes_at
from curriculum.rendering.linking import Links
from curriculum.rendering.safe_markdown import plain

Item = TypeVar("Item")


def template_functions(course: Course, links: Links) -> dict[str, Callable[..., Any]]:
    """The functions that templates can call, by name."""
    things = course.by_kind

    def links_listed(kind: str, ids: Iterable[str]) -> Markup:
        return Markup(", ").join(links.link(kind, id_) for id_ in ids)

    def title_language(source: Source) -> str:
        return links.language if links.language in source.title else next(iter(source.title))

    def source_title(id_: str) -> Markup:
        source = things["source"][id_]
        assert isinstance(source, Source)
        code = title_language(source)
        return in_language(source.title[code], code)

    def in_language(words: str, code: str) -> Markup:
        if code == links.language:
            return plain(words)
        return Markup('<span lang="{}">{}</span>').format(code, plain(words))

    def forms_listed(forms: Iterable[str], code: str) -> Markup:
        return Markup(", ").join(in_language(form, code) for form in forms)

    return {
        "links_listed": links_listed,
        "title_language": title_language,
        "source_title": source_title,
        "in_language": in_language,
        "forms_listed": forms_listed,
        "named": links.named,
        "name_of": lambda kind, id_: links.name(kind, id_),
        "thing": lambda kind, id_: things[kind][id_],
        "titles_of": lambda steps: {step.id: step.title for step in steps},
        "kind_of": kind_of,
        "ends": ends,
        "totals": totals,
        "tracks_of": tracks_of,
        "state_of": state_of,
        "shuffled": shuffled,
        "url": lambda address: Markup(urllib.parse.quote(address, safe=":/?&=%#~+,;@!$*-._")),
    }


def kind_of(thing: object) -> str:
    """``table``, ``flow`` or ``figure``."""
    if isinstance(thing, Table):
        return "table"
    return "flow" if isinstance(thing, Flow) else "figure"


def ends(slot: Slot) -> str:
    """The clock time at which a slot ends."""
    return clock_at((minutes_at(slot.start) + slot.minutes) % WHOLE_DAY)


def tracks_of(slot: Slot) -> list[tuple[Track, tuple[str, ...]]]:
    """The tracks of a slot, those that do the same as one, each with the rooms they are in."""
    rooms: dict[tuple[object, ...], list[str]] = {}
    tracks: dict[tuple[object, ...], Track] = {}
    for track in slot.tracks:
        work = (track.sections, track.activities, track.simulations)
        same = (track.title, track.audiences, *work)
        tracks.setdefault(same, track)
        rooms.setdefault(same, []).append(track.room)
    return [(track, tuple(rooms[same])) for same, track in tracks.items()]


def totals(day: Day) -> Mapping[str, int]:
    """Minutes of a day: all, breaks and meals, and the rest."""
    whole = sum(slot.minutes for slot in day.slots)
    breaks = sum(slot.minutes for slot in day.slots if slot.kind in ("break", "meal"))
    return {"day": whole, "breaks": breaks, "learning": whole - breaks}


def state_of(source: Source) -> str | None:
    """The state of a source on the day it was last looked at, as far as its dates tell it."""
    if source.repealed:
        return "repealed" if source.repealed <= source.checked_on else "ending"
    if source.in_force and source.in_force > source.checked_on:
        return "not-yet"
    if source.replaced_by:
        return "replaced"
    return "in-force" if source.in_force else None


def shuffled(seed: str, items: Sequence[Item]) -> list[tuple[int, Item]]:
    """The items with their numbers, in an order that the seed fixes; never the right one."""
    numbered = list(enumerate(items))
    mixed = sorted(numbered, key=lambda pair: hashlib.sha256(f"{seed}/{pair[0]}".encode()).digest())
    return mixed if mixed != numbered else mixed[1:] + mixed[:1]
