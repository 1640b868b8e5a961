"""How words are matched: a small index of one's own, in the browser, for each language."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest
from asking import Asked, texts

Find = Callable[[str, str], dict[str, Any]]
PAGES = {
    "en": {"Victims": "A victim is helped.", "Debts": "The debt grows every month."},
    "ru": {
        "Жертвы": "Жертва получает помощь. Её ребёнок в безопасности.",
        "Долги": "Долг растёт каждый месяц. Это долговая кабала.",
    },
    "es": {
        "Víctimas": "La víctima recibe protección.",
        "Deudas": "La deuda de explotación crece cada mes.",
        "Delitos": "La trata es un delito.",
        "Leyes": "El tratado obliga a los Estados.",
        "Personas": "El buen trato ayuda.",
    },
}


@pytest.fixture
def find(asked: Asked) -> Find:
    def find(language: str, question: str) -> dict[str, Any]:
        asked.open(language, texts(PAGES[language]))
        return asked.ask(question)

    return find


@pytest.mark.parametrize(
    ("language", "question", "title"),
    [
        ("en", "victims", "Victims"),
        ("en", "helping", "Victims"),
        ("en", "grow", "Debts"),
        ("en", "deb", "Debts"),
        ("en", "dbet", "Debts"),
        ("ru", "жертвой", "Жертвы"),
        ("ru", "жертвами", "Жертвы"),
        ("ru", "ребенок", "Жертвы"),
        ("ru", "ее ребёнка", "Жертвы"),
        ("ru", "безопас", "Жертвы"),
        ("ru", "безопастность", "Жертвы"),
        ("ru", "месяца долг", "Долги"),
        ("ru", "долговой кабалы", "Долги"),
        ("es", "victima", "Víctimas"),
        ("es", "VÍCTIMAS", "Víctimas"),
        ("es", "proteccion", "Víctimas"),
        ("es", "explotacion", "Deudas"),
        ("es", "deudas", "Deudas"),
        ("es", "esplotación", "Deudas"),
    ],
)
def test_found(find: Find, language: str, question: str, title: str) -> None:
    assert find(language, question)["titles"][0] == title


@pytest.mark.parametrize(
    ("question", "titles"),
    [
        ("trata", ["Delitos", "Leyes"]),  # the other word begins so
        ("tratado", ["Leyes"]),
        ("tratados", ["Leyes"]),
        ("tratos", ["Personas"]),
    ],
)
def test_words_that_the_stemmer_takes_for_one_are_kept_apart(
    find: Find, question: str, titles: list[str]
) -> None:
    assert find("es", question)["titles"] == titles


def test_all_words_are_wanted_first(find: Find) -> None:
    found = find("en", "debt month")
    assert found == {"titles": ["Debts"], "near": "", "some": False, "total": 1}


def test_some_words_are_better_than_nothing(find: Find) -> None:
    found = find("en", "victim debt")
    assert found["some"] and set(found["titles"]) == {"Victims", "Debts"}


def test_a_slip_names_the_word_shown_instead(find: Find) -> None:
    assert find("en", "monht")["near"] == "month"


def test_nothing(find: Find) -> None:
    assert find("en", "qwertzuiop")["titles"] == []


def test_words_that_follow_each_other_come_first(asked: Asked) -> None:
    apart = "The debt is one thing and then, a good deal further on, bondage is another."
    near = "Something else is said before debt and bondage, and a good deal after them too."
    asked.open("en", texts({"Apart": apart, "Near": near}))
    assert asked.ask("debt bondage ")["titles"] == ["Near", "Apart"]


def test_a_title_that_is_the_question_comes_first(asked: Asked) -> None:
    text = "Words of the text."
    asked.open("en", texts({"Long debt": text, "Debt, long": text, "Debt": text}))
    assert asked.ask("debt ")["titles"] == ["Debt", "Debt, long", "Long debt"]


def test_a_language_without_a_page_finds_nothing(asked: Asked) -> None:
    asked.open("en", [])
    assert asked.ask("debt") == {"titles": [], "near": "", "some": False, "total": 0}
