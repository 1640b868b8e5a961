"""How much smaller a job aid has to be printed to fit on its one page.

Measured on the cards of a real course in English and Russian, printed by Chromium: what a card
needs grows with its letters, and each line, block and empty line to fill in takes room of its own.
The tests print every card of the course and count the pages.
"""

from __future__ import annotations

from curriculum.model import JobAid
from curriculum.rendering.safe_markdown import without_marks

FULL = {"A4": 2450, "A5": 2100, "A6": 1550}
"""Letters, with what else takes room, that a page holds in its full size."""

STEEPNESS = {"A4": 0.9, "A5": 0.8, "A6": 0.8}
"""A card twice as full is not printed half as large: smaller letters make longer lines."""

ITEM, BLOCK, LINE = 20, 30, 45
"""What an item, a block and an empty line take, in letters."""


def fit(aid: JobAid) -> float:
    """The size of the print, as a share of the full one; 1 for a card that fits as it is."""
    texts = [aid.title]
    room = BLOCK * (len(aid.blocks) + bool(aid.slots)) + LINE * len(aid.slots)
    for block in aid.blocks:
        texts.append(block.title)
        room += ITEM * len(block.items) + (LINE * len(block.items) if block.kind == "fields" else 0)
        for item in block.items:
            texts += [item.do, item.detail or ""]
    texts += [slot.label for slot in aid.slots]
    letters = sum(len(without_marks(text)) for text in texts)
    letters += 65 * sum(not slot.value for slot in aid.slots)  # each asks to be verified
    needed = letters + room
    share = min(1.0, FULL[aid.format] / needed)
    return int(100 * share ** STEEPNESS[aid.format]) / 100
