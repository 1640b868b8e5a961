"""The complete report on a course in which much is wrong, as an editor reads it.

``UPDATE_GOLDEN=1`` writes ``tests/courses/broken/report.txt`` anew; read the difference.
"""

from __future__ import annotations

import os

from reports import COURSES

from curriculum import pipeline, reporting

BROKEN = COURSES / "broken"


def test_everything_is_said_at_once() -> None:
    checked = pipeline.check(BROKEN)
    assert not checked.ok
    text = reporting.format_text(checked.diagnostics) + "\n"
    golden = BROKEN / "report.txt"
    if os.environ.get("UPDATE_GOLDEN"):
        golden.write_text(text, "utf-8")
    assert text == golden.read_text("utf-8")
