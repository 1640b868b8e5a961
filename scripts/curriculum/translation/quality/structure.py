"""A passage stays the one paragraph, item, heading or cell that it is."""

from __future__ import annotations

import re
from collections.abc import Iterator

from curriculum.translation.quality.pair import Finding, Pair, doubt, refuse

_OPENINGS = (
    (re.compile(r"#{1,6}"), "a heading"),
    (re.compile(r">"), "a quotation"),
    (re.compile(r"[*+-](?:\s|$)|\d+[.)](?:\s|$)"), "a list item"),
    (re.compile(r"(?:!!!|\?\?\?|===)"), "a note"),
    (re.compile(r"`{3}|~{3}"), "a block of code"),
    (re.compile(r"\*?\[[^\]]*\]:"), "a definition"),
    (re.compile(r":\s"), "a definition"),
    (re.compile(r"(?:[-_*] *){3,}$"), "a rule"),
    (re.compile(r"\|"), "a table"),
    (re.compile(r"--8<--"), "an included file"),
)
_BAR = re.compile(r"(?<!\\)(?:\\\\)*\|")
_MARKS = "*_"
_STRONG = re.compile(r"(?<!\\)(?:\*\*|__)(?=\S|$)|(?<=\S)(?:\*\*|__)")


def check(pair: Pair) -> Iterator[Finding]:
    """Line breaks, markers of other blocks, cell bars; emphasis that is not closed."""
    source, text = pair.source, pair.translation.strip()
    if "\n" in text and "\n" not in source:
        yield refuse(
            "line-break",
            "the translation has a line break, the English is one line",
            "delete \\n",
        )
    openings = () if text[:1].isalpha() else _OPENINGS  # none of them begins with a letter
    for opening, what in openings:
        if opening.match(text) and not opening.match(source):
            first = text.split()[0]
            yield refuse(
                "other-structure",
                f'the translation begins with "{first}", which makes {what} of it',
                f"write a backslash before the sign, as in \\{first}, or begin otherwise",
            )
    if pair.kind.startswith("table") and len(_BAR.findall(text)) > len(_BAR.findall(source)):
        message = 'the translation has a "|", which divides the cell'
        yield refuse("other-structure", message, "write \\|")
    if (len(text) - len(text.rstrip("\\"))) % 2 and not source.endswith("\\"):
        yield refuse("other-structure", "the translation ends with a backslash", "delete it")
    if pair.kind in ("title", "interface") or not pair.has(_MARKS):
        return
    strong, had = len(_STRONG.findall(text)), len(_STRONG.findall(source))
    if strong % 2 and not had % 2:
        yield refuse("emphasis", "the translation does not close a **", "write **words**")
    elif strong != had:
        yield doubt("emphasis", "the translation emphasises more or less than the English")
