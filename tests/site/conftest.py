"""The finished sites as they are given away."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

SITES = ["this_course.participant", "this_course.trainer", "full_course.trainer"]


@pytest.fixture(params=SITES)
def finished_site(request: pytest.FixtureRequest) -> Path:
    """Each site in turn: this course in both editions, and the small one with every feature."""
    course, _, edition = str(request.param).partition(".")
    built: Any = request.getfixturevalue(course)
    return Path(getattr(built, edition))
