"""The programs that the tests need besides Python: a real browser and GNU gettext.

Only the standard library is used here. An installed program is taken as it is; otherwise it is
installed: by Playwright, or by the distribution where that is Debian and we are root.
"""

from __future__ import annotations

import os
import shutil
import subprocess
from pathlib import Path

from curriculum.environment import EnvironmentFault

BROWSERS = (
    "chromium",
    "chromium-browser",
    "google-chrome",
    "google-chrome-stable",
    "chrome",
    "msedge",
)
BROWSER_PLACES = (
    "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
    "/Applications/Chromium.app/Contents/MacOS/Chromium",
    "C:/Program Files/Google/Chrome/Application/chrome.exe",
    "C:/Program Files (x86)/Google/Chrome/Application/chrome.exe",
    "C:/Program Files (x86)/Microsoft/Edge/Application/msedge.exe",
)
PLAYWRIGHT_PATH = (
    "from playwright.sync_api import sync_playwright as start\n"
    "with start() as playwright: print(playwright.chromium.executable_path)"
)


def find_or_install_browser(python: Path) -> str:
    """The path of a Chromium-like browser.

    `python` is the environment's Python, which has Playwright. Raises `EnvironmentFault` when no
    browser is installed and none can be.
    """
    found = find_installed_browser() or _playwright_browser(python)
    if found:
        return found
    print("Installing Chromium for the browser tests", flush=True)
    if _apt_install("chromium"):
        found = find_installed_browser()
    else:
        subprocess.run([str(python), "-m", "playwright", "install", "chromium"], check=False)
        found = _playwright_browser(python)
    if not found:
        raise EnvironmentFault(
            "The tests need Chromium, Chrome or Edge, and none could be installed. Install one, "
            "or name its program in the variable CURRICULUM_BROWSER."
        )
    return found


def find_or_install_gettext() -> None:
    """Make sure that ``msgfmt`` and ``msgmerge`` can be called, or raise `EnvironmentFault`."""
    tools = ("msgfmt", "msgmerge")
    if all(shutil.which(tool) for tool in tools):
        return
    print("Installing gettext for the translation tests", flush=True)
    if not (_apt_install("gettext") and all(shutil.which(tool) for tool in tools)):
        raise EnvironmentFault(
            "The tests need GNU gettext (msgfmt, msgmerge). Install it: apt install gettext, "
            "brew install gettext, or on Windows the package of that name."
        )


def find_installed_browser() -> str | None:
    """The path of a Chromium-like browser that is already there, or None."""
    named = os.environ.get("CURRICULUM_BROWSER")
    if named and Path(named).exists():
        return named
    on_path = next((path for name in BROWSERS if (path := shutil.which(name))), None)
    return on_path or next((place for place in BROWSER_PLACES if Path(place).exists()), None)


def _playwright_browser(python: Path) -> str | None:
    asked = subprocess.run(
        [str(python), "-c", PLAYWRIGHT_PATH], capture_output=True, text=True, check=False
    )
    path = asked.stdout.strip()
    return path if path and Path(path).exists() else None


def _apt_install(package: str) -> bool:
    is_root = hasattr(os, "geteuid") and os.geteuid() == 0
    if not (is_root and shutil.which("apt-get")):
        return False
    quiet = os.environ | {"DEBIAN_FRONTEND": "noninteractive"}
    commands = (
        ["apt-get", "update", "-qq"],
        ["apt-get", "install", "-qq", "--yes", "--no-install-recommends", package],
    )
    return all(subprocess.run(c, env=quiet, check=False).returncode == 0 for c in commands)
