"""What the catalog files of a language must hold: the messages of a course, not yet translated."""

from __future__ import annotations

from dataclasses import replace

from curriculum.model import Course
from curriculum.translation.passages import Key, Passage, passages
from curriculum.translation.po import Entry
from curriculum.translation.terms import Terms


def templates(course: Course, language: str) -> dict[str, list[Entry]]:
    """By catalog file, an empty entry for every message, in the order of the course.

    References name files without lines and comments name things by their ids, so that neither
    changes when something else in a file is edited.
    """
    terms = Terms(course, language)
    files: dict[str, dict[Key, Entry]] = {}
    for passage in passages(course):
        entries = files.setdefault(passage.file, {})
        known = entries.get(passage.key)
        new = known or Entry(passage.text, context=passage.context, comments=())
        entries[passage.key] = _with_place(new, passage)
    return {
        name: [_with_terms(entry, terms) for entry in entries.values()]
        for name, entries in files.items()
    }


def _with_place(entry: Entry, passage: Passage) -> Entry:
    comments = dict.fromkeys([*entry.comments, passage.place])
    references = dict.fromkeys([*entry.references, passage.location.path])
    return replace(entry, comments=tuple(comments), references=tuple(references))


def _with_terms(entry: Entry, terms: Terms) -> Entry:
    return replace(entry, comments=(*entry.comments, *terms.lines(entry.msgid)))
