"""A simulation can be played from its start to an ending, whatever is said.

Codes:

- `unknown-node`: `start` or `next` names a moment that the simulation does not have;
- `unreachable-node`: no way leads to a moment;
- `endless-node`: from a moment no ending can be reached;
- `ending`: a moment without options says how it ended in `ending`; one with options does not;
- `silent-node`: a moment in which nothing is told and nobody speaks;
- `recommended-harm`: a sentence is recommended and marked as harm.

Why: a participant in a dead end can only close the page.

    nodes:
      - {id: door, says: "Who is there?", options: [{next: kichen, ...}]}   # wrong
      - {id: kitchen, says: "Come in.", ending: "You are let in."}          # right: next: kitchen
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping

from curriculum.checks.nearest import did_you_mean
from curriculum.diagnostics import Diagnostic, error
from curriculum.model import Course, Node, Simulation


def check(course: Course) -> Iterator[Diagnostic]:
    """Yield what would leave a participant stuck in a simulation."""
    for module in course.modules:
        for simulation in module.simulations:
            yield from _unknown_nodes(simulation)
            yield from _unreached(simulation)
            for node in simulation.nodes:
                yield from _node(node)


def _unknown_nodes(simulation: Simulation) -> Iterator[Diagnostic]:
    names = [node.id for node in simulation.nodes]
    wanted = [(simulation.start, simulation.where("start"))]
    for node in simulation.nodes:
        for at, choice in enumerate(node.options):
            wanted.append((choice.next, node.where("options", at, "next")))
    for name, place in wanted:
        if name not in names:
            message = f'"{name}" is not a node of the simulation "{simulation.id}"'
            hint = did_you_mean(name, names, "nodes are listed under `nodes` in the same file")
            yield error(place, "unknown-node", message, hint)


def _unreached(simulation: Simulation) -> Iterator[Diagnostic]:
    onward = {node.id: [choice.next for choice in node.options] for node in simulation.nodes}
    reached = _reach([simulation.start], onward)
    backward: dict[str, list[str]] = defaultdict(list)
    for name, ways in onward.items():
        for way in ways:
            backward[way].append(name)
    ends = [name for name, ways in onward.items() if not ways]
    # a way to a misspelt node may well be the way to an end: that fault is reported already
    lost = [way for ways in onward.values() for way in ways if way not in onward]
    ending = _reach([*ends, *lost], backward)
    for node in simulation.nodes:
        if node.id not in reached and simulation.start in onward and not lost:
            message = f'no way leads to the node "{node.id}"'
            hint = f'name it in an option, as `next: "{node.id}"`, or take it out'
            yield error(node.where(), "unreachable-node", message, hint)
        elif node.id not in ending:
            message = f'from the node "{node.id}" no ending can be reached'
            hint = "give one of the ways on a `next` that leads to a node without options"
            yield error(node.where(), "endless-node", message, hint)


def _node(node: Node) -> Iterator[Diagnostic]:
    if node.options and node.ending:
        message = f'"{node.id}" has options, so it does not end there'
        yield error(node.where("ending"), "ending", message, "take `ending` or `options` out")
    if not node.options and not node.ending:
        message = f'"{node.id}" has no options and does not say how it ended'
        yield error(node.where(), "ending", message, "add `ending`, or `options` to go on")
    if node.options and not (node.says or node.narration):
        message = f'in "{node.id}" nothing is told and nobody speaks'
        yield error(node.where(), "silent-node", message, "add `says` or `narration`")
    for at, choice in enumerate(node.options):
        if choice.recommended and choice.harm:
            message = f'a sentence of "{node.id}" is both recommended and marked as harm'
            yield error(node.where("options", at), "recommended-harm", message)


def _reach(starts: Iterable[str], ways: Mapping[str, list[str]]) -> set[str]:
    reached: set[str] = set()
    waiting = list(starts)
    while waiting:
        name = waiting.pop()
        if name not in reached:
            reached.add(name)
            waiting += ways.get(name, [])
    return reached
