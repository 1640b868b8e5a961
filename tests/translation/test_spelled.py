"""Looking for all terms at once finds what looking for one after the other finds."""

from __future__ import annotations

import re

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from curriculum.translation.quality.spelled import Spelled

SIGNS = "abseASEéßẞıİſK -_'’()+.7"
"""Among them letters that casefolding makes two of, and that ignoring case takes for others."""


def one_after_the_other(terms: list[tuple[str, ...]], text: str) -> list[int]:
    return [number for number, forms in enumerate(terms) if any(stands(f, text) for f in forms)]


def stands(form: str, text: str) -> bool:
    exact = any(len(word) > 1 and word.isupper() for word in form.split())
    words = re.escape(form) if exact else f"(?i:{re.escape(form)})"
    return re.search(rf"(?<![\w-]){words}(e?s)?(?![\w-])", text) is not None


with_a_word = st.text(SIGNS, min_size=1, max_size=6).filter(re.compile(r"\w").search)
forms = st.lists(with_a_word, min_size=1, max_size=3).map(tuple)


@settings(max_examples=500, deadline=None)
@given(st.lists(forms, max_size=6), st.data())
def test_all_at_once_is_one_after_the_other(
    terms: list[tuple[str, ...]], data: st.DataObject
) -> None:
    said = [form for each in terms for form in each]
    pieces = st.text(SIGNS, max_size=3) | st.sampled_from([*said, "s", "es", " ", "-"])
    text = "".join(data.draw(st.lists(pieces | pieces.map(str.swapcase), max_size=12)))
    assert Spelled(terms).in_text(text) == one_after_the_other(terms, text)


@pytest.mark.parametrize(
    ("form", "text", "stands_there"),
    [
        ("bicycle lane", "Keep off the Bicycle lanes.", True),
        ("bicycle lane", "A bicycle, a lane", False),
        ("lane", "bicycle-lane", False),
        ("(inner) tube", "Patch the (Inner) tube", True),
        ("cross-check", "two cross-checks", True),
        ("bus", "two buses", True),
        ("T", "two Ts", True),
        ("PEACE", "They live in peace.", False),
        ("++", "two ++ signs", False),
        ("sarı kart", "SARI KART", True),
    ],
)
def test_what_counts_as_the_term(form: str, text: str, stands_there: bool) -> None:
    assert bool(Spelled([(form,)]).in_text(text)) is stands_there
