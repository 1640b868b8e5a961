"""Cards to cut out and their key say which is which with the same marks."""

from __future__ import annotations

import pytest

from curriculum.model import Card
from curriculum.rendering.card_marks import marked


def marks(*texts: str) -> list[str]:
    cards = [Card(id=f"card-{number}", text=text) for number, text in enumerate(texts, 1)]
    return [f"{one.mark} {one.written}" for one in marked(cards)]


@pytest.mark.parametrize(
    "texts",
    [
        ("Card K. Five people build.", "Reserve card B. Nobody knows."),
        ("Карточка K. Пятеро строят.", "Помощь\u00a0B. Врач."),
        ("Newborn, slip K. A broker.", "Offer B, chat. Packers wanted."),
        ("Help K\u00a0– a doctor", "Help B — a bed"),
    ],
)
def test_what_the_cards_call_themselves_is_their_mark(texts: tuple[str, str]) -> None:
    assert marks(*texts) == ["K True", "B True"]


def test_numbers_too() -> None:
    assert marks("Station 7 – scope", "12. What was paid?") == ["7 True", "12 True"]


@pytest.mark.parametrize(
    "texts",
    [
        ("Aida, 24, works abroad.", "Umid, 38, came home."),
        ("A man of 28 agreed.", "I, too, agreed."),
        ("1 October 2016", "8 July 2024"),
        ("Journey 7. By bus.", "Year cards. 2006: a speech."),
        ("Card K. One.", "Card K. Two."),
    ],
)
def test_cards_without_a_mark_of_their_own_each_are_numbered(texts: tuple[str, str]) -> None:
    assert marks(*texts) == ["1 False", "2 False"]
