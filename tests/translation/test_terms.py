"""The official terms that a translator finds beside a passage."""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

SPELLED_TWICE = "Wash your hands. Avoid cross-contamination. Hand washing takes a minute."

LINES = """
import sys
from pathlib import Path
from curriculum.reading import read_course
from curriculum.translation.terms import Terms
print("\\n".join(Terms(read_course(Path(sys.argv[1])).course, "es").lines(sys.argv[2])))
"""


def test_terms_stand_in_the_order_of_the_text_in_every_run(
    course_copy: Callable[[str], Path],
) -> None:
    """Python orders its sets anew in every run; a catalog that changed with them would be noise."""
    root = course_copy("full")
    runs = {
        subprocess.run(
            [sys.executable, "-c", LINES, str(root), SPELLED_TWICE],
            env={
                **os.environ,
                "PYTHONHASHSEED": str(seed),
                "PYTHONPATH": os.pathsep.join(sys.path),
            },
            check=True,
            capture_output=True,
            encoding="utf-8",
        ).stdout
        for seed in range(1, 7)
    }
    (lines,) = runs
    first, second = lines.splitlines()
    assert first.startswith("term: hand washing")
    assert second.startswith("term: cross-contamination")
