"""Block Markdown cut into what a translator translates and what holds it together.

The same cut serves extraction and translation, so a message can never differ between the two.
Structure - indentation, list markers, ``#``, pipes, the type of a note, code, lines that only put
a table or figure somewhere - stays outside the messages. Line breaks inside a paragraph are folded
to spaces, so that refilling a paragraph changes no message.

What is cut follows Python-Markdown, which decides by blocks between empty lines: a marker starts a
list only where a block starts.
"""

from __future__ import annotations

import re
from functools import lru_cache

from curriculum.translation import marks
from curriculum.translation.lines import Line, lines_of
from curriculum.translation.lines import line as line_of
from curriculum.translation.segments import Kind, Segment


@lru_cache(maxsize=20_000)
def split(text: str) -> tuple[Segment, ...]:
    """The segments of a block Markdown text. Any text can be split."""
    cutter = _Cutter()
    cutter.cut(lines_of(text))
    return tuple(cutter.segments)


class _Cutter:
    """Goes through lines and collects segments."""

    def __init__(self) -> None:
        self.segments: list[Segment] = []
        self._quoted = False
        self._blocks = (
            self._cut_fence, self._cut_structure, self._cut_heading, self._cut_note,
            self._cut_quote, self._cut_item, self._cut_table, self._cut_underlined,
        )  # fmt: skip
        self._blocks_of_words = (self._cut_table, self._cut_underlined)
        self._new_block()

    def _new_block(self) -> None:
        self._open = 0
        """How deep, in steps of four spaces, text may stand before it is code."""
        self._block_start = True
        self._in_list, self._numbered = False, False
        self._note = 0
        """How deep the text of the note above stands."""

    def cut(self, lines: list[Line]) -> None:
        """Cut lines that stand in one container (the text, or a quotation)."""
        at = 0
        while at < len(lines):
            at = self._cut_one(lines, at)

    def _cut_one(self, lines: list[Line], at: int) -> int:
        """Cut what begins at a line; returns the line after it."""
        line = lines[at]
        if line.blank:
            self._keep_line(line)
            self._block_start, self._in_list, self._note = True, False, 0
            return at + 1
        if line.level < self._note:  # what follows a note less indented is a block of its own
            self._start_block(line.level)
        if self._block_start and line.level > self._open:
            return self._cut_code(lines, at)
        for cut in self._blocks_of_words if line.of_words else self._blocks:
            after = cut(lines, at)
            if after > at:
                return after
        return self._cut_paragraph(lines, at)

    # What is no message

    def _keep(self, text: str) -> None:
        if text:
            self.segments.append(Segment(text))

    def _keep_line(self, line: Line) -> None:
        self._keep(line.prefix + line.text + line.end)

    def _cut_code(self, lines: list[Line], at: int) -> int:
        while at < len(lines) and not lines[at].blank and lines[at].level > self._open:
            self._keep_line(lines[at])
            at += 1
        return at

    def _cut_fence(self, lines: list[Line], at: int) -> int:
        fence = marks.FENCE.match(lines[at].text)
        if fence is None:
            return at
        closing = re.compile(rf"\s*{re.escape(fence['mark'])}{re.escape(fence['mark'][0])}*\s*$")
        for end in range(at + 1, len(lines)):
            if closing.match(lines[end].text):
                for line in lines[at : end + 1]:
                    self._keep_line(line)
                self._start_block(lines[at].level)
                return end + 1
        return at

    def _cut_structure(self, lines: list[Line], at: int) -> int:
        text = lines[at].text
        if self._block_start and marks.HTML.match(text):
            while at < len(lines) and not lines[at].blank:
                self._keep_line(lines[at])
                at += 1
            return at
        if marks.alone(text):
            self._keep_line(lines[at])
            if marks.DIVIDES.match(text):
                self._start_block(lines[at].level)
            return at + 1
        return at

    def _start_block(self, level: int) -> None:
        self._open, self._block_start, self._note = level, True, 0

    # What holds messages

    def _say(self, text: str, kind: Kind, line: int) -> None:
        """Add a text: a message if it has words to translate."""
        if marks.has_words(text):
            self.segments.append(Segment(text, kind, line))
        else:
            self._keep(text)

    def _cut_heading(self, lines: list[Line], at: int) -> int:
        line = lines[at]
        found = marks.heading(line.text)
        if found is None or not (self._block_start or not line.indent):
            return at
        self._keep(line.prefix + found.mark)
        self._say_heading(found.text, found.attributes, line)
        self._keep(found.rest + line.end)
        self._start_block(line.level)
        return at + 1

    def _say_heading(self, text: str, attributes: str, line: Line) -> None:
        self._say(text, "heading", line.number)
        if attributes:
            self._keep(attributes)
        else:
            self.segments.append(Segment("", "anchor", line.number, word=text))

    def _cut_underlined(self, lines: list[Line], at: int) -> int:
        """A heading with ``===`` or ``---`` under it."""
        if not self._block_start or at + 1 >= len(lines):
            return at
        line, under = lines[at], lines[at + 1]
        if under.prefix != line.prefix or not marks.UNDERLINE.match(under.text):
            return at
        self._keep(line.prefix + line.indent)
        self._say_heading(line.text.strip(), "", line)
        self._keep(line.end)
        self._keep_line(under)
        self._start_block(line.level)
        return at + 2

    def _cut_note(self, lines: list[Line], at: int) -> int:
        line = lines[at]
        match = marks.NOTE.match(line.text)
        if match is None or not (self._block_start or not line.indent):
            return at
        self._keep(line.prefix + match["opening"])
        if match["title"]:
            self._keep(match["gap"] + '"')
            self._say(match["title"], "title of a note", line.number)
            self._keep('"')
        elif match["title"] is None and match["type"]:
            self.segments.append(Segment("", "default title", line.number, word=match["type"]))
        else:
            self._keep(match["gap"] + '""' if match["title"] is not None else "")
        self._keep(line.end)
        self._start_block(line.level + 1)
        self._note = line.level + 1
        return at + 1

    def _cut_quote(self, lines: list[Line], at: int) -> int:
        if not marks.QUOTE.match(lines[at].text):
            return at
        level, end, inner = lines[at].level, at, []
        in_list = self._in_list
        while end < len(lines) and not lines[end].blank:
            line = lines[end]
            match = marks.QUOTE.match(line.text)
            if not match and (
                marks.ENDS_QUOTE.match(line.text) or (in_list and self._is_item(line))
            ):
                break
            mark = match[0] if match else ""
            inner.append(line_of(line.number, line.prefix + mark, line.text[len(mark) :], line.end))
            end += 1
        quoted, self._quoted = self._quoted, True
        self._new_block()
        self.cut(inner)
        self._quoted, self._in_list = quoted, in_list
        self._start_block(level)
        return end

    def _cut_item(self, lines: list[Line], at: int) -> int:
        line = lines[at]
        match = marks.ITEM.match(line.text)
        if match is None or not (self._block_start or self._in_list):
            return at
        if not self._in_list:
            self._in_list, self._numbered = True, match[0].lstrip()[0].isdigit()
        self._open = line.level + 1
        self._keep(line.prefix + match[0])
        rest = line.text[match.end() :]
        if not rest.strip():
            self._keep(rest + line.end)
            self._block_start = False
            return at + 1
        return self._cut_words(lines, at, rest, "list item")

    def _cut_table(self, lines: list[Line], at: int) -> int:
        if not self._block_start or at + 1 >= len(lines):
            return at
        if "|" not in lines[at].text or not marks.TABLE_RULE.match(lines[at + 1].text):
            return at
        self._cut_row(lines[at], "table heading")
        self._keep_line(lines[at + 1])
        at += 2
        while at < len(lines) and not lines[at].blank:
            self._cut_row(lines[at], "table cell")
            at += 1
        return at

    def _cut_row(self, line: Line, kind: Kind) -> None:
        self._keep(line.prefix)
        for piece in marks.cells(line.text):
            text = piece.strip()
            if text in ("", "|"):
                self._keep(piece)
                continue
            before = piece[: len(piece) - len(piece.lstrip())]
            self._keep(before)
            self._say(text, kind, line.number)
            self._keep(piece[len(before) + len(text) :])
        self._keep(line.end)

    def _cut_paragraph(self, lines: list[Line], at: int) -> int:
        line = lines[at]
        self._open = min(self._open, line.level)
        self._keep(line.prefix + line.indent)
        return self._cut_words(lines, at, line.text, "quotation" if self._quoted else "paragraph")

    def _cut_words(self, lines: list[Line], at: int, text: str, kind: Kind) -> int:
        """The words of a paragraph or item from its first line on; hard breaks divide them."""
        first = lines[at]
        words, number = [text.strip()], first.number
        self._block_start = False
        while at + 1 < len(lines) and self._goes_on(first, words, lines, at + 1):
            broken = lines[at].text.endswith("  ")
            at += 1
            line = lines[at]
            if broken:
                self._say(" ".join(words), kind, number)
                self._keep("  \n" + line.prefix + line.indent)
                words, number = [], line.number
            words.append(line.text.strip())
        self._say(" ".join(words), kind, number)
        broken = at + 1 < len(lines) and lines[at].text.endswith("  ")
        self._keep(("  " if broken else "") + lines[at].end)
        return at + 1

    def _goes_on(self, first: Line, words: list[str], lines: list[Line], at: int) -> bool:
        """Whether a line belongs to the paragraph or list item above it."""
        line = lines[at]
        if line.blank or line.level < first.level or line.prefix != first.prefix:
            return False
        if not words[0][:1].isalpha() and marks.alone(" ".join([*words, line.text.strip()])):
            return False
        if not line.of_words and (marks.INTERRUPTS.match(line.text) or marks.alone(line.text)):
            return False
        # folded, a paragraph over a rule would be the one line that the rule makes a heading of
        if at + 1 < len(lines) and marks.UNDERLINE.match(lines[at + 1].text):
            return False
        # each line over a definition is a term of its own
        while at < len(lines) and not lines[at].blank:
            if not lines[at].of_words and marks.DEFINES.match(lines[at].text):
                return False
            at += 1
        return not (self._in_list and self._is_item(line))

    def _is_item(self, line: Line) -> bool:
        """Whether a line of a list begins an item; among bullets, a year does not."""
        year = not self._numbered and re.match(r" *\d{3}", line.text)
        return not year and marks.ITEM.match(line.text) is not None
