"""The index that is made at build time finds what looking through all texts would find."""

from __future__ import annotations

import json
from random import Random

import pytest
from asking import STEMMERS, Asked, texts

from curriculum.search import files, stop_words
from curriculum.search.files import WITH_STEMMER
from curriculum.search.numbers import Written

WORDS = {
    "en": "work works working worker debt debts indebted sky skies relate relational able ability "
    "happy happily hope hoping run running nation national a I the of consent don't e-mail 2030",
    "ru": "работа работы рабочий ребёнок ребенка ребенок торговец торговца кабала кабалы её ее "
    "йод йога всё счёт счета долг долги долговой я и не приют приюты Ёлка ёлки А́нна",
    "es": "víctima victima víctimas niño niños nino acción acciones explotación explotó exploto "
    "él el más mas solución logía pingüino ÁRBOL árboles presencia presente día días",
}
PLAIN = """([language, pages, question]) => {
  const { Vocabulary, words, fold } = CurriculumSearch;
  const vocabulary = new Vocabulary(language, "en");
  const stems = vocabulary.stems(question);
  const akin = (other) => {
    const its = vocabulary.stems(other);
    return its.some((one) => stems.some((stem) => one === stem || (
      language !== "en" && stem.length > 3 && vocabulary.areCousins(stem, one, fold(other)))));
  };
  return Object.entries(pages).filter(([title, text]) => words(`${title} ${text}`).some(akin))
    .map(([title]) => title).sort();
}"""
SURELY = """([language, words]) => {
  const { Vocabulary, fold } = CurriculumSearch;
  const vocabulary = new Vocabulary(language, language);
  return words.filter((word) => vocabulary.stems(word).some(
    (stem) => !fold(word).startsWith(vocabulary.surely(stem))));
}"""


@pytest.mark.parametrize("language", ["en", "ru", "es"])
@pytest.mark.parametrize("seed", [1, 2, 3])
def test_every_page_with_a_form_of_the_word(asked: Asked, language: str, seed: int) -> None:
    random = Random(seed)
    known = WORDS[language].split()
    pages = {f"Z{n}": " ".join(random.choices(known, k=4)) + "." for n in range(30)}
    asked.open(language, texts(pages))
    # The blank says that the word is whole; what a text has is no slip.
    there = {word for text in pages.values() for word in text.strip(".").split() if word.isalpha()}
    for word in sorted(there):
        found = asked.ask(f"{word} ", limit=100)["titles"]
        plain = asked.page.evaluate(PLAIN, [language, pages, word])
        assert sorted(found) == plain, word


@pytest.mark.parametrize("language", ["en", "ru", "es"])
def test_cut_into_parts_it_finds_the_same(
    asked: Asked, language: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    known = WORDS[language].split()
    random = Random(4)
    pages = {f"Z{n}": " ".join(random.choices(known, k=12)) for n in range(20)}
    questions = [" ".join(random.choices(known, k=random.randint(1, 3))) for _ in range(40)]
    asked.open(language, texts(pages))
    whole = [asked.ask(question) for question in questions]
    monkeypatch.setattr(files, "PART", 100)
    assert len(files.index_files(language, texts(pages), frozenset())) > 12
    asked.open(language, texts(pages))
    assert [asked.ask(question) for question in questions] == whole


def test_numbers_are_read_as_they_were_written(asked: Asked) -> None:
    write, random = Written(), Random(5)
    numbers = [*range(130), 1791, 1792, 50175, 50176, *(random.randrange(10**8) for _ in range(99))]
    text = "".join(write[number] for number in numbers)
    assert json.dumps(text) == f'"{text}"'
    read = asked.page.evaluate(
        "(text) => { const found = []; const all = new CurriculumSearch.Numbers(text);"
        "while (all.more) found.push(all.next()); return found; }",
        text,
    )
    assert read == numbers


@pytest.mark.parametrize("language", ["ru", "es"])
def test_the_words_that_say_nothing_are_those_of_lunr(asked: Asked, language: str) -> None:
    listed = stop_words((STEMMERS / f"lunr.{language}.js").read_text("utf-8"))
    assert len(listed) > 100
    script = "([code, all]) => all.filter((one) => lunr[code].stopWordFilter(one) !== undefined)"
    assert asked.page.evaluate(script, [language, sorted(listed)]) == []


def test_english_words_that_say_nothing_are_those_of_lunr(asked: Asked) -> None:
    core = STEMMERS.parent / "templates" / "search" / "lunr.js"
    listed = stop_words(core.read_text("utf-8"))
    assert len(listed) > 100
    script = "(all) => all.filter((one) => lunr.stopWordFilter(one) !== undefined)"
    assert asked.page.evaluate(script, sorted(listed)) == []


@pytest.mark.parametrize("language", sorted(WITH_STEMMER))
def test_a_word_begins_as_its_stem_surely_does(asked: Asked, language: str) -> None:
    path = STEMMERS / f"lunr.{language}.js"
    asked.page.add_script_tag(path=path)
    sample = sorted(stop_words(path.read_text("utf-8")))
    assert asked.page.evaluate(SURELY, [language, sample]) == []
