"""From a course to pages: Markdown through templates, and the order they stand in."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from functools import partial

from curriculum.editions import Edition
from curriculum.memory import Memory
from curriculum.model import Course
from curriculum.rendering import tooltips
from curriculum.rendering.course_pages import course_pages
from curriculum.rendering.known import Follows, Known, of_module, of_others
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
    texts follow from, what was rendered before is not rendered again.
    """
    site = Site(course, language, edition, words, coverage, review)
    known = Known(memory, site, follows) if memory and follows else None
    pages = [*_known_or_made(site, known), *test_pages(site)]
    return LanguageSite(language, tuple(pages), nav(site))


def _known_or_made(site: Site, known: Known | None) -> Iterator[Page]:
    """The pages, most of which are as they were the last time."""
    made = partial(course_pages, site)
    yield from known.of_course(made) if known else made()
    for module in site.course.modules:
        made = partial(module_pages, site, module)
        yield from known.of_module(module, made) if known else made()
    for kind, pages in (("law", law_pages), ("reference", reference_pages)):
        made = partial(pages, site)
        yield from known.of_no_module(kind, made) if known else made()
