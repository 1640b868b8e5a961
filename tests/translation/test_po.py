"""Reading PO files: every fault with its line, no entry lost."""

from __future__ import annotations

import re
import subprocess
from pathlib import Path

import polib
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from curriculum.translation import po

BROKEN = sorted((Path(__file__).parent / "broken").glob("*.po"))


def faults(data: bytes) -> list[str]:
    read = po.read(data, "es.po")
    found = [*read.faults, *po.check_header(read.file, "es.po", "es")]
    return [
        f"{fault.location.line}:{fault.location.column} {fault.code} {fault.message}"
        for fault in found
    ]


@pytest.mark.parametrize("path", BROKEN, ids=lambda path: path.stem)
def test_every_fault_is_named_with_its_line(path: Path) -> None:
    data = path.read_bytes()
    expected = re.findall(rb"^# expect: (.*)$", data, re.MULTILINE)
    assert expected, "say what is expected in a comment: # expect: 12:8 po-syntax the string"
    found = faults(data)
    assert len(found) == len(expected), found
    for line, beginning in zip(found, expected, strict=True):
        assert line.startswith(beginning.decode()), found


TEXT = st.text(st.characters(exclude_categories=["Cs", "Cc"]), max_size=200)


@st.composite
def files(draw: st.DrawFn) -> po.PoFile:
    ids = draw(st.lists(TEXT.filter(bool), unique=True, max_size=6))
    notes = st.lists(st.text("abc é", max_size=9).map(str.strip), max_size=2).map(tuple)
    entries = tuple(
        po.Entry(
            msgid,
            (draw(TEXT),),
            context=draw(st.none() | st.text('ab\\"', min_size=1, max_size=5)),
            fuzzy=draw(st.booleans()),
            previous=draw(st.none() | st.text('xy \\"', min_size=1, max_size=90)),
            notes=draw(notes),
            references=draw(st.sampled_from([(), ("a.yml",), ("a.yml", "b/c.yml")])),
        )
        for msgid in ids
    )
    return po.PoFile(po.new_header("course", "es"), entries)


@settings(max_examples=150, deadline=None)
@given(files())
def test_what_is_written_is_read_again_here_and_elsewhere(file: po.PoFile) -> None:
    data = po.render(file)
    read = po.read(data, "es.po")
    assert not read.faults and read.whole
    assert read.file == file
    other = polib.pofile(data.decode())
    assert [(e.msgid, e.msgstr, e.msgctxt) for e in other] == [
        (e.msgid, e.text, e.context) for e in file.entries
    ]


@settings(max_examples=300, deadline=None)
@given(
    st.binary(max_size=200)
    | st.text('msgidtrcx_plural[0] "\\\n#~|,.:', max_size=200).map(str.encode)
)
def test_no_bytes_give_a_traceback(data: bytes) -> None:
    faults(data)


@settings(max_examples=200, deadline=None)
@given(files(), st.data())
def test_no_entry_is_lost_without_a_word(file: po.PoFile, data: st.DataObject) -> None:
    """Cut anything out of a good file: each msgid line comes through, or there is a fault."""
    good = po.render(file).decode()
    start = data.draw(st.integers(0, len(good)))
    cut = good[:start] + good[start + data.draw(st.integers(1, 30)) :]
    read = po.read(cut.encode(), "es.po")
    lines = len(re.findall(r"^msgid\b", cut, re.MULTILINE))
    came_through = len(read.file.entries) + bool(read.file.header.line)
    assert came_through == lines or read.faults


@settings(max_examples=200, deadline=None)
@given(files(), st.data())
def test_plain_entries_are_read_as_any_others(file: po.PoFile, data: st.DataObject) -> None:
    """A second space after msgid makes no difference, but such an entry is read line by line."""
    good = po.render(file).decode()
    start = data.draw(st.integers(0, len(good)))
    cut = good[:start] + good[start + data.draw(st.integers(0, 30)) :]
    spaced = re.sub(r'^msgid "', 'msgid  "', cut, flags=re.MULTILINE)
    one, other = po.read(cut.encode(), "es.po"), po.read(spaced.encode(), "es.po")
    assert repr(one.file) == repr(other.file)  # where things stand, too
    assert [fault.location.line for fault in one.faults] == [
        fault.location.line for fault in other.faults
    ]


@pytest.mark.parametrize(
    ("language", "forms", "picks"), [("ru", 3, [2, 0, 1, 1, 1, 2]), ("es", 2, [1, 0, 1, 1, 1, 1])]
)
def test_plurals_are_those_of_the_language(language: str, forms: int, picks: list[int]) -> None:
    fields = po.header_fields(po.new_header("course", language))
    rule = po.plural_rule(fields["Plural-Forms"])
    assert rule is not None and rule[0] == forms
    assert rule[1][:6] == picks


@pytest.mark.parametrize("forms", ["nplurals=1; plural=0;", po.GERMANIC])
def test_a_language_that_the_locale_data_lack_may_count_as_it_likes(forms: str) -> None:
    header = po.new_header("course", "dng")
    assert po.header_fields(header)["Plural-Forms"] == po.GERMANIC
    data = po.render(po.PoFile(header)).decode().replace(po.GERMANIC, forms)
    assert not list(po.check_header(po.read(data.encode(), "dng.po").file, "dng.po", "dng"))


def test_gettext_refuses_what_is_refused_here() -> None:
    """The corpus is not made up: gettext finds fault with most of it, too."""
    refused = [
        path.stem
        for path in BROKEN
        if subprocess.run(
            ["msgfmt", "--check", "-o", "-", str(path)], capture_output=True, check=False
        ).returncode
    ]
    assert len(refused) >= len(BROKEN) // 2, refused
