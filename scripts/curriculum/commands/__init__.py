"""What each command does and prints; every function returns the exit code.

A command is loaded when it is asked for: what the commands need together (MkDocs, the readers and
writers of office files) takes longer to load than many of them take to answer.
"""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from curriculum.commands.agendas import Wish, plan_agenda
    from curriculum.commands.authoring import coverage, new_course, new_module, schema
    from curriculum.commands.course import build, check
    from curriculum.commands.exchanging import export_translations, import_translations
    from curriculum.commands.languages import add_language
    from curriculum.commands.translations import (
        bilingual,
        check_translations,
        review_translations,
        translation_status,
        update_translations,
    )

_WHERE = {
    "Wish": "agendas",
    "plan_agenda": "agendas",
    "build": "course",
    "check": "course",
    "coverage": "authoring",
    "new_course": "authoring",
    "new_module": "authoring",
    "schema": "authoring",
    "export_translations": "exchanging",
    "import_translations": "exchanging",
    "add_language": "languages",
    "bilingual": "translations",
    "check_translations": "translations",
    "review_translations": "translations",
    "translation_status": "translations",
    "update_translations": "translations",
}
"""The file of each name: tests hold this list against the imports above."""


def __getattr__(name: str) -> Any:
    """A command, from its file (PEP 562)."""
    if name not in _WHERE:
        raise AttributeError(f"there is no command {name}")
    return getattr(import_module(f"{__name__}.{_WHERE[name]}"), name)
