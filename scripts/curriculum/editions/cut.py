"""Which texts an edition holds. Trainer-only text is taken out of the course itself, so that no
page, index or script of the participant edition can carry it."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache
from operator import is_not
from typing import Any, TypeVar

from curriculum.editions import Edition
from curriculum.model import Course, Module, Part
from curriculum.model.kept import Kept
from curriculum.model.shape import Shape, fields

Value = TypeVar("Value")
PartType = TypeVar("PartType", bound=Part)
Whole = TypeVar("Whole", Course, Module)


def for_edition(course: Course, edition: Edition) -> Course:
    """The course as this edition may show it.

    In the participant edition every field marked `TRAINER_ONLY` is empty and guides for trainers
    are gone; the trainer edition is the course itself.
    """
    if edition is Edition.TRAINER:
        return course
    open_guides = tuple(guide for guide in course.guides if guide.edition == "both")
    return _at_the_top(course.model_copy(update={"guides": open_guides}))


_KEPT: Kept[Part] = Kept()


def _at_the_top(whole: Whole) -> Whole:
    """A course or a module with each of its things cut, and what was cut before taken again."""
    update: dict[str, Any] = {}
    for name in type(whole).model_fields:
        before = getattr(whole, name)
        is_list = isinstance(before, tuple)
        update[name] = tuple(map(_cut_once, before)) if is_list else _cut_once(before)
    return whole.model_copy(update=update)


def _cut_once(part: Part) -> Part:
    return _at_the_top(part) if isinstance(part, Module) else _KEPT.of(part, None, _without)


def _without_trainer_fields(value: Value) -> Value:
    if isinstance(value, Part):
        return _without(value)
    if isinstance(value, tuple):
        each = tuple(map(_without_trainer_fields, value))
        return each if any(map(is_not, each, value)) else value  # type: ignore[return-value]
    if isinstance(value, Mapping):
        items = {key: _without_trainer_fields(item) for key, item in value.items()}
        return items if any(map(is_not, items.values(), value.values())) else value  # type: ignore[return-value]
    return value


def _without(part: PartType) -> PartType:
    update: dict[str, Any] = {}
    for name, trainer_only in _fields(type(part)):
        before = getattr(part, name)
        after = _empty(before) if trainer_only else _without_trainer_fields(before)
        if after is not before:
            update[name] = after
    return part.model_copy(update=update) if update else part


@cache
def _fields(part: type[Part]) -> tuple[tuple[str, bool], ...]:
    """The fields that only trainers read, in whole or in part, and whether it is in whole."""
    return tuple(
        (name, what.trainer_only)
        for name, what in fields(part).items()
        if what.trainer_only or _has_such(what)
    )


def _has_such(what: Shape | None) -> bool:
    """Whether there are such fields in the parts that a field holds."""
    if what is None:
        return False
    return bool(what.part and _fields(what.part)) or _has_such(what.item)


def _empty(value: object) -> object:
    if isinstance(value, tuple):
        return ()
    return "" if isinstance(value, str) else None
