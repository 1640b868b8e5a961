"""The text of a YAML file to nodes, with every fault of the writing itself."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Any

import yaml

from curriculum.diagnostics import Diagnostic, Location, error, warning
from curriculum.reading import tabs
from curriculum.reading.nodes import Entry, List, Lost, Mapping, Node, Scalar
from curriculum.reading.places import index, location, origin_of
from curriculum.reading.syntax import UNEXPLAINED, explain

DEEPEST = 30
"""Levels of lists and keys in one another; no file of a course needs ten."""

_MOST_REPAIRS = 50
_NOTHING = frozenset({"", "~", "null", "Null", "NULL"})
_Loader: type[yaml.SafeLoader] = getattr(yaml, "CSafeLoader", yaml.SafeLoader)


@dataclass(frozen=True, slots=True)
class Written:
    """What a file says, as far as it can be read."""

    node: Node | None
    """None if the writing is broken; an empty mapping for an empty file is never made up."""

    diagnostics: tuple[Diagnostic, ...]


def read_yaml(text: str, path: str) -> Written:
    """Read one YAML document.

    Where it is plain what was meant (a text that needed quotes, a missing colon) the fault is
    reported, mended in memory, and reading goes on, so that one run shows all faults.
    """
    text, faults = tabs.replaced(text, path)
    had_tabs = bool(faults)
    for _ in range(_MOST_REPAIRS):
        builder = _Builder(text, path)
        try:
            builder.run()
        except yaml.YAMLError as fault:
            found, repaired = explain(text, path, fault)
            if not had_tabs and (not faults or found.code != UNEXPLAINED):
                faults.append(found)
            if repaired is None or repaired == text:
                return Written(None, tuple(faults))
            text = repaired
        else:
            return Written(builder.root, (*faults, *builder.diagnostics))
    return Written(None, tuple(faults))


@dataclass(slots=True)
class _Level:
    """A list or mapping that is being read, and the key whose value comes next."""

    node: List | Mapping | Lost
    key: str | None = None
    key_at: Location | None = None


@dataclass(slots=True)
class _Builder:
    """Makes nodes of the parser's events, without recursion."""

    text: str
    path: str
    root: Node | None = None
    diagnostics: list[Diagnostic] = field(default_factory=list)
    _levels: list[_Level] = field(default_factory=list)
    _documents: int = 0
    _aliases: set[str] = field(default_factory=set)

    def run(self) -> None:
        loader: Any = _Loader(self.text)
        try:
            while (event := loader.get_event()) is not None:
                if not self._take(event):
                    return
        finally:
            loader.dispose()

    def _take(self, event: yaml.Event) -> bool:
        """Handle one event; False when the rest is not to be read. The frequent ones come first."""
        match event:
            case yaml.ScalarEvent():
                self._scalar(event)
            case yaml.MappingEndEvent() | yaml.SequenceEndEvent():
                self._levels.pop()
            case yaml.MappingStartEvent() | yaml.SequenceStartEvent():
                place = location(event.start_mark, self.path)
                if self._refuse_marks(event, place):
                    return self._open(Lost(place))
                is_list = isinstance(event, yaml.SequenceStartEvent)
                return self._open(List(place) if is_list else Mapping(place))
            case yaml.AliasEvent():
                place = location(event.start_mark, self.path)
                self._refuse_alias(str(event.anchor), place)
                self._place(Lost(place))
            case yaml.DocumentStartEvent():
                return self._is_first(location(event.start_mark, self.path))
        return True

    def _is_first(self, place: Location) -> bool:
        """Whether this is the first document of the file; a second one is reported."""
        self._documents += 1
        if self._documents == 1:
            return True
        message = 'a second document begins here: "---" may only stand at the top'
        self._report(place, "second-document", message, "delete the line with ---")
        self.root = None
        return False

    def _scalar(self, event: yaml.ScalarEvent) -> None:
        if event.anchor is not None or event.tag is not None:
            self._refuse_marks(event, location(event.start_mark, self.path))
        level = self._levels[-1] if self._levels else None
        if level is not None and isinstance(level.node, Mapping) and level.key_at is None:
            level.key, level.key_at = event.value, location(event.start_mark, self.path)
            return
        value = _value(event)
        if not event.style and value is not None:
            self._warn_of_comment(event)
        self._place(Scalar(origin_of(event, self.text, self.path), value))

    def _open(self, node: List | Mapping | Lost) -> bool:
        level = self._levels[-1] if self._levels else None
        if level is not None and isinstance(level.node, Mapping) and level.key_at is None:
            message = "a key must be a plain word, but a list or a group of keys stands here"
            hint = "if it is a text that begins with { or [, put all of it in quotes"
            self._report(node.location, "bad-key", message, hint)
            level.key_at = node.location
            level.node.broken = True
            self._levels.append(_Level(Lost(node.location)))
            return True
        if len(self._levels) >= DEEPEST:
            message = f"lists and keys are nested more than {DEEPEST} deep"
            self._report(node.location, "too-deep", message)
            self.root = None
            return False
        self._place(node)
        self._levels.append(_Level(node))
        return True

    def _place(self, node: Node) -> None:
        """Put a finished node into the list or mapping that is being read."""
        if not self._levels:
            self.root = node
            return
        level = self._levels[-1]
        if isinstance(level.node, List):
            level.node.items.append(node)
        elif isinstance(level.node, Mapping):
            self._enter(level.node, level, node)

    def _enter(self, mapping: Mapping, level: _Level, node: Node) -> None:
        key, key_at = level.key, level.key_at
        level.key = level.key_at = None
        if key_at is None:  # an alias, reported already, stands where a key should
            level.key_at = node.location
        elif key is None:
            return
        elif key in mapping.entries:
            first = mapping.entries[key].key_at
            message = f'"{key}" is written twice; the first is on line {first.line}'
            self._report(key_at, "duplicate-key", message, "delete one of the two")
        else:
            mapping.entries[key] = Entry(key_at, node)

    def _refuse_alias(self, name: str, place: Location) -> None:
        if name not in self._aliases:
            message = f'"*{name}" repeats another place of the file; write it out'
            hint = "if it is a text that begins with *, put it in quotes"
            self._report(place, "alias", message, hint)
        self._aliases.add(name)

    def _refuse_marks(self, event: yaml.NodeEvent, place: Location) -> bool:
        """Report an anchor or a tag; True if it is a tag: the value is not what it seems."""
        if event.anchor is not None:
            message = f'"&{event.anchor}" names this place for repeating it, which is not used here'
            hint = "delete it; if it is a text that begins with &, put it in quotes"
            self._report(place, "anchor", message, hint)
        tag = getattr(event, "tag", None)
        if tag is not None:
            written = tag.replace("tag:yaml.org,2002:", "!!")
            message = f'"{written}" is a mark of YAML that is not used here'
            hint = "delete it; if it is a text that begins with !, put it in quotes"
            self._report(place, "tag", message, hint)
        return tag is not None

    def _warn_of_comment(self, event: yaml.ScalarEvent) -> None:
        """Warn where `title: Room #3` would lose its number to a comment."""
        end = index(event.end_mark)
        rest = self.text[end : end + 200].split("\n", 1)[0]
        begins = rest.lstrip(" ")
        if rest[:1] != " " or begins[:1] != "#" or begins[1:2] in ("", " ", "#", "!"):
            return
        start = location(event.end_mark, self.path)
        place = Location(self.path, start.line, start.column + len(rest) - len(begins))
        message = f'"{begins.strip()[:40]}" is taken for a comment and will not be shown'
        hint = "put the whole text in quotes, or a space after # if it is a comment"
        self.diagnostics.append(warning(place, "comment-in-text", message, hint))

    def _report(self, place: Location, code: str, message: str, hint: str = "") -> None:
        self.diagnostics.append(error(place, code, message, hint))


def _value(event: yaml.ScalarEvent) -> str | None:
    """The text of a scalar: None for nothing, and one line without its line end."""
    if not event.style and event.value in _NOTHING:
        return None
    value: str = event.value
    if event.style in ("|", ">") and value.count("\n") == 1:
        value = value.removesuffix("\n")
    return value if value.strip() else ""
