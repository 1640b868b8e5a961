"""When Python looks for garbage: not while a course is read, all of which stays to the end."""

from __future__ import annotations

import gc
from collections.abc import Iterator
from contextlib import contextmanager


@contextmanager
def no_tidying() -> Iterator[None]:
    """Without the garbage collector, which would walk through the whole course time and again.

    A course has no part that holds itself: what is not needed any more goes without being looked
    for.
    """
    was_on = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if was_on:
            gc.enable()


def tidy_only_what_comes() -> None:
    """Look for garbage from here on, and never in what is there already."""
    gc.freeze()
    gc.enable()
