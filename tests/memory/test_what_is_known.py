"""Pages are taken from memory when they may be, and only then."""

from __future__ import annotations

import logging
import os
import subprocess
import sys
import time
from collections.abc import Callable
from pathlib import Path

import pytest
from from_memory import WORK, build, build_from_nothing, files_of

from curriculum.hosting.site import SiteFault
from curriculum.memory import fingerprints
from curriculum.memory.store import NAME

SECTION = Path("modules", "storage", "sections", "the-cold-chain.yml")
Built = Callable[[], int]


@pytest.fixture(autouse=True)
def forgotten_engine() -> None:
    fingerprints.engine.cache_clear()


def edit(root: Path) -> None:
    text = (root / SECTION).read_text("utf-8")
    (root / SECTION).write_text(text.replace("Food is safe", "Food is quite safe"), "utf-8")


def test_nothing_is_built_when_nothing_has_changed(project: Path, pages_built: Built) -> None:
    build(project)
    assert pages_built() == 0


def test_a_line_of_a_section_builds_that_page_in_each_language(
    project: Path, pages_built: Built
) -> None:
    edit(project)
    build(project)
    assert pages_built() == 3


def test_another_version_of_a_library_builds_everything(
    project: Path, pages_built: Built, monkeypatch: pytest.MonkeyPatch
) -> None:
    whole = build(project)
    monkeypatch.setattr(fingerprints, "_libraries", lambda: ["Markdown-99.0.dist-info"])
    fingerprints.engine.cache_clear()
    assert build(project) == whole
    assert pages_built() == sum(name.endswith(".html") for name in whole) - 1  # no page: 404
    build(project)
    assert pages_built() == 0


def test_another_engine_is_another_engine(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "rendering.py").write_text("one = 1")
    monkeypatch.setattr(fingerprints, "_PACKAGE", tmp_path)
    before = fingerprints.engine()
    fingerprints.engine.cache_clear()
    assert fingerprints.engine() == before
    fingerprints.engine.cache_clear()
    (tmp_path / "rendering.py").write_text("one = 2")
    assert fingerprints.engine() != before


def test_the_versions_of_libraries_are_seen(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "invented-1.0.dist-info").mkdir()
    monkeypatch.syspath_prepend(str(tmp_path))
    assert "invented-1.0.dist-info" in fingerprints._libraries()


def test_a_hook_makes_nothing_known(project: Path, pages_built: Built) -> None:
    (project / "hook.py").write_text(
        "def on_post_page(output, **known):\n    return output + '<!-- hooked -->'\n"
    )
    path = project / "mkdocs.yml"
    path.write_text(f"hooks: [hook.py]\n{path.read_text('utf-8')}", "utf-8")
    for _ in range(2):
        build(project)
        assert pages_built() > 50


def test_a_link_to_an_anchor_that_has_gone_is_still_told(project: Path) -> None:
    path = project / "mkdocs.yml"
    path.write_text(path.read_text("utf-8") + "validation:\n  anchors: warn\n", "utf-8")
    (project / "docs" / "guides" / "one.md").write_text(
        "---\ntitle: One\n---\n\n## Here\n\nWords.\n", "utf-8"
    )
    (project / "docs" / "guides" / "two.md").write_text(
        "---\ntitle: Two\n---\n\n[There](one.md#here).\n", "utf-8"
    )
    build(project)
    (project / "docs" / "guides" / "one.md").write_text(
        "---\ntitle: One\n---\n\n## Elsewhere\n\nWords.\n", "utf-8"
    )
    for _ in range(2):
        with pytest.raises(SiteFault, match="#here"):
            build(project)


def test_a_build_that_stops_leaves_nobody_listening(project: Path, pages_built: Built) -> None:
    (project / "overrides").mkdir()
    (project / "overrides" / "main.html").write_text("{{ 1 / 0 }}", "utf-8")
    path = project / "mkdocs.yml"
    text = path.read_text("utf-8")
    path.write_text(text.replace("material\n", "material\n  custom_dir: overrides\n", 1), "utf-8")
    listening = []
    for _ in range(2):
        with pytest.raises(ZeroDivisionError):
            build(project)
        listening.append(len(logging.getLogger("mkdocs").handlers))
    assert listening[0] == listening[1]
    path.write_text(text, "utf-8")
    edit(project)
    build(project)
    assert pages_built() > 0
    build(project)
    assert pages_built() == 0


@pytest.mark.parametrize("size", [0, 5000, 100_000])
def test_a_broken_memory_is_set_aside(project: Path, tmp_path: Path, size: int) -> None:
    store = project / WORK / NAME
    data = store.read_bytes()
    store.write_bytes(
        data[:size] + os.urandom(min(20_000, len(data) - size)) + data[size + 20_000 :]
    )
    edit(project)
    assert build(project) == build_from_nothing(project, tmp_path / "nothing")


def test_two_builds_at_once_do_no_harm(project: Path, tmp_path: Path) -> None:
    """They begin at once and so end at nearly the same moment, each with the site in place."""
    edit(project)
    command = [sys.executable, "-m", "curriculum", "build", "--site-only"]
    running = [subprocess.Popen(command, cwd=project) for _ in range(2)]
    assert [process.wait() for process in running] == [0, 0]
    made = files_of(project)
    again = build(project)
    assert made == files_of(project)
    assert again == build_from_nothing(project, tmp_path / "nothing")
    assert not list(project.glob("site.old*")) + list((project / WORK).glob("build-*"))


def _building(folder: str) -> str:
    return (
        "from pathlib import Path\n"
        "from curriculum import pipeline\n"
        "from curriculum.editions import Edition\n"
        "from curriculum.hosting.whole_site import build_sites\n"
        "root = Path('.').resolve()\n"
        f"work = root / '.curriculum' / '{folder}'\n"
        "build_sites(pipeline.check(root), [Edition.PARTICIPANT], work)\n"
    )


def test_a_known_page_of_the_last_site_is_not_made_again(project: Path) -> None:
    site = project / "site"
    before = {path: path.stat().st_ino for path in site.rglob("*.html")}
    edit(project)
    build(project)
    after = {path: path.stat() for path in site.rglob("*.html")}
    same = [path for path, stat in after.items() if stat.st_ino == before[path]]
    assert len(before) > len(same) > len(before) / 2
    assert {stat.st_nlink for stat in after.values()} == {1}


def test_a_page_that_somebody_has_edited_in_the_site_is_made_again(project: Path) -> None:
    built = build(project)
    page = project / "site" / "glossary.html"
    page.write_text(page.read_text("utf-8") + "<!-- mine -->", "utf-8")
    (project / "site" / "sources.html").unlink()
    assert build(project) == built


def test_a_disk_without_links_is_written_to(
    project: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refused(*_: object) -> None:
        raise OSError("this disk has no links")

    monkeypatch.setattr(Path, "hardlink_to", refused)
    before = {path: path.stat().st_ino for path in (project / "site").rglob("*.html")}
    edit(project)
    built = build(project)
    assert not any(path.stat().st_ino == number for path, number in before.items())
    assert built == build_from_nothing(project, tmp_path / "nothing")


@pytest.mark.parametrize("after", [0.7, 1.4])
def test_an_interrupted_build_leaves_a_memory_that_can_be_used(
    project: Path, tmp_path: Path, after: float
) -> None:
    glossary = project / "modules" / "glossary.yml"
    text = glossary.read_text("utf-8")
    glossary.write_text(text.replace("Keeping food", "Keeping all food"), "utf-8")
    process = subprocess.Popen([sys.executable, "-c", _building("run")], cwd=project)
    time.sleep(after)
    process.kill()
    process.wait()
    assert build(project) == build_from_nothing(project, tmp_path / "nothing")
