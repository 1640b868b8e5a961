"""What is wrong with a course although every file could be read.

One rule is one module of `rules`, and its docstring is its manual. What the course covers is
measured by `coverage`, language by language, once the translations are known.
"""

from __future__ import annotations

from dataclasses import replace

from curriculum.checks.known import Unreadable
from curriculum.checks.rules import (
    activities,
    agenda,
    answer_wording,
    banned_words,
    check_items,
    children,
    country_slots,
    editions,
    figures,
    flows,
    form_blueprint,
    jurisdictions,
    languages,
    links,
    mentions,
    module_minutes,
    orphans,
    page_addresses,
    practice_time,
    prerequisites,
    references,
    repealed_law,
    role_limits,
    safe_text,
    simulations,
    slides,
    sources,
    tables,
)
from curriculum.diagnostics import Diagnostic, Severity, in_order
from curriculum.model import Course

RULES = {
    "languages": languages.check,
    "prerequisites": prerequisites.check,
    "check-items": check_items.check,
    "activities": activities.check,
    "simulations": simulations.check,
    "flows": flows.check,
    "tables": tables.check,
    "slides": slides.check,
    "safe-text": safe_text.check,
    "links": links.check,
    "page-addresses": page_addresses.check,
    "editions": editions.check,
    "agenda": agenda.check,
    "module-minutes": module_minutes.check,
    "country-slots": country_slots.check,
    "sources": sources.check,
    "jurisdictions": jurisdictions.check,
    "practice-time": practice_time.check,
    "answer-wording": answer_wording.check,
    "figures": figures.check,
    "banned-words": banned_words.check,
    "children": children.check,
    "role-limits": role_limits.check,
    "repealed-law": repealed_law.check,
    "form-blueprint": form_blueprint.check,
}
"""Rules that look at what is there."""

RULES_OF_ABSENCE = {
    "references": references.check,
    "mentions": mentions.check,
    "orphans": orphans.check,
}
"""Rules that look for what is missing, and so must know what merely could not be read."""


OF_WORDING = (answer_wording.lengths, slides.check)
"""What has to hold in every language, since it hangs on how long the words are."""


def check(course: Course, unreadable: Unreadable = frozenset()) -> list[Diagnostic]:
    """Every fault of the course, sorted by place.

    ``unreadable`` holds the kind and id of things that were written but could not be read. They
    are taken to exist, so that one slip of the pen is not reported in ten places.
    """
    found = [fault for rule in RULES.values() for fault in rule(course)]
    for absence in RULES_OF_ABSENCE.values():
        found += absence(course, unreadable)
    return in_order(found)


def check_wording(translated: Course, language: str) -> list[Diagnostic]:
    """What a translation has made too long or unlike, as doubts; places are those of the original.

    ``translated`` is the course in that language; what is not translated is not looked at.
    """
    name = translated.settings.languages[language].name
    return [
        replace(
            found,
            severity=Severity.WARNING,
            message=f"{found.message} in {name} ({language})",
            hint=f"mend it in translations/{language}; {found.hint}",
        )
        for rule in OF_WORDING
        for found in rule(translated)
    ]
