"""PO files as GNU gettext defines them: entries, reading with every fault named, writing.

Babel reads past unclosed strings, equal msgids and old msgids without a word, so what must not
get lost is read here; Babel gives what languages need (plural forms) and the wrapping of lines.
"""

from curriculum.translation.po.entry import Entry, PoFile
from curriculum.translation.po.header import (
    GERMANIC,
    check_header,
    header_fields,
    new_header,
    other_language,
    plural_rule,
    with_header,
)
from curriculum.translation.po.reader import Read, read
from curriculum.translation.po.writer import render
