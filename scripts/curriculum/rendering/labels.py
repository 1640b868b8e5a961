"""Words for the coded values of a course: levels, kinds, states.

A code is never shown: each has a word in the interface catalog. `labels` gives them by the name
of the field and the code, so that a template can say ``label("level", outcome.level)``.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping


def labels(_: Callable[[str], str]) -> Mapping[str, Mapping[str, str]]:
    """Field name, then code, to the word in the language of `_`."""
    return {
        "level": {
            "remember": _("Remember"),
            "understand": _("Understand"),
            "apply": _("Apply"),
            "analyse": _("Analyse"),
            "evaluate": _("Evaluate"),
            "create": _("Create"),
        },
        "mastery": {
            "know": _("knows it"),
            "apply": _("applies it at work"),
            "lead": _("leads others in it"),
        },
        "mastery_letter": {"know": _("K"), "apply": _("A"), "lead": _("L")},
        "evidence": {
            "knowledge": _("Knowledge"),
            "skill": _("Skill"),
            "attitude": _("Attitude"),
        },
        "origin": {
            "stated": _("Stated objective"),
            "practice": _("Promised as good practice"),
            "context": _("Part of the context"),
        },
        "status": {
            "source": _("Original"),
            "unreviewed": _("Not yet reviewed by a native-speaking professional"),
            "reviewed": _("Reviewed by a native-speaking professional"),
        },
        "edition": {
            "participant": _("Participant edition"),
            "trainer": _("Trainer edition"),
        },
        "slot": {
            "session": _("Session"),
            "opening": _("Opening"),
            "closing": _("Closing"),
            "break": _("Break"),
            "meal": _("Meal"),
            "recap": _("Recap"),
            "test": _("Test"),
            "form": _("Form"),
        },
        "thing": {
            "module": _("Module"),
            "section": _("Section"),
            "activity": _("Activity"),
            "case": _("Case"),
            "checks": _("Check what you know"),
            "check": _("Question"),
            "simulation": _("Simulation"),
            "job-aid": _("Job aid"),
        },
        "activity": {
            "card-sort": _("Card sort"),
            "case-work": _("Case work"),
            "role-play": _("Role play"),
            "tabletop": _("Tabletop exercise"),
            "law-clinic": _("Law clinic"),
            "carousel": _("Carousel"),
            "discussion": _("Discussion"),
            "simulation": _("Simulation"),
            "drill": _("Drill"),
            "action-plan": _("Action plan"),
            "self-care": _("Self-care"),
            "demonstration": _("Demonstration"),
        },
        "risk": {
            "low": _("Low: it rarely touches people"),
            "medium": _("Medium: it may touch people"),
            "high": _("High: it is likely to touch people"),
        },
        "check": {
            "single": _("Choose one answer."),
            "multiple": _("Choose all answers that are right."),
            "case": _("Read the case and choose."),
            "match": _("Find what belongs together."),
            "order": _("Put them in the right order."),
            "categorise": _("Sort them."),
        },
        "form": {
            "practice": _("practice"),
            "pre": _("test before the course"),
            "post": _("test after the course"),
            "d30": _("follow-up after 30 days"),
            "d60": _("follow-up after 60 days"),
        },
        "question": {
            "open": _("Open question"),
            "clarify": _("Clarifying question"),
            "safety": _("Care for safety"),
            "consent": _("Asking for consent"),
            "rapport": _("Building trust"),
            "closed": _("Closed question"),
            "leading": _("Leading question"),
            "blame": _("Blame"),
            "promise": _("Promise"),
            "threat": _("Threat"),
            "repeat": _("Asking again"),
            "curiosity": _("Curiosity"),
            "unsafe-setting": _("Unsafe setting"),
            "decision": _("Decision"),
        },
        "source": {
            "treaty": _("Treaties"),
            "law": _("Laws"),
            "by-law": _("By-laws"),
            "soft-law": _("Principles and guidelines"),
            "report": _("Reports"),
            "manual": _("Manuals"),
            "statistics": _("Statistics"),
            "web": _("Web pages"),
        },
    }
