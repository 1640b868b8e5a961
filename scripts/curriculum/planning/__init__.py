"""A programme for the time there is, chosen by what participants can reach in it.

`choose` takes sections and activities, `lay_out` gives them their hours, `as_yaml` writes the
agenda as an editor would.
"""

from curriculum.planning.choosing import Chosen, choose
from curriculum.planning.laying_out import lay_out
from curriculum.planning.writing import as_yaml
