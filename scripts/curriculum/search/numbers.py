"""Whole numbers written as characters that stand in a script's string as they are.

Small ones, by far the most, take one character. The browser reads them with ``numbers.js``.
"""

from __future__ import annotations

_DIGITS = [chr(n) for n in range(0x21, 0x7F) if chr(n) not in '"\\']
LAST = _DIGITS[:64]
"""The last digit of a number, and so its end."""

MORE = _DIGITS[64:]
"""The digits before the last one."""


class Written(dict[int, str]):
    """Numbers and how they are written, remembered: the same few are written again and again."""

    def __missing__(self, number: int) -> str:
        high, last = divmod(number, len(LAST))
        text = LAST[last]
        while high:
            high, digit = divmod(high, len(MORE))
            text = MORE[digit] + text
        self[number] = text
        return text
