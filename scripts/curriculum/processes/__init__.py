"""Pieces of work in processes of their own, as many at a time as there are processors.

Python runs one thread at a time, and a site is many pages: languages and editions are built beside
each other. Where the system can fork, a process begins with everything its parent has read.
"""

from curriculum.processes.lasting import Staying, staying
from curriculum.processes.machine import evenly, processors
from curriculum.processes.passing import in_processes
