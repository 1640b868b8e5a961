"""Times of day, as agendas write them."""

from __future__ import annotations

WHOLE_DAY = 24 * 60
"""Minutes."""


def minutes_at(clock: str) -> int:
    """Minutes after midnight of ``09:30``."""
    hours, minutes = clock.split(":")
    return int(hours) * 60 + int(minutes)


def clock_at(minutes: int) -> str:
    """Minutes after midnight as a clock shows them."""
    return f"{minutes // 60:02}:{minutes % 60:02}"
