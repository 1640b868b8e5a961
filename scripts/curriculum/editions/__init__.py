"""For whom a course is shown. Which texts an edition holds is decided in `cut`."""

from __future__ import annotations

from enum import StrEnum


class Edition(StrEnum):
    """For whom the site is built."""

    PARTICIPANT = "participant"
    TRAINER = "trainer"
