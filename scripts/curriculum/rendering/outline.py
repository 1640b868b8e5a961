"""What pages about the course as a whole show of its modules: everything but the prose.

They name things, count them and add up their minutes. Where a body of text is edited, they stay as
they are.
"""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache

from curriculum.memory import of as fingerprint
from curriculum.model import Module, Part, Untranslated, walk
from curriculum.model.kept import Kept
from curriculum.model.shape import Shape, fields
from curriculum.model.whole import tops_of


def outline(module: Module) -> bytes:
    """The digest of what stands in the fields of a module that hold no prose, as it reads there."""
    return fingerprint(*(_OUTLINES.of(part, None, _of_part) for part in tops_of(module)))


_OUTLINES: Kept[bytes] = Kept()


def _of_part(part: Part) -> bytes:
    return fingerprint(
        *(_written(getattr(each, name)) for each in walk(part) for name in _named(type(each)))
    )


@cache
def _named(part: type[Part]) -> tuple[str, ...]:
    """The fields that hold neither prose nor parts, which are looked at themselves."""
    return tuple(name for name, what in fields(part).items() if not _is_prose_or_part(what))


def _is_prose_or_part(what: Shape) -> bool:
    inner = what if what.item is None else what.item
    return inner.passage == "prose" or inner.part is not None


def _written(value: object) -> str:
    """A value in words that tell it from any other; also whether it is translated."""
    if isinstance(value, str):
        return f"{'untranslated' if isinstance(value, Untranslated) else ''}:{value}"
    if isinstance(value, tuple):
        return "\n".join(["[", *map(_written, value), "]"])
    if isinstance(value, Mapping):
        return "\n".join(f"{_written(key)}={_written(item)}" for key, item in value.items())
    return repr(value)
