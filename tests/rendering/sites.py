"""Rendered sites of the courses in ``tests/courses``, and their pages as HTML."""

from __future__ import annotations

import gettext
import re
from collections.abc import Callable, Mapping
from functools import cache
from typing import Any

import markdown

from course_folders import course_folder
from curriculum import rendering
from curriculum.checks.coverage import measure
from curriculum.editions import Edition
from curriculum.editions.cut import for_edition
from curriculum.model import Course, Part
from curriculum.model.shape import Shape, fields
from curriculum.reading import read_course
from curriculum.rendering.page import LanguageSite, Page

EXTENSIONS = [
    "admonition", "attr_list", "def_list", "footnotes", "md_in_html", "sane_lists", "tables",
    "toc", "pymdownx.details", "pymdownx.superfences",
]  # fmt: skip
"""Those of mkdocs.yml."""


@cache
def course(name: str = "full") -> Course:
    """A course of ``tests/courses``, read and without faults."""
    reading = read_course(course_folder(name))
    assert reading.course is not None and not reading.diagnostics, reading.diagnostics
    return reading.course


def rendered(
    given: Course, edition: Edition = Edition.TRAINER, language: str = "en"
) -> LanguageSite:
    """The course as a site. In another language than its own its texts stay what they are."""
    coverage = {code: measure(given, code, given) for code in given.settings.languages}
    words = gettext.NullTranslations()
    return rendering.render(for_edition(given, edition), language, edition, words, coverage)


def page(site: LanguageSite, src_uri: str) -> Page:
    """One page of the site."""
    return next(found for found in site.pages if found.src_uri == src_uri)


def as_html(found: Page) -> str:
    """The page as the host makes it."""
    return markdown.markdown(found.markdown, extensions=EXTENSIONS)


def visible(html: str) -> str:
    """The words of some HTML without tags, spaces made one."""
    return " ".join(re.sub(r"<[^>]+>", " ", html).split())


def changed(part: Part, change: Callable[[str, Shape], str]) -> Any:
    """The same part with every text in it, however deep, put through `change`."""
    update = {
        name: _changed(getattr(part, name), shape, change)
        for name, shape in fields(type(part)).items()
    }
    return part.model_copy(update=update)


def _changed(value: object, shape: Shape, change: Callable[[str, Shape], str]) -> object:
    if isinstance(value, Part):
        return changed(value, change)
    if isinstance(value, str) and shape.passage:
        return change(value, shape)
    inner = shape.item
    if isinstance(value, tuple) and inner:
        kept = Shape(**{**_as_dict(inner), "trainer_only": shape.trainer_only})
        return tuple(_changed(item, kept, change) for item in value)
    if isinstance(value, Mapping) and inner:
        return {key: _changed(item, inner, change) for key, item in value.items()}
    return value


def _as_dict(shape: Shape) -> dict[str, Any]:
    return {name: getattr(shape, name) for name in Shape.__slots__}
