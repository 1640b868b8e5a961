"""A catalog file brought in step with the course, as msgmerge does it.

Nothing a translator wrote is lost: what the course no longer says becomes obsolete and comes back
if the text does; a changed text keeps its translation, marked fuzzy, with the text it was made for.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace

from curriculum.translation.passages import Key
from curriculum.translation.po import Entry, PoFile
from curriculum.translation.reviewing import settled

SAME_PLACE = 40
"""Likeness in percent from which a text is taken for a changed one in the same place."""

ELSEWHERE = 70
"""The same, for a text that may come from any other place in the file."""

Store = Mapping[Key, Entry]


@dataclass(frozen=True, slots=True)
class Merged:
    """A file's entries after the merge, and what became of them."""

    entries: tuple[Entry, ...]
    new: int = 0
    changed: int = 0
    restored: int = 0
    obsolete: int = 0
    """How many became obsolete now."""


def merge(old: PoFile, wanted: Sequence[Entry], elsewhere: Store, *, prune: bool) -> Merged:
    """The wanted entries with the translations that the old file, or another one, has for them.

    ``elsewhere`` holds translations of the language's other files: a text that moves to another
    module takes its translation along.
    """
    active, asleep = old.active, old.obsolete
    keys = {entry.key for entry in wanted}
    gone = [entry for key, entry in active.items() if key not in keys]
    found: dict[Key, Entry] = {}
    restored = 0
    for entry in wanted:
        known = active.get(entry.key)
        if known is None or not known.is_translated:
            back = asleep.get(entry.key) or elsewhere.get(entry.key)
            restored += back is not None
            known = _with_notes(back, known)
        if known is not None:
            found[entry.key] = _taken(entry, known)
    missing = [entry for entry in wanted if entry.key not in found]
    similar = _similar(missing, gone) | _same_text(missing, active)
    found.update(similar)
    entries = [found.get(entry.key, entry) for entry in wanted]
    kept, now = ([], 0) if prune else _obsolete(old, gone, entries)
    return Merged(
        (*entries, *kept),
        new=len(missing) - len(similar),
        changed=len(similar),
        restored=restored,
        obsolete=now,
    )


def _taken(entry: Entry, known: Entry) -> Entry:
    """An entry with the translation and the notes of a known one of the same text."""
    taken = replace(
        entry,
        msgstr=known.msgstr,
        fuzzy=known.fuzzy,
        flags=known.flags,
        previous=known.previous if known.fuzzy else None,
        previous_context=known.previous_context if known.fuzzy else None,
        notes=known.notes,
    )
    return settled(taken)


def _with_notes(back: Entry | None, known: Entry | None) -> Entry | None:
    if back is None or known is None:
        return back or known
    return replace(back, notes=tuple(dict.fromkeys([*known.notes, *back.notes])))


def _similar(missing: Sequence[Entry], candidates: Iterable[Entry]) -> dict[Key, Entry]:
    """For changed texts, the translation of what they were, marked fuzzy. Each old one serves once,
    the likest pair first."""
    usable = [entry for entry in candidates if entry.is_translated]
    pairs = [
        (score, -number, -position)
        for number, entry in enumerate(missing)
        for position, old in enumerate(usable)
        if (score := _likeness(entry, old))
    ]
    found: dict[Key, Entry] = {}
    used: set[int] = set()
    for _, number, position in sorted(pairs, reverse=True):
        entry, old = missing[-number], usable[-position]
        if entry.key not in found and -position not in used:
            found[entry.key] = _fuzzy(entry, old)
            used.add(-position)
    return found


def _same_text(missing: Sequence[Entry], active: Store) -> dict[Key, Entry]:
    """For a short text, the translation that it has in another place: fuzzy, for it may differ."""
    by_text = {entry.msgid: entry for entry in active.values() if entry.is_translated}
    return {
        entry.key: _fuzzy(entry, by_text[entry.msgid])
        for entry in missing
        if entry.msgid in by_text and by_text[entry.msgid].plural == entry.plural
    }


def _likeness(entry: Entry, old: Entry) -> float:
    """How like two texts are, with a bonus for the same place; 0 if not like enough."""
    from rapidfuzz import fuzz  # needed when catalogs are written, not when they are read

    if (entry.plural is None) != (old.plural is None):
        return 0
    same_place = bool(entry.comments and old.comments and entry.comments[0] == old.comments[0])
    least = SAME_PLACE if same_place else ELSEWHERE
    score = fuzz.ratio(entry.msgid, old.msgid, score_cutoff=least)
    return score + 100 * same_place if score else 0


def _fuzzy(entry: Entry, old: Entry) -> Entry:
    # of an entry that was fuzzy already, the text that its translation was really made for stays
    made_for = old.previous if old.fuzzy and old.previous is not None else old.msgid
    context = old.previous_context if old.fuzzy and old.previous is not None else old.context
    taken = replace(
        entry,
        msgstr=old.msgstr,
        fuzzy=True,
        flags=old.flags,
        previous=made_for,
        previous_context=context if context != entry.context else None,
        notes=old.notes,
    )
    return settled(taken)


def _obsolete(
    old: PoFile, gone: Sequence[Entry], entries: Iterable[Entry]
) -> tuple[list[Entry], int]:
    """The obsolete entries to keep, and how many of them are obsolete only now."""
    keys = {entry.key for entry in entries}
    before = [entry for key, entry in old.obsolete.items() if key not in keys]
    known = {entry.key for entry in before}
    sources = {entry.msgid: entry for entry in [*entries, *before, *gone] if not entry.fuzzy}
    now = [
        entry.as_obsolete()
        for entry in gone
        if entry.is_translated and entry.key not in known and not _is_copy(entry, sources)
    ]
    return [*before, *now], len(now)


def _is_copy(entry: Entry, sources: Mapping[str, Entry]) -> bool:
    """Whether a fuzzy entry only repeats the translation of a text that is kept."""
    origin = sources.get(entry.previous) if entry.fuzzy and entry.previous else None
    return origin is not None and origin.msgstr == entry.msgstr
