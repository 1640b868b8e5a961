"""Texts come out as words, never as markup: whatever somebody writes into a course."""

from __future__ import annotations

import html
import re

import markdown
import pytest
from hypothesis import given
from hypothesis import strategies as st
from sites import EXTENSIONS, as_html, changed, course, rendered

from curriculum.editions import Edition
from curriculum.model.addresses import addresses
from curriculum.rendering.finishing import finished
from curriculum.rendering.linking import Links
from curriculum.rendering.prose import lowered
from curriculum.rendering.safe_markdown import defused, plain

HOSTILE = [
    "<script>alert(1)</script>",
    '"><img src=x onerror=alert(1)>',
    "<b onclick='x()'>bold</b>",
    "text{ onclick=alert(1) }",
    "{: .c-trainer onmouseover=x() }",
    "`<script>` and `` <b onclick=x()> ``",
    "a ``` <script>x</script> ``` b",
    "<!-- comment --> <!DOCTYPE html> <?php ?>",
    "</section></div></article>",
    "{{ 7 * 7 }} {% raw %}",
    '<span lang="en" onclick="x()">a</span>',
]
words = st.text(st.characters(exclude_categories=["C", "Z"]) | st.just(" "), min_size=1)


@pytest.mark.parametrize("hostile", HOSTILE)
def test_no_text_of_a_course_becomes_markup(hostile: str) -> None:
    given_course = changed(course("minimal"), lambda text, shape: hostile)
    for found in rendered(given_course, Edition.TRAINER).pages:
        tags = [re.sub(r'"[^"]*"', "", tag) for tag in re.findall(r"<[^>]+>", as_html(found))]
        bad = [t for t in tags if re.search(r"(?i)<script|<b |<img|\son\w+=|<!--|<!d|<\?", t)]
        assert not bad, (found.src_uri, bad)


def test_a_hostile_text_does_not_close_the_elements_around_it() -> None:
    quiet = rendered(changed(course("minimal"), lambda text, shape: "words"))
    loud = rendered(changed(course("minimal"), lambda text, shape: "</section></div></li>"))
    for before, after in zip(quiet.pages, loud.pages, strict=True):
        assert _outline(as_html(before)) == _outline(as_html(after)), before.src_uri


@given(words)
def test_words_stay_what_they_are(text: str) -> None:
    made = markdown.markdown(f'<p markdown="span">{plain(text)}</p>', extensions=EXTENSIONS)
    shown = html.unescape(re.sub(r"<[^>]+>", "", made))
    assert shown.split() == text.split()


@given(words)
def test_words_stay_inside_an_attribute(text: str) -> None:
    made = markdown.markdown(
        f'<div markdown aria-label="{plain(text)}">\n\nx\n\n</div>', extensions=EXTENSIONS
    )
    value = re.search(r'aria-label="([^"]*)"', made)
    assert value and html.unescape(value[1]).split() == text.split()


@given(st.text("<>/`~{}#: \nabdscript=\"'!-", max_size=60))
def test_defused_markdown_has_no_tags_of_its_own(text: str) -> None:
    made = markdown.markdown(f"<div markdown>\n\n{defused(text)}\n\n</div>", extensions=EXTENSIONS)
    allowed = r"</?(div|p|h[1-6]|em|strong|code|pre|ul|ol|li|blockquote|hr|dl|dt|dd|a|br|span)\b"
    assert all(re.match(allowed, tag) for tag in re.findall(r"<[A-Za-z/!?][^>]*>", made)), made


@pytest.mark.parametrize(
    ("text", "made"),
    [
        ('<span lang="en">kept</span>', '<span lang="en">kept</span>'),
        ("## Title { #slug }", "## Title { #slug }"),
        ("## Три причины { #три-причины }", "## Три причины { #три-причины }"),
        ("~~~html\n<b> {x}\n~~~", "~~~html\n<b> {x}\n~~~"),
        ("- a\n\n    ```\n    <b>\n    ```", "- a\n\n    ```\n    <b>\n    ```"),
        ("  ```\n<b>\n  ```", "  <code>&#60;b&#62;</code>"),
        ("``` a {b}\n<b>\n```", "<code>a &#123;b&#125;\n&#60;b&#62;</code>"),
        ("3 < 5 and a<b", "3 < 5 and a&#60;b"),
        ("`a < b`", "<code>a &#60; b</code>"),
        ("`plain code`", "`plain code`"),
        ("**bold** [link](https://example.org)", "**bold** [link](https://example.org)"),
    ],
)
def test_what_is_left_and_what_is_not(text: str, made: str) -> None:
    assert defused(text) == made


@pytest.mark.parametrize("fence", ["```", "~~~", "````"])
@pytest.mark.parametrize("indent", ["", "    "])
def test_code_is_shown_as_it_is_written(fence: str, indent: str) -> None:
    code = ["# no heading", "<b>bold</b> {x}", "[term:danger-zone]"]
    lines = [f"{fence}html", *code, fence]
    text = (
        "- item:\n\n" + "\n".join(indent + line for line in lines) if indent else "\n".join(lines)
    )
    links = Links(course(), addresses(course()), "en")
    made = markdown.markdown(
        f"<div markdown>\n\n{links.resolved(lowered(text, 1))}\n\n</div>", extensions=EXTENSIONS
    )
    shown = html.unescape(re.sub(r"<[^>]+>", "", made))
    assert "\n".join(code) in shown


def test_a_heading_in_any_letters_has_its_anchor() -> None:
    links = Links(course(), addresses(course()), "en")
    text = "## Три причины { #три-причины }\n\n## Łódź { #łodz }\n\n## Łódź { #łodz }"
    made = markdown.markdown(finished(links.resolved(text), "a.md"), extensions=EXTENSIONS)
    assert re.findall(r'<h2 id="([^"]+)">([^<]+)</h2>', made) == [
        ("три-причины", "Три причины"),
        ("łodz", "Łódź"),
        ("łodz-2", "Łódź"),
    ]


def _outline(text: str) -> list[str]:
    return re.findall(r"</?(?:section|div|article|ul|ol|table|header)\b", text)
