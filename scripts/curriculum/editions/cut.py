"""Which texts an edition holds. Trainer-only text is taken out of the course itself, so that no
page, index or script of the participant edition can carry it."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, TypeVar

from curriculum.editions import Edition
from curriculum.model import Course, Part, Thing, TrainerOnly
from curriculum.model.kept import Kept

Value = TypeVar("Value")
PartType = TypeVar("PartType", bound=Part)


def for_edition(course: Course, edition: Edition) -> Course:
    """The course as this edition may show it.

    In the participant edition every field marked `TRAINER_ONLY` is empty and guides for trainers
    are gone; the trainer edition is the course itself.
    """
    if edition is Edition.TRAINER:
        return course
    open_guides = tuple(guide for guide in course.guides if guide.edition == "both")
    return _without_trainer_fields(course.model_copy(update={"guides": open_guides}))


_KEPT: Kept[Thing] = Kept()


def _without_trainer_fields(value: Value) -> Value:
    if isinstance(value, Thing):
        return _KEPT.of(value, None, _without)  # type: ignore[return-value]
    if isinstance(value, Part):
        return _without(value)
    if isinstance(value, tuple):
        items = tuple(_without_trainer_fields(item) for item in value)
        same = all(after is before for after, before in zip(items, value, strict=True))
        return value if same else items  # type: ignore[return-value]
    if isinstance(value, Mapping):
        return {key: _without_trainer_fields(item) for key, item in value.items()}  # type: ignore[return-value]
    return value


def _without(part: PartType) -> PartType:
    update: dict[str, Any] = {}
    for name, field in type(part).model_fields.items():
        before = getattr(part, name)
        trainer_only = any(isinstance(mark, TrainerOnly) for mark in field.metadata)
        after = _empty(before) if trainer_only else _without_trainer_fields(before)
        if after is not before:
            update[name] = after
    return part.model_copy(update=update) if update else part


def _empty(value: object) -> object:
    if isinstance(value, tuple):
        return ()
    return "" if isinstance(value, str) else None
