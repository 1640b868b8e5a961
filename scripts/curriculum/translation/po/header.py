"""The header of a PO file: what stands in it, and what is right for a language."""

from __future__ import annotations

import gettext
import re
from collections.abc import Iterator
from dataclasses import replace

from curriculum.diagnostics import Diagnostic, Location, error, warning
from curriculum.translation.po.entry import Entry, PoFile

_PLURALS = re.compile(r"\s*nplurals\s*=\s*(\d+)\s*;\s*plural\s*=\s*([^;\n]+);?\s*$")
_CHARSET = re.compile(r"charset=([\w-]+)", re.IGNORECASE)
_OURS = ("Language", "MIME-Version", "Content-Type", "Content-Transfer-Encoding", "Plural-Forms")
GERMANIC = "nplurals=2; plural=(n != 1);"
"""The rule for plurals where none is known: most languages have it."""

_NUMBERS = range(1200)
"""Enough to tell plural rules apart: they go by the last three digits at most."""


def header_fields(entry: Entry) -> dict[str, str]:
    """The fields of a header in their order."""
    fields = {}
    for line in entry.text.split("\n"):
        name, colon, value = line.partition(":")
        if colon:
            fields[name.strip()] = value.strip()
    return fields


def new_header(project: str, language: str) -> Entry:
    """The header of a new catalog. It holds no date, so that nothing changes by itself."""
    fields = {
        "Project-Id-Version": project,
        "PO-Revision-Date": "",
        "Last-Translator": "",
        "Language-Team": "",
        **_right_fields(language),
    }
    return Entry("", (_text(fields),))


def with_header(header: Entry, project: str, language: str) -> Entry:
    """A header with what the engine knows put right and what translators wrote kept.

    Of another project's name nothing is known; one of the same course is that of a file which was
    called otherwise.
    """
    fields = header_fields(header)
    if not fields:
        return replace(new_header(project, language), notes=header.notes)
    right = _right_fields(language)
    if fields.get("Project-Id-Version", "").split(" ")[0] == project.split(" ")[0]:
        right["Project-Id-Version"] = project
    if plural_rule(fields.get("Plural-Forms", "")) is not None:
        right["Plural-Forms"] = fields["Plural-Forms"]
    return replace(header, msgstr=(_text({**fields, **right}),), fuzzy=False)


def _right_fields(language: str) -> dict[str, str]:
    forms = _known_plurals(language) or GERMANIC
    values = (language, "1.0", "text/plain; charset=UTF-8", "8bit", forms)
    return dict(zip(_OURS, values, strict=True))


def _known_plurals(language: str) -> str | None:
    """The rule for plurals of a language; None for one that the locale data do not know."""
    from babel import UnknownLocaleError  # most headers are right as they are
    from babel.messages.plurals import get_plural

    try:
        plural = get_plural(language)
    except (UnknownLocaleError, ValueError):
        return None
    return f"nplurals={plural.num_plurals}; plural={plural.plural_expr};"


def _text(fields: dict[str, str]) -> str:
    return "".join(f"{name}: {value}\n" for name, value in fields.items())


def charset_of(header: Entry) -> str | None:
    """The encoding that the header names."""
    match = _CHARSET.search(header_fields(header).get("Content-Type", ""))
    return match[1] if match else None


def plural_rule(forms: str) -> tuple[int, list[int]] | None:
    """How many plural forms a ``Plural-Forms`` field names, and which one 0, 1, 2 ... take.

    None if it is not a rule.
    """
    match = _PLURALS.match(forms)
    if match is None or not 1 <= int(match[1]) <= 6:
        return None
    try:
        rule = gettext.c2py(match[2])
        chosen = [int(rule(number)) for number in _NUMBERS]
    except (ValueError, ZeroDivisionError, OverflowError, RecursionError):
        return None
    return (int(match[1]), chosen) if max(chosen) < int(match[1]) else None


def other_language(header: Entry, language: str) -> str:
    """The language that a header names, if it names another one than this."""
    stated = header_fields(header).get("Language", "")
    is_other = re.split("[_-]", stated)[0].casefold() not in ("", language)
    return stated if is_other else ""


def check_header(file: PoFile, path: str, language: str) -> Iterator[Diagnostic]:
    """What is wrong with the header, and with plurals that do not fit it."""
    place = Location(path, max(file.header.line, 1), 1)
    hint = "run: curriculum translations update"
    fields = header_fields(file.header)
    if not fields:
        if file.header.line:
            yield error(place, "po-header", "the header is empty", hint)
        return
    charset = charset_of(file.header)
    if charset is None or charset.casefold() not in ("utf-8", "utf8"):
        message = f'the header names the charset "{charset or ""}"; it must be UTF-8'
        yield error(place, "po-header", message, hint)
    stated = fields.get("Language", "")
    if re.split("[_-]", stated)[0] != language:
        message = f'the header says Language: "{stated}", but the file stands in {language}/'
        other = other_language(file.header, language)
        wrong_file = f"this is the catalog of {other}: put that of {language} back; or, if its "
        wrong_file += f"texts are in the language {language}, write in it: Language: {language}"
        yield error(place, "po-header", message, wrong_file if other else hint)
    if file.header.fuzzy:
        yield warning(place, "po-header", "the header is marked fuzzy", hint)
    yield from _plural_faults(file, path, place, fields.get("Plural-Forms", ""), language)


def _plural_faults(
    file: PoFile, path: str, place: Location, forms: str, language: str
) -> Iterator[Diagnostic]:
    known = _known_plurals(language)
    right = known or GERMANIC
    rule = plural_rule(forms)
    if rule is None:
        message = f'"Plural-Forms: {forms}" is no rule for plurals'
        yield error(place, "po-header", message, f"write: Plural-Forms: {right}")
        return
    if known and rule != plural_rule(right):
        message = f"the Plural-Forms of the header are not those of the language {language}"
        yield warning(place, "po-header", message, f"write: Plural-Forms: {right}")
    for entry in file.entries:
        if entry.plural is not None and len(entry.msgstr) != rule[0]:
            message = f"{len(entry.msgstr)} plural forms where the language has {rule[0]}"
            yield error(Location(path, entry.line, 1), "po-plural", message)
