"""Running the command line as people do."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path


def curriculum(where: Path, *words: str) -> subprocess.CompletedProcess[str]:
    """What ``curriculum`` with these words does in a folder: its exit code and what it prints."""
    return subprocess.run(
        [sys.executable, "-m", "curriculum", *words],
        cwd=where,
        capture_output=True,
        text=True,
        encoding="utf-8",
        check=False,
    )
