"""Catalogs for translators who work in Trados, memoQ, OmegaT or a spreadsheet, and back.

PO stays the place where translations live; XLIFF 1.2 and XLSX are ways there and back, through
Translate Toolkit and openpyxl. Nothing is lost on the way: what a file does not change keeps its
state, its notes and its mark of review.
"""

from curriculum.translation.exchange.coming_back import Imported, import_files
from curriculum.translation.exchange.going_out import Exported, export_catalogs
from curriculum.translation.exchange.units import FORMATS
