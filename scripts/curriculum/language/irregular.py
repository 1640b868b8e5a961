"""Everyday words that change more than their ending, which no suffix-stripper can follow."""

from __future__ import annotations

import re

IRREGULAR = {
    "en": {
        "children": "child", "men": "man", "women": "woman", "feet": "foot", "teeth": "tooth",
        "mice": "mouse", "geese": "goose", "lives": "life", "wives": "wife", "knives": "knife",
        "thieves": "thief", "leaves": "leaf", "halves": "half", "shelves": "shelf",
        "loaves": "loaf", "selves": "self", "criteria": "criterion", "crises": "crisis",
        "analyses": "analysis", "indices": "index",
    },
    "ru": {
        "людьми": "люди", "детьми": "дети", "дня": "день", "дню": "день", "днем": "день",
        "дне": "день", "дни": "день", "дней": "день", "дням": "день", "днями": "день",
        "днях": "день", "времени": "время", "временем": "время", "времена": "время",
        "имени": "имя", "именем": "имя", "имена": "имя", "матери": "мать", "матерью": "мать",
        "матерей": "мать", "дочери": "дочь", "дочерью": "дочь", "дочерей": "дочь",
        "братья": "брат", "братьев": "брат", "друзья": "друг", "друзей": "друг",
        "семей": "семья", "судей": "судья", "кухонь": "кухня",
        "обману": "обман", "обманом": "обман", "обмане": "обман", "обманов": "обман",
        "обманам": "обман", "обманами": "обман", "обманах": "обман",
    },
}  # fmt: skip
"""Language code, then form by form the word to stem instead. Written without stress and ``ё``."""

FLEETING = {"ru": re.compile(r"(\w{2}[бвгджзйклмнпрстфхцчшщь])[оеё]([кц])$")}
"""Stems that lose a vowel in other forms: ребенок and ребенка, торговец and торговца."""
