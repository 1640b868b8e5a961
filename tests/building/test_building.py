"""A whole build: what it makes, that it is the same twice, and that a failed one harms nothing."""

from __future__ import annotations

import hashlib
import shutil
import subprocess
import sys
import time
import zipfile
from collections.abc import Callable
from pathlib import Path

from running import curriculum

SECTION = Path("modules", "storage", "sections", "the-cold-chain.yml")


def digests(root: Path) -> dict[str, str]:
    files = [*root.glob("site/**/*"), *root.glob("dist/**/*")]
    return {
        path.relative_to(root).as_posix(): hashlib.sha256(path.read_bytes()).hexdigest()
        for path in files
        if path.is_file()
    }


def test_the_same_course_gives_the_same_bytes(course_copy: Callable[[str], Path]) -> None:
    root = course_copy("full")
    assert curriculum(root, "build").returncode == 0
    first = digests(root)
    assert curriculum(root, "build").returncode == 0
    assert digests(root) == first
    assert any(name.endswith("participant.zip") for name in first)
    assert any(name.endswith("trainer.zip") for name in first)


def test_the_summary_tells_what_was_made_and_where_to_open_it(
    course_copy: Callable[[str], Path],
) -> None:
    root = course_copy("full")
    built = curriculum(root, "build")
    pages = len(list((root / "site").rglob("*.html")))
    assert f"{pages} pages" in built.stdout
    assert "en, ru, es" in built.stdout
    assert "objectives covered" in built.stdout
    assert (root / "site" / "index.html").resolve().as_uri() in built.stdout


def test_the_checksums_in_dist_hold(course_copy: Callable[[str], Path]) -> None:
    root = course_copy("full")
    curriculum(root, "build")
    checked = subprocess.run(
        ["sha256sum", "--check", "--strict", "SHA256SUMS"], cwd=root / "dist", check=False
    )
    assert checked.returncode == 0


def test_a_faulty_course_leaves_the_last_good_build(course_copy: Callable[[str], Path]) -> None:
    root = course_copy("full")
    curriculum(root, "build")
    before = digests(root)
    (root / SECTION).write_text("title: Something\nteaches: [nothing]\n", "utf-8")
    failed = curriculum(root, "build")
    assert failed.returncode == 1
    assert SECTION.as_posix() in failed.stderr
    assert "as they were" in failed.stderr
    assert digests(root) == before


def test_an_interrupted_build_leaves_the_last_good_one(
    course_copy: Callable[[str], Path],
) -> None:
    root = course_copy("full")
    curriculum(root, "build")
    before = digests(root)
    text = (root / SECTION).read_text("utf-8")
    (root / SECTION).write_text(text.replace("title: The", "title: A new"), "utf-8")
    for reached in ("participant/index.html", "trainer/index.html", "dist/*.zip"):
        process = subprocess.Popen([sys.executable, "-m", "curriculum", "build"], cwd=root)
        while not list((root / ".curriculum").glob(f"build-*/{reached}")):
            assert process.poll() is None, "the build ended before it could be interrupted"
            time.sleep(0.01)
        process.kill()
        process.wait()
        assert digests(root) == before, reached
        shutil.rmtree(root / ".curriculum")
    assert curriculum(root, "build").returncode == 0
    assert digests(root) != before


def test_plain_mkdocs_builds_strictly_with_nothing_run_before(
    course_copy: Callable[[str], Path],
) -> None:
    root = course_copy("full")
    built = subprocess.run(
        [sys.executable, "-m", "mkdocs", "build", "--strict"],
        cwd=root,
        capture_output=True,
        text=True,
        check=False,
    )
    assert built.returncode == 0, built.stderr
    assert (root / "site" / "ru" / "storage" / "the-cold-chain.html").exists()


def test_plain_mkdocs_refuses_a_faulty_course_before_it_touches_the_site(
    course_copy: Callable[[str], Path],
) -> None:
    root = course_copy("full")
    curriculum(root, "build")
    before = digests(root)
    (root / SECTION).write_text("title: Something\n", "utf-8")
    built = subprocess.run(
        [sys.executable, "-m", "mkdocs", "build"],
        cwd=root,
        capture_output=True,
        text=True,
        check=False,
    )
    assert built.returncode == 1
    assert "Traceback" not in built.stderr
    assert digests(root) == before


def test_no_trainer_text_is_in_any_byte_of_the_participant_edition(
    course_copy: Callable[[str], Path],
) -> None:
    root = course_copy("full")
    marked = "Quokkaleaf"
    count = _mark_trainer_texts(root, marked)
    assert count >= 5
    assert curriculum(root, "build").returncode == 0
    archive = next((root / "dist").glob("*-trainer.zip"))
    with zipfile.ZipFile(archive) as trainer:
        assert any(marked.encode() in trainer.read(name) for name in trainer.namelist())
    with zipfile.ZipFile(next((root / "dist").glob("*-participant.zip"))) as participant:
        for name in participant.namelist():
            assert marked.lower().encode() not in participant.read(name).lower(), name
    for path in (root / "site").rglob("*"):
        if path.is_file():
            assert marked.lower().encode() not in path.read_bytes().lower(), path


def _mark_trainer_texts(root: Path, mark: str) -> int:
    """Put a word of its own into trainer-only fields of every YAML file; how many were marked."""
    count = 0
    for path in (root / "modules").rglob("*.yml"):
        lines = path.read_text("utf-8").splitlines(keepends=True)
        for number, line in enumerate(lines):
            key = line.strip().split(":")[0]
            if key in ("trainer_notes", "expected", "model_answer") and line.rstrip().endswith("|"):
                following = lines[number + 1]
                indent = following[: len(following) - len(following.lstrip())]
                lines[number + 1] = f"{indent}{mark} {following.lstrip()}"
                count += 1
        path.write_text("".join(lines), "utf-8")
    return count
