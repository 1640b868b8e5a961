"""From a course and its PO catalogs to the course in another language, and back to translators."""

from curriculum.translation.catalog import (
    NOT_ENOUGH,
    Catalog,
    Opened,
    forget_files,
    open_catalogs,
    read_catalog,
    source_catalog,
    unjudged,
)
from curriculum.translation.files import expected_files
from curriculum.translation.interface_words import Words, interface
from curriculum.translation.naming import LanguageName, language_name
from curriculum.translation.one_file import FileCatalog
from curriculum.translation.passages import Passage, passages
from curriculum.translation.placing import Placed, placed_texts
from curriculum.translation.reviewing import Reviewed, mark_reviewed
from curriculum.translation.status import Status, status
from curriculum.translation.translating import (
    Count,
    Counts,
    Translation,
    forget_counts,
    in_source_language,
    translate,
)
from curriculum.translation.updating import Summary, summary_text, update
from curriculum.translation.walking import catalog_file
from curriculum.translation.wanted import forget_wanted
