"""The coverage matrix of all languages, for people (`as_table`) and for programs (`as_json`)."""

from curriculum.checks.matrix.listing import as_json
from curriculum.checks.matrix.table import as_table
