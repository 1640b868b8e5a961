"""Faults on their way from one process to another: what they are, and where they arose."""

from __future__ import annotations

import pickle
import traceback
from dataclasses import dataclass
from typing import Self


@dataclass(frozen=True, slots=True)
class Fault:
    """A fault that can be handed over."""

    _pickled: bytes
    _trace: str

    @classmethod
    def of(cls, fault: Exception) -> Self:
        """One that was just raised. What would not arrive as it is goes by its name and words."""
        trace = "".join(traceback.format_exception(fault))
        try:
            pickled = pickle.dumps(fault)
            arrives = str(pickle.loads(pickled)) == str(fault)
        except Exception:  # whatever a class does when it is made anew
            arrives = False
        if not arrives:
            pickled = pickle.dumps(RuntimeError(f"{type(fault).__name__}: {fault}"))
        return cls(pickled, trace)

    def here(self) -> Exception:
        """It, to be raised in this process; its note says where it arose in the other."""
        fault: Exception = pickle.loads(self._pickled)
        fault.add_note(f"In another process:\n{self._trace}")
        return fault
