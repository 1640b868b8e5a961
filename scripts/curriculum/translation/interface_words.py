"""The words of the templates and scripts themselves: buttons, headings, notices.

The engine ships catalogs for some languages; a course brings ``translations/<code>/interface.po``
for others, or to say something otherwise.
"""

from __future__ import annotations

import gettext
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from functools import cache, cached_property
from pathlib import Path

from curriculum import memory
from curriculum.translation import po
from curriculum.translation.files import path_of
from curriculum.translation.quality import judge
from curriculum.translation.quality.pair import Finding, Pair
from curriculum.translation.walking import INTERFACE

SHIPPED = Path(__file__).parent / "interface"


@dataclass(frozen=True)
class _Layer:
    """The finished words of one catalog."""

    words: Mapping[tuple[str | None, str], tuple[str, ...]] = field(default_factory=dict)
    forms: str = po.GERMANIC

    def form(self, number: int) -> int:
        """Which plural form a number takes."""
        rule = self.forms.partition("plural=")[2].strip().rstrip(";")
        return int(_rule(rule)(number))


@cache
def _rule(expression: str) -> Callable[[int], int]:
    return gettext.c2py(expression)


class Words(gettext.NullTranslations):
    """Interface words in one language; a word without translation comes back as it is."""

    def __init__(self, language: str, layers: tuple[_Layer, ...]) -> None:
        super().__init__()
        self.language = language
        self._layers = layers

    @cached_property
    def digest(self) -> bytes:
        """Tells these words from any others."""
        layers = ((layer.forms, sorted(layer.words.items(), key=str)) for layer in self._layers)
        return memory.of(self.language, *map(repr, layers))

    def gettext(self, message: str) -> str:
        """The word in this language."""
        return self._find((None, message)) or message

    def pgettext(self, context: str, message: str) -> str:
        """The word in this language, told apart by a context."""
        return self._find((context, message)) or message

    def ngettext(self, msgid1: str, msgid2: str, n: int) -> str:
        """The form of the word that goes with the number; the number itself is not put in."""
        return self._find_form((None, msgid1), n) or (msgid1 if n == 1 else msgid2)

    def _find(self, key: tuple[str | None, str]) -> str | None:
        found = (layer.words[key][0] for layer in self._layers if key in layer.words)
        return next(found, None)

    def _find_form(self, key: tuple[str | None, str], number: int) -> str | None:
        for layer in self._layers:
            forms = layer.words.get(key, ())
            if len(forms) > 1 or (forms and layer.form(number) == 0):
                return forms[layer.form(number)]
        return None


def interface(language: str, root: Path | None = None) -> Words:
    """The interface words in a language: the course's own, then those shipped with the engine.

    Never fails: words of a catalog that is missing or broken come back in English. Its faults
    are told by `read_catalog`.
    """
    layers = []
    if root is not None:
        layers.append(_layer(root / path_of(language, INTERFACE), language, judged=True))
    layers.append(_layer(SHIPPED / f"{language}.po", language, judged=False))
    return Words(language, tuple(layer for layer in layers if layer.words))


def shipped_languages() -> list[str]:
    """The languages that the engine brings interface words for."""
    return sorted(path.stem for path in SHIPPED.glob("*.po"))


def _layer(path: Path, language: str, *, judged: bool) -> _Layer:
    """The words of a file. Those of the engine itself are judged by its tests, once for all."""
    try:
        return _read(path.read_bytes(), path.name, language, judged)
    except OSError:
        return _Layer()


@cache
def _read(data: bytes, name: str, language: str, judged: bool) -> _Layer:
    file = po.read(data, name).file
    forms = po.header_fields(file.header).get("Plural-Forms", po.GERMANIC)
    rule = po.plural_rule(forms)
    if rule is None:
        forms, rule = po.GERMANIC, po.plural_rule(po.GERMANIC)
    words = {
        entry.key: entry.msgstr
        for entry in file.active.values()
        if entry.is_translated and not entry.fuzzy
        if not (judged and refusals(entry, language))
        if entry.plural is None or (rule and len(entry.msgstr) == rule[0])
    }
    return _Layer(words, forms)


def refusals(entry: po.Entry, language: str) -> list[str]:
    """Why a translated interface word may not be shown; nothing for a good one."""
    sources = (entry.msgid, entry.plural or entry.msgid)
    return [
        finding.message for text in entry.msgstr for finding in _mildest(sources, text, language)
    ]


def _mildest(sources: tuple[str, str], text: str, language: str) -> list[Finding]:
    """The refusals against that of singular and plural which the form is nearer to."""
    judged = [
        [found for found in judge(Pair(source, text, INTERFACE, language)) if found.refuses]
        for source in sources
    ]
    return min(judged, key=len)
