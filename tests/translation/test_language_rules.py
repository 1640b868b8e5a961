"""What each language sets and says in its own way: broken ones are caught, good ones left alone."""

from __future__ import annotations

import pytest

from course_folders import course_folder
from curriculum.reading import read_course
from curriculum.translation.quality import judge
from curriculum.translation.quality.pair import Pair
from curriculum.translation.quality.wording import Wording

BROKEN = {
    # language, English, translation, code
    "straight quotes in Russian": ("ru", "He said “yes”.", 'Он сказал "да".', "quotes"),
    "English quotes in Russian": ("ru", "He said “yes”.", "Он сказал “да”.", "quotes"),
    "a hyphen for a dash in Russian": ("ru", "Help – now", "Помощь - сейчас", "dash"),
    "an en dash in Russian": ("ru", "Help – now", "Помощь – сейчас", "dash"),
    "a dash after an ordinary space": ("ru", "Help – now", "Помощь — сейчас", "spaces"),
    "a number after an ordinary space": ("ru", "Law No. 55", "Закон № 55", "spaces"),
    "an article after an ordinary space": ("ru", "See art. 3", "См. ст. 3", "spaces"),
    "a loose percent sign": ("ru", "It is 69%.", "Это 69 %.", "spaces"),
    "a percent sign without space": ("es", "It is 69%.", "Es el 69%.", "spaces"),
    "a Latin letter in a Cyrillic word": ("ru", "He left.", "Рaботник ушёл.", "mixed-letters"),
    "a Latin preposition": ("ru", "He went with her.", "Он пошёл c ней.", "mixed-letters"),
    "a doubled word in Russian": ("ru", "At home.", "Он живёт в в доме.", "doubled-word"),
    "a doubled word in Spanish": ("es", "The house", "La casa de de un hombre", "doubled-word"),
    "English left in Russian": (
        "ru", "He was told to stay in the house.", "Ему сказали stay in the house и ждать.",
        "untranslated-words",
    ),
    "English left in Spanish": (
        "es", "Ask who is with you and where they are.", "Pregunte who is with you, y dónde.",
        "untranslated-words",
    ),
    "English left in capitals": (
        "ru", "SAY WHO IS WITH YOU.", "СКАЖИТЕ, WHO IS WITH YOU.", "untranslated-words",
    ),
    "a Cyrillic letter in a Latin name": ("ru", "The RCM", "Процесс RСM", "mixed-letters"),
    "ё without dots in capitals": ("ru", "MORE", "ЕЩЕ", "yo"),
    "a word doubled over a non-breaking space": (
        "ru", "At home.", "Он живёт В\u00a0в доме.", "doubled-word",
    ),
    "ё without dots": ("ru", "The child is here.", "Здесь ребенок.", "yo"),
    "ё without dots in a verb": ("ru", "He comes later.", "Он придет позже.", "yo"),
    "a question without its opening mark": ("es", "Is it safe?", "Es seguro?", "question-marks"),
    "an exclamation without its opening mark": ("es", "Stop!", "Alto!", "question-marks"),
    "straight quotes in Spanish": ("es", "He said “yes”.", 'Dijo "sí".', "quotes"),
    "a hyphen for a dash in Spanish": ("es", "Help – now", "Ayuda - ahora", "dash"),
    "a space before the question mark": ("es", "Is it safe?", "¿Es seguro ?", "spaces"),
}  # fmt: skip

GOOD = {
    "quotes in quotes": ("ru", "“The form “A” is here”", "«Бланк „А“ здесь»"),
    "a dash with its space": ("ru", "Help – now", "Помощь\u00a0— сейчас"),
    "a range": ("ru", "Pages 10–15", "Страницы 10–15"),
    "a hyphenated word": ("ru", "Somebody came – slowly", "Кто-то пришёл\u00a0— еле-еле"),
    "a foreign name": ("ru", "Puebla Process (RCM)", "Процесс Пуэбла (RCM)"),
    "a title in English": (
        "ru", "See “The Scale of the Problem in the Region”.",
        "См. «The Scale of the Problem in the Region».",
    ),
    "an official title without ё": ("ru", "The Law “On the child”", "Закон «О правах ребенка»"),
    "an article": ("ru", "See [source:law, art. 3]", "См. [source:law, ст.\u00a03]"),
    "a percentage": ("ru", "It is 69%.", "Это 69\u00a0%."),
    "a question in brackets": ("es", "(Is it safe?)", "(¿Es seguro?)"),
    "two questions": ("es", "Where? When?", "¿Dónde? ¿Cuándo?"),
    "a word twice in the English too": ("es", "No no, he said", "No no, dijo"),
    "reflexive": ("es", "He saw that that was right", "Vio que eso era correcto"),
    "a link": ("es", "See [the form](guide.md) now", "Vea [el formulario](guide.md) ahora"),
    "a placeholder": ("es", "%(n)s pages", "%(n)s páginas"),
    "a list of codes": ("ru", "Print A4, A5 or A6", "Печать на A4, A5 или A6"),
}  # fmt: skip


@pytest.mark.parametrize("what", BROKEN)
def test_what_is_broken_is_caught(what: str) -> None:
    language, english, text, code = BROKEN[what]
    assert code in [f.code for f in judge(Pair(english, text, "paragraph", language))]


@pytest.mark.parametrize("what", GOOD)
def test_what_is_good_is_not_accused(what: str) -> None:
    language, english, text = GOOD[what]
    assert [f.code for f in judge(Pair(english, text, "paragraph", language))] == []


def test_a_short_place_is_told_from_a_long_one() -> None:
    english, text = "Say it", "Скажите об этом вслух всем, кто сейчас сидит за вашим столом"
    assert [f.code for f in judge(Pair(english, text, "line", "ru", short=True))] == ["too-long"]
    assert [f.code for f in judge(Pair(english, text, "line", "ru"))] == []


def wording(language: str) -> Wording:
    course = read_course(course_folder("full")).course
    assert course is not None
    return Wording(course, language)


@pytest.mark.parametrize(
    ("text", "codes"),
    [
        ("Беречь холодовую цепь", []),
        ("О холодовых цепях", []),
        ("Беречь холод", ["official-term"]),
        ("Холодовая цепь, сказала повариха", ["banned-word"]),
        ("О поварихах и холодовой цепи", ["banned-word"]),
        ("Слово «повариха» и холодовая цепь", []),
    ],
)
def test_official_terms_and_banned_words_in_any_inflection(text: str, codes: list[str]) -> None:
    pair = Pair("Keep the cold chain", text, "line", "ru")
    assert [finding.code for finding in wording("ru").check(pair)] == codes


def test_a_form_that_the_glossary_avoids_keeps_a_translation_off_the_page() -> None:
    found = list(wording("ru").check(Pair("A cook", "Наша повариха", "line", "ru")))
    assert [finding.refuses for finding in found] == [True]


@pytest.mark.parametrize(
    ("language", "text", "codes"),
    [
        ("ru", "Wash your hands", ["not-translated"]),
        ("ru", "Windows", ["not-translated"]),
        ("ru", "A4", []),
        ("es", "Wash your hands", ["not-translated"]),
        ("es", "Control", []),
        ("es", "Mira Ivanova", []),
        ("es", "Cold Chain Weekly, Town Press", []),  # listed in the course
    ],
)
def test_a_copy_of_the_original_is_doubted_unless_the_course_allows_it(
    language: str, text: str, codes: list[str]
) -> None:
    found = [f.code for f in wording(language).check(Pair(text, text, "line", language))]
    assert [code for code in found if code != "official-term"] == codes
