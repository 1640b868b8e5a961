"""What each text is, said to the translator in plain English."""

from __future__ import annotations

from curriculum.translation.walking import Place

_WORDS = {
    "Activity.debrief": "question to close with",
    "Activity.expected": "what good answers look like",
    "Activity.opt_out": "what somebody does instead who would rather not take part",
    "Activity.summary": "summary",
    "Agenda.summary": "summary",
    "AidBlock.title": "title of a block",
    "AidStep.detail": "detail of a line on the card",
    "AidStep.do": "line on the card",
    "Audience.may": "what people of this group can do",
    "Audience.must_not": "what people of this group never do",
    "Card.answer": "right answer",
    "Card.text": "text on a card",
    "Card.why": "why the answer is right",
    "Case.answer": "how the case is classified",
    "Case.basis": "what the case is made of",
    "Case.indicators": "indicator",
    "Case.model_answer": "model answer",
    "Case.sector": "sector of work",
    "Case.story": "story",
    "Case.why": "why it is classified so",
    "Category.title": "category to sort into",
    "CheckItem.stem": "question",
    "Choice.feedback": "feedback on a sentence",
    "Choice.text": "sentence the interviewer can say",
    "Citation.at": "place in a source",
    "CountrySlot.label": "label of a field",
    "CourseSettings.aim": "aim of the course",
    "CourseSettings.licence": "licence",
    "CourseSettings.subtitle": "subtitle of the course",
    "CourseSettings.summary": "text of the home page",
    "CourseSettings.title": "title of the course",
    "Criterion.text": "what an observer looks for",
    "Effect.learns": "what the interviewer now knows",
    "Figure.joiner": "word between the blocks",
    "Figure.result": "what the blocks make together",
    "FigurePart.points": "point in a block",
    "FigurePart.text": "text of a block",
    "FigurePart.title": "title of a block",
    "Finding.gap": "what is missing, or has to be verified",
    "Finding.now": "what the law says now",
    "Finding.then": "what the law said then",
    "FlowChoice.when": "condition of a way on",
    "FlowStep.text": "text of a box",
    "FlowStep.title": "title of a box",
    "FlowStep.who": "who acts",
    "Guide.body": "page",
    "Guide.title": "title of the page",
    "Inject.text": "news that reaches a table",
    "Inject.to": "who gets the news",
    "Instrument.at": "articles that matter",
    "Instrument.does": "what an act does for a case",
    "Jurisdiction.summary": "the state of the law at a glance",
    "LawPoint.question": "question asked of every national law",
    "LawPoint.title": "point of national law",
    "Material.item": "thing to prepare",
    "Material.quantity": "how many",
    "Node.ending": "how the interview ended",
    "Node.narration": "what happens",
    "Node.says": "what the person says",
    "Objective.meaning": "the objective in plain words",
    "Observation.pass_mark": "when a performance is good enough",
    "Option.text": "answer to choose",
    "Outcome.text": "what a participant can do afterwards; begins with a verb",
    "Pair.feedback": "feedback",
    "Pair.left": "left side of a pair",
    "Pair.right": "right side of a pair",
    "Person.about": "about the person",
    "Person.name": "name of a person in the case",
    "Place.feedback": "feedback",
    "Place.text": "step to put in order",
    "Promise.note": "how the course stands to the document it answers to",
    "Promise.publisher": "publisher of the document that the course answers to",
    "Promise.title": "title of the document that the course answers to",
    "Question.answer": "answer",
    "Question.ask": "question about the case",
    "Role.brief": "brief of a role",
    "Section.interaction": "what people do half-way through the section",
    "Simulation.role": "who the participant is",
    "Slide.notes": "notes to a slide",
    "Slide.points": "point on a slide",
    "Slide.title": "title of a slide",
    "Slot.note": "note to the programme",
    "Slot.title": "line of the programme",
    "Sortable.feedback": "feedback",
    "Sortable.text": "thing to sort into a category",
    "Source.jurisdiction": "where it applies",
    "Source.state_note": "state of the document",
    "Step.do": "what the trainer does",
    "Step.say": "what the trainer says",
    "Table.columns": "column heading",
    "Table.rows": "table cell",
    "Term.definition": "definition",
    "Track.room": "room",
    "Variants.by_audience": "how to run it with this group",
    "Variants.low_resource": "how to run it with few means",
    "Variants.online": "how to run it online",
}
"""By model and field; a field that says it all by its name is not listed."""

_SHORT = frozenset(
    {
        "AidBlock.title",
        "AidStep.detail",
        "AidStep.do",
        "Card.text",
        "Category.title",
        "CountrySlot.label",
        "FigurePart.points",
        "FigurePart.text",
        "FigurePart.title",
        "FlowChoice.when",
        "FlowStep.text",
        "FlowStep.title",
        "LawPoint.title",
        "Slide.points",
        "Slide.title",
        "Table.columns",
    }
)
"""Where there is little room: on a card, a slide, a label."""


def describe(place: Place) -> str:
    """What a text is, without where it stands: ``feedback on a wrong answer``."""
    name = str(place.path[0])
    model = type(place.part).__name__
    if (model, name) == ("Option", "feedback"):
        answer = "right" if getattr(place.part, "correct", False) else "wrong"
        words = f"feedback on a {answer} answer"
    else:
        words = _WORDS.get(f"{model}.{name}") or _plain(name)
    if is_short(place):
        words += ": keep it short"
    return f"{words} (only trainers see it)" if place.trainer_only else words


def is_short(place: Place) -> bool:
    """Whether a text stands where there is little room for it."""
    return f"{type(place.part).__name__}.{place.path[0]}" in _SHORT


def _plain(name: str) -> str:
    words = name.replace("_", " ")
    return "key message" if words == "key messages" else words
