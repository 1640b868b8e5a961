"""The order of things when a file of the course is saved."""

from __future__ import annotations

import logging
import threading
from collections.abc import Callable, Sequence
from functools import partial
from pathlib import Path

from mkdocs.plugins import get_plugin_logger

from curriculum import memory, pipeline
from curriculum.diagnostics import Diagnostic, Severity
from curriculum.editions import Edition
from curriculum.hosting.preview.ready import ReadyLanguage

FRAME = ("mkdocs.yml", "overrides", "docs/assets")
"""What every page may depend on, beside the course: when it changes MkDocs builds all anew."""

SEARCH = "search"
"""What is waited for by those who search; no language is called so."""

log = get_plugin_logger("curriculum")


class Rebuilding:
    """What is served, and how it follows from what is saved."""

    def __init__(
        self, root: Path, edition: Edition, served: Path, url: str, whole: Callable[[], None]
    ) -> None:
        """`whole` lets MkDocs build everything into `served`, which stands at the address `url`."""
        self._root, self._edition = root, edition
        self._served, self._url = served, url
        self._whole = whole
        self._work = memory.work_folder(root) / "preview" / edition
        self._ready: dict[str, ReadyLanguage] = {}
        self._frame = self._frame_now()
        self._rest: threading.Thread | None = None
        self._changed = threading.Condition()
        self._waiting: list[str] = []
        self.looked_at = ""
        """The address of the page that was asked for last; its language comes first."""

        self.languages: tuple[str, ...] = ()
        """Those of the course, the source language first."""

        self.faults: tuple[Diagnostic, ...] = ()
        """The errors of the course as it was saved last."""

    def get_ready(self) -> None:
        """Read the course and keep its languages ready, while the editor opens the first page."""
        self._rest = threading.Thread(target=self._read_ahead, daemon=True)
        self._rest.start()

    def _read_ahead(self) -> None:
        checked = pipeline.check(self._root)
        if checked.can_be_shown:
            self._update_others(checked, tuple(checked.translations))

    def rebuild(self) -> None:
        """Bring the language that is being looked at up to date, and begin with the others."""
        if self._rest is not None:
            self._rest.join()
        self._waiting = [*self.languages, SEARCH]
        try:
            checked = self._checked()
            if checked is not None and checked.can_be_shown:
                self._begin(checked)
        finally:
            if self._rest is None or not self._rest.is_alive():
                self._done(*self._waiting)

    def _checked(self) -> pipeline.Checked | None:
        """The course as it is now, its faults told; None when MkDocs has built everything anew."""
        frame = self._frame_now()
        if frame != self._frame:
            self._build_all()
            self._frame = frame
            return None
        checked = pipeline.check(self._root)
        self._report(checked)
        codes = tuple(checked.translations)
        if checked.can_be_shown and self.languages and codes != self.languages:
            self._build_all()
            return None
        return checked

    def _begin(self, checked: pipeline.Checked) -> None:
        codes = self.languages = tuple(checked.translations)
        first = self.language_of(self.looked_at)
        self._waiting = [first, *(code for code in codes if code != first), SEARCH]
        try:
            self._update(first, checked)
        except Exception:
            log.debug("the pages could not be made singly", exc_info=True)
            self._build_all()
            return
        self._done(first)
        others = [code for code in codes if code != first]
        work = partial(self._update_others, checked, others)
        self._rest = threading.Thread(target=work, daemon=True)
        self._rest.start()

    def _done(self, *codes: str) -> None:
        with self._changed:
            self._waiting = [code for code in self._waiting if code not in codes]
            self._changed.notify_all()

    def language_of(self, address: str) -> str:
        """The language of an address: the source language has no folder of its own."""
        code = address.partition("/")[0]
        source = self.languages[0] if self.languages else ""
        return code if code in self.languages else source

    def wait_for(self, language: str) -> None:
        """Wait until the pages of a language, or `SEARCH`, follow from what was saved."""
        with self._changed:
            self._changed.wait_for(lambda: language not in self._waiting)

    def _update(self, code: str, checked: pipeline.Checked) -> None:
        if code not in self._ready:
            work = self._work / code
            self._ready[code] = ReadyLanguage(code, self._edition, work, self._served, self._url)
        self._ready[code].update(checked)

    def _update_others(self, checked: pipeline.Checked, codes: Sequence[str]) -> None:
        for code in codes:
            try:
                self._update(code, checked)
            except Exception as fault:  # the next save builds it from nothing
                log.error(f"the language {code} could not be built: {fault}")
                self._ready.pop(code, None)
            self._done(code)
        try:
            for ready in self._ready.values():
                ready.update_search()
        finally:
            self._done(SEARCH)

    def _build_all(self) -> None:
        """What MkDocs does of itself; its pages show the faults themselves."""
        self._ready.clear()
        self.languages, self.faults = (), ()
        self._whole()

    def _report(self, checked: pipeline.Checked) -> None:
        for found in checked.diagnostics:
            is_error = found.severity is Severity.ERROR
            log.log(logging.ERROR if is_error else logging.INFO, str(found))
        self.faults = errors(checked.diagnostics)

    def _frame_now(self) -> bytes:
        words = sorted(self._root.glob("translations/*/interface.po"))
        names = [path.relative_to(self._root).as_posix() for path in words]
        there = [name for name in FRAME if (self._root / name).exists()]
        return memory.of(*there, memory.of_files(self._root, [*there, *names]))


def errors(diagnostics: Sequence[Diagnostic]) -> tuple[Diagnostic, ...]:
    """Those that keep a site from being made."""
    return tuple(found for found in diagnostics if found.severity is Severity.ERROR)
