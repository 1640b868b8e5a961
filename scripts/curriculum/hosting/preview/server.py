"""The server of ``mkdocs serve``, quick to notice a save and to answer after it."""

from __future__ import annotations

import contextlib
import re
from collections.abc import Callable, Iterable
from pathlib import Path
from typing import Any

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.livereload import LiveReloadServer

from curriculum.diagnostics import Diagnostic
from curriculum.editions import Edition
from curriculum.hosting.preview.rebuilding import SEARCH, Rebuilding
from curriculum.saves import LOOK_EVERY, WAIT

SEARCH_FILES = "assets/search/"
Start = Callable[..., Any]
Faults = Callable[[tuple[Diagnostic, ...], str], str]
"""Makes the notice of some faults in a language."""

_MAIN = re.compile(rb'<main class="site-main"[^>]*>')


def serve_quickly(
    server: LiveReloadServer,
    config: MkDocsConfig,
    edition: Edition,
    whole: Callable[[], None],
    notice: Faults,
) -> LiveReloadServer:
    """A server in the place of the one that MkDocs would serve with.

    `whole` builds everything as MkDocs does; `notice` makes what pages show of faults.
    """
    root = Path(config.config_file_path).parent
    served = Path(server.root)
    work = Rebuilding(root, edition, served, config.site_url or "", whole)
    host, port = config.dev_addr
    quick = LiveReloadServer(
        work.rebuild, host, port, server.root, server.mount_path, polling_interval=LOOK_EVERY
    )
    quick.build_delay = WAIT
    quick.error_handler = server.error_handler
    quick.set_app(_Answering(quick, work, notice).answer)
    work.get_ready()
    for place in dict.fromkeys([config.docs_dir, config.config_file_path, *config.theme.dirs]):
        with contextlib.suppress(KeyError):
            server.unwatch(place)
            quick.watch(place)
    return quick


class _Answering:
    """Answers requests, each when the language it is about is up to date."""

    def __init__(self, server: LiveReloadServer, work: Rebuilding, notice: Faults) -> None:
        self._answer = server.serve_request
        self._mount = server.mount_path
        self._work = work
        self._notice = notice

    def answer(self, environ: dict[str, Any], start_response: Start) -> Iterable[bytes]:
        """What a WSGI server asks for."""
        path = environ["PATH_INFO"].removeprefix(self._mount.rstrip("/")).lstrip("/")
        if path.startswith("livereload/"):
            return self._answer(environ, start_response)
        language = self._work.language_of(path)
        if path.endswith((".html", "/")) or not path:
            self._work.looked_at = path
        self._work.wait_for(SEARCH if path.startswith(SEARCH_FILES) else language)
        if self._work.faults:
            return self._with_notice(environ, start_response, language)
        return self._answer(environ, start_response)

    def _with_notice(
        self, environ: dict[str, Any], start_response: Start, language: str
    ) -> Iterable[bytes]:
        """A page with the faults of the course at its top; other answers as they are."""
        head: list[Any] = []

        def begin(status: str, headers: list[tuple[str, str]], *more: Any) -> None:
            head[:] = [status, headers, *more]

        body = b"".join(self._answer(environ, begin))
        status, headers, *more = head
        if ("Content-Type", "text/html") in headers:
            notice = self._notice(self._work.faults, language).encode()
            body = _MAIN.sub(lambda main: main[0] + notice, body, count=1)
            headers = [one for one in headers if one[0] != "Content-Length"]
            headers.append(("Content-Length", str(len(body))))
        start_response(status, headers, *more)
        return [body]
