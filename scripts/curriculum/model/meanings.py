"""What the fields of the model mean, as the sentence under each says.

Read from the source when somebody asks: schemas and the reference page do, a build does not, and
Pydantic would read all of them whenever the engine starts.
"""

from __future__ import annotations

import ast
import inspect
import sys
from collections.abc import Mapping
from functools import cache
from itertools import pairwise

from curriculum.model.base import Part


def meaning_of(part: type[Part], field: str) -> str:
    """The sentence under a field, in its own class or the one it comes from; empty without one."""
    for model in part.__mro__:
        if field in model.__dict__.get("__annotations__", {}):
            return _sentences(model.__module__).get((model.__name__, field), "")
    return ""


@cache
def _sentences(module: str) -> Mapping[tuple[str, str], str]:
    """Class and field to the string that follows the field in the source."""
    tree = ast.parse(inspect.getsource(sys.modules[module]))
    return {
        (model.name, field.target.id): inspect.cleandoc(following.value.value)
        for model in tree.body
        if isinstance(model, ast.ClassDef)
        for field, following in pairwise(model.body)
        if isinstance(field, ast.AnnAssign)
        and isinstance(field.target, ast.Name)
        and isinstance(following, ast.Expr)
        and isinstance(following.value, ast.Constant)
        and isinstance(following.value.value, str)
    }
