"""The course as immutable data, declared once.

Reading, the JSON Schema for editors, the passages for translators and the reference page all
follow from these declarations. Nothing here reads or writes files.
"""

from curriculum.model.assessment import (
    Category,
    CheckItem,
    Checks,
    Form,
    Option,
    Pair,
    Place,
    Sortable,
)
from curriculum.model.base import (
    NOWHERE,
    TRAINER_ONLY,
    Id,
    Line,
    LocatedMapping,
    Origin,
    Part,
    Passage,
    Prose,
    Reference,
    Said,
    Thing,
    Title,
    TrainerOnly,
    Untranslated,
    is_id,
    is_language_code,
    walk,
)
from curriculum.model.course import (
    Agenda,
    Audience,
    BannedWord,
    CourseSettings,
    Day,
    Label,
    Language,
    Level,
    Mastery,
    Objective,
    Outcome,
    Promise,
    Slot,
    Track,
)
from curriculum.model.jurisdictions import Finding, Instrument, Jurisdiction, LawPoint
from curriculum.model.markup import Mention, mentions
from curriculum.model.practice import (
    PERFORMED,
    Activity,
    Card,
    Case,
    Choice,
    Criterion,
    Effect,
    Group,
    Inject,
    Material,
    Node,
    Observation,
    Person,
    Question,
    Role,
    Scoring,
    Simulation,
    Step,
    Variants,
)
from curriculum.model.reference import (
    AidBlock,
    AidStep,
    CountrySlot,
    Glossary,
    JobAid,
    Source,
    Sources,
    Term,
    TermForm,
)
from curriculum.model.teaching import (
    Citation,
    Figure,
    FigurePart,
    Flow,
    FlowChoice,
    FlowStep,
    Guide,
    ModuleFile,
    Section,
    Slide,
    Table,
)
from curriculum.model.whole import FILES_OF_MODULE, Course, Module
