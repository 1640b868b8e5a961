"""Pages become the same HTML as with Python-Markdown alone, and have the same anchors."""

from __future__ import annotations

import string
from html.parser import HTMLParser
from typing import Any

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st
from markdown import Markdown
from markdown.extensions import Extension
from markdown.inlinepatterns import SimpleTagInlineProcessor
from markdown.preprocessors import Preprocessor

from curriculum.editions import Edition
from curriculum.hosting.html_blocks import QuickExtractor, anchors, simple_pieces
from curriculum.hosting.page_markdown import PageMarkdown
from curriculum.hosting.quiet_text import PATTERNS, has_signs, known_expressions, needs_of
from rendering.sites import EXTENSIONS, course, rendered

TAGS = ["div", "p", "ul", "li", "section", "table", "tr", "td", "span", "a", "h2", "details",
        "summary", "pre", "br", "hr", "img", "em", "dl", "dt", "dd", "blockquote"]  # fmt: skip
ATTRIBUTES = ["", " markdown", ' markdown="1"', ' markdown="block"', ' markdown="span"',
              ' id="x"', ' class="a b"', ' title="a &amp; b > c"', ' name="n"', " hidden",
              '\n  id="y"', ' ID="z"', " id=w", ' markdown="0"']  # fmt: skip
PIECES = [
    "words", " ", "\n", "\n\n", "\n\n", "  \n", "*one*", "__two__", "a_b", "`code`", "``", "\\*",
    "\\", "[a](b.md)", "[a][b]", "![i](j.png)", "[^1]", "\n\n[^1]: A note\n\n", "<https://a.b/c>",
    "<a@b.c>", "&amp;", "&#169;", "&#xa9;", "&", "& ", "&x", "&#", "<", ">", "< ", "</", "</>",
    "<!-- c -->", "<?p?>", "<!", "<script>var a = '<p>';</script>", "\n- item\n", "\n1. item\n",
    "\n# Head\n", "\n## Head { #own }\n", "{ .css }", "\n{: #it }\n", "\n\nx\n===\n",
    '\n```\n<p id="q">\n```\n', "\n| a | b |\n|---|---|\n| 1 | *2* |\n", "\n!!! note\n    Text\n",
    "\n\n[TOC]\n\n", "[TOC]", "\\[TOC]", "\n~~~ python\nx = 1\n~~~\n", "\n> ```\n> y\n> ```\n",
    "\n    code\n", "\nterm\n:   meaning\n", "   ", "“”", "!", "\n> quote\n", "\x02", "\x03",
]  # fmt: skip


@st.composite
def tags(draw: st.DrawFn) -> str:
    tag = draw(st.sampled_from(TAGS))
    shape = draw(
        st.sampled_from(["<{}{}>", "<{}{}>", "</{}>", "<{}{}/>", "<{}{} />", "\n<{}{}>\n"])
    )
    given = draw(st.lists(st.sampled_from(ATTRIBUTES), max_size=2))
    return shape.format(tag, "".join(given))


def blocks(inside: st.SearchStrategy[str]) -> st.SearchStrategy[str]:
    """An element as our templates write it, with anything inside."""
    return st.tuples(st.sampled_from(TAGS), st.sampled_from(ATTRIBUTES), inside).map(
        lambda made: f"\n<{made[0]} {made[1].strip()}>{made[2]}</{made[0]}>\n"
    )


texts = st.recursive(
    st.lists(st.sampled_from(PIECES) | tags(), max_size=8).map("".join),
    lambda inside: st.lists(blocks(inside) | inside, max_size=4).map("".join),
    max_leaves=6,
)


class Anchors(HTMLParser):
    """What MkDocs looks for."""

    def __init__(self) -> None:
        super().__init__()
        self.found: set[str] = set()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.found |= {v for k, v in attrs if v and (k == "id" or (k == "name" and tag == "a"))}


def converted(text: str, *more: Extension, **options: Any) -> tuple[str, Any]:
    md = Markdown(extensions=[*EXTENSIONS, *more], **options)
    return md.convert(text), getattr(md, "toc_tokens", None)


@settings(max_examples=300, deadline=None)
@given(texts)
@example('<div markdown>\n<p>a</p>tail <b id="x">b</b>\n</div> after\n\n<p markdown>*a*  \nb</p>')
@example("<p markdown>a &amp; b<p>c</p>\n\n<hr>\n<div>\n\n*raw*\n\n</div>")
def test_the_html_is_the_same(text: str) -> None:
    assert converted(text, PageMarkdown()) == converted(text)


@settings(max_examples=300, deadline=None)
@given(texts)
def test_anchors_of_a_simple_page_are_those_of_a_parser(text: str) -> None:
    pieces = simple_pieces(text)
    if pieces is None:
        return
    parser = Anchors()
    parser.feed(text)
    parser.close()
    assert {found for found in anchors(pieces) if found} == parser.found


signed = st.lists(
    st.sampled_from(sorted({sign for needs in PATTERNS.values() for sign in needs}))
    | st.sampled_from(["a", " ", "\n", ">", "]", "(b)", "!", "^", "a@b.c", "x:y", ";", "/b"])
    | st.text(string.printable + "“”é\x02\x03\u2028", max_size=5),
    max_size=12,
).map("".join)  # fmt: skip


@settings(max_examples=2000, deadline=None)
@given(signed)
def test_no_pattern_matches_without_what_it_needs(text: str) -> None:
    patterns = needs_of(Markdown(extensions=["footnotes"]))
    assert patterns
    for pattern, needs in patterns:
        if pattern.getCompiledRegExp().search(text):
            assert any(need in text for need in needs)
            assert has_signs(text)


def test_every_pattern_of_our_extensions_is_known() -> None:
    assert needs_of(Markdown(extensions=EXTENSIONS))
    assert len(known_expressions()) > 5


def test_a_pattern_of_somebody_else_finds_what_it_looks_for() -> None:
    class Dates(Extension):
        def extendMarkdown(self, md: Markdown) -> None:  # noqa: N802
            md.inlinePatterns.register(SimpleTagInlineProcessor(r"()(\d{4})", "time"), "date", 180)

    html, _ = converted("It was in 2026.", Dates(), PageMarkdown())
    assert html == "<p>It was in <time>2026</time>.</p>"
    assert converted("It was in 2026.", PageMarkdown(), Dates())[0] == html


def test_abbreviations_are_found_in_quiet_texts() -> None:
    text = "We use HTML here.\n\n*[HTML]: a language"
    assert "<abbr" in Markdown(extensions=["abbr", PageMarkdown()]).convert(text)


def test_the_pages_of_a_course_are_the_same_and_nearly_all_of_them_simple() -> None:
    pages = rendered(course(), Edition.TRAINER).pages
    for page in pages:
        assert converted(page.markdown, PageMarkdown()) == converted(page.markdown)
    simple = sum(simple_pieces(page.markdown) is not None for page in pages)
    assert simple > 0.9 * len(pages)


def test_blocks_are_out_before_anybody_looks_for_anchors() -> None:
    seen: list[str] = []

    class Looks(Preprocessor):
        def run(self, lines: list[str]) -> list[str]:
            seen.extend(lines)
            return lines

    ours = PageMarkdown()
    md = Markdown(extensions=[*EXTENSIONS, ours])
    md.preprocessors.register(Looks(md), "looks", 21)
    md.convert('<div markdown id="one">\n<p id="two">x</p>\n</div>\n\nWord <b id="three">b</b>')
    assert ours.anchors == {"one", "two", "three"}
    assert not any("<div" in line for line in seen)
    md.reset().convert('<script>1</script>\n\n<div id="one">\n</div>')
    assert ours.anchors == set()
    assert any('<div id="one">' in line for line in seen)


@pytest.mark.parametrize("name", ["extra_before", "no_md_in_html"])
def test_with_other_processors_html_blocks_stay_where_they_are(name: str) -> None:
    class Between(Extension):
        def extendMarkdown(self, md: Markdown) -> None:  # noqa: N802
            md.preprocessors.register(Preprocessor(md), "between", 20.5)

    more: list[Any] = [Between()] if name == "extra_before" else []
    without = [one for one in EXTENSIONS if not (name == "no_md_in_html" and one == "md_in_html")]
    md = Markdown(extensions=[*without, *more, PageMarkdown()])
    assert "simple_html_block" not in md.preprocessors


def test_the_extractor_asks_for_the_same_elements() -> None:
    md = Markdown(extensions=["md_in_html"])
    usual, quick = type(QuickExtractor(md)).__mro__[1](md), QuickExtractor(md)
    assert quick.block_tags == usual.block_tags
    assert quick.block_level_tags == usual.block_level_tags
