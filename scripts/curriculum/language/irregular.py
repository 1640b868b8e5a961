"""Words beyond a suffix-stripper: of some more than the ending changes, others it takes for one."""

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

STEMS = {
    "es": {
        "trata": "trata", "tratado": "tratado", "tratados": "tratado", "trato": "trato",
        "tratos": "trato",
    },
}  # fmt: skip
"""Language code, then word by word its stem, where the stemmer makes one of several words:
a crime, a treaty, treatment and the verb. The same stands in words.js."""

VERBS = {
    "es": (
        "tratar",
        re.compile(
            r"""\btrata\b(?:
                (?<=\b(?:se|le|lo|me|te|no)\strata)
                | (?<=\b(?:les|los|las|nos|que|qué)\strata)
                | (?<=\bqui[eé]n\strata)
                | (?<=\bse\sla\strata)
                | (?=\s+de\s+(?!mujer\b)\w+[aei]r(?:se|l[aeo]s?)?\b)
                | (?<!\bla\strata)(?<!\bde\strata)
                    (?=\s+(?:una?|del|de\s+(?:l[ao]s?|mi|sus?))\b)
            )""",
            re.IGNORECASE | re.VERBOSE,
        ),
    )
}
"""Language code, then a verb, and where a noun is a form of it: "se trata de un niño" speaks of
no crime."""

FLEETING = {"ru": re.compile(r"(\w{2}[бвгджзйклмнпрстфхцчшщь])[оеё]([кц])$")}
"""Stems that lose a vowel in other forms: ребенок and ребенка, торговец and торговца."""
