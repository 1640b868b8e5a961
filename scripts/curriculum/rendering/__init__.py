"""From a course to pages: Markdown through templates, and the order they stand in."""

from __future__ import annotations

from collections.abc import Mapping

from curriculum.editions import Edition
from curriculum.model import Course
from curriculum.rendering import tooltips
from curriculum.rendering.course_pages import course_pages
from curriculum.rendering.law_pages import law_pages
from curriculum.rendering.matrix import Coverage
from curriculum.rendering.module_pages import module_pages
from curriculum.rendering.nav import nav
from curriculum.rendering.page import LanguageSite, NavEntry, Page
from curriculum.rendering.reference_pages import reference_pages
from curriculum.rendering.saying import Words
from curriculum.rendering.site import Site
from curriculum.rendering.test_forms import test_pages


def render(
    course: Course,
    language: str,
    edition: Edition,
    words: Words,
    coverage: Mapping[str, Coverage],
    review: str = "source",
) -> LanguageSite:
    """Every page of one language, and the navigation.

    `course` is in that language and cut to the edition; `words` are the interface words;
    `coverage` is the matrix of each language; `review` is the state of review of the translation,
    which every page carries. The same input gives the same pages.
    """
    site = Site(course, language, edition, words, coverage, review)
    pages = [
        *course_pages(site),
        *(page for module in course.modules for page in module_pages(site, module)),
        *law_pages(site),
        *reference_pages(site),
        *test_pages(site),
    ]
    return LanguageSite(language, tuple(pages), nav(site))
