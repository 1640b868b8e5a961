"""What an update does to the files of translators."""

from __future__ import annotations

import re
import subprocess
from pathlib import Path

import polib
import pytest

from curriculum import translation
from curriculum.commands.translations import update_translations
from curriculum.translation.updating import summary_text

MODULE = "modules/flat-tyre/sections/why-tyres-go-flat.yml"
CAUSE = "Something sharp: glass, a thorn, a nail."


def msgfmt(path: Path) -> None:
    subprocess.run(["msgfmt", "--check", "-o", "-", str(path)], check=True, stdout=subprocess.PIPE)


def files(project) -> dict[str, bytes]:
    return {p.name: p.read_bytes() for p in (project.root / "translations/es").glob("*.po")}


def test_new_catalogs_are_what_gettext_and_other_readers_expect(project) -> None:
    project.update()
    assert set(files(project)) == {"course.po", "flat-tyre.po", "pages.po"}
    for name in files(project):
        path = project.po(name.removesuffix(".po"))
        msgfmt(path)
        assert subprocess.check_output(["msgcat", str(path)]) == path.read_bytes()
        assert polib.pofile(str(path), check_for_duplicates=True).metadata["Language"] == "es"


def test_nothing_changes_without_a_change(project) -> None:
    project.update()
    project.say_everything()
    project.update()
    before = files(project)
    summary = project.update()
    assert files(project) == before
    assert not any(change.written for change in summary.changes)
    assert "in step" in summary_text(summary)


def test_a_file_wrapped_by_another_tool_is_left_alone(project) -> None:
    project.update()
    path = project.po("flat-tyre")
    wrapped = subprocess.check_output(["msgcat", "--width=40", str(path)])
    assert wrapped != path.read_bytes()
    path.write_bytes(wrapped)
    project.update()
    assert path.read_bytes() == wrapped


def test_a_mended_typo_makes_the_translation_fuzzy_and_keeps_the_old_text(project) -> None:
    project.update()
    project.say_all("flat-tyre", {CAUSE: "Algo afilado: vidrio, una espina, un clavo."})
    project.edit(MODULE, CAUSE, "Something sharp: glass, thorns, a nail.")
    project.update()
    entry = project.entry("flat-tyre", "Something sharp: glass, thorns")
    assert entry.fuzzy and entry.previous_msgid == CAUSE
    assert entry.msgstr == "Algo afilado: vidrio, una espina, un clavo."
    msgfmt(project.po("flat-tyre"))
    result, _ = project.translated()
    assert (
        '<span lang="en">Something sharp: glass, thorns'
        in result.course.modules[0].sections[0].body
    )
    assert result.counts.files["flat-tyre"].fuzzy == 1


def test_taking_a_change_back_restores_every_byte(project) -> None:
    project.update()
    project.say_everything()
    project.update()
    before = files(project)
    project.edit(MODULE, CAUSE, "Something sharp: glass, thorns, a nail.")
    project.update()
    project.edit(MODULE, "glass, thorns, a nail", "glass, thorns, nails")
    project.update()
    assert project.entry("flat-tyre", "Something sharp").previous_msgid == CAUSE
    project.edit(MODULE, "Something sharp: glass, thorns, nails.", CAUSE)
    project.update()
    assert files(project) == before


def test_refilling_a_paragraph_and_moving_one_change_no_translation(project) -> None:
    project.update()
    project.say_everything()
    project.update()
    before = project.translated()[0].counts
    text = (project.root / MODULE).read_text("utf-8")
    text = text.replace(
        "not by the tyre around it. A tyre goes flat when the\n  inner",
        "not by the\n  tyre around it. A tyre goes flat when the inner",
    )
    text = text.replace(f"  - {CAUSE}\n", "").replace("comes off.\n", f"comes off.\n  - {CAUSE}\n")
    (project.root / MODULE).write_text(text, "utf-8")
    project.update()
    assert project.translated()[0].counts == before


def test_a_deleted_text_becomes_obsolete_and_goes_when_pruned(project) -> None:
    project.update()
    project.say_everything()
    project.edit(MODULE, f"  - {CAUSE}\n", "")
    project.update()
    entry = project.entry("flat-tyre", CAUSE)
    assert entry.obsolete and entry.msgstr == f"ES {CAUSE}"
    assert project.po("flat-tyre").read_text("utf-8").rstrip().endswith(f'"ES {CAUSE}"')
    project.update(prune=True)
    assert CAUSE not in project.po("flat-tyre").read_text("utf-8")


def test_a_text_that_moves_to_another_file_takes_its_translation_along(project) -> None:
    project.update()
    project.say_everything()
    project.edit(MODULE, f"  - {CAUSE}\n", "")
    with (project.root / "docs/index.md").open("a", encoding="utf-8") as page:
        page.write(f"\n{CAUSE}\n")
    project.update()
    assert project.entry("pages", CAUSE).msgstr == f"ES {CAUSE}"


@pytest.mark.parametrize("name", ["flat-tyre (1)", "for-maria"])
def test_a_file_that_the_course_has_not_is_left_alone_and_told(project, name: str) -> None:
    project.update()
    project.say_everything()
    data = project.po("flat-tyre").read_bytes()
    project.po(name).write_bytes(data)
    for prune in (False, True):
        summary = translation.update(project.root, project.course, prune=prune)
        assert [fault.code for fault in summary.diagnostics] == ["stray-catalog"]
        assert name not in summary_text(summary)
    assert project.po(name).read_bytes() == data
    found = [
        fault
        for fault in translation.read_catalog(project.root, "es", project.course)[1]
        if fault.location.path.endswith(f"/{name}.po")
    ]
    assert found == list(summary.diagnostics)
    assert "may be meant for flat-tyre.po" in found[0].hint


def test_the_catalog_of_a_module_with_another_name_is_told_by_its_name(project) -> None:
    project.update()
    project.po("flat-tyre").rename(project.po("flat-tyres-maria"))
    text = project.po("flat-tyres-maria").read_text("utf-8")
    project.po("flat-tyres-maria").write_text(text.replace("bicycle-repair flat-tyre", "x"))
    found = translation.update(project.root, project.course).diagnostics
    assert ["may be meant for flat-tyre.po" in fault.hint for fault in found] == [True]


def test_what_translators_write_beside_a_text_is_kept(project) -> None:
    project.update()
    path = project.po("course")
    file = polib.pofile(str(path), wrapwidth=79)
    file.metadata["Last-Translator"] = "Ana"
    file[0].tcomment = "ask the club"
    file.save()
    project.edit("modules/course.yml", "Mend their own tyre", "Mend their own flat tyre")
    project.update()
    assert project.entry("course", "Bicycle").tcomment == "ask the club"
    assert polib.pofile(str(path)).metadata["Last-Translator"] == "Ana"


def test_nothing_is_written_when_a_catalog_cannot_be_read(project) -> None:
    project.update()
    broken = project.po("flat-tyre").read_bytes().replace(b'msgstr ""\n\n', b'msgstr "x\n\n', 1)
    project.po("flat-tyre").write_bytes(broken)
    project.edit("docs/index.md", "Old clothes.", "Very old clothes.")
    before = files(project)
    summary = translation.update(project.root, project.course)
    assert [fault.code for fault in summary.diagnostics] == ["po-syntax"]
    assert files(project) == before
    assert summary_text(summary) == "Nothing was written."


def test_nothing_is_written_when_a_part_of_the_course_cannot_be_read(project) -> None:
    project.update()
    course = project.course
    module = course.modules[0]
    without = module.model_copy(update={"sections": module.sections[:1]})
    cut = course.model_copy(update={"modules": (without,)})
    before = files(project)
    summary = translation.update(project.root, cut)
    assert [fault.code for fault in summary.diagnostics] == ["incomplete-course"]
    summary = translation.update(project.root, course, unreadable={("check", "a")})
    assert [fault.code for fault in summary.diagnostics] == ["incomplete-course"]
    assert files(project) == before


AGENDA = "modules/agendas/half-morning.yml"


@pytest.mark.parametrize(
    ("path", "data"),
    [
        ("modules/glossary.yml", None),
        ("modules/glossary.yml", b""),
        ("modules/glossary.yml", "terms: []".encode("utf-16")),
        ("modules/sources.yml", None),
        ("modules/sources.yml", b""),
        ("modules/flat-tyre/checks.yml", b""),
        (AGENDA, None),
        (AGENDA, b""),
        ("docs/index.md", b""),
    ],
)
def test_what_is_rather_lost_than_given_up_becomes_obsolete_in_no_catalog(
    project, capsys: pytest.CaptureFixture[str], path: str, data: bytes | None
) -> None:
    project.update()
    before = files(project)
    (project.root / path).unlink()
    if data is not None:
        (project.root / path).write_bytes(data)
    assert update_translations(project.root, prune=True) == 1
    told = capsys.readouterr()
    assert "error[incomplete-course]" in told.err and "Nothing was written." in told.out
    assert files(project) == before


@pytest.mark.parametrize("name", ["Index.md", "index.MD", "my page.md", "index.es.md"])
def test_a_page_with_a_wrong_name_is_not_given_up(project, name: str) -> None:
    project.update()
    before = files(project)
    (project.root / "docs/index.md").rename(project.root / "docs" / name)
    assert update_translations(project.root, prune=True) == 1
    assert files(project) == before


def test_a_glossary_that_nothing_names_may_be_given_up(project) -> None:
    project.update()
    assert "A piece of rubber" in project.po("course").read_text("utf-8")
    for path in project.root.glob("modules/**/*.yml"):
        text = path.read_text("utf-8")
        path.write_text(
            re.sub(r"\[term:([^\]]*)\]|\[([^\]]*)\]\(term:.*?\)", "word", text), "utf-8"
        )
    project.edit("modules/course.yml", "key_concepts: [inner-tube, patch]", "key_concepts: []")
    (project.root / "modules/glossary.yml").unlink()
    assert update_translations(project.root, prune=True) == 0
    assert "A piece of rubber" not in project.po("course").read_text("utf-8")


def test_a_wrong_header_is_put_right(project) -> None:
    project.update()
    path = project.po("course")
    right = path.read_text("utf-8")
    for said in ("Language: ", "Language: ES", "Language: es_MX"):
        path.write_text(right.replace("Language: es", said), "utf-8")
        project.update()
        assert path.read_text("utf-8") == right


def test_a_catalog_of_another_language_is_neither_shown_nor_changed(project) -> None:
    project.update()
    project.say_everything()
    path = project.po("flat-tyre")
    text = path.read_text("utf-8").replace("Language: es", "Language: ru")
    path.write_text(text, "utf-8")
    project.edit("docs/index.md", "Old clothes.", "Three causes")
    summary = translation.update(project.root, project.course)
    assert [fault.code for fault in summary.diagnostics] == ["po-header"]
    assert "this is the catalog of ru: put that of es back" in summary.diagnostics[0].hint
    assert "translations/es/flat-tyre.po: left as it is" in summary_text(summary)
    assert path.read_text("utf-8") == text
    assert project.entry("pages", "Three causes").msgstr == ""
    result, codes = project.translated()
    assert "po-header" in codes and "outdated-catalog" not in codes
    assert "flat-tyre" in result.counts.files
    assert result.counts.files["flat-tyre"].translated == 0


def test_a_catalog_of_another_module_is_neither_shown_nor_changed(project) -> None:
    project.update()
    project.say_everything()
    data = project.po("course").read_bytes()
    project.po("flat-tyre").write_bytes(data)
    summary = translation.update(project.root, project.course, prune=True)
    assert [fault.code for fault in summary.diagnostics] == ["wrong-catalog"]
    assert "the catalog of course" in summary.diagnostics[0].message
    assert "translations/es/flat-tyre.po: left as it is" in summary_text(summary)
    assert project.po("flat-tyre").read_bytes() == data
    assert "wrong-catalog" in (codes := project.translated()[1])
    assert "outdated-catalog" not in codes


def test_the_catalog_of_a_module_that_was_renamed_takes_its_name(project) -> None:
    project.update()
    path = project.po("flat-tyre")
    right = path.read_text("utf-8")
    path.write_text(right.replace("bicycle-repair flat-tyre", "bicycle-repair tyres"), "utf-8")
    project.update()
    assert path.read_text("utf-8") == right


def test_an_interrupted_write_leaves_the_old_file(project, monkeypatch) -> None:
    project.update()
    before = files(project)
    project.edit("docs/index.md", "Old clothes.", "Very old clothes.")

    def fail(*_: object) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr("os.replace", fail)
    summary = translation.update(project.root, project.course)
    assert [fault.code for fault in summary.diagnostics] == ["unwritable-file"]
    assert files(project) == before
    assert not list((project.root / "translations/es").glob(".*"))


def test_a_language_the_engine_has_no_words_for_gets_a_catalog_of_them(project) -> None:
    project.edit("modules/course.yml", "  es:\n    name: Español", "  pl:\n    name: Polski")
    project.update()
    path = project.root / "translations/pl/interface.po"
    msgfmt(path)
    file = polib.pofile(str(path))
    assert file.find("Search") is not None
    assert any(len(entry.msgstr_plural) == 3 for entry in file)
    file.find("Search").msgstr = "Szukaj"
    file.save()
    assert translation.interface("pl", project.root).gettext("Search") == "Szukaj"


def test_the_status_counts_what_is_there(project) -> None:
    project.update()
    project.say_all("pages", {"Old clothes": "Ropa vieja."})
    status = translation.status(project.root, project.course)
    pages = next(row for row in status.rows if row.file == "pages")
    assert (pages.count.translated, pages.count.missing, pages.unreviewed) == (1, 5, 1)
    assert "pages" in status.as_table(60) and '"translated": 1' in status.as_json()


@pytest.mark.parametrize(
    "word", ["Three causes", "title of the course", "list item", "term: patch = parche"]
)
def test_the_translator_is_told_where_a_text_stands(project, word: str) -> None:
    project.update()
    assert any(word in p.read_text("utf-8") for p in (project.root / "translations/es").iterdir())
