"""What the machine allows."""

from __future__ import annotations

import os
import sys
from multiprocessing import get_context

FORKS = sys.platform == "linux"
"""Whether a process can begin with all that its parent has in memory."""

START = get_context("fork") if FORKS else get_context("spawn")


def processors() -> int:
    """How many pieces of work can go on at once."""
    if hasattr(os, "sched_getaffinity"):
        return len(os.sched_getaffinity(0))
    return os.cpu_count() or 1


def evenly(works: int) -> int:
    """How many pieces of work of one size to do at once, so that no processor is idle at the end.

    Three on two processors take as long as four, unless all three go on at once.
    """
    first = processors()
    return next((n for n in range(first, 2 * first) if works % n == 0), first)
