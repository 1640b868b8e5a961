"""Start a program from a process that is small, and write down what it cost: see `measuring.run`.

What a process has had in memory at most begins, on Linux, with what its parent has when it starts
it. So whoever measures memory must be smaller than whatever is measured. Only what this needs is
loaded, and nothing that is installed.
"""

from __future__ import annotations

import json
import os
import sys
import time


def main(notes: str, *command: str) -> int:
    """Run the command, write its cost as JSON into the file `notes`; its exit code."""
    started = time.perf_counter()
    process = os.posix_spawnp(command[0], command, os.environ)
    _, status, used = os.wait4(process, 0)  # of it and of all that it has started and waited for
    found = {
        "seconds": time.perf_counter() - started,
        "megabytes": used.ru_maxrss / 1000,
        "processor": used.ru_utime + used.ru_stime,
    }
    with open(notes, "w") as file:  # noqa: PTH123 - pathlib would make the process larger
        json.dump(found, file)
    return os.waitstatus_to_exitcode(status)


if __name__ == "__main__":
    sys.exit(main(*sys.argv[1:]))
