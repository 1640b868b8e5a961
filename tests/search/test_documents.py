"""Pages become documents: what is found, where it leads, and what is left out."""

from __future__ import annotations

from curriculum.search import (
    Document,
    SearchablePage,
    index_files,
    index_pages,
    scripts,
    stemmer_files,
)


def documents(html: str, language: str = "en") -> tuple[Document, ...]:
    page = SearchablePage("a/page.html", "Page", html, language)
    return index_pages([page], "en")


def test_a_page_is_cut_at_its_headings() -> None:
    found = documents('<h1>Page</h1><p>Top.</p><h2 id="one">One</h2><p>First.</p>')
    assert [(d.url, d.heading, d.text) for d in found] == [
        ("a/page.html", "", "Top."),
        ("a/page.html#one", "One", "First."),
    ]


def test_a_heading_takes_the_address_of_the_thing_it_names() -> None:
    found = documents('<section id="term"><h3>Term</h3><p>Meaning.</p></section>')
    assert found[-1].url == "a/page.html#term"


def test_a_thing_is_one_document_whatever_headings_it_has() -> None:
    found = documents(
        '<section id="thing"><h2 id="c-thing">Thing</h2><p>One.</p>'
        '<h3 id="c-more">More</h3><p>Two.</p></section><h2 id="c-end">End</h2>'
    )
    assert [d.url for d in found[1:]] == ["a/page.html#thing", "a/page.html#c-end"]
    assert (found[1].heading, found[1].text) == ("Thing", "One. More Two.")


def test_blocks_part_words_and_inline_elements_do_not() -> None:
    (found,) = documents("<ul><li>one</li><li>two</li></ul><p>wa<b>sh</b>ing</p>")
    assert found.text == "one two washing"


def test_answers_and_definitions_are_left_out() -> None:
    (found,) = documents(
        '<p>Soap<span class="c-term__tip">definition</span></p>'
        '<details class="c-feedback"><p>the answer</p></details><script>code</script>'
    )
    assert found.text == "Soap"


def test_untranslated_text_is_kept_apart() -> None:
    (found,) = documents('<p>мыло <span lang="en">and soap</span> и вода</p>', "ru")
    assert (found.text, found.source_text) == ("мыло и вода", "and soap")


def test_lists_of_references_weigh_less_than_texts() -> None:
    page = SearchablePage("sources.html", "Sources", "<p>x</p>", "en", "sources")
    assert index_pages([page], "en")[0].weight < 1


def test_the_same_pages_give_the_same_files_in_utf8() -> None:
    html = "<p>жертва\u2028</p>"
    files = index_files("ru", documents(html), frozenset())
    assert files == index_files("ru", documents(html), frozenset())
    assert list(files) == ["ru.js", "ru.words.1.js", "ru.lines.1.js", "ru.texts.1.js"]
    assert "жертва" in files["ru.words.1.js"]
    assert "жертва" in files["ru.texts.1.js"]
    assert not any("\u2028" in script for script in files.values())


def test_words_are_noted_in_lower_case_without_signs() -> None:
    (found,) = documents('<p>Её «мыло»_и вода-2 <span lang="en">and Soap</span></p>', "ru")
    assert (found.text_words, found.source_words) == ("её мыло и вода 2", "and soap")


def test_what_is_remembered_of_a_document_is_all_of_it() -> None:
    (found,) = documents("<p>Soap and water.</p>")
    assert Document(*found.as_row()) == found


def test_a_language_without_a_stemmer_still_has_its_index() -> None:
    assert scripts("kk", "en")[-1] == "assets/search/kk.js"
    assert not any("lunr.kk" in path for path in stemmer_files(["kk"]))
    assert "assets/search/lunr.ru.js" in scripts("ru", "en")
