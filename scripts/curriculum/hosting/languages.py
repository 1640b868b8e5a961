"""The languages of the course, told to mkdocs-static-i18n in its own words.

`modules/course.yml` is the one place where languages are listed; `mkdocs.yml` names only the
source language, because the i18n plugin wants one before we are asked.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

import material
from mkdocs_static_i18n.config import I18nPluginLanguage

from curriculum.model import CourseSettings
from curriculum.rendering.page import LanguageSite, NavEntry


@dataclass(frozen=True, slots=True)
class SiteLanguage:
    """A language as the theme shows it."""

    code: str
    name: str
    direction: str
    status: str
    course_title: str
    is_source: bool

    def url(self, page_url: str) -> str:
        """The address below the site's root of a page in this language.

        `page_url` is the page's address in the source language.
        """
        return page_url if self.is_source else f"{self.code}/{page_url}"


def site_languages(settings: Mapping[str, CourseSettings], source: str) -> tuple[SiteLanguage, ...]:
    """The languages of a course, from its settings in each, in the order of `course.yml`."""
    return tuple(
        SiteLanguage(
            code,
            said.languages[code].name,
            said.languages[code].direction,
            said.languages[code].status,
            said.title,
            code == source,
        )
        for code, said in settings.items()
    )


def i18n_entry(language: SiteLanguage, site: LanguageSite | None) -> I18nPluginLanguage:
    """What mkdocs-static-i18n is told of one language: navigation, names, theme words.

    Without a site the language is known but not built.
    """
    entry = I18nPluginLanguage()
    entry.load_dict(
        {
            "locale": language.code,
            "name": language.name,
            "default": language.is_source,
            "build": site is not None,
            "site_name": language.course_title,
            "nav": [_nav(item) for item in site.nav] if site else None,
            "theme": {"language": theme_language(language.code)},
        }
    )
    entry.validate()
    return entry


def _nav(entry: NavEntry) -> dict[str, object]:
    if entry.children:
        return {entry.title: [_nav(child) for child in entry.children]}
    return {entry.title: entry.src_uri}


def theme_language(language: str) -> str:
    """The language itself if Material has its interface words, else English."""
    folder = Path(material.__path__[0]) / "templates" / "partials" / "languages"
    return language if (folder / f"{language}.html").exists() else "en"
