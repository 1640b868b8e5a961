"""``curriculum check --watch``: what it says after each save, and when it says nothing."""

from __future__ import annotations

import contextlib
import queue
import shutil
import signal
import subprocess
import sys
import threading
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from running import curriculum

SECTION = Path("modules", "storage", "sections", "the-cold-chain.yml")
PATIENCE = 60.0
"""Seconds: far more than it takes, on a machine that does other things too."""

WAITING = "Waiting for the next save. Ctrl-C ends."


class Watcher:
    """A watching process, and what it has said."""

    def __init__(self, process: subprocess.Popen[str]) -> None:
        self.process = process
        self._lines: queue.Queue[str] = queue.Queue()
        threading.Thread(target=self._listen, daemon=True).start()

    def _listen(self) -> None:
        assert self.process.stdout is not None
        for line in self.process.stdout:
            self._lines.put(line)

    def look(self, patience: float = PATIENCE) -> str:
        """All it says until it waits again; nothing if it says nothing for so many seconds."""
        said = ""
        while WAITING not in said:
            try:
                said += self._lines.get(timeout=PATIENCE if said else patience)
            except queue.Empty:
                assert not said, said
                return ""
        return said

    def stop(self) -> int:
        """Press Ctrl-C; the exit code."""
        self.process.send_signal(signal.SIGINT)
        return self.process.wait(PATIENCE)


def _hear_ctrl_c() -> None:
    """Tests that run in the background are begun deaf to it, and so is what they begin."""
    signal.signal(signal.SIGINT, signal.SIG_DFL)


@contextlib.contextmanager
def watching(where: Path, *words: str) -> Iterator[Watcher]:
    process = subprocess.Popen(
        [sys.executable, "-m", "curriculum", "check", "--watch", *words],
        cwd=where,
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        text=True,
        encoding="utf-8",
        preexec_fn=_hear_ctrl_c,
    )
    try:
        yield Watcher(process)
    finally:
        process.kill()
        process.wait()


def change(path: Path, old: str, new: str) -> None:
    text = path.read_text("utf-8")
    assert old in text
    path.write_text(text.replace(old, new), "utf-8")


def test_a_fault_is_named_when_it_is_saved_and_gone_when_it_is_mended(
    course_copy: Callable[[str], Path],
) -> None:
    root = course_copy("minimal")
    first = next((root / "modules").rglob("sections/*.yml"))
    with watching(root) as watcher:
        said = watcher.look()
        assert "error" not in said and "objective / outcome" in said
        change(first, "teaches:", "teeches:")
        said = watcher.look()
        path = first.relative_to(root).as_posix()
        assert f"{path}:" in said and "error[unknown-key]" in said
        assert "did you mean" in said
        change(first, "teeches:", "teaches:")
        said = watcher.look()
        assert "error" not in said and "warning as before" in said
        assert watcher.stop() == 0


def test_it_says_of_a_course_what_a_check_of_its_own_says(
    course_copy: Callable[[str], Path],
) -> None:
    """Whatever was kept from the course before: the errors and the matrix are those of now."""
    root = course_copy("full")
    other = root / "modules" / "hygiene"
    changes: list[Callable[[], object]] = [
        lambda: change(root / SECTION, "teaches:", "teeches:"),
        lambda: change(root / SECTION, "teeches:", "teaches:"),
        lambda: shutil.move(root / SECTION, root / SECTION.with_name("elsewhere.yml")),
        lambda: shutil.move(root / SECTION.with_name("elsewhere.yml"), root / SECTION),
        lambda: change(next((other / "sections").glob("*.yml")), "title: ", "title: Much "),
        lambda: curriculum(root, "translations", "update"),
        lambda: shutil.rmtree(other),
        lambda: (root / "mkdocs.yml").write_text("plugins: [", "utf-8"),
    ]
    with watching(root) as watcher:
        covered = matrix(watcher.look())
        for number, save in enumerate(changes):
            save()
            said = watcher.look()
            while more := watcher.look(1.0):  # a folder is not removed at one go
                covered = matrix(said) or covered
                said = more
            covered = matrix(said) or covered
            alone = curriculum(root, "check").stdout
            assert errors(said) == errors(alone), number
            assert covered == matrix(alone), number
        assert watcher.stop() == 1


def errors(said: str) -> list[str]:
    return [line for line in said.splitlines() if " error[" in line]


def matrix(said: str) -> str:
    """What the course covers, as far as it was said: from its heading to the counts."""
    head, found, rest = said.partition("objective / outcome")
    counts = [line for line in rest.splitlines() if " outcomes covered" in line]
    return rest[: rest.index(counts[-1])] + counts[-1] if found else ""


def test_warnings_are_said_once_and_then_counted(course_copy: Callable[[str], Path]) -> None:
    root = course_copy("full")
    with watching(root) as watcher:
        assert watcher.look().count("warning[missing-catalog]") == 10
        change(root / SECTION, "teaches:", "# a remark\nteaches:")
        said = watcher.look()
        assert "warning[" not in said and "10 warnings as before" in said
        assert "objective / outcome" not in said, "the course covers what it did"
        (root / "modules" / "notes.txt").write_text("mine", "utf-8")
        said = watcher.look()
        assert said.count("warning[") == 1 and "10 warnings as before" in said
        assert watcher.stop() == 0


def test_with_strict_a_warning_is_a_fault(course_copy: Callable[[str], Path]) -> None:
    with watching(course_copy("full"), "--strict") as watcher:
        watcher.look()
        assert watcher.stop() == 1


@pytest.mark.parametrize("name", [".the-cold-chain.yml.swp", "the-cold-chain.yml~", "~$a.yml"])
def test_what_editors_keep_beside_a_file_is_no_save(
    course_copy: Callable[[str], Path], name: str
) -> None:
    root = course_copy("minimal")
    with watching(root) as watcher:
        watcher.look()
        (root / "modules" / name).write_text("x", "utf-8")
        (root / "modules" / ".schemas").mkdir()
        (root / "modules" / ".schemas" / "section.json").write_text("{}", "utf-8")
        (root / "site").mkdir()
        (root / "site" / "index.html").write_text("x", "utf-8")
        assert not watcher.look(1.5)
        (root / "docs").mkdir(exist_ok=True)
        (root / "docs" / "index.md").write_text("# Words\n", "utf-8")
        assert "docs/index.md" in watcher.look()


def test_many_saves_at_once_are_one(course_copy: Callable[[str], Path]) -> None:
    root = course_copy("full")
    with watching(root) as watcher:
        watcher.look()
        files = sorted((root / "modules").rglob("sections/*.yml"))
        assert len(files) > 3
        for path in files:
            path.write_text(path.read_text("utf-8") + "\n# a remark\n", "utf-8")
        assert f"and {len(files) - 3} more" in watcher.look()
        assert not watcher.look(1.0)


def test_programs_get_one_answer(tmp_path: Path) -> None:
    refused = curriculum(tmp_path, "check", "--watch", "--format", "json")
    assert refused.returncode == 2
    assert "--watch" in refused.stderr and "Traceback" not in refused.stderr


def test_a_folder_without_a_course_is_not_watched(tmp_path: Path) -> None:
    refused = curriculum(tmp_path, "check", "--watch")
    assert refused.returncode == 2
    assert "mkdocs.yml" in refused.stderr
