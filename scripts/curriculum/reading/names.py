"""What is wrong with an id or the name of a file, letter by letter."""

from __future__ import annotations

import unicodedata

from curriculum.model.base import LONGEST_ID
from curriculum.reading.lines import shortened
from curriculum.reading.mending import LOOKALIKES, kebab


def of_id(text: str) -> tuple[str, str]:
    """What is wrong with an id, and what to write."""
    better = kebab(text)
    hint = f'write "{better}"' if better else "an id begins with a letter from a to z"
    shown = "".join(letter for letter in text if letter.isprintable())
    return f'"{shortened(shown)}" cannot be an id: {_reason(text)}', hint


def _reason(text: str) -> str:
    foreign = next((letter for letter in text if not letter.isascii()), None)
    if foreign is not None:
        return _foreign(foreign)
    if len(text) > LONGEST_ID:
        return f"it is longer than {LONGEST_ID} letters"
    if " " in text.strip() or text != text.strip():
        return "it has a space in it; words are joined with hyphens"
    if any(letter.isupper() for letter in text):
        return "it has capital letters; ids are written small"
    if "_" in text:
        return "it has an underscore; words are joined with hyphens"
    if text[:1].isdigit():
        return "it begins with a digit; the first must be a letter"
    odd = next((letter for letter in text if not letter.isalnum() and letter != "-"), None)
    if odd is not None:
        return f'"{odd}" is not allowed; only a to z, 0 to 9 and hyphens are'
    return "a hyphen may only stand between two letters or digits"


def _foreign(letter: str) -> str:
    name = unicodedata.name(letter, "an unknown character").lower()
    twin = letter.translate(LOOKALIKES)
    if twin != letter:
        return f'its "{letter}" is a Cyrillic letter that only looks like the Latin "{twin}"'
    if letter.isprintable():
        return f'"{letter}" is not allowed ({name}); only a to z, 0 to 9 and hyphens are'
    return f"it has an invisible character in it ({name})"
