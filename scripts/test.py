"""Run every test: ``python3 scripts/test.py``.

Installs what the tests need, a browser and gettext's own tools included, then runs the linters,
the type checker and the tests. Fails, and never skips, when something cannot be had.
What follows the command is handed to pytest: ``python3 scripts/test.py tests/checks -k timing``.
"""

import os
import sys
from pathlib import Path

from curriculum.environment import EnvironmentFault, ready, run
from curriculum.test_tools import find_or_install_browser, find_or_install_gettext

ROOT = Path(__file__).resolve().parent.parent


def main() -> int:
    """Exit code: 0 when everything passed."""
    try:
        python = ready(ROOT, "requirements.txt", "requirements-test.txt")
        os.environ["CURRICULUM_BROWSER"] = find_or_install_browser(python)
        find_or_install_gettext()
    except EnvironmentFault as fault:
        print(f"error: {fault}", file=sys.stderr)
        return 2
    steps = [
        ("-m", "ruff", "check", "--quiet", "scripts", "tests"),
        ("-m", "ruff", "format", "--check", "--quiet", "scripts", "tests"),
        ("-m", "mypy"),
        ("-m", "pytest", *sys.argv[1:]),
    ]
    codes = [run(python, *step, root=ROOT) for step in steps]
    return max(codes)


if __name__ == "__main__":
    raise SystemExit(main())
