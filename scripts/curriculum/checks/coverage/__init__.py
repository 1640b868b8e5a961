"""What a course covers of its stated objectives: declared is not covered.

In each language the site is built in, an outcome is covered when it is

- **taught**: a section teaches it, the section's text exists in that language, and the key
  concepts of its objective occur in the text of the sections that teach the objective;
- **practised**: an activity or simulation practises it; a skill has to be performed;
- **assessed**: a check item, an observed performance or a simulation assesses it at its level or
  above; a skill never by check items alone;
- **timed**: what teaches and practises it is on the main agenda.

An objective is covered when all its outcomes are, a module when each of its objectives has a
covered outcome in it.

Translation: where a language's `minimum` is above 0, a claim whose evidence is not translated is
a fault, like any other hole. Where it is 0, the language is allowed to be partly translated: the
site shows the evidence in the course's own language, and the matrix says so. Texts for trainers
only are left to `minimum` itself.

Codes: `not-taught`, `not-practised`, `not-assessed`, `not-timed`, `not-translated`,
`concept-missing`, `objective-not-covered`.
"""

from curriculum.checks.coverage.faults import faults
from curriculum.checks.coverage.measuring import measure
from curriculum.checks.coverage.result import (
    Claim,
    Concept,
    Coverage,
    Evidence,
    ModuleCoverage,
    ObjectiveCoverage,
    OutcomeCoverage,
    State,
    Timing,
)
