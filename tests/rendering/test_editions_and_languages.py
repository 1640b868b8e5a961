"""What an edition may not show is nowhere; what is not translated says so."""

from __future__ import annotations

import re

import lxml.html
from sites import as_html, changed, course, page, rendered, visible

from curriculum.editions import Edition
from curriculum.model import Untranslated
from curriculum.model.shape import Shape


def test_no_trainer_text_is_on_any_page_for_participants() -> None:
    given, marks = _with_marks()
    text = "\n".join(found.markdown for found in rendered(given, Edition.PARTICIPANT).pages)
    assert len(marks) > 15
    assert not [mark for mark in marks if mark in text]


def test_every_trainer_text_is_on_a_page_for_trainers() -> None:
    given, marks = _with_marks()
    text = "\n".join(found.markdown for found in rendered(given).pages)
    assert not [mark for mark in marks if mark not in text]


def test_every_trainer_text_stands_in_a_box_for_trainers() -> None:
    given, marks = _with_marks()
    for found in rendered(given).pages:
        tree = lxml.html.fromstring(f"<main>{as_html(found)}</main>")
        for mark in (mark for mark in marks if mark in found.markdown):
            for element in tree.xpath(f"//*[contains(text(), '{mark}')]"):
                around = [*element.iterancestors(), element]
                assert any("c-trainer" in e.get("class", "") for e in around), found.src_uri


def test_untranslated_texts_are_marked_wherever_they_stand() -> None:
    given = changed(course(), lambda text, shape: _untranslated(text, shape))
    for found in rendered(given, language="ru").pages:
        html = re.sub(r'<span lang="en">.*?</span>', "", as_html(found), flags=re.DOTALL)
        html = re.sub(r'<(blockquote) [^>]*lang="en".*?</\1>', "", html, flags=re.DOTALL)
        assert "Zz" not in visible(html), (found.src_uri, visible(html))


def test_a_page_counts_what_is_not_translated() -> None:
    source = course()
    all_of_it = rendered(changed(source, _untranslated), language="ru")
    case = page(all_of_it, "hygiene/cases/fish-stall.md").meta
    assert case["untranslated"] == case["passages"] > 10
    assert page(rendered(source), "hygiene/cases/fish-stall.md").meta["untranslated"] == 0


def test_attributes_never_hold_markup() -> None:
    given = changed(course(), _untranslated)
    for found in rendered(given, language="ru").pages:
        for value in re.findall(r'aria-label="([^"]*)"', as_html(found)):
            assert "<" not in value and "span" not in value, (found.src_uri, value)


def test_terms_show_in_the_language_of_the_page() -> None:
    glossary = as_html(page(rendered(course(), language="ru"), "glossary.md"))
    section = as_html(page(rendered(course(), language="ru"), "hygiene/germs-travel.md"))
    assert "перекрёстное загрязнение</h3>" in glossary
    assert ">перекрёстное загрязнение</a>" in section


def _untranslated(text: str, shape: Shape) -> str:
    if shape.passage == "prose":
        return '<span lang="en">Zz prose</span>\n\n- <span lang="en">Zz item</span>'
    return Untranslated(f"Zz {text}")


def _with_marks():
    marks: list[str] = []

    def mark(text: str, shape: Shape) -> str:
        if not shape.trainer_only:
            return text
        marks.append(f"XTRAINER{len(marks):03d}X")
        return f"{marks[-1]} {text}"

    return changed(course(), mark), marks
