"""What each command does and prints; every function returns the exit code."""

from curriculum.commands.agendas import Wish, plan_agenda
from curriculum.commands.course import build, check, coverage, new_course, new_module, schema
from curriculum.commands.languages import add_language
from curriculum.commands.translations import (
    bilingual,
    check_translations,
    export_translations,
    import_translations,
    review_translations,
    translation_status,
    update_translations,
)
