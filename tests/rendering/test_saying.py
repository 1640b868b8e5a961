"""Measures, dates, lists, and the order of words."""

from __future__ import annotations

import datetime as dt
import gettext

import pytest
from markupsafe import Markup

from curriculum.model import Source
from curriculum.rendering.collation import first_letter, sort_key
from curriculum.rendering.linking import citation_years
from curriculum.rendering.prose import first_sentence, lowered, with_placed
from curriculum.rendering.saying import Saying

SAY = Saying(gettext.NullTranslations())


@pytest.mark.parametrize(
    ("minutes", "said"),
    [(0, "0 min"), (45, "45 min"), (60, "1 h"), (90, "1 h 30 min"), (615, "10 h 15 min")],
)
def test_minutes(minutes: int, said: str) -> None:
    assert SAY.minutes(minutes) == said


def test_dates_follow_the_pattern_of_the_language() -> None:
    assert SAY.date(dt.date(2016, 4, 4)) == "4 April 2016"

    class Spanish(gettext.NullTranslations):
        def gettext(self, message: str) -> str:
            return {"%(day)s April %(year)s": "%(day)s de abril de %(year)s"}.get(message, message)

    assert Saying(Spanish()).date(dt.date(2016, 4, 4)) == "4 de abril de 2016"


def test_lists_keep_what_is_escaped() -> None:
    assert SAY.listed([]) == ""
    assert SAY.listed([Markup("a")]) == "a"
    assert SAY.listed([Markup("a"), Markup("&#42;"), Markup("c")]) == "a, &#42; and c"


def test_people() -> None:
    assert SAY.people(1, 1) == "1 person"
    assert SAY.people(4, 4) == "4 people"
    assert SAY.people(2, 6) == "2 to 6 people"


def test_clock() -> None:
    assert SAY.clock(0) == "0:00"
    assert SAY.clock(95) == "1:35"


def test_words_stand_in_the_order_of_their_alphabet() -> None:
    spanish = ["zapato", "ñandú", "ábaco", "nube", "Abeja", "oso"]
    assert sorted(spanish, key=sort_key) == ["ábaco", "Abeja", "nube", "ñandú", "oso", "zapato"]
    russian = ["йод", "ёж", "жизнь", "ель", "Ива", "кот"]
    assert sorted(russian, key=sort_key) == ["ёж", "ель", "жизнь", "Ива", "йод", "кот"]


def test_the_letter_a_word_stands_under() -> None:
    assert [first_letter(w) for w in ("ábaco", "ñandú", "ёж", "йод", "4P", "«x»")] == [
        "A", "Ñ", "Е", "Й", "4", "X",
    ]  # fmt: skip


def test_sources_of_one_publisher_and_year_are_told_apart() -> None:
    def source(id_: str, year: int) -> Source:
        title = {"en": "Title"}
        return Source.model_validate(
            {
                "id": id_,
                "kind": "law",
                "title": title,
                "publisher": "Parliament",
                "year": year,
                "checked_on": dt.date(2025, 1, 1),
            }
        )

    years = citation_years((source("a", 2000), source("b", 2000), source("c", 2001)))
    assert years == {"a": "2000a", "b": "2000b", "c": "2001"}


def test_headings_stand_lower_and_code_stays() -> None:
    text = "## One\n\n```\n## not a heading\n```\n\n###### Deep"
    assert lowered(text, 1) == "### One\n\n```\n## not a heading\n```\n\n###### Deep"


def test_things_stand_where_the_text_puts_them() -> None:
    things = {("table", "a"): "A", ("flow", "b"): "B"}
    body, left = with_placed("one\n\n[table:a]\n\ntwo [table:b]\n[figure:c]\n", things)
    assert body == ["one\n\n", "A", "\n\ntwo [table:b]\n"]
    assert left == ["B"]


@pytest.mark.parametrize(
    ("words", "said"),
    [
        ("Short.", "Short."),
        (
            "A sentence of more than thirty letters. Another one.",
            "A sentence of more than thirty letters.",
        ),
        ("word " * 60, ("word " * 31).strip() + "…"),
    ],
)
def test_descriptions_are_short(words: str, said: str) -> None:
    assert first_sentence(words) == said
