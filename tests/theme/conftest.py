"""Sites to look at."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest


@pytest.fixture(scope="session")
def site(full_course: Any) -> Path:
    """The participant edition of the small course that uses every feature."""
    return Path(full_course.participant)


@pytest.fixture(scope="session")
def trainer_site(full_course: Any) -> Path:
    """Its trainer edition."""
    return Path(full_course.trainer)
