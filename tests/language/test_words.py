"""Any inflected form finds its term, and nothing fails."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from curriculum.language import (
    has_stem_among,
    occurrences,
    phrase,
    stem,
    stems,
    stems_among,
)

FORMS = [
    ("en", "hand hands hand's hand’s HANDS"),
    ("en", "child children children's Child’s"),
    ("en", "knife knives"),
    ("en", "contaminate contaminated contaminating"),
    ("ru", "ребёнок ребенка ребёнком ребенку"),
    ("ru", "дети детей детям детьми"),
    ("ru", "люди людей людям людьми людях"),
    ("ru", "обман обмана обману обманом обмане обманы обманов обманам обманами обманах"),
    ("ru", "торговля торговли торговлей торго́вля"),
    ("ru", "торговец торговца торговцем торговцев"),
    ("ru", "кухня кухни кухню кухонь кухнями"),
    ("ru", "холодовая холодовой холодовую холодовыми"),
    ("ru", "день дня дней днями"),
    ("es", "víctima víctimas"),
    ("es", "contaminación contaminaciones"),
    ("es", "fría fríos frío"),
    ("es", "tratado Tratados"),
    ("es", "trato tratos"),
    ("es", "tratar tratan trataba tratarse"),
]


@pytest.mark.parametrize(("language", "forms"), FORMS)
def test_all_forms_have_one_stem(language: str, forms: str) -> None:
    assert len({stem(form, language) for form in forms.split()}) == 1


@pytest.mark.parametrize(
    ("language", "one", "other"),
    [
        ("ru", "торговля", "торг"),
        ("ru", "знак", "век"),
        ("es", "trata", "tráfico"),
        ("es", "trata", "tratado"),
        ("es", "Trata", "TRATO"),
        ("es", "trata", "tratar"),
        ("es", "tratados", "tratos"),
        ("es", "tratado", "tratar"),
        ("en", "smoke", "smog"),
        ("ru", "войны", "воины"),
    ],
)
def test_other_words_have_other_stems(language: str, one: str, other: str) -> None:
    assert stem(one, language) != stem(other, language)


def test_each_word_has_its_place() -> None:
    text = "Cross-contamination, l’été… 20 s."
    assert [text[word.start : word.end] for word in stems(text, "en")] == [
        "Cross",
        "contamination",
        "l’été",
        "20",
        "s",
    ]
    assert [text[word.start : word.end] for word in stems(text, "fr")][2:4] == ["l", "été"]


@pytest.mark.parametrize(
    ("text", "wanted", "found"),
    [
        ("Keep the cold chains whole.", "cold chain", ["cold chains"]),
        ("Keep the **cold** chain.", "cold chain", ["cold** chain"]),
        ("A cross contamination.", "cross-contamination", ["cross contamination"]),
        ("It is cold. Chains are not.", "cold chain", []),
        ("A cold, long chain.", "cold chain", []),
        ("Chain of cold", "cold chain", []),
        ("cold chain, cold chain", "cold chain (food)", ["cold chain", "cold chain"]),
        ("anything", "", []),
    ],
)
def test_a_phrase_is_found_within_a_sentence(text: str, wanted: str, found: list[str]) -> None:
    spans = occurrences(text, stems(text, "en"), phrase(wanted, "en"))
    assert [text[start:end] for start, end in spans] == found


@pytest.mark.parametrize(
    "text",
    [
        "Cuando se trata de un niño",
        "Se trata de una ley.",
        "¿Cómo los trata la ley?",
        "Se la trata como a un niño.",
        "Quien trata mal a otros",
        "La red trata de evitar la ley.",
        "Trata de hacerlo.",
        "La ley trata de los niños.",
        "Trata un abuso como una pelea.",
    ],
)
def test_what_stands_around_makes_a_verb_of_a_noun(text: str) -> None:
    assert not list(occurrences(text, stems(text, "es"), phrase("trata", "es")))
    assert list(occurrences(text, stems(text, "es"), phrase("tratar", "es")))


@pytest.mark.parametrize(
    "text",
    [
        "La trata es un delito.",
        "No es trata. Trata de personas",
        "contra la trata de la región",
        "Fue objeto de trata, no de fraude.",
        "víctimas de trata de los dos países",
        "la trata de mujeres y trata de mujer alguna",
        "¿Hay trata?",
    ],
)
def test_and_the_noun_stays_one(text: str) -> None:
    found = list(occurrences(text, stems(text, "es"), phrase("trata", "es")))
    assert len(found) == text.casefold().count("trata")


def test_a_language_without_stemmer_is_compared_by_letters() -> None:
    assert stem("Балдарды", "ky") == "балдарды"
    assert stem("Дети", "ru") != "дети"


@given(st.text(), st.sampled_from(["en", "ru", "es", "ky", "fr", "xx", ""]))
def test_any_text_has_words_in_order(text: str, language: str) -> None:
    words = stems(text, language)
    places = [place for word in words for place in (word.start, word.end)]
    assert places == sorted(places)
    assert all(text[word.start : word.end].strip() for word in words)


@given(
    st.lists(st.sampled_from(["washing", "l'eau", "Hands", "мыло", "x", ".", "-"])),
    st.sampled_from(["en", "ru", "fr", "xx"]),
)
def test_asking_for_stems_is_looking_at_all_words(words: list[str], language: str) -> None:
    text = " ".join(words)
    wanted = {stem(word, language) for word in ("wash", "eau", "мыла", "hand")}
    found = wanted & {word.stem for word in stems(text, language)}
    assert has_stem_among(wanted, language)(text) == bool(found)
    assert stems_among(frozenset(wanted), language)(text) == found
