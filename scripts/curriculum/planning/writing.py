"""An agenda as a file that an editor can change."""

from __future__ import annotations

from collections.abc import Iterator

from curriculum.model.clock import clock_at
from curriculum.planning.laying_out import Block, LaidOut


def as_yaml(laid_out: LaidOut, name: str, title: str) -> str:
    """The text of ``modules/agendas/<name>.yml``."""
    lines = [f"id: {name}", f"title: {_quoted(title)}", "days:"]
    lines += [f"  - title: {_quoted(title)}", "    slots:"]
    for start, block in laid_out.slots:
        lines += _slot(start, block)
    return "\n".join(lines) + "\n"


def _slot(start: int, block: Block) -> Iterator[str]:
    yield f'      - start: "{clock_at(start)}"'
    yield f"        minutes: {block.minutes}"
    yield f"        kind: {block.kind}"
    if block.module:
        yield f"        module: {block.module}"
    for field, parts in (("sections", block.sections), ("activities", block.activities)):
        if parts:
            yield f"        {field}: [{', '.join(part.id for part in parts)}]"


def _quoted(text: str) -> str:
    escaped = text.replace("\\", "\\\\").replace('"', '\\"')
    return f'"{escaped}"'
