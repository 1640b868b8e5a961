"""Files found once are found again, and what changes is seen."""

from __future__ import annotations

from mkdocs.structure.files import File, Files

from curriculum.hosting.found_files import FoundFiles


class Counted(Files):
    asked = 0

    def get_file_from_path(self, path: str) -> File | None:
        self.asked += 1
        return super().get_file_from_path(path)


def file(name: str) -> File:
    return File(name, "docs", "site", use_directory_urls=False)


def test_a_path_is_looked_up_once() -> None:
    behind = Counted([file("a.md"), file("b.md")])
    files = FoundFiles(behind)
    assert [one.src_uri for one in files] == ["a.md", "b.md"]
    for _ in range(3):
        assert files.get_file_from_path("a.md") is behind.src_uris["a.md"]
        assert files.get_file_from_path("x.md") is None
    assert behind.asked == 2


def test_files_that_come_and_go_are_seen() -> None:
    behind = Files([file("a.md")])
    files = FoundFiles(behind)
    assert files.get_file_from_path("b.md") is None
    new = file("b.md")
    files.append(new)
    assert files.get_file_from_path("b.md") is new
    assert behind.get_file_from_path("b.md") is new
    files.remove(new)
    assert files.get_file_from_path("b.md") is None
    assert len(files) == len(behind) == 1
