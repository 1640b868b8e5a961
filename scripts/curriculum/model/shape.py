"""What a field of the model holds, in a form that can be walked and said in plain words.

Reading needs it to say what was expected, the JSON Schema to describe keys, and the reference page
to explain them; all three follow the same declarations.
"""

from __future__ import annotations

import datetime as dt
import re
import types
from collections.abc import Mapping
from dataclasses import dataclass, replace
from enum import Enum
from functools import cache
from typing import Annotated, Any, Literal, Union, get_args, get_origin, get_type_hints

from pydantic import StringConstraints

from curriculum.model.base import ID, Id, Part, Passage, Reference, TrainerOnly

Kind = Literal["text", "id", "number", "yes-no", "date", "choice", "list", "mapping", "part"]


@dataclass(frozen=True, slots=True)
class Shape:
    """What a field holds."""

    kind: Kind
    passage: str | None = None
    """For a translated text: ``title``, ``line`` or ``prose``."""

    reference: str | None = None
    """For the id of something else: its kind."""

    pattern: str | None = None
    choices: tuple[str, ...] = ()
    part: type[Part] | None = None
    item: Shape | None = None
    """What a list holds, or the values of a mapping."""

    key: Shape | None = None
    trainer_only: bool = False

    def in_words(self) -> str:
        """For a sentence that says what must stand here: ``a whole number``."""
        return _words(self, plural=False)


TEXT = Shape("text")
_SIMPLE: dict[Any, Shape] = {
    str: TEXT,
    int: Shape("number"),
    bool: Shape("yes-no"),
    dt.date: Shape("date"),
}


def shape(annotation: Any) -> Shape:
    """The shape of a type annotation of the model."""
    if annotation == Id:
        return replace(TEXT, kind="id", pattern=ID)
    origin, arguments = get_origin(annotation), get_args(annotation)
    if origin is Annotated:
        return _marked(shape(arguments[0]), arguments[1:])
    if origin in (Union, types.UnionType):
        return next(shape(part) for part in arguments if part is not type(None))
    if origin is Literal:
        return Shape("choice", choices=tuple(str(choice) for choice in arguments))
    if origin is tuple:
        return Shape("list", item=shape(arguments[0]))
    if origin is dict:
        return Shape("mapping", key=shape(arguments[0]), item=shape(arguments[1]))
    if isinstance(annotation, type) and issubclass(annotation, Part):
        return Shape("part", part=annotation)
    if isinstance(annotation, type) and issubclass(annotation, Enum):
        return Shape("choice", choices=tuple(str(choice.value) for choice in annotation))
    return _SIMPLE[annotation]


def _marked(plain: Shape, marks: tuple[object, ...]) -> Shape:
    for mark in marks:
        match mark:
            case Passage():
                plain = replace(plain, passage=mark.form)
            case Reference():
                plain = replace(plain, reference=mark.kind)
            case StringConstraints(pattern=pattern) if isinstance(pattern, str):
                plain = replace(plain, pattern=pattern)
            case TrainerOnly():
                plain = replace(plain, trainer_only=True)
    return plain


@cache
def fields(part: type[Part]) -> Mapping[str, Shape]:
    """The shape of every field of a part, in the order they are declared."""
    hints = get_type_hints(part, include_extras=True)
    return {name: shape(hints[name]) for name in part.model_fields}


def inside(outer: Shape, step: str | int) -> Shape | None:
    """The shape one step further in, or None where the model has no such place."""
    if outer.kind == "part" and outer.part is not None:
        return fields(outer.part).get(str(step))
    return outer.item if outer.kind in ("list", "mapping") else None


def noun(part: type[Part]) -> str:
    """What people call a part: ``check item``."""
    words = re.sub(r"(?<!^)(?=[A-Z])", " ", part.__name__).lower()
    others = {"module file": "module", "course settings": "course", "guide": "page"}
    return others.get(words, words)


def with_article(words: str) -> str:
    """``a section``, ``an outcome``."""
    return f"{'an' if words[:1] in 'aeio' else 'a'} {words}"


def _words(what: Shape, *, plural: bool) -> str:
    if what.kind == "list" and what.item is not None:
        inner = _words(what.item, plural=True)
        return f"lists of {inner}" if plural else f"a list of {inner}"
    if what.kind == "mapping" and what.key is not None and what.item is not None:
        keys = _words(what.key, plural=True) if what.key.reference else "keys"
        return f"a group of {keys}, each followed by a colon and {what.item.in_words()}"
    if what.kind == "choice":
        listed = ", ".join(what.choices)
        return f"words out of: {listed}" if plural else f"one of: {listed}"
    one, many = _phrase(what)
    return many if plural else one


def _phrase(what: Shape) -> tuple[str, str]:
    """One and many of something without parts of its own."""
    if what.reference is not None:
        kind = what.reference.replace("-", " ")
        return f"the id of {with_article(kind)}", f"{kind} ids"
    if what.part is not None:
        name = noun(what.part)
        return f"{with_article(name)} with its own keys", f"{many_of(name)} with their own keys"
    if what.pattern is not None and ":" in what.pattern:
        return 'a time of day such as "09:30"', 'times of day such as "09:30"'
    return {
        "id": ("an id", "ids"),
        "number": ("a whole number", "whole numbers"),
        "yes-no": ("true or false", "values true or false"),
        "date": ("a date such as 2025-03-14", "dates such as 2025-03-14"),
    }.get(what.kind) or {
        "title": ("a short text on one line", "short texts on one line"),
        "line": ("a text of one paragraph", "texts of one paragraph"),
        "prose": ("a text in Markdown", "texts in Markdown"),
    }.get(what.passage or "", ("a text", "texts"))


def many_of(word: str) -> str:
    """The plural of one of the model's nouns."""
    irregular = {"person": "people", "criterion": "criteria"}
    if word in irregular:
        return irregular[word]
    if word.endswith("y") and word[-2] not in "aeou":
        return f"{word[:-1]}ies"
    return f"{word}s"
