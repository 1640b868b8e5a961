"""An entry while it is read, line by line."""

from __future__ import annotations

from dataclasses import dataclass, field

from curriculum.translation.po.entry import Entry
from curriculum.translation.po.strings import Flaw, unquoted
from curriculum.translation.po.strings import keyword as split_keyword

_BEFORE = {
    "msgctxt": (None,),
    "msgid": (None, "msgctxt"),
    "msgid_plural": ("msgid",),
    "msgstr": ("msgid", "msgid_plural", "msgstr"),
}
"""What may stand before each keyword of an entry."""


@dataclass(slots=True)
class Draft:
    """The lines of an entry collected so far."""

    line: int = 0
    broken: bool = False
    obsolete: bool = False
    _keyword: str | None = None
    _msgstr_line: int = 0
    _texts: dict[str, list[str]] = field(default_factory=dict)
    _forms: dict[int, list[str]] = field(default_factory=dict)
    _indexed: bool = False
    _target: list[str] | None = None
    _comments: dict[str, list[str]] = field(default_factory=dict)
    _previous: list[str] = field(default_factory=list)

    @property
    def empty(self) -> bool:
        """Whether nothing has been taken yet."""
        return not (self._keyword or self._comments or self._previous or self.broken)

    @property
    def whole(self) -> bool:
        """Whether nothing has to follow."""
        return self._keyword == "msgstr" and not self.broken

    def ends_before(self, keyword: str | None) -> bool:
        """Whether this keyword (None for a comment) begins the next entry."""
        if self.broken:
            return keyword in (None, "msgctxt") or (
                keyword == "msgid" and self._keyword != "msgctxt"
            )
        if keyword is None:
            return self._keyword == "msgstr"
        return keyword in ("msgid", "msgctxt") and self._keyword not in (None, "msgctxt")

    def comment(self, line: str) -> None:
        """Take a line that begins with ``#``."""
        if self._keyword is not None:
            raise Flaw("a comment in the middle of an entry", "comments stand before msgid")
        for mark in ("#.", "#:", "#,", "#|", "#~|"):
            if line.startswith(mark):
                rest = line[len(mark) :].strip()
                if mark in ("#|", "#~|"):
                    self._previous.append(rest)
                else:
                    self._comments.setdefault(mark, []).append(rest)
                return
        self._comments.setdefault("#", []).append(line[1:].strip())

    def begin(self, keyword: str, index: int | None, line: int, *, obsolete: bool) -> None:
        """Take the beginning of a string: ``msgid``, ``msgstr[1]``."""
        self._target = None
        if self._keyword is not None and obsolete != self.obsolete:
            raise Flaw("one entry is partly marked obsolete (#~) and partly not")
        if self._keyword not in _BEFORE[keyword]:
            raise Flaw(self._misplaced(keyword), "an entry is msgctxt (if any), msgid, msgstr")
        if index is not None and keyword != "msgstr":
            raise Flaw(f"{keyword} takes no number")
        self.obsolete, self._keyword = obsolete, keyword
        if keyword == "msgid":
            self.line = line
        if keyword != "msgstr":
            self._target = self._texts.setdefault(keyword, [])
            return
        self._msgstr_line = self._msgstr_line or line
        self._indexed = self._indexed or index is not None
        if index is None and self._forms:
            raise Flaw("a second msgstr in one entry; is the next msgid missing?")
        if (index or 0) != len(self._forms):
            raise Flaw("the forms of msgstr are not numbered 0, 1, 2 in order")
        self._target = self._forms.setdefault(index or 0, [])

    def more(self, text: str, *, column: int) -> None:
        """Take a string, or the continuation of one."""
        if self._target is None:
            if self.broken:
                return
            raise Flaw("a string that belongs to no msgid or msgstr", "", column)
        self._target.append(text)

    def entry(self) -> Entry | None:
        """The finished entry; None if there were only comments. Raises Flaw if it is not whole."""
        if self._keyword is None and not self.broken:
            return None
        if self.broken or "msgid" not in self._texts:
            raise Flaw("an entry without msgid", "an entry is msgctxt (if any), msgid, msgstr")
        if not self._forms:
            raise Flaw("an entry without msgstr", 'add: msgstr ""')
        if self._indexed != ("msgid_plural" in self._texts):
            raise Flaw("msgstr[0], msgstr[1] ... belong to a msgid_plural, and only to one")
        previous = self._previous_texts()
        flags = [flag.strip() for line in self._of("#,") for flag in line.split(",")]
        others = tuple(flag for flag in flags if flag and flag != "fuzzy")
        return Entry(
            "".join(self._texts["msgid"]),
            tuple("".join(parts) for parts in self._forms.values()),
            context=self._joined("msgctxt"),
            plural=self._joined("msgid_plural"),
            fuzzy="fuzzy" in flags,
            flags=others,
            previous=previous.get("msgid"),
            previous_context=previous.get("msgctxt"),
            notes=self._of("#"),
            comments=self._of("#."),
            references=tuple(name for line in self._of("#:") for name in line.split()),
            obsolete=self.obsolete,
            line=self.line,
            msgstr_line=self._msgstr_line,
        )

    def _of(self, mark: str) -> tuple[str, ...]:
        return tuple(self._comments.get(mark, ()))

    def _joined(self, keyword: str) -> str | None:
        parts = self._texts.get(keyword)
        return None if parts is None else "".join(parts)

    def _previous_texts(self) -> dict[str, str]:
        """The strings of the lines that begin with ``#|``; what cannot be read is left out."""
        found: dict[str, str] = {}
        current = ""
        for line in self._previous:
            name, _, rest = split_keyword(line)
            current = name or current
            try:
                found[current] = found.get(current, "") + unquoted(rest, 1)
            except Flaw:
                return {}
        return found

    def _misplaced(self, keyword: str) -> str:
        if keyword == "msgstr" and self._keyword is None:
            return "msgstr without a msgid before it"
        if self._keyword in ("msgid", "msgid_plural"):
            return f"{keyword} where msgstr should follow"
        return f"{keyword} is out of place"
