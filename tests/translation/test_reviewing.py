"""A passage knows whether a native-speaking professional has read it, and forgets it in time."""

from __future__ import annotations

import json
import re
from collections.abc import Callable
from pathlib import Path

import polib
import pytest

from curriculum.commands.translations import review_translations
from running import curriculum

PO = Path("translations") / "es" / "flat-tyre.po"


@pytest.fixture
def root(course_copy: Callable[[str], Path]) -> Path:
    return course_copy("minimal")


def reviewed(root: Path, catalog: str = "flat-tyre") -> int:
    rows = json.loads(curriculum(root, "translations", "status", "--json").stdout)
    return next(row["reviewed"] for row in rows if row["catalog"] == catalog)


def marks(root: Path) -> int:
    return sum("reviewed" in entry.tcomment for entry in polib.pofile(str(root / PO)))


def test_a_catalog_is_marked_and_counted_and_the_mark_taken_back(root: Path) -> None:
    total = len(polib.pofile(str(root / PO)).translated_entries())
    done = curriculum(root, "translations", "review", "es", "flat-tyre")
    assert done.returncode == 0 and f"{total} passages are marked" in done.stdout
    assert reviewed(root) == marks(root) == total
    assert reviewed(root, "course") == 0
    curriculum(root, "translations", "update")
    assert reviewed(root) == total
    curriculum(root, "translations", "review", "es", "flat-tyre", "--undo")
    assert reviewed(root) == marks(root) == 0


def test_the_mark_is_lost_when_the_english_changes(root: Path) -> None:
    curriculum(root, "translations", "review", "es")
    before = reviewed(root)
    section = root / "modules" / "flat-tyre" / "sections" / "patch-the-tube.yml"
    text = section.read_text("utf-8")
    title = next(line for line in text.splitlines() if line.startswith("title: "))
    section.write_text(text.replace(title, title + " today"), "utf-8")
    curriculum(root, "translations", "update")
    assert reviewed(root) == before - 1
    changed = next(e for e in polib.pofile(str(root / PO)) if e.fuzzy)
    assert "reviewed" not in changed.tcomment


def test_the_mark_is_lost_when_the_translation_changes(root: Path) -> None:
    curriculum(root, "translations", "review", "es")
    before = reviewed(root)
    file = polib.pofile(str(root / PO))
    file[2].msgstr += " ahora"
    file.save()
    assert reviewed(root) == before - 1


def test_a_mark_typed_by_hand_counts_and_is_completed(root: Path) -> None:
    file = polib.pofile(str(root / PO))
    file[2].tcomment = "reviewed"
    file[3].tcomment = "I have reviewed my doubts about this"
    file.save()
    assert reviewed(root) == 1
    curriculum(root, "translations", "update")
    assert reviewed(root) == 1
    comments = [entry.tcomment for entry in polib.pofile(str(root / PO)) if entry.tcomment]
    assert re.fullmatch("reviewed [0-9a-f]{8}", comments[0])


def settings(root: Path, old: str, new: str) -> None:
    path = root / "modules" / "course.yml"
    text = path.read_text("utf-8")
    assert old in text
    path.write_text(text.replace(old, new, 1), "utf-8")


def test_a_course_can_ask_for_review(root: Path) -> None:
    settings(root, "status: unreviewed", "status: unreviewed\n    minimum_reviewed: 100")
    done = curriculum(root, "check")
    assert done.returncode == 1 and "too-little-reviewed" in done.stdout
    curriculum(root, "translations", "review", "es")
    assert curriculum(root, "check").returncode == 0


def test_nobody_can_claim_a_review_that_was_not_made(root: Path) -> None:
    settings(root, "status: unreviewed", "status: reviewed")
    assert "not-reviewed" in curriculum(root, "check").stdout
    curriculum(root, "translations", "review", "es")
    assert curriculum(root, "check").returncode == 0


def test_a_catalog_that_cannot_be_written_is_told_and_the_others_are_marked(
    root: Path, held: Callable[[str], None], capsys: pytest.CaptureFixture[str]
) -> None:
    held("course.po")
    assert review_translations(root, "es", (), undo=False) == 1
    assert "translations/es/course.po" in (told := capsys.readouterr().err)
    assert "error[unwritable-file]" in told and "Permission denied" in told
    assert reviewed(root, "course") == 0 < reviewed(root)


def test_wrong_words_are_told(root: Path) -> None:
    for words in (["ru"], ["es", "no-such"]):
        done = curriculum(root, "translations", "review", *words)
        assert done.returncode == 2 and done.stderr.startswith("error: ")


def test_what_the_check_refuses_is_not_marked(root: Path) -> None:
    total = len(polib.pofile(str(root / PO)).translated_entries())
    file = polib.pofile(str(root / PO), wrapwidth=79)
    entry = next(e for e in file if "[term:patch]" in e.msgid)
    entry.msgstr = entry.msgstr.replace("[term:patch]", "parche")
    file.save()
    done = curriculum(root, "translations", "review", "es", "flat-tyre")
    assert done.returncode == 0 and f"{total - 1} passages are marked" in done.stdout
    assert "1 are not marked, because the check refuses them" in done.stdout
    assert reviewed(root) == marks(root) == total - 1


@pytest.mark.parametrize(
    ("name", "language"), [("flat-tyre (1)", "es"), ("flat-tyre", "ru"), ("flat-tyre", "es")]
)
def test_only_a_file_that_is_what_its_name_says_is_marked(
    root: Path, name: str, language: str
) -> None:
    text = (root / PO).read_text("utf-8").replace("Language: es", f"Language: {language}")
    (root / PO).with_stem(name).write_text(text, "utf-8")
    curriculum(root, "translations", "review", "es")
    was_marked = (root / PO).with_stem(name).read_text("utf-8") != text
    assert was_marked == ((name, language) == ("flat-tyre", "es"))
