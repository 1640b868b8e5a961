"""How words are matched: a small index of one's own, in the browser, for each language."""

from __future__ import annotations

from pathlib import Path

import pytest
from playwright.sync_api import Browser
from screens import screen

PAGES = {
    "en": {"Victims": "A victim is helped.", "Debts": "The debt grows every month."},
    "ru": {
        "Жертвы": "Жертва получает помощь. Её ребёнок в безопасности.",
        "Долги": "Долг растёт каждый месяц. Это долговая кабала.",
    },
    "es": {
        "Víctimas": "La víctima recibe protección.",
        "Deudas": "La deuda de explotación crece cada mes.",
    },
}
FIND = """([language, pages, question]) => {
  const titles = Object.keys(pages);
  const data = {
    pages: titles.map((title, i) => [`${i}.html`, title, 1]),
    sections: titles.map((title, i) => [i, "", "", pages[title], ""]),
  };
  return new CurriculumSearch.Search(language, "en").build(data).then((index) => {
    const found = index.search(question);
    return { titles: found.pages.map((page) => page.title), near: found.near, some: found.some };
  });
}"""


@pytest.fixture(scope="module")
def find(browser: Browser, full_course: object) -> object:
    site = Path(full_course.participant)  # type: ignore[attr-defined]
    with screen(browser, site) as window:
        page = window.open("ru/index.html")
        page.keyboard.press("/")
        page.wait_for_selector("[data-search-ready]")
        page.add_script_tag(path=site / "assets/search/lunr.es.js")
        yield lambda language, question: page.evaluate(FIND, [language, PAGES[language], question])


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
def test_found(find: object, language: str, question: str, title: str) -> None:
    assert find(language, question)["titles"][0] == title  # type: ignore[operator]


def test_all_words_are_wanted_first(find: object) -> None:
    found = find("en", "debt month")  # type: ignore[operator]
    assert found == {"titles": ["Debts"], "near": "", "some": False}


def test_some_words_are_better_than_nothing(find: object) -> None:
    found = find("en", "victim debt")  # type: ignore[operator]
    assert found["some"] and set(found["titles"]) == {"Victims", "Debts"}


def test_a_slip_names_the_word_shown_instead(find: object) -> None:
    assert find("en", "monht")["near"] == "month"  # type: ignore[operator]


def test_nothing(find: object) -> None:
    assert find("en", "qwertzuiop")["titles"] == []  # type: ignore[operator]
