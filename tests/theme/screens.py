"""Looking at a built site as a reader does: in a real browser, with the network off."""

from __future__ import annotations

import http.server
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from functools import partial
from pathlib import Path

from playwright.sync_api import Browser, Page

DESKTOP = (1280, 900)
PHONE = (375, 740)
SMALLEST = (320, 640)


class Screen:
    """A browser window that notes everything a page asks for and complains about."""

    def __init__(
        self,
        browser: Browser,
        start: str,
        *,
        size: tuple[int, int] = DESKTOP,
        offline: bool = True,
        javascript: bool = True,
        **options: object,
    ) -> None:
        self.context = browser.new_context(
            viewport={"width": size[0], "height": size[1]},
            java_script_enabled=javascript,
            reduced_motion="reduce",
            **options,  # type: ignore[arg-type]
        )
        self.context.set_offline(offline)
        self.start = start.rstrip("/")
        self.complaints: list[str] = []
        self.page = self.context.new_page()
        self._listen(self.page)

    def _listen(self, page: Page) -> None:
        page.on("console", lambda message: self.complaints.append(f"console: {message.text}"))
        page.on("pageerror", lambda error: self.complaints.append(f"error: {error}"))
        page.on("requestfailed", lambda request: self._failed(request.url, request.failure))
        page.on("request", lambda request: self._note(request.url))

    def _failed(self, url: str, why: str | None) -> None:
        # What is still on its way when the next page is opened is given up, and harmless.
        if why != "net::ERR_ABORTED":
            self.complaints.append(f"failed: {url} ({why})")

    def _note(self, url: str) -> None:
        if not url.startswith((f"{self.start}/", "data:")):
            self.complaints.append(f"asked for: {url}")

    def open(self, address: str) -> Page:
        """Open a page by its address below the site's root."""
        self.page.goto(f"{self.start}/{address}")
        return self.page

    def close(self) -> None:
        """Close the window and everything in it."""
        self.context.close()


@contextmanager
def screen(browser: Browser, site: Path | str, **options: object) -> Iterator[Screen]:
    """A window on a site: a folder is opened from the disk, an address from its server."""
    start = site if isinstance(site, str) else site.resolve().as_uri()
    opened = Screen(browser, start, **options)  # type: ignore[arg-type]
    try:
        yield opened
    finally:
        opened.close()


@contextmanager
def served(site: Path) -> Iterator[str]:
    """The site on a server of this machine.

    What is kept in a browser is looked at so: on a busy machine Chromium now and then gives a page
    from a disk, whosever it is, an empty store when it is opened again.
    """
    handler = partial(_Quiet, directory=str(site))
    server = http.server.ThreadingHTTPServer(("127.0.0.1", 0), handler)
    threading.Thread(target=server.serve_forever, daemon=True).start()
    try:
        yield f"http://127.0.0.1:{server.server_port}"
    finally:
        server.shutdown()
        server.server_close()


class _Quiet(http.server.SimpleHTTPRequestHandler):
    def log_message(self, *args: object) -> None:
        """Say nothing."""


def addresses(site: Path) -> list[str]:
    """Every page of a site, by its address below the root."""
    return sorted(path.relative_to(site).as_posix() for path in site.rglob("*.html"))


def page_of_kind(site: Path, kind: str) -> str:
    """The address of the first English page of a kind."""
    for address in addresses(site):
        if address.startswith(("ru/", "es/")):
            continue
        if f'data-kind="{kind}"' in (site / address).read_text("utf-8"):
            return address
    raise AssertionError(f"no page of kind {kind}")
