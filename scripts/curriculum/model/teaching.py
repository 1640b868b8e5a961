"""What a module teaches: its sections, and the tables, flows and figures in them."""

from __future__ import annotations

from typing import Annotated, Literal

from pydantic import Field

from curriculum.model.base import (
    TRAINER_ONLY,
    ActivityRef,
    AudienceRef,
    CaseRef,
    JobAidRef,
    Line,
    Minutes,
    ModuleRef,
    ObjectiveRef,
    OutcomeRef,
    Part,
    Prose,
    SectionRef,
    SimulationRef,
    SourceRef,
    Thing,
    Title,
)


class Citation(Part):
    """A source and the place in it that says so."""

    source: SourceRef
    at: Line | None = None
    """Article, paragraph or page: ``art. 3(a)``."""


class FlowChoice(Part):
    """One way on from a step."""

    to: str
    """The id of the step that follows."""

    when: Line | None = None
    """The condition, if there is more than one way on."""


class FlowStep(Thing):
    """One box of a flow."""

    title: Title
    text: Line | None = None
    who: Title | None = None
    """Who acts."""

    next: tuple[FlowChoice, ...] = ()
    """Ways on; without any, the flow goes on to the next step listed, and ends at the last."""


class Flow(Thing):
    """A procedure as boxes and ways on; drawn from this data and readable aloud."""

    title: Title
    steps: tuple[FlowStep, ...] = Field(min_length=2)


class Table(Thing):
    """A comparison in rows and columns; the first column names the row."""

    title: Title
    columns: tuple[Title, ...] = Field(min_length=2)
    rows: tuple[tuple[Line, ...], ...] = Field(min_length=1)


class FigurePart(Part):
    """One block of a figure."""

    title: Title
    text: Line | None = None
    points: tuple[Line, ...] = ()


class Figure(Thing):
    """A drawing made of titled blocks: it translates, scales and prints with the text."""

    kind: Literal["columns", "spectrum", "cycle"]
    """``columns`` side by side, a ``spectrum`` from one end to the other, a ``cycle``."""

    title: Title
    joiner: Title | None = None
    """The word between blocks, e.g. ``+`` or ``and``."""

    result: Title | None = None
    """What the blocks make together."""

    parts: tuple[FigurePart, ...] = Field(min_length=2)


class Slide(Part):
    """A slide: at most 40 words on it, the rest in the notes."""

    title: Title
    points: tuple[Line, ...] = ()
    notes: Annotated[Prose | None, TRAINER_ONLY] = None


class Section(Thing):
    """A piece of content of a module: one file, one page."""

    title: Title
    teaches: tuple[OutcomeRef, ...] = Field(min_length=1)
    minutes: Minutes = Field(ge=1)
    """Time it takes to teach it in class, without the activities."""

    optional: bool = False
    """True for what the main agenda may leave out: to read alone, or for a longer programme."""

    interaction: Line | None = None
    """What people do half-way, so that nobody listens for more than 20 minutes on end."""

    body: Prose
    """300 to 700 words. ``[table:id]``, ``[flow:id]`` or ``[figure:id]`` alone on a line puts
    the thing there; those not placed come at the end."""

    figures: tuple[Figure, ...] = ()
    flows: tuple[Flow, ...] = ()
    tables: tuple[Table, ...] = ()
    key_messages: tuple[Line, ...] = ()
    cases: tuple[CaseRef, ...] = ()
    """Cases shown with the section."""

    sources: tuple[Citation, ...] = ()
    trainer_notes: Annotated[Prose | None, TRAINER_ONLY] = None
    """What people get wrong, what they will ask, what to say."""

    slides: tuple[Slide, ...] = ()


class ModuleFile(Thing):
    """``module.yml``: what a module is for, and its parts in order."""

    title: Title
    minutes: Minutes = Field(ge=1)
    """Time for the whole module in class: sections and activities together."""

    objectives: tuple[ObjectiveRef, ...] = Field(min_length=1)
    """The objectives it covers: each needs a covered outcome in this module."""

    outcomes: tuple[OutcomeRef, ...] = Field(min_length=1)
    aim: Line
    summary: Prose | None = None
    key_messages: tuple[Line, ...] = Field(min_length=1)
    prerequisites: tuple[ModuleRef, ...] = ()
    audiences: tuple[AudienceRef, ...] = ()
    """Whom it is for; without any, everybody."""

    content_note: Line | None = None
    """A warning that the content may distress, and what one may do about it."""

    sections: tuple[SectionRef, ...] = Field(min_length=1)
    """Files of the module's ``sections`` folder, in the order of teaching."""

    activities: tuple[ActivityRef, ...] = ()
    cases: tuple[CaseRef, ...] = ()
    simulations: tuple[SimulationRef, ...] = ()
    job_aids: tuple[JobAidRef, ...] = ()


class Guide(Thing):
    """A hand-written page of ``docs/``: front matter and Markdown.

    Its id is its path below ``docs/`` without ``.md``, with ``-`` for ``/``.
    """

    title: Title
    summary: Line | None = None
    path: str
    """Where it stands below ``docs/``, e.g. ``guides/trainers.md``."""

    edition: Literal["both", "trainer"] = "both"
    body: Prose
