"""``mkdocs serve`` as an editor uses it: save, see; a fault is told and the next save recovers."""

from __future__ import annotations

import re
import socket
import subprocess
import sys
import time
import urllib.error
import urllib.request
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest

from curriculum.editions import Edition
from curriculum.hosting.preview.rebuilding import Rebuilding

PATIENCE = 60.0
"""Seconds to wait for a page; long, because the machine may be busy."""

SECTION = Path("modules", "storage", "sections", "the-cold-chain.yml")
PAGE = "storage/the-cold-chain.html"


@dataclass
class Served:
    """A running server and what it wrote."""

    root: Path
    url: str
    process: subprocess.Popen[str]
    log: Path

    def page(self, address: str) -> str:
        try:
            with urllib.request.urlopen(self.url + address, timeout=5) as answer:
                return str(answer.read().decode())
        except (urllib.error.URLError, OSError):
            return ""

    def wait_for(self, address: str, wanted: str) -> str:
        end = time.monotonic() + PATIENCE
        while time.monotonic() < end:
            assert self.process.poll() is None, self.log.read_text("utf-8")
            if re.search(wanted, text := self.page(address)):
                return text
            time.sleep(0.2)
        raise AssertionError(f"{wanted!r} never came\n{self.log.read_text('utf-8')}")

    def change(self, path: Path, before: str, after: str) -> None:
        text = (self.root / path).read_text("utf-8")
        assert before in text
        (self.root / path).write_text(text.replace(before, after), "utf-8")

    def builds(self) -> int:
        return self.log.read_text("utf-8").count("Detected file changes")


@pytest.fixture
def served(course_copy: Callable[[str], Path], tmp_path: Path) -> Iterator[Served]:
    root = course_copy("full")
    yield from _serving(root, tmp_path)


def _serving(root: Path, tmp_path: Path) -> Iterator[Served]:
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    log = tmp_path / "serve.log"
    with log.open("w", encoding="utf-8") as output:
        process = subprocess.Popen(
            [sys.executable, "-m", "mkdocs", "serve", "--dev-addr", f"127.0.0.1:{port}"],
            cwd=root,
            stdout=output,
            stderr=subprocess.STDOUT,
            text=True,
        )
        try:
            yield Served(root, f"http://127.0.0.1:{port}/", process, log)
        finally:
            process.kill()
            process.wait()


def test_a_save_shows_the_new_page_with_one_rebuild(served: Served) -> None:
    served.wait_for(PAGE, "<h1")
    before = served.builds()
    served.change(SECTION, "title: The cold chain", "title: The cold chain, link by link")
    served.wait_for(PAGE, "link by link")
    time.sleep(3)
    assert served.builds() == before + 1


def test_a_fault_is_told_on_the_page_and_in_the_console_and_the_next_save_recovers(
    served: Served,
) -> None:
    served.wait_for(PAGE, "<h1")
    served.change(SECTION, "teaches: [", "teeches: [")
    shown = served.wait_for(PAGE, "unknown-key")
    assert f"{SECTION.as_posix()}:3:1" in shown
    assert "The cold chain" in shown, "the last good page is still there"
    assert re.search(
        rf"ERROR.*{SECTION.as_posix()}:3:1.*unknown-key", served.log.read_text("utf-8")
    )
    served.change(SECTION, "teeches: [", "teaches: [")
    end = time.monotonic() + PATIENCE
    while "unknown-key" in served.page(PAGE) and time.monotonic() < end:
        time.sleep(0.2)
    assert "unknown-key" not in served.wait_for(PAGE, "<h1")


def test_markup_that_is_refused_is_shown_as_words(served: Served) -> None:
    served.wait_for(PAGE, "<h1")
    served.change(SECTION, "title: The cold chain", "title: <img src=x onerror=alert(1)>")
    shown = served.wait_for(PAGE, "raw-html")
    assert "&lt;img src=x onerror=alert(1)" in shown and "<img src=x" not in shown


def test_a_translation_is_seen_when_it_is_saved(served: Served) -> None:
    served.wait_for(f"ru/{PAGE}", "<h1")
    subprocess.run(
        [sys.executable, "-m", "curriculum", "translations", "update"], cwd=served.root, check=True
    )
    served.change(
        Path("translations", "ru", "storage.po"),
        'msgid "The cold chain"\nmsgstr ""',
        'msgid "The cold chain"\nmsgstr "Холодная цепочка"',
    )
    served.wait_for(f"ru/{PAGE}", "Холодная цепочка")


def test_a_server_starts_even_when_the_course_has_a_fault(
    course_copy: Callable[[str], Path], tmp_path: Path
) -> None:
    root = course_copy("full")
    good = (root / SECTION).read_text("utf-8")
    (root / SECTION).write_text("title: [", "utf-8")
    for served in _serving(root, tmp_path):
        assert SECTION.as_posix() in served.wait_for("index.html", "the-cold-chain.yml:1:")
        (root / SECTION).write_text(good, "utf-8")
        served.wait_for(PAGE, "The cold chain")


LIVE_RELOAD = re.compile(r"<script>\nvar livereload.*?</script>", re.DOTALL)
"""What the server adds to a page."""


def test_what_is_served_after_many_saves_is_what_would_be_built(
    served: Served, tmp_path: Path
) -> None:
    """Single pages are made anew within an old build: nothing else may differ."""
    served.wait_for(PAGE, "<h1")
    other = Path("modules", "hygiene", "module.yml")
    aim = next(
        line for line in (served.root / other).read_text("utf-8").split("\n") if "aim:" in line
    )
    changes = [
        (SECTION, "Food is safe", "Food is quite safe"),
        (other, aim, f"{aim[:-1]}, and so on."),  # a page that was known when all was built
        (SECTION, "title: The cold chain", "title: The cold chain, link by link"),
        (SECTION, "Food is quite safe", "Food is very safe"),
        (Path("modules", "glossary.yml"), "definition: ", "definition: Mostly. "),
        (SECTION, "Food is very safe", "Food is ## safe"),
    ]
    for path, before, after in changes:
        served.change(path, before, after)
        time.sleep(0.5)  # also while the other languages are still being built
    served.wait_for(PAGE, "is ## safe")
    built = served.log.read_text("utf-8").count("Building documentation to directory")
    assert served.log.read_text("utf-8").count("Building documentation...") == 1
    assert built < len(changes) * 3, "only what is called otherwise, or explained, is built whole"
    site = tmp_path / "site"
    (served.root / "at.yml").write_text(f"INHERIT: mkdocs.yml\nsite_url: {served.url}\n", "utf-8")
    build = [sys.executable, "-m", "mkdocs", "build", "--quiet", "--config-file", "at.yml"]
    subprocess.run([*build, "--site-dir", str(site)], cwd=served.root, check=True)
    pages = sorted(p.relative_to(site).as_posix() for p in site.rglob("*.html"))
    assert len(pages) > 50
    for name in pages:
        shown = LIVE_RELOAD.sub("", served.page(name))
        assert shown == (site / name).read_text("utf-8"), name
    for script in site.glob("assets/search/*.js"):
        name = script.relative_to(site).as_posix()
        assert served.page(name) == script.read_text("utf-8"), name


def test_a_writer_sees_a_sentence_before_it_is_translated(
    course_copy: Callable[[str], Path], tmp_path: Path
) -> None:
    root = course_copy("full")
    for served in _serving(root, tmp_path):
        served.wait_for(PAGE, "<h1")
        served.change(Path("modules", "course.yml"), "minimum: 0", "minimum: 100")
        served.wait_for(PAGE, "too-little-translated")
        served.change(SECTION, "Food is safe", "Food is quite safe")
        assert "too-little-translated" in served.wait_for(PAGE, "Food is quite safe")


def test_the_language_that_was_looked_at_is_known_by_its_address(tmp_path: Path) -> None:
    work = Rebuilding(tmp_path, Edition.PARTICIPANT, tmp_path, "", lambda: None)
    assert work.language_of("ru/index.html") == ""  # nobody knows the languages yet
    work.languages = ("en", "ru")
    assert work.language_of("ru/storage/the-cold-chain.html") == "ru"
    assert work.language_of("storage/the-cold-chain.html") == "en"
    assert work.language_of("") == "en"
