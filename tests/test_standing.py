"""What a command came to is said again when nothing has changed since, and only then."""

from __future__ import annotations

import shutil
from collections.abc import Callable
from pathlib import Path

import pytest

from curriculum import commands
from curriculum.commands import looking, making
from curriculum.editions import Edition
from curriculum.memory import WORK
from running import curriculum

MODULE = Path("modules", "flat-tyre", "module.yml")
TITLE = "title: A flat tyre"


def saved_meanwhile(
    monkeypatch: pytest.MonkeyPatch, where: object, name: str, path: Path, text: str
) -> None:
    """Let somebody save a file when a command has begun, and before it reads."""
    work = getattr(where, name)

    def saving(*given: object, **more: object) -> object:
        path.write_text(text, "utf-8")
        return work(*given, **more)

    monkeypatch.setattr(where, name, saving)


def test_what_was_said_of_a_file_saved_meanwhile_is_not_said_of_the_one_before(
    course_copy: Callable[[str], Path],
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:
    root = course_copy("minimal")
    good = (root / MODULE).read_text("utf-8")
    with monkeypatch.context() as patches:
        wrong = good.replace("title:", "titel:", 1)
        saved_meanwhile(patches, looking, "check", root / MODULE, wrong)
        assert commands.check(root, "text", strict=False) == 1
    (root / MODULE).write_text(good, "utf-8")
    capsys.readouterr()
    assert commands.check(root, "text", strict=False) == 0
    said = capsys.readouterr().out
    shutil.rmtree(root / WORK)
    commands.check(root, "text", strict=False)
    assert capsys.readouterr().out == said


def test_a_build_of_a_file_saved_meanwhile_does_not_stand_for_the_one_before(
    course_copy: Callable[[str], Path],
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:
    root = course_copy("minimal")
    good = (root / MODULE).read_text("utf-8")
    page = root / "site" / "flat-tyre" / "index.html"
    with monkeypatch.context() as patches:
        draft = good.replace(TITLE, "title: A draft")
        saved_meanwhile(patches, making, "build", root / MODULE, draft)
        assert commands.build(root, Edition.PARTICIPANT, site_only=True) == 0
    assert "A draft" in page.read_text("utf-8")
    (root / MODULE).write_text(good, "utf-8")
    assert commands.build(root, Edition.PARTICIPANT, site_only=True) == 0
    assert "A draft" not in page.read_text("utf-8")
    assert "Nothing has changed" not in capsys.readouterr().out
    assert commands.build(root, Edition.PARTICIPANT, site_only=True) == 0
    assert "Nothing has changed" in capsys.readouterr().out


@pytest.mark.parametrize("asked", ["!ENV [site_url, '']", "!ENV\n  - site_url\n  - ''"])
def test_a_variable_that_the_configuration_asks_for_is_no_other_one(
    course_copy: Callable[[str], Path], monkeypatch: pytest.MonkeyPatch, asked: str
) -> None:
    root = course_copy("minimal")
    path = root / "mkdocs.yml"
    path.write_text(f"site_url: {asked}\n{path.read_text('utf-8')}", "utf-8")
    for address in ("https://a.example/", "https://b.example/"):
        monkeypatch.setenv("site_url", address)
        built = curriculum(root, "build", "--site-only")
        assert built.returncode == 0, built.stderr
        assert address in (root / "site" / "index.html").read_text("utf-8")
