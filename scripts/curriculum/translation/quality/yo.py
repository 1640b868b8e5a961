"""Russian with ё: it is written everywhere, except in official titles, which stand in « ».

Only words that can be nothing else are looked at; "все" may be right.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from curriculum.translation.quality.pair import Finding, Pair, doubt
from curriculum.translation.quality.shown import shown, words_shown

_WORDS = frozenset((
    "еще", "ее", "нее", "мое", "твое", "свое", "чье", "ребенок", "ребенка", "ребенку",
    "ребенком", "ребенке", "причем", "учет", "учета", "учетом", "отчет", "отчета", "отчеты",
    "расчет", "расчета", "зачет", "прием", "приема", "объем", "объема", "подъем", "съемка",
    "надежный", "надежно", "надежного", "серьезно", "серьезный", "серьезные", "тяжелый",
    "тяжелая", "тяжелые", "черный", "черная", "зеленый", "желтый", "четкий", "четко", "четкие",
    "пришел", "ушел", "нашел", "вошел", "подошел", "шел", "привел", "провел", "идет",
    "придет", "уйдет", "найдет", "пойдет", "ведет", "проведет", "дает", "отдает",
    "передает", "берет", "живет", "несет", "зовет", "ждет", "поймет", "возьмет",
    "вернется", "остается", "удается", "обойдется", "самолет", "партнер", "партнеры", "актер",
    "режиссер", "вперед", "твердо", "легкий", "легкая", "мертвый", "трех", "четырех",
))  # fmt: skip
_PATTERN = re.compile(rf"(?<!\w)(?:{'|'.join(sorted(_WORDS))})(?!\w)", re.IGNORECASE)


def check(pair: Pair) -> Iterator[Finding]:
    """A word that has lost its dots."""
    if pair.language != "ru" or _WORDS.isdisjoint(words_shown(pair.translation)):
        return
    found = _PATTERN.search(re.sub(r"«[^»]*»", " ", shown(pair.translation)))
    if found is not None:
        yield doubt("yo", f"“{found[0]}” is written with ё", "ё is written in all texts")
