"""Quotes, dashes and spaces as each language sets them.

Russian: « » and inside them „ “, an em dash with a non-breaking space before it, non-breaking
spaces after №, ст. and before % (rules of the UN's Russian editors and of printers).
Spanish: “ ”, opening ¿ and ¡, a non-breaking space before %.
A language without rules here is not judged.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from curriculum.translation.quality.pair import Finding, Pair, doubt
from curriculum.translation.quality.shown import shown

NBSP = "\u00a0"


@dataclass(frozen=True, slots=True)
class Rule:
    """A way of setting type that a language does not have."""

    code: str
    signs: tuple[str, ...]
    """One of these stands in every match; where none is, the pattern need not look."""

    pattern: re.Pattern[str]
    message: str
    hint: str


def _rule(code: str, signs: str, pattern: str, message: str, hint: str) -> Rule:
    """A rule; the signs are divided by bars."""
    return Rule(code, tuple(signs.split("|")), re.compile(pattern), message, hint)


_STRAIGHT = '"', r"\""
_HYPHEN_AS_DASH = " - ", r"(?<=[^\W\d_,.)»”]) -(?= )"
_LOOSE_PERCENT = " %", r"\d %"
_TIGHT_PERCENT = "%", r"\d%"

RULES: dict[str, tuple[Rule, ...]] = {
    "ru": (
        _rule("quotes", *_STRAIGHT, "straight quotes", "write « », and inside them „ “"),
        _rule("quotes", "”|“", r"”|(?:^|[^„“»\w.!?…])“(?=\w)(?![^„“]*„)", "English quotes",
              "write « »"),
        _rule("dash", *_HYPHEN_AS_DASH, "a hyphen for a dash", f"write{NBSP}— with spaces"),
        _rule("dash", "–", r"(?<=[^\W\d_,.)»])[ \u00a0]–(?=[ \u00a0])", "an en dash", "write —"),
        _rule("spaces", " —", r"(?<=\S) —", "an ordinary space before the dash",
              "make it non-breaking"),
        _rule("spaces", "№ |ст. |п. |ч. |§ ", r"№ \d|\bст\. \d|\bп\. \d|\bч\. \d|§ \d",
              "an ordinary space before a number", "make it non-breaking"),
        _rule("spaces", *_LOOSE_PERCENT, "an ordinary space before %", "make it non-breaking"),
        _rule("spaces", *_TIGHT_PERCENT, "no space before %", "put a non-breaking space before it"),
    ),
    "es": (
        _rule("quotes", *_STRAIGHT, "straight quotes", "write “ ”"),
        _rule("dash", *_HYPHEN_AS_DASH, "a hyphen for a dash", "write –"),
        _rule("spaces", *_LOOSE_PERCENT, "an ordinary space before %", "make it non-breaking"),
        _rule("spaces", *_TIGHT_PERCENT, "no space before %", "put a non-breaking space before it"),
        _rule("spaces", "¿ |¡ | ?| !", r"[¿¡] | [?!](?!\w)",
              "a space inside question or exclamation marks", "take it out"),
    ),
}  # fmt: skip


def check(pair: Pair) -> Iterator[Finding]:
    """What the language sets otherwise, and questions without their opening mark."""
    text = shown(pair.translation)
    for rule in RULES.get(pair.language, ()):
        for sign in rule.signs:
            if sign in text:
                break
        else:
            continue
        found = rule.pattern.search(text)
        if found is not None:
            around = text[max(0, found.start() - 12) : found.end() + 12].strip()
            yield doubt(rule.code, f"{rule.message} in “{around}”", rule.hint)
    if pair.language == "es":
        for opening, closing in (("¿", "?"), ("¡", "!")):
            if text.count(opening) != text.count(closing):
                message = f"{text.count(opening)} × {opening} and {text.count(closing)} × {closing}"
                yield doubt("question-marks", message, f"each {closing} has its {opening}")
