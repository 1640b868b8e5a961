"""What follows from a part is kept with that very part, and with what else it follows from."""

from __future__ import annotations

from curriculum.model import Term
from curriculum.model.kept import Kept, forget_all


def term(words: str) -> Term:
    return Term.model_validate(
        {"id": "lid", "term": {"en": {"form": "lid"}}, "definition": words, "sources": []}
    )


def test_it_is_made_once_for_the_same_part_and_the_same_rest() -> None:
    kept: Kept[str] = Kept()
    made: list[object] = []

    def say(part: Term, word: str) -> str:
        made.append(part)
        return f"{part.definition} {word}"

    first, second = term("What covers a pot."), term("What covers a pot.")
    assert first == second
    assert kept.of(first, "a", say, "a") == "What covers a pot. a"
    assert kept.of(first, "a", say, "a") == "What covers a pot. a"
    assert len(made) == 1
    assert kept.of(first, "b", say, "b") == "What covers a pot. b"
    assert len(made) == 2
    kept.of(second, "a", say, "a")
    assert made[-1] is second, "a part that says the same is another part"
    forget_all()
    kept.of(first, "a", say, "a")
    assert len(made) == 4
