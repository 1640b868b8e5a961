"""A course made ready for MkDocs: staged pages, languages, and what the theme shows of it."""

from __future__ import annotations

from dataclasses import dataclass, replace
from pathlib import Path

from mkdocs.config.defaults import MkDocsConfig

from curriculum import pipeline
from curriculum.diagnostics import Diagnostic, Location, has_errors
from curriculum.editions import Edition
from curriculum.hosting.languages import SiteLanguage, i18n_entry, site_languages
from curriculum.hosting.staging import stage
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
    staging: Path
    diagnostics: tuple[Diagnostic, ...]
    """Those of the newest reading; under ``serve`` the pages may be older and good."""

    @property
    def ok(self) -> bool:
        """Whether the newest reading had no error."""
        return not has_errors(self.diagnostics)

    def configure(self, config: MkDocsConfig) -> None:
        """Point MkDocs at the staged pages and mkdocs-static-i18n at the languages."""
        config.docs_dir = str(self.staging)
        config.plugins["i18n"].config.languages = [
            i18n_entry(language, site)
            for language, site in zip(self.languages, self.sites, strict=True)
        ]


def prepare(
    root: Path, edition: Edition, staging: Path, *, last_good: Prepared | None = None
) -> Prepared:
    """Read, check, render and stage the course in `root`.

    With faults nothing new is staged: the result carries the last good pages, or when there are
    none a single page, so that a server has something to show the faults on.
    """
    checked = pipeline.check(root)
    if not checked.ok and last_good:
        return replace(last_good, diagnostics=checked.diagnostics)
    if checked.ok and checked.course:
        sites = pipeline.render(checked, edition)
        courses = {code: t.course for code, t in checked.translations.items()}
        languages = site_languages(courses, checked.course.source_language)
    else:
        sites, languages = _nothing_yet()
    stage(staging, sites, root / "docs" / "assets")
    return Prepared(root, edition, checked, languages, sites, staging, checked.diagnostics)


def _nothing_yet() -> tuple[tuple[LanguageSite, ...], tuple[SiteLanguage, ...]]:
    page = Page("index.md", NOTHING_YET, "", "en", Location("modules/course.yml"))
    site = LanguageSite("en", (page,), (NavEntry(NOTHING_YET, "index.md"),))
    return (site,), (SiteLanguage("en", "English", "ltr", "source", NOTHING_YET, True),)
