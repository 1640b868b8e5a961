"""No tag, attribute list, code or picture that the English lacks.

A translation goes into the page as Markdown, which lets HTML through. Words of the interface stand
as they are in attributes too, which a quotation mark would end.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from curriculum.translation.quality.pair import Finding, Pair, added, lost, refuse

_TAG = re.compile(r"<[/!?]?[A-Za-z!?/\[-][^<>]*>?")
_ENTITY = re.compile(r"&(?:#\d+|#[xX][0-9a-fA-F]+);?")
_CODE = re.compile(r"(?P<fence>(?<!`)`+(?!`))(.*?)(?<!`)(?P=fence)(?!`)")
_PICTURE = re.compile(r"!\[[^\]]*\][(\[]")
_SIGNS = "<&!`"
_SIGNS_OF_HTML = '"<>'


def check(pair: Pair) -> Iterator[Finding]:
    """Tags, character numbers, pictures, code."""
    if pair.kind == "interface":
        yield from _signs_of_html(pair.source, pair.translation)
    if not pair.has(_SIGNS):
        return
    source, text = pair.source, pair.translation
    tags = _tags(source), _tags(text)
    for tag in added(*tags):
        yield refuse(
            "added-markup",
            f'the translation has the HTML "{tag}", the English has not',
            "translate the words only; after a sign for less than put a space",
        )
    for tag in lost(*tags):
        yield refuse("lost-markup", f'the HTML "{tag}" of the English is missing')
    for entity in added(_ENTITY.findall(source), _ENTITY.findall(text)):
        message = f'the translation has the character number "{entity}"'
        yield refuse("added-markup", message, "write the character itself")
    if len(_PICTURE.findall(text)) > len(_PICTURE.findall(source)):
        yield refuse("added-markup", "the translation has a picture, the English has not")
    yield from _code(source, text)


def _signs_of_html(source: str, text: str) -> Iterator[Finding]:
    """Those outside of tags, which are told as tags."""
    had, has = (
        [sign for sign in _TAG.sub(" ", each) if sign in _SIGNS_OF_HTML] for each in (source, text)
    )
    for sign in added(had, has):
        instead = "“ ” or « »" if sign == '"' else "it as a word"
        yield refuse(
            "added-markup", f"the translation has a {sign}, the English has not; write {instead}"
        )


def _code(source: str, text: str) -> Iterator[Finding]:
    codes = (
        [found[2] for found in _CODE.finditer(source)],
        [found[2] for found in _CODE.finditer(text)],
    )
    for code in added(*codes):
        message = f"the translation has the code `{code}`, the English has not"
        yield refuse("added-code", message, "code stays as it is in the English")
    for code in lost(*codes):
        message = f"the code `{code}` of the English is missing"
        yield refuse("lost-code", message, "code is not translated; put it in as it is")
    if text.count("`") % 2 and not source.count("`") % 2:
        yield refuse("added-code", "the translation has a ` that is not closed")


def _tags(text: str) -> list[str]:
    """The tags outside of code; addresses in angle brackets are the concern of another rule."""
    plain = _CODE.sub(" ", text)
    return [t for t in _TAG.findall(plain) if not re.match(r"<(?:https?|mailto):", t)]
