"""A local fact on a job aid says where it was read, and when.

Code: `unverified-value`

Why: telephone numbers age. An empty place to fill in by hand is safer than an old number.

    slots: [{id: hotline, label: Hotline, value: "116"}]                               # wrong
    slots: [{id: hotline, label: Hotline}]                                             # right
    slots: [{id: hotline, label: Hotline, value: "116", source: x, verified_on: 2026-01-15}]
"""

from __future__ import annotations

from collections.abc import Iterator

from curriculum.diagnostics import Diagnostic, error
from curriculum.model import Course


def check(course: Course) -> Iterator[Diagnostic]:
    """Yield values of country slots that nobody vouches for."""
    for module in course.modules:
        for aid in module.job_aids:
            for slot in aid.slots:
                wanted = [name for name in ("source", "verified_on") if not getattr(slot, name)]
                if slot.value and wanted:
                    missing = " and ".join(f"`{name}`" for name in wanted)
                    message = f'the value of "{slot.id}" has no {missing}'
                    hint = "add them, or leave the value out: it is then filled in by hand"
                    yield error(slot.where("value"), "unverified-value", message, hint)
