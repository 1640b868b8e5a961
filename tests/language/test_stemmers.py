"""The compiled stemmers give the stems that Snowball's own package gives without them."""

from __future__ import annotations

import importlib
import re
from collections.abc import Callable
from pathlib import Path

import pytest
import snowballstemmer
from hypothesis import given, settings
from hypothesis import strategies as st

from curriculum.language.stemmers import ALGORITHMS, stemmer

COURSE = Path(__file__).parent.parent / "courses" / "full"
LETTERS = {
    "en": "abcdefghijklmnopqrstuvwxyz'",
    "ru": "абвгдежзийклмнопрстуфхцчшщъыьэюяё",
    "es": "abcdefghijlmnopqrstuvzáéíóúüñ",
}


def written_in_python(language: str) -> Callable[[str], str]:
    name = ALGORITHMS[language]
    module = importlib.import_module(f"snowballstemmer.{name}_stemmer")
    own: Callable[[str], str] = getattr(module, f"{name.capitalize()}Stemmer")().stemWord
    return own


def words_of_the_course() -> set[str]:
    texts = [p.read_text("utf-8") for end in ("yml", "po") for p in COURSE.rglob(f"*.{end}")]
    return {word for text in texts for word in re.findall(r"[^\W\d_]+", text.casefold())}


@pytest.mark.parametrize("language", sorted(ALGORITHMS))
def test_the_words_of_a_course(language: str) -> None:
    reduce, own = stemmer(language), written_in_python(language)
    assert reduce is not None
    words = words_of_the_course()
    assert len(words) > 500
    assert {word: reduce(word) for word in words} == {word: own(word) for word in words}


@settings(max_examples=300, deadline=None)
@given(st.sampled_from(sorted(LETTERS)), st.data())
def test_any_letters(language: str, data: st.DataObject) -> None:
    reduce, own = stemmer(language), written_in_python(language)
    assert reduce is not None
    word = data.draw(st.text(LETTERS[language], max_size=14))
    assert reduce(word) == own(word)


def test_the_compiled_ones_are_there() -> None:
    assert type(snowballstemmer.stemmer("english")).__module__ == "Stemmer"
