"""The words of the templates and scripts."""

from __future__ import annotations

import subprocess
from pathlib import Path

import pytest

from curriculum import pipeline, translation
from curriculum.translation import po
from curriculum.translation.extraction import interface_template
from curriculum.translation.interface_words import SHIPPED, refusals, shipped_languages

RERUN = "run: PYTHONPATH=scripts python -m curriculum.translation.extraction, then translate"


@pytest.mark.parametrize("language", ["ru", "es"])
def test_every_word_of_the_templates_is_translated(language: str) -> None:
    read = po.read((SHIPPED / f"{language}.po").read_bytes(), f"{language}.po")
    assert not read.faults and not list(po.check_header(read.file, "x", language))
    entries = read.file.active
    template = interface_template(language)
    unused = entries.keys() - {wanted.key for wanted in template}
    assert not unused, f"nobody shows {unused}; {RERUN}"
    for wanted in template:
        entry = entries.get(wanted.key)
        assert entry is not None, f"{wanted.msgid!r} is not in {language}.po; {RERUN}"
        assert entry.is_translated and not entry.fuzzy, f"{wanted.msgid!r}; {RERUN}"
        assert not refusals(entry, language)


@pytest.mark.parametrize("language", ["ru", "es"])
def test_the_shipped_catalogs_are_good_gettext(language: str) -> None:
    path = SHIPPED / f"{language}.po"
    subprocess.run(["msgfmt", "--check", "-o", "-", str(path)], check=True, capture_output=True)


def test_russian_counts_as_russian_does() -> None:
    words = translation.interface("ru")
    said = [
        words.ngettext("%(num)s activity", "%(num)s activities", n) % {"num": n}
        for n in (1, 2, 5, 11, 21, 104)
    ]
    assert said == ["1 упражнение", "2 упражнения", "5 упражнений", "11 упражнений",
                    "21 упражнение", "104 упражнения"]  # fmt: skip


def test_a_word_without_translation_comes_back() -> None:
    words = translation.interface("xx")
    assert words.gettext("Search") == "Search"
    assert words.ngettext("one", "many", 1) == "one"
    assert words.ngettext("one", "many", 2) == "many"


def test_a_course_may_say_a_word_otherwise(project) -> None:
    path = project.po("interface")
    path.parent.mkdir(parents=True)
    path.write_bytes(
        po.render(po.PoFile(po.new_header("c", "es"), (po.Entry("Search", ("Hallar",)),)))
    )
    words = translation.interface("es", project.root)
    assert words.gettext("Search") == "Hallar"
    assert words.gettext("Next") == "Siguiente"


def test_a_course_may_say_a_word_otherwise_in_the_language_it_is_written_in(project) -> None:
    path = project.root / "translations" / "en" / "interface.po"
    path.parent.mkdir(parents=True)
    path.write_bytes(po.render(po.PoFile(po.new_header("c", "en"), (po.Entry("Note", ("Mind",)),))))
    section = project.root / "modules" / "flat-tyre" / "sections" / "why-tyres-go-flat.yml"
    text = section.read_text("utf-8")
    note = "  !!! note\n\n      Words.\n\n"
    section.write_text(text.replace("  ## Three", f"{note}  ## Three"), "utf-8")
    said = pipeline.check(project.root).translations["en"].course
    assert '!!! note "Mind"' in said.modules[0].sections[0].body


def test_markup_in_an_interface_word_is_refused(project) -> None:
    project.update()
    bad = po.PoFile(
        po.new_header("c", "es"),
        (po.Entry("Search", ("<b>Buscar</b>",)), po.Entry("Next", ("100 %",))),
    )
    project.po("interface").write_bytes(po.render(bad))
    assert translation.interface("es", project.root).gettext("Search") == "Buscar"
    assert project.translated()[1] == ["interface-word"] * 3


def test_every_language_shipped_is_a_file() -> None:
    assert shipped_languages() == ["es", "ru"]
    assert Path(SHIPPED).is_dir()
