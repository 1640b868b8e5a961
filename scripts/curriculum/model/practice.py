"""What people do: activities, the cases they work on, and interviews practised on screen."""

from __future__ import annotations

from typing import Annotated, Literal

from pydantic import Field

from curriculum.model.base import (
    TRAINER_ONLY,
    AudienceRef,
    CaseClassRef,
    CaseElementRef,
    CaseLabelRef,
    CaseRef,
    Line,
    Minutes,
    OutcomeRef,
    Part,
    Prose,
    SourceRef,
    Thing,
    Title,
)
from curriculum.model.course import Level

PERFORMED = frozenset(
    {"role-play", "simulation", "tabletop", "law-clinic", "drill", "card-sort", "action-plan"}
)
"""Kinds of activity in which a skill is performed, not only talked about."""


class Group(Part):
    """How many people do it together."""

    min: int = Field(ge=1)
    max: int = Field(ge=1)


class Material(Part):
    """A thing to prepare."""

    item: Line
    quantity: Line | None = None
    """How many: ``one set of 12 cards a table``."""


class Step(Part):
    """A step with its time, so that a trainer can run it from the page."""

    minutes: Minutes = Field(ge=0)
    do: Line
    say: Annotated[Line | None, TRAINER_ONLY] = None
    """Words the trainer can use."""


class Card(Thing):
    """A card to print and hand out."""

    text: Line
    answer: Annotated[Line | None, TRAINER_ONLY] = None
    why: Annotated[Line | None, TRAINER_ONLY] = None


class Role(Thing):
    """A part in a role play; each person gets only their own brief."""

    title: Title
    brief: Annotated[Prose, TRAINER_ONLY]


class Inject(Part):
    """News that reaches a table during a tabletop exercise."""

    at: Minutes = Field(ge=0)
    """Minutes after the start."""

    to: Title
    text: Annotated[Line, TRAINER_ONLY]


class Criterion(Part):
    """One thing an observer looks for."""

    text: Line
    harm: bool = False
    """True for conduct that must not occur: once seen, the performance is not passed."""


class Observation(Part):
    """A performance watched with a sheet: how a skill is assessed."""

    assesses: tuple[OutcomeRef, ...] = Field(min_length=1)
    level: Level
    pass_mark: Line
    """When the performance is good enough."""

    criteria: tuple[Criterion, ...] = Field(min_length=3)


class Variants(Part):
    """How to run it otherwise."""

    low_resource: Line | None = None
    online: Line | None = None
    by_audience: dict[AudienceRef, Line] = Field(default_factory=dict)


class Activity(Thing):
    """Something participants do together."""

    title: Title
    kind: Literal[
        "card-sort",
        "case-work",
        "role-play",
        "tabletop",
        "law-clinic",
        "carousel",
        "discussion",
        "simulation",
        "drill",
        "action-plan",
        "self-care",
        "demonstration",
    ]
    practises: tuple[OutcomeRef, ...] = Field(min_length=1)
    minutes: Minutes = Field(ge=1)
    """The sum of its steps."""

    optional: bool = False
    """True for what the main agenda may leave out: for a longer programme, or another group."""

    summary: Line | None = None
    audiences: tuple[AudienceRef, ...] = ()
    """Who takes part; without any, everybody."""

    group: Group
    cases: tuple[CaseRef, ...] = ()
    materials: tuple[Material, ...] = ()
    steps: tuple[Step, ...] = Field(min_length=1)
    cards: tuple[Card, ...] = ()
    roles: tuple[Role, ...] = ()
    injects: tuple[Inject, ...] = ()
    observation: Observation | None = None
    debrief: tuple[Line, ...] = Field(min_length=1)
    """Questions to close with."""

    expected: Annotated[Prose, TRAINER_ONLY]
    """What good answers look like."""

    risk: Literal["low", "medium", "high"] = "low"
    """How likely it is to touch people."""

    opt_out: Line | None = None
    """What someone who would rather not take part does instead; required above low risk."""

    variants: Variants = Field(default_factory=Variants)


class Person(Part):
    """Somebody in a case. Always fictional."""

    name: Title
    about: Line
    """Age, origin, work: what the case needs."""


class Question(Part):
    """A question about a case."""

    ask: Line
    answer: Annotated[Prose | None, TRAINER_ONLY] = None


class Case(Thing):
    """A fictional story that activities, checks and simulations use."""

    title: Title
    sector: Title
    labels: tuple[CaseLabelRef, ...] = ()
    """What the case is counted under; labels are listed in ``course.yml``."""

    child: bool = False
    """True if a child is involved."""

    story: Prose
    people: tuple[Person, ...] = ()
    indicators: tuple[Line, ...] = ()
    elements: dict[CaseElementRef, tuple[Line, ...]] = Field(default_factory=dict)
    """What was found in the story, by the elements that ``course.yml`` lists."""

    classification: CaseClassRef
    """What the case is, by the classes that ``course.yml`` lists."""

    answer: Line
    """The classification in words."""

    why: Prose
    questions: tuple[Question, ...] = Field(min_length=1)
    model_answer: Annotated[Prose, TRAINER_ONLY]
    basis: Line
    """That it is a composite, and of what."""

    sources: tuple[SourceRef, ...] = ()


class Effect(Part):
    """What a sentence does to the person interviewed."""

    trust: int = Field(default=0, ge=-3, le=3)
    distress: int = Field(default=0, ge=-3, le=3)
    safety: int = Field(default=0, ge=-3, le=3)
    learns: tuple[Line, ...] = ()
    """What the interviewer now knows."""


class Choice(Part):
    """A sentence the interviewer can say."""

    text: Line
    question_class: Literal[
        "open",
        "clarify",
        "safety",
        "consent",
        "rapport",
        "closed",
        "leading",
        "blame",
        "promise",
        "threat",
        "repeat",
        "curiosity",
        "unsafe-setting",
        "decision",
    ]
    recommended: bool
    harm: bool = False
    """True for conduct that must not occur; any one and the interview is not passed."""

    effect: Effect = Field(default_factory=Effect)
    feedback: Line
    next: str
    """The id of the node that follows."""


class Node(Thing):
    """A moment of the interview."""

    narration: Line | None = None
    says: Line | None = None
    """What the person says."""

    options: tuple[Choice, ...] = ()
    """None at an end."""

    ending: Line | None = None
    """How it ended; only where there are no options."""


class Scoring(Part):
    """When the interview is passed."""

    recommended_share: int = Field(default=65, ge=1, le=100)
    """Least share of recommended sentences, in percent."""

    note: Line | None = None


class Simulation(Thing):
    """An interview practised on screen."""

    title: Title
    practises: tuple[OutcomeRef, ...] = Field(min_length=1)
    assesses: tuple[OutcomeRef, ...] = ()
    level: Level = Level.APPLY
    minutes: Minutes = Field(ge=1)
    role: Line
    """Who the participant is in it."""

    scene: Prose
    case: CaseRef | None = None
    content_note: Line | None = None
    start: str
    """The id of the first node."""

    nodes: tuple[Node, ...] = Field(min_length=2)
    scoring: Scoring = Field(default_factory=Scoring)
    debrief: tuple[Line, ...] = Field(min_length=1)
