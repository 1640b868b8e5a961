"""Words of a text reduced to their stems, so that any inflected form finds its term.

The only room that knows a stemmer. A language without one is compared by its folded letters:
nothing fails, only inflected forms are missed.
"""

from curriculum.language.avoiding import Avoided, Avoiding, Use
from curriculum.language.words import (
    Word,
    has_stem_among,
    occurrences,
    phrase,
    stem,
    stem_set,
    stems,
    stems_among,
)
