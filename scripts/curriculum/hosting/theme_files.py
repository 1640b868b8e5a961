"""A theme whose files are found without looking where MkDocs would use none.

MkDocs lists every template that there is and then leaves out those in folders whose names begin
with a dot. In Material these are ten thousand pictures, which take longer to list than all else.
"""

from __future__ import annotations

import os

import jinja2
from mkdocs.theme import Theme


class WithoutHiddenFolders(Theme):
    """A theme that lists less and is the same in all else."""

    def __init__(self, theme: Theme) -> None:
        vars(self).update(vars(theme))

    def get_env(self) -> jinja2.Environment:
        """MkDocs' environment, with a loader that lists less."""
        env = super().get_env()
        env.loader = _Loader(self.dirs)
        return env


class _Loader(jinja2.FileSystemLoader):
    def list_templates(self) -> list[str]:
        """The names of all templates outside of hidden folders."""
        found = set()
        for top in self.searchpath:
            for folder, inside, files in os.walk(top):
                inside[:] = [name for name in inside if not name.startswith(".")]
                below = os.path.relpath(folder, top).replace(os.sep, "/")
                prefix = "" if below == "." else f"{below}/"
                found |= {prefix + name for name in files}
        return sorted(found)
