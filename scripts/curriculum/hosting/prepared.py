"""A course made ready for MkDocs: its pages, languages, and what the theme shows of it."""

from __future__ import annotations

from dataclasses import dataclass, replace
from pathlib import Path

from mkdocs.config.defaults import MkDocsConfig

from curriculum import page_making, pipeline
from curriculum.diagnostics import Diagnostic, has_errors
from curriculum.editions import Edition
from curriculum.hosting.languages import SiteLanguage, i18n_entry, site_languages
from curriculum.hosting.staging import stage
from curriculum.model import Course
from curriculum.rendering.page import LanguageSite, NavEntry, Page

NOTHING_YET = "The course cannot be shown yet"


@dataclass(frozen=True, slots=True)
class Prepared:
    """What one build works with."""

    root: Path
    edition: Edition
    checked: pipeline.Checked
    languages: tuple[SiteLanguage, ...]
    sites: tuple[LanguageSite, ...]
    """Of the languages that this build makes."""

    staging: Path
    diagnostics: tuple[Diagnostic, ...]
    """Those of the newest reading; under ``serve`` the pages may be older and good."""

    @property
    def ok(self) -> bool:
        """Whether the newest reading had no error."""
        return not has_errors(self.diagnostics)

    @property
    def source_language(self) -> str:
        """The language that the course is written in."""
        return next(one.code for one in self.languages if one.is_source)

    def course_in(self, language: str) -> Course | None:
        """The course in a language; None while there is none to show."""
        translated = self.checked.translations.get(language)
        return None if translated is None else translated.course

    @property
    def page_urls(self) -> list[str]:
        """The addresses of the pages, as they are in the source language."""
        return [page.src_uri.removesuffix(".md") + ".html" for page in self.sites[0].pages]

    def stage(self, *, pages: bool) -> None:
        """Write what MkDocs is to find in a folder: assets, and if so asked the pages."""
        stage(self.staging, self.sites if pages else (), self.root / "docs" / "assets")

    def without_texts(self) -> Prepared:
        """The same without the Markdown of its pages, for a build that has given it to MkDocs."""
        sites = (
            replace(site, pages=tuple(replace(page, markdown="") for page in site.pages))
            for site in self.sites
        )
        return replace(self, sites=tuple(sites))

    def configure(self, config: MkDocsConfig) -> None:
        """Point MkDocs at the staged folder and mkdocs-static-i18n at the languages."""
        config.docs_dir = str(self.staging)
        sites = {site.language: site for site in self.sites}
        config.plugins["i18n"].config.languages = [
            i18n_entry(language, sites.get(language.code)) for language in self.languages
        ]


def prepare(
    root: Path, edition: Edition, staging: Path, last_good: Prepared | None = None
) -> Prepared:
    """Read, check and render the course in `root`.

    With faults nothing new is shown, unless its writer may see the course all the same: the result
    carries the last good pages, or when there are none a single page, so that a server has
    something to show the faults on.
    """
    checked = pipeline.check(root)
    if not checked.can_be_shown and last_good:
        return replace(last_good, diagnostics=checked.diagnostics)
    return of_checked(checked, edition, staging)


def of_checked(
    checked: pipeline.Checked, edition: Edition, staging: Path, only: str | None = None
) -> Prepared:
    """Render a checked course, or one language of it."""
    if checked.can_be_shown and checked.course:
        sites = page_making.render(checked, edition, None if only is None else {only})
        settings = {code: t.settings for code, t in checked.translations.items()}
        languages = site_languages(settings, checked.course.source_language)
    else:
        sites, languages = _nothing_yet()
    return Prepared(checked.root, edition, checked, languages, sites, staging, checked.diagnostics)


def _nothing_yet() -> tuple[tuple[LanguageSite, ...], tuple[SiteLanguage, ...]]:
    page = Page("index.md", NOTHING_YET, "", "en")
    site = LanguageSite("en", (page,), (NavEntry(NOTHING_YET, "index.md"),))
    return (site,), (SiteLanguage("en", "English", "ltr", "source", NOTHING_YET, True),)
