"""The strings and keywords of PO files."""

from __future__ import annotations

import re


class Flaw(Exception):
    """What is wrong with a line; caught by the reader, which knows where it is."""

    def __init__(self, message: str, hint: str = "", column: int = 0) -> None:
        super().__init__(message)
        self.message, self.hint, self.column = message, hint, column


KNOWN_FLAG = re.compile(r"fuzzy$|(?:no-)?wrap$|[a-z0-9+#-]+-format$|range: *\d+ *\.\. *\d+$")
_KEYWORD = re.compile(r"(msgctxt|msgid_plural|msgid|msgstr)(?:\[(\d{1,3})\])?(?=[\s\"]|$)\s*")
_ESCAPES = {"n": "\n", "t": "\t", "r": "\r", '"': '"', "\\": "\\"}
_ESCAPE = re.compile(r"\\(.)")
_INSIDE = re.compile(r'[^"\\]*(?:\\.[^"\\]*)*', re.DOTALL)


def keyword(line: str) -> tuple[str | None, int | None, str]:
    """The keyword that a line begins with, its index if any, and the rest of the line."""
    match = _KEYWORD.match(line)
    if match is None:
        return None, None, line
    index = int(match[2]) if match[2] is not None else None
    return match[1], index, line[match.end() :]


def unquoted(text: str, column: int) -> str:
    """The string that a quoted text on one line stands for.

    Raises Flaw if it is not exactly one closed string; ``column`` is where the text begins.
    """
    if not text.startswith('"'):
        raise Flaw(_not_a_string(text), 'write msgid "...", msgstr "..." or a comment', column)
    end = _closing(text)
    if end is None:
        raise Flaw(f"the string {shortened(text[1:])} is not closed", 'add " at its end', column)
    if text[end + 1 :].strip():
        hint = 'a quotation mark inside a string is written \\"'
        raise Flaw(f"text after the closing quotation mark: {shortened(text[end + 1:])}", hint,
                   column + end + 1)  # fmt: skip
    inside = text[1:end]
    if "\\" not in inside:
        return inside
    for escape in _ESCAPE.finditer(inside):
        if escape[1] not in _ESCAPES:
            hint = "a backslash itself is written \\\\"
            raise Flaw(
                f'"{escape[0]}" means nothing in a PO file', hint, column + escape.start() + 1
            )
    return unescaped(inside)


def unescaped(inside: str) -> str:
    """What the inside of a string stands for, every escape in which means something."""
    if "\\" not in inside:
        return inside
    return _ESCAPE.sub(lambda escape: _ESCAPES[escape[1]], inside)


def _closing(text: str) -> int | None:
    """Where the string that begins with the text's first sign is closed."""
    inside = _INSIDE.match(text, 1)
    assert inside is not None
    return inside.end() if text[inside.end() : inside.end() + 1] == '"' else None


def _not_a_string(text: str) -> str:
    if not text:
        return "a keyword without a string"
    return f"this is no line of a PO file: {shortened(text)}"


def shortened(text: str) -> str:
    """A text in quotation marks, cut if it is long."""
    return f'"{text}"' if len(text) <= 50 else f'"{text[:47]}..."'
