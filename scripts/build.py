"""Build the course: ``python3 scripts/build.py``.

Makes the environment on the first run, checks the course, and builds ``site/`` and ``dist/``.
Everything after the command is handed on: ``python3 scripts/build.py --help``.
"""

import sys
from pathlib import Path

from curriculum.environment import EnvironmentFault, ready, run

ROOT = Path(__file__).resolve().parent.parent


def main() -> int:
    """Exit code: 0 built, 1 faults in the course, 2 wrong usage or no environment."""
    try:
        python = ready(ROOT, "requirements.txt")
    except EnvironmentFault as fault:
        print(f"error: {fault}", file=sys.stderr)
        return 2
    return run(python, "-m", "curriculum", "build", *sys.argv[1:], root=ROOT)


if __name__ == "__main__":
    raise SystemExit(main())
