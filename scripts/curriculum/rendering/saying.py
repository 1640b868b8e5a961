"""Numbers, dates and lists as the reader's language says them, and the words for what is coded.

Every word comes from the interface catalog; nothing here knows a language.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable
from typing import Protocol

from markupsafe import Markup


class Words(Protocol):
    """The interface words of a language, as gettext gives them."""

    def gettext(self, message: str) -> str:
        """The message in the language."""

    def pgettext(self, context: str, message: str) -> str:
        """The message in the language, told apart by a context."""

    def ngettext(self, msgid1: str, msgid2: str, n: int) -> str:
        """The message in the form that the number asks for."""


class Saying:
    """How one language says measures, dates, lists and coded values."""

    def __init__(self, words: Words) -> None:
        self._ = words.gettext
        self._words = words

    def minutes(self, minutes: int) -> str:
        """``45 min``, ``2 h``, ``1 h 30 min``."""
        hours, rest = divmod(minutes, 60)
        if not hours:
            return self._("%(minutes)s min") % {"minutes": rest}
        if not rest:
            return self._("%(hours)s h") % {"hours": hours}
        return self._("%(hours)s h %(minutes)s min") % {"hours": hours, "minutes": rest}

    def date(self, day: dt.date) -> str:
        """``4 April 2016``."""
        pattern = (
            self._("%(day)s January %(year)s"),
            self._("%(day)s February %(year)s"),
            self._("%(day)s March %(year)s"),
            self._("%(day)s April %(year)s"),
            self._("%(day)s May %(year)s"),
            self._("%(day)s June %(year)s"),
            self._("%(day)s July %(year)s"),
            self._("%(day)s August %(year)s"),
            self._("%(day)s September %(year)s"),
            self._("%(day)s October %(year)s"),
            self._("%(day)s November %(year)s"),
            self._("%(day)s December %(year)s"),
        )[day.month - 1]
        return pattern % {"day": day.day, "year": day.year}

    def listed(self, items: Iterable[str]) -> Markup:
        """``a, b and c``; the items are escaped already."""
        words = [Markup(item) for item in items]
        if len(words) < 2:
            return Markup("").join(words)
        return Markup(self._("%(first)s and %(last)s")) % {
            "first": Markup(", ").join(words[:-1]),
            "last": words[-1],
        }

    def people(self, minimum: int, maximum: int) -> str:
        """How many people: ``4 people``, ``2 to 6 people``."""
        if minimum == maximum:
            return self._words.ngettext("%(num)s person", "%(num)s people", maximum) % {
                "num": maximum
            }
        return self._words.ngettext(
            "%(min)s to %(max)s person", "%(min)s to %(max)s people", maximum
        ) % {"min": minimum, "max": maximum}

    def clock(self, minutes: int) -> str:
        """Minutes from the start as ``0:05``."""
        return f"{minutes // 60}:{minutes % 60:02d}"
