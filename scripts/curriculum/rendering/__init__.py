"""From a course to pages: Markdown through templates, and the order they stand in."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from functools import partial

from curriculum.editions import Edition
from curriculum.memory import Memory
from curriculum.model import Course
from curriculum.rendering import tooltips
from curriculum.rendering.course_pages import course_pages
from curriculum.rendering.known_modules import Follows, KnownModules, of_module, of_others
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
    follows: Follows | None = None,
    memory: Memory | None = None,
) -> LanguageSite:
    """Every page of one language, and the navigation.

    `course` is in that language and cut to the edition; `words` are the interface words;
    `coverage` is the matrix of each language; `review` is the state of review of the translation,
    which every page carries. The same input gives the same pages. With a memory, and with what the
    texts follow from, modules that were rendered before are not rendered again.
    """
    site = Site(course, language, edition, words, coverage, review)
    pages = [
        *course_pages(site),
        *_of_modules(site, memory, follows),
        *law_pages(site),
        *reference_pages(site),
        *test_pages(site),
    ]
    return LanguageSite(language, tuple(pages), nav(site))


def _of_modules(site: Site, memory: Memory | None, follows: Follows | None) -> Iterator[Page]:
    known = KnownModules(memory, site, follows) if memory and follows else None
    for module in site.course.modules:
        made = partial(module_pages, site, module)
        yield from known.pages(module, made) if known else made()
