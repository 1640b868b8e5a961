"""Terms in a page are explained without harm to the page."""

from __future__ import annotations

import re
from html.parser import HTMLParser

import pytest
from hypothesis import given
from hypothesis import strategies as st

from curriculum.model import Term, Untranslated
from curriculum.rendering.tooltips import annotate

TERMS = (
    Term.model_validate(
        {
            "id": "patch",
            "term": {"en": {"form": "patch"}, "ru": {"form": "заплата"}},
            "definition": "A piece of rubber that closes a hole in an [term:inner-tube].",
        }
    ),
    Term.model_validate(
        {
            "id": "inner-tube",
            "term": {
                "en": {"form": "inner tube", "also": ["tube"], "abbreviation": "IT"},
                "es": {"form": "cámara de aire"},
                "ru": {"form": "камера"},
            },
            "definition": 'The *ring* inside a tyre & its "air".',
        }
    ),
    Term.model_validate(
        {
            "id": "hole",
            "everyday": True,
            "term": {"en": {"form": "hole"}},
            "definition": "Where the air gets out.",
        }
    ),
)
TERMS += tuple(
    Term.model_validate({"id": id_, "term": {"en": {"form": id_}}, "definition": "x"})
    for id_ in ("baker", "by-law")
)
TERMS += tuple(
    Term.model_validate({"id": id_, "term": forms, "definition": "x"})
    for id_, forms in {
        "trafficking": {"es": {"form": "trata de personas", "also": ["trata"]}},
        "indicator": {"es": {"form": "indicador"}},
        "similar-practices": {"es": {"form": "prácticas análogas"}},
        "exploitation": {"es": {"form": "explotación"}},
        "peace-model": {"en": {"form": "PEACE model", "also": ["PEACE"]}},
        "mending": {"ru": {"form": "починка"}},
        "fixing": {"ru": {"form": "починка"}},
    }.items()
)
ADDED = re.compile(
    r'<span class="c-term"><a class="c-term__link" href="[^"]*glossary\.html#[a-z-]+"'
    r' aria-describedby="c-tip-\d+">(.*?)</a><span class="c-term__tip"[^>]*>.*?</span></span>',
    re.DOTALL,
)


def terms_in(html: str, language: str = "en") -> list[str]:
    made = annotate(html, TERMS, language, "../")
    return re.findall(r'href="\.\./glossary\.html#([a-z-]+)" aria-describedby', made)


def without_what_was_added(html: str) -> str:
    return ADDED.sub(r"\1", html)


def test_a_term_becomes_a_link_with_its_meaning() -> None:
    made = annotate("<p>Press the patches on.</p>", TERMS, "en", "../../")
    assert made == (
        '<p>Press the <span class="c-term"><a class="c-term__link"'
        ' href="../../glossary.html#patch" aria-describedby="c-tip-1">patches</a>'
        '<span class="c-term__tip" role="tooltip" id="c-tip-1">A piece of rubber that closes a'
        " hole in an inner tube.</span></span> on.</p>"
    )


@pytest.mark.parametrize(
    ("language", "text", "found"),
    [
        ("en", "<p>Two inner tubes and a tube.</p>", ["inner-tube"]),
        ("en", "<p>The IT is flat, and it is old.</p>", ["inner-tube"]),
        ("en", "<p>it</p>", []),
        ("en", "<p>A hole.</p>", []),
        ("en", "<p>A patchy patching.</p>", ["patch"]),
        ("en", "<p>The baker, the bakers.</p>", ["baker"]),
        ("en", "<p>He bakes; baking, baked.</p>", []),
        ("en", "<p>A by-law. By-laws.</p>", ["by-law"]),
        ("en", "<p>Forbidden by law.</p>", []),
        ("ru", "<p>Камеру закрывают заплатой.</p>", ["inner-tube", "patch"]),
        ("es", "<p>Dos cámaras de aire.</p>", ["inner-tube"]),
        ("es", "<p>patch</p>", []),
        ("kk", "<p>patch</p>", []),
        ("es", "<p>La trata de personas.</p>", ["trafficking"]),
        ("es", "<p>Trata o no.</p>", ["trafficking"]),
        ("es", "<p>Tratados, un tratado, trato, malos tratos, tratar, tratan.</p>", []),
        ("es", "<p>Cuando se trata de un niño.</p>", []),
        ("es", "<p>Indicadores</p>", ["indicator"]),
        ("es", "<p>Los minutos indicados, la fuente indicada.</p>", []),
        ("es", "<p>Una práctica análoga.</p>", ["similar-practices"]),
        ("es", "<p>Explotaciones</p>", ["exploitation"]),
        ("en", "<p>PEACE</p>", ["peace-model"]),
        ("en", "<p>Two PEACE models.</p>", ["peace-model"]),
        ("en", "<p>Peace; the imam makes peace.</p>", []),
        ("en", "<p>A peace model.</p>", []),
    ],
)
def test_inflected_forms_are_found(language: str, text: str, found: list[str]) -> None:
    assert terms_in(text, language) == found


@pytest.mark.parametrize(
    "html",
    [
        "<h2>A patch</h2>",
        "<h3>A <em>patch</em></h3>",
        '<p><a href="x.html">a patch</a></p>',
        "<p><code>patch</code></p>",
        "<details><summary>patch</summary></details>",
        "<button>patch</button>",
        "<label>patch</label>",
        "<script>var patch = 1;</script>",
        "<!-- patch -->",
        '<p title="patch">x</p>',
        '<section class="c-check c-check--single"><p>patch</p></section>',
        '<div class="c-story c-prose"><p>patch</p></div>',
        '<p><span lang="ru">patch</span></p>',
    ],
)
def test_some_places_stay_as_they_are(html: str) -> None:
    assert annotate(html, TERMS, "en", "") == html


def test_of_terms_with_one_form_the_first_of_the_glossary_is_explained() -> None:
    assert terms_in("<p>Починка; починки.</p>", "ru") == ["mending"]


def test_once_a_section() -> None:
    html = "<p>patch, patch</p><h2>One</h2><p>patch</p><p>patch</p><h3>a</h3><p>patch</p>"
    assert terms_in(html) == ["patch", "patch"]


def test_a_written_link_gets_the_meaning_too() -> None:
    html = (
        '<p>a <a class="c-term__link" href="../glossary.html#patch">piece</a>'
        ' and <a class="c-term__link" href="../glossary.html#patch">another</a> patch</p>'
    )
    link = '<a class="c-term__link" href="../glossary.html#patch"'
    tip = '<span class="c-term__tip" role="tooltip" id="c-tip-1">'
    assert annotate(html, TERMS, "en", "../") == (
        f'<p>a <span class="c-term">{link} aria-describedby="c-tip-1">piece</a>{tip}A piece of'
        " rubber that closes a hole in an inner tube.</span></span>"
        f" and {link}>another</a> patch</p>"
    )


def test_an_untranslated_meaning_says_its_language() -> None:
    term = TERMS[0].model_copy(update={"definition": Untranslated("A piece.")})
    made = annotate("<p>заплата</p>", (term,), "ru", "")
    assert 'id="c-tip-1" lang="en">A piece.</span>' in made


def test_meanings_are_escaped() -> None:
    made = annotate("<p>tube</p>", TERMS, "en", "")
    assert ">The ring inside a tyre &amp; its &#34;air&#34;.</span>" in made


def test_a_page_explained_already_stays_as_it_is() -> None:
    once = annotate("<p>patch and tube</p>", TERMS, "en", "")
    assert annotate(once, TERMS, "en", "") == once


_text = st.lists(
    st.sampled_from(["patch", "tubes", "inner", "IT", "&amp;", "x", ".", "-", "\n"]), max_size=8
).map(" ".join)
_tag = st.sampled_from(["p", "em", "a", "div", "h2", "li", "code", "span", "summary", "td"])
_html = st.recursive(
    _text,
    lambda inside: st.builds(
        lambda tag, parts: f"<{tag}>{''.join(parts)}</{tag}>", _tag, st.lists(inside, max_size=4)
    ),
    max_leaves=12,
)


@given(_html)
def test_nothing_of_the_page_is_lost_and_links_never_nest(html: str) -> None:
    made = annotate(html, TERMS, "en", "")
    assert without_what_was_added(made) == html
    reader = _Reader()
    reader.feed(made)
    assert reader.nested_links <= _nested_links(html)


@given(st.text("<>/ap=\"' patch!-", max_size=50))
def test_broken_html_comes_out_with_all_its_bytes(html: str) -> None:
    assert without_what_was_added(annotate(html, TERMS, "en", "")) == html


def _nested_links(html: str) -> int:
    reader = _Reader()
    reader.feed(html)
    return reader.nested_links


class _Reader(HTMLParser):
    """Counts links inside links."""

    def __init__(self) -> None:
        super().__init__()
        self.open_links = 0
        self.nested_links = 0

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        if tag == "a":
            self.nested_links += bool(self.open_links)
            self.open_links += 1

    def handle_endtag(self, tag: str) -> None:
        if tag == "a":
            self.open_links = max(0, self.open_links - 1)
