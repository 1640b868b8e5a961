"""What a language is called in its own words, and in which direction it is written."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class LanguageName:
    """A language as the Unicode locale data (CLDR) know it."""

    code: str
    name: str
    direction: str


def language_name(code: str) -> LanguageName | None:
    """The language of a code such as ``kk``; None if there is no such language."""
    from babel import Locale, UnknownLocaleError  # needed when a language is added

    try:
        locale = Locale.parse(code)
    except (UnknownLocaleError, ValueError):
        return None
    name = locale.get_display_name(code) or ""
    return LanguageName(code, name[:1].upper() + name[1:], locale.text_direction)
