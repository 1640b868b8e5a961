"""What was found in single translations, kept when the file around them changes."""

from __future__ import annotations

import json
from collections.abc import Callable

from curriculum import memory
from curriculum.diagnostics import Severity
from curriculum.translation.quality.pair import Finding, Pair


class Judgements:
    """The findings on the translations of one file, old ones and those of this reading."""

    def __init__(self, kept: bytes | None) -> None:
        self._old: dict[str, list[list[str]]] = json.loads(kept) if kept else {}
        self._now: dict[str, list[list[str]]] = {}

    def of(self, pair: Pair, judged: Callable[[], tuple[Finding, ...]]) -> tuple[Finding, ...]:
        """What was found in a translation; it is judged if it was not there before."""
        short = "short" if pair.short else ""
        said = (pair.source, pair.translation, pair.kind, pair.language, short)
        name = memory.of("\0".join(said)).hex()
        rows = self._old.get(name)
        if rows is None:
            found = judged()
            self._now[name] = [[f.code, str(f.severity), f.message, f.hint] for f in found]
            return found
        self._now[name] = rows
        return tuple(
            Finding(code, Severity(severity), message, hint)
            for code, severity, message, hint in rows
        )

    def as_bytes(self) -> bytes:
        """What is worth keeping: the findings on what stands in the file now."""
        return json.dumps(self._now, ensure_ascii=False).encode("utf-8", "surrogatepass")
