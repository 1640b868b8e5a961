"""Cutting Markdown and joining it again must not change what is shown."""

from __future__ import annotations

import re
import time
from pathlib import Path

import markdown
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from course_folders import course_folder
from curriculum.model import Prose, walk
from curriculum.reading import read_course
from curriculum.translation.markdown import split
from curriculum.translation.segments import join

REPOSITORY = Path(__file__).parent.parent.parent
EXTENSIONS = [
    "admonition", "attr_list", "def_list", "footnotes", "md_in_html", "sane_lists", "tables",
    "pymdownx.details", "pymdownx.superfences",
]  # fmt: skip


def shown(text: str) -> str:
    """The HTML, with all spaces alike: a folded line break is one."""
    html = markdown.markdown(text, extensions=EXTENSIONS)
    html = re.sub(r"\s+", " ", html)
    return re.sub(
        r"\s*(</?(?:p|li|ul|ol|t[dhr]|blockquote|div|br|dd|dt)[ >/][^>]*>?)\s*", r"\1", html
    )


def messages(text: str) -> list[tuple[str, str]]:
    return [(s.text, s.kind) for s in split(text) if s.is_message]


def test_a_long_row_of_spaces_in_a_heading_takes_no_time() -> None:
    began = time.perf_counter()
    assert messages("# a" + " " * 3000 + "b") == [("a" + " " * 3000 + "b", "heading")]
    assert time.perf_counter() - began < 10  # seconds; it took thirty and more


CASES = {
    "a paragraph is one line": ("One\ntwo\n  three.", [("One two three.", "paragraph")]),
    "each item of a list": (
        "- a b\n  c\n- d\n    1. e\n",
        [("a b c", "list item"), ("d", "list item"), ("e", "list item")],
    ),
    "a paragraph in an item": (
        "1. one\n\n    more\n    words\n",
        [("one", "list item"), ("more words", "paragraph")],
    ),
    "a year at the start of a line begins no list": (
        "They acceded in\n2003. Others followed.\n",
        [("They acceded in 2003. Others followed.", "paragraph")],
    ),
    "a year in a list item begins no item": (
        "- acceded in\n  2003. Then more\n",
        [("acceded in 2003. Then more", "list item")],
    ),
    "marks of a heading stay outside": (
        "## Words here ##\n### More { #own }\n",
        [("Words here", "heading"), ("More", "heading")],
    ),
    "a heading underlined": ("Words\n=====\n", [("Words", "heading")]),
    "cells of a table": (
        "| A | b |\n|---|:-:|\n| x `|` y | [term:z] |\n",
        [("A", "table heading"), ("b", "table heading"), ("x `|` y", "table cell")],
    ),
    "title and text of a note": (
        '!!! tip "Try it"\n    Words of\n    the note.\n',
        [("Try it", "title of a note"), ("Words of the note.", "paragraph")],
    ),
    "a note in an item": (
        '- item\n\n    ??? note "Title"\n        Text\n',
        [("item", "list item"), ("Title", "title of a note"), ("Text", "paragraph")],
    ),
    "a quotation": ("> One\n> two\n", [("One two", "quotation")]),
    "a list in a quotation": ("> - a\n> - b\n", [("a", "list item"), ("b", "list item")]),
    "code is not translated": ("```\nx = y\n```\n\n    indented\n\nWords `x`.\n",
                               [("Words `x`.", "paragraph")]),
    "a thing put in place is not translated": ("Before\n[table:forms]\nafter\n",
                                               [("Before", "paragraph"), ("after", "paragraph")]),
    "a lone term is not translated": ("- [term:patch]\n- [patch](term:patch)\n",
                                      [("[patch](term:patch)", "list item")]),
    "the place in a source is translated": ("[source:a, art. 3]\n",
                                            [("[source:a, art. 3]", "paragraph")]),
    "a hard break divides": ("One  \ntwo\n", [("One", "paragraph"), ("two", "paragraph")]),
    "nothing without letters": ("12\n\n- 3\n\n---\n", []),
    "a footnote": ("Text[^1]\n\n[^1]: The note.\n",
                   [("Text[^1]", "paragraph"), ("The note.", "list item")]),
    "html is not translated": ("<div>\nwords\n</div>\n\nText\n", [("Text", "paragraph")]),
}  # fmt: skip


@pytest.mark.parametrize("case", CASES)
def test_cut(case: str) -> None:
    text, expected = CASES[case]
    assert messages(text) == expected
    assert shown(join(split(text))) == shown(text)


def test_the_line_of_each_message_is_known() -> None:
    lines = [s.line for s in split("One\ntwo\n\n- a\n- b\n") if s.is_message]
    assert lines == [1, 4, 5]


HOUSE = [
    "Some *words* and\nmore **words**", "One\n2003. two", "# Heading", "## H ##", "Under\n---",
    "- a\n- b\n  c", "- a\n    - b\n    - c", "1. a\n2. b\n   c", "* x\n\n    y\n    z",
    "> q\n> r", "> q\nlazy", "> ## h\n> t", "!!! note\n    text\n    more",
    '!!! tip "T"\n    - a\n    - b', "```\ncode\n\n- x\n```", "| a | b |\n|---|---|\n| c | d |",
    "[table:x]", "words\n[figure:y]\nwords", "line  \nbroken", "text\n# not far\ntext",
    "text\n- item?\n- item?", "text\n    deep\ntext", "`a\nb`", "## H { #own }", "-", "1.",
    "-   wide\n    text", "\\- no list",
]  # fmt: skip
OTHER = [
    "- a\n1. b", "> - a\n>     - b", '??? note "T"\n    text', "    code\n    more", "        deep",
    "    ```\n    c\n    ```", "~~~\nopen", "a | b\n--|--\nc | d", "***", "- - a",
    "Term\n:   Meaning\n    goes on", "Note[^1]\n\n[^1]: Foot\n    note", "- [ ] task",
    "    para in item\n    more", "text { .c }", "+ a\n+ b", '=== "Tab"\n    x',
]  # fmt: skip


@settings(max_examples=300, deadline=None)
@given(st.sampled_from(HOUSE), st.sampled_from(HOUSE))
def test_so_do_two_blocks_without_an_empty_line_between(first: str, second: str) -> None:
    text = f"{first}\n{second}"
    assert shown(join(split(text))) == shown(text)


@settings(max_examples=300, deadline=None)
@given(st.lists(st.sampled_from(HOUSE), max_size=6), st.sampled_from(["\n\n", "\n \n"]))
def test_joined_again_it_shows_the_same(blocks: list[str], between: str) -> None:
    text = between.join(blocks)
    assert shown(join(split(text))) == shown(text)


@settings(max_examples=300, deadline=None)
@given(st.lists(st.sampled_from(HOUSE + OTHER), max_size=6))
def test_so_does_what_is_not_house_style(blocks: list[str]) -> None:
    text = "\n\n".join(blocks)
    assert shown(join(split(text))) == shown(text)


@settings(max_examples=300, deadline=None)
@given(st.text(alphabet=' \n\t#*->|`!?"[]:{}.1ab_~=\\<', max_size=60))
def test_any_text_can_be_cut_and_keeps_its_words(text: str) -> None:
    # the marks of quotations go when their lines are folded
    assert re.sub(r"[\s>]", "", join(split(text))) == re.sub(r"[\s>]", "", text)


@pytest.mark.parametrize("root", [REPOSITORY, course_folder("minimal")])
def test_every_text_of_the_courses_shows_the_same(root: Path) -> None:
    course = read_course(root).course
    assert course is not None
    seen = 0
    for part in walk(course):
        for name, value in part:
            annotation = type(part).model_fields[name]
            if isinstance(value, str) and "\n" in value and "prose" in repr(annotation.metadata):
                seen += 1
                assert shown(join(split(value))) == shown(value)
    assert seen


def test_prose_is_what_the_walk_above_looks_for() -> None:
    assert "prose" in repr(Prose)
