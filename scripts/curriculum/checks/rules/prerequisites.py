"""What a module builds on is taught before it.

Codes:

- `prerequisite-cycle`: modules that wait for each other;
- `prerequisite-later`: a prerequisite that comes later in the list of modules.

Why: a reader who follows the course page by page would meet what was not explained yet.

    prerequisites: [hygiene]        # in modules/storage/module.yml
    modules: [storage, hygiene]     # wrong, in course.yml
    modules: [hygiene, storage]     # right
"""

from __future__ import annotations

from collections.abc import Iterator

from curriculum.diagnostics import Diagnostic, error
from curriculum.model import Course, Module


def check(course: Course) -> Iterator[Diagnostic]:
    """Yield prerequisites that cannot be met in the order of teaching."""
    modules = {module.id: module for module in course.modules}
    order = {name: at for at, name in enumerate(modules)}
    cycles = list(_cycles(modules))
    for cycle in cycles:
        first = modules[cycle[0]]
        at = first.file.prerequisites.index(cycle[1 % len(cycle)])
        message = "modules wait for each other: " + " > ".join([*cycle, cycle[0]])
        hint = "take one of these prerequisites out"
        yield error(first.file.where("prerequisites", at), "prerequisite-cycle", message, hint)
    in_cycles = {name for cycle in cycles for name in cycle}
    for module in course.modules:
        for at, name in enumerate(module.file.prerequisites):
            later = order.get(name, -1) > order[module.id]
            if later and not {name, module.id} <= in_cycles:
                message = f'"{name}" is taught after "{module.id}", which builds on it'
                place = module.file.where("prerequisites", at)
                hint = f'put "{name}" first under `modules` in modules/course.yml'
                yield error(place, "prerequisite-later", message, hint)


def _cycles(modules: dict[str, Module]) -> Iterator[list[str]]:
    """Each cycle once, from the module that is taught first."""
    done: set[str] = set()
    for start in modules:
        trail = [start]
        ways = [iter(modules[start].file.prerequisites)]
        while ways:
            name = next(ways[-1], None)
            if name is None:
                ways.pop()
                done.add(trail.pop())
            elif name in trail:
                yield _from_first(trail[trail.index(name) :], list(modules))
            elif name in modules and name not in done:
                trail.append(name)
                ways.append(iter(modules[name].file.prerequisites))


def _from_first(cycle: list[str], order: list[str]) -> list[str]:
    first = cycle.index(min(cycle, key=order.index))
    return cycle[first:] + cycle[:first]
