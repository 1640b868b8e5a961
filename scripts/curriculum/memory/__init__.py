"""What earlier builds made, found again by what it was made from.

Nothing in here knows what is remembered. Whoever remembers something names everything that could
change it; the engine's own files, its libraries and Python are named here, once for all.
"""

from curriculum.memory.fingerprints import engine, of, of_files, of_tree, variables
from curriculum.memory.place import WORK, work_folder
from curriculum.memory.store import Memory

__all__ = ["WORK", "Memory", "engine", "of", "of_files", "of_tree", "variables", "work_folder"]
