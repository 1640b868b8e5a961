"""What every page of one language is made with: the course, its links, the templates."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from curriculum.editions import Edition
from curriculum.model import Course, Part
from curriculum.model.addresses import addresses, agenda_days
from curriculum.rendering.counting import passages
from curriculum.rendering.environment import environment
from curriculum.rendering.finishing import finished
from curriculum.rendering.labels import labels
from curriculum.rendering.linking import Links
from curriculum.rendering.matrix import Coverage
from curriculum.rendering.page import Page
from curriculum.rendering.prose import first_sentence
from curriculum.rendering.saying import Words
from curriculum.rendering.template_functions import template_functions


class Site:
    """One language of one edition, while its pages are being made."""

    def __init__(
        self,
        course: Course,
        language: str,
        edition: Edition,
        words: Words,
        coverage: Mapping[str, Coverage],
        review: str,
    ) -> None:
        self.course = course
        self.language = language
        self.edition = edition
        self.gettext = words.gettext
        self.ngettext = words.ngettext
        self.coverage = coverage
        self.labels = labels(words.gettext)
        self.review = review
        self.links = Links(course, addresses(course), language)
        self._env = environment(self.links, words, course.source_language)
        self._env.globals.update(template_functions(course, self.links))
        self._env.globals.update(
            course=course,
            day_anchors=agenda_days(course),
            settings=course.settings,
            language=language,
            edition=str(edition),
            trainer=edition is Edition.TRAINER,
        )

    def page(
        self,
        src_uri: str,
        template: str,
        title: str,
        *,
        parts: Iterable[Part] = (),
        about: str = "",
        kind: str | None = None,
        meta: Mapping[str, object] | None = None,
        **context: object,
    ) -> Page:
        """A page from its template.

        `parts` are the parts of the course it shows, for the count of what is not translated;
        `about` is a text that tells what it is about, for search engines.
        """
        kind = kind or template
        text = self._env.get_template(f"{template}.jinja").render(title=title, kind=kind, **context)
        plain_title = self.links.words_of(title)
        front = {
            "kind": kind,
            "description": first_sentence(self.links.words_of(about) if about else plain_title),
            **passages(parts).as_meta(),
            "review": self.review,
            **(meta or {}),
        }
        return Page(src_uri, plain_title, finished(text, src_uri), self.language, front)
