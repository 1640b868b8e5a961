"""Files that remember what was found under a path.

Every link of every page is looked up, and most links lead where others have led: mkdocs-static-i18n
tries several paths each time, each made of parts.
"""

from __future__ import annotations

from mkdocs.structure.files import File, Files


class FoundFiles(Files):
    """The files of a build, looked up in `files` once a path."""

    def __init__(self, files: Files) -> None:
        super().__init__(files)
        self._looked_up_in = files
        self._found: dict[str, File | None] = {}

    def get_file_from_path(self, path: str) -> File | None:
        """The file that a path leads to, in the way of the files behind."""
        if path not in self._found:
            self._found[path] = self._looked_up_in.get_file_from_path(path)
        return self._found[path]

    def append(self, file: File) -> None:
        """Add a file here and behind."""
        self._looked_up_in.append(file)
        super().append(file)
        self._found.clear()

    def remove(self, file: File) -> None:
        """Remove a file here and behind."""
        self._looked_up_in.remove(file)
        super().remove(file)
        self._found.clear()
