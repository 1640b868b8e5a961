"""What the theme's templates are given: the words of the language, and what the page shows."""

from __future__ import annotations

import posixpath
from collections.abc import Callable, Iterable
from functools import cache
from pathlib import Path
from typing import Any

import jinja2
import material
from mkdocs.utils import normalize_url

from curriculum import search, translation
from curriculum.diagnostics import Diagnostic, Severity
from curriculum.hosting.languages import SiteLanguage
from curriculum.hosting.prepared import Prepared


def install_addresses(env: jinja2.Environment) -> None:
    """Let MkDocs' filter ``url`` remember its answers: it is asked for the same ones on every page.

    From all pages of a folder an address looks the same.
    """
    known: dict[tuple[str, str | None, str], str] = {}

    @jinja2.pass_context
    def url(context: jinja2.runtime.Context, value: object) -> str:
        page, base = context["page"], context["base_url"]
        written = str(value)
        key = (written, page and posixpath.dirname(page.url), base)
        found = known.get(key)
        if found is None:
            found = known[key] = normalize_url(written, page, base)
        return found

    env.filters["url"] = url


def install_words(env: jinja2.Environment, prepared: Prepared, language: str) -> None:
    """Give every template ``_``, ``gettext``, ``ngettext`` and ``gettext_in``."""

    def gettext_in(code: str, text: str) -> str:
        return translation.interface(code, prepared.root).gettext(text)

    here = translation.interface(language, prepared.root)
    functions: dict[str, Callable[..., str]] = {
        "_": here.gettext,
        "gettext": here.gettext,
        "ngettext": here.ngettext,
        "gettext_in": gettext_in,
    }
    env.globals.update(functions)


class ThemeContext:
    """The variable ``curriculum`` of the pages in one language."""

    def __init__(self, prepared: Prepared, language: str) -> None:
        self._languages = prepared.languages
        self._here = next(one for one in prepared.languages if one.code == language)
        settings = prepared.checked.course.settings if prepared.checked.course else None
        source = prepared.source_language
        self.same: dict[str, Any] = {
            "edition": str(prepared.edition),
            "course_title": self._here.course_title,
            "course_id": settings.id if settings else "course",
            "version": settings.version if settings else "",
            "source_language": source,
            "faults": faults_shown(prepared.diagnostics),
            "material_stylesheet": material_stylesheet(),
            "search_files": list(search.scripts(language, source)),
        }
        """What all pages have in common."""

    def of_page(self, url: str) -> dict[str, Any]:
        """The rest, of the page at `url`, an address below the site's root."""
        here = self._here
        page = url if here.is_source else url.removeprefix(f"{here.code}/")
        languages = [_language(one, page) for one in self._languages]
        mine = next(one for one in languages if one["code"] == here.code)
        return {"language": mine, "languages": languages}

    def on(self, url: str) -> dict[str, Any]:
        """All of it."""
        return {**self.same, **self.of_page(url)}


def _language(language: SiteLanguage, page: str) -> dict[str, str]:
    return {
        "code": language.code,
        "name": language.name,
        "direction": language.direction,
        "status": language.status,
        "course_title": language.course_title,
        "url": language.url(page),
        "home": language.url("index.html"),
    }


def faults_shown(diagnostics: Iterable[Diagnostic]) -> list[dict[str, str]]:
    """The errors among these, as templates show them."""
    return [
        {
            "location": str(found.location),
            "severity": str(found.severity),
            "code": found.code,
            "message": found.message,
            "hint": found.hint,
        }
        for found in diagnostics
        if found.severity is Severity.ERROR
    ]


@cache
def material_stylesheet() -> str:
    """The address of Material's stylesheet; its name carries a hash that changes by version."""
    templates = Path(material.__path__[0]) / "templates"
    found = sorted(templates.glob("assets/stylesheets/main.*.min.css"))
    return found[0].relative_to(templates).as_posix()
