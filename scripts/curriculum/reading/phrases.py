"""What the model refuses, said in an editor's words."""

from __future__ import annotations

import re
from collections.abc import Callable

from curriculum.diagnostics import Diagnostic, Location, error
from curriculum.model import Guide, Part
from curriculum.model.shape import Shape, fields, noun, with_article
from curriculum.reading.faults import Fault, part_at
from curriculum.reading.lines import shortened
from curriculum.reading.mending import Renamed
from curriculum.reading.names import of_id
from curriculum.reading.nearest import did_you_mean, nearest
from curriculum.reading.nodes import List, Mapping, Node, Scalar
from curriculum.reading.samples import sample, sample_entry

_Words = tuple[str, str, str]
"""Code, message and hint."""


def diagnostic(fault: Fault, renamed: Renamed) -> Diagnostic:
    """The fault as a diagnostic at its exact place."""
    if fault.kind == "extra_forbidden":
        return _unknown_key(fault, renamed)
    if fault.kind == "missing":
        return _missing_key(fault)
    say = _SENTENCES.get(fault.kind, _wrong_type)
    code, message, hint = say(fault)
    return error(_place(fault), code, message, hint)


def not_a_mapping(model: type[Part], node: Node | None) -> Diagnostic:
    """For a file that is a list or a single text instead of keys with values."""
    assert node is not None
    required = [name for name, field in model.model_fields.items() if field.is_required()]
    message = f"the file must begin with a key and a colon, but {_found(node)} stands here"
    return error(node.location, "wrong-type", message, f"begin with: {required[0]}:")


def _place(fault: Fault) -> Location:
    owner = fault.owner
    if fault.of_key and isinstance(owner, Mapping) and str(fault.path[-1]) in owner.entries:
        return owner.entries[str(fault.path[-1])].key_at
    node = fault.node
    return fault.root.location if node is None else node.location


def _unknown_key(fault: Fault, renamed: Renamed) -> Diagnostic:
    where, key = fault.path[:-1], str(fault.path[-1])
    owner = fault.owner
    place = owner.entries[key].key_at if isinstance(owner, Mapping) else fault.root.location
    part = part_at(fault.model, where)
    if key == "<<":
        message = '"<<" copies keys from another place, which is not used here'
        return error(place, "unknown-key", message, "write the keys out")
    if part is None:
        return error(place, "unknown-key", f'"{shortened(key)}" is not a key that is known here')
    message = f'"{shortened(key)}" is not a key of {with_article(noun(part))}'
    if isinstance(owner, Mapping) and owner.is_empty(key):
        hint = "a text with a comma in it must be in quotes between { and }"
        return error(place, "unknown-key", message, hint)
    return error(place, "unknown-key", message, _hint_for_key(fault, part, renamed))


def _hint_for_key(fault: Fault, part: type[Part], renamed: Renamed) -> str:
    where, key = fault.path[:-1], str(fault.path[-1])
    if (where, key) in renamed:
        return f'did you mean "{renamed[where, key][1]}"?'
    alike = nearest(key, part.model_fields)
    if alike == key.lower().replace("-", "_"):
        return f'did you mean "{alike}"? it is written already'
    elsewhere = _owners_of(key, fault.model) - {part}
    if elsewhere:
        names = " or ".join(sorted(with_article(noun(other)) for other in elsewhere)[:3])
        return f'"{key}" is a key of {names}: check the indentation'
    if alike is not None:
        return f'did you mean "{alike}"? it is written already'
    return f"{with_article(noun(part))} has: {', '.join(_keys(part))}"


def _keys(part: type[Part]) -> list[str]:
    """The keys that people write; some of a page's are made of its file."""
    own = ("id", "path", "body") if part is Guide else ()
    return [name for name in part.model_fields if name not in own]


def _owners_of(key: str, model: type[Part]) -> set[type[Part]]:
    """The parts of this kind of file that have such a key."""
    owners: set[type[Part]] = set()
    waiting, seen = [Shape("part", part=model)], set()
    while waiting:
        here = waiting.pop()
        if here.item is not None:
            waiting.append(here.item)
        if here.part is None or here.part in seen:
            continue
        seen.add(here.part)
        waiting += fields(here.part).values()
        if key in fields(here.part):
            owners.add(here.part)
    return owners


def _missing_key(fault: Fault) -> Diagnostic:
    key, owner = str(fault.path[-1]), fault.owner
    part = part_at(fault.model, fault.path[:-1])
    assert isinstance(owner, Mapping) and part is not None
    example = sample_entry(part, key)
    if owner.is_empty(key):
        place = owner.entries[key].value.location
        hint = f"write, for example, {example}"
        return error(place, "missing-value", f'nothing is written after "{key}:"', hint)
    what = noun(part)
    own_id = owner.entries.get("id")
    if own_id is not None and isinstance(own_id.value, Scalar) and own_id.value.text:
        what += f' "{shortened(own_id.value.text)}"'
    message = f'the {what} has no "{key}"'
    return error(owner.location, "missing-key", message, f"add, for example, {example}")


def _wrong_type(fault: Fault) -> _Words:
    wanted, node = fault.expected, fault.node
    if node is None or (isinstance(node, Scalar) and node.text is None):
        message = f"nothing is written for {fault.name}"
        return "missing-value", message, "write it, or delete the line"
    words = "something else" if wanted is None else wanted.in_words()
    message = f"{fault.name} must be {words}, but {_found(node)} is written"
    return "wrong-type", message, _hint_for_type(fault, wanted, node)


def _hint_for_type(fault: Fault, wanted: Shape | None, node: Node) -> str:
    if wanted is None:
        return ""
    is_item = isinstance(fault.path[-1], int)
    if isinstance(node, Mapping) and not node.entries:
        return f"write, for example, {sample(wanted)}"
    if wanted.kind in ("text", "id") and is_item and isinstance(node, Mapping):
        key, entry = next(iter(node.entries.items()))
        if isinstance(entry.value, Scalar) and entry.value.text is not None:
            text = shortened(f"{key}: {entry.value.text}", 60)
            return f'a text with ": " in it must be in quotes: "{text}"'
    if wanted.kind == "text" and isinstance(node, Mapping):
        return "write the text behind the colon, on the same line"
    if wanted.kind in ("text", "id") and isinstance(node, List):
        return "a text that begins with [ or - must be in quotes; a list cannot stand here"
    if wanted.kind == "list" and isinstance(node, Scalar):
        return _hint_for_list(fault, node.text or "")
    if wanted.kind == "part" and wanted.part is not None:
        return f"its keys are: {', '.join(wanted.part.model_fields)}"
    return f"write, for example, {sample(wanted)}"


def _hint_for_list(fault: Fault, text: str) -> str:
    if text.startswith("-"):
        return "put a space after each hyphen"
    item = None if fault.expected is None else fault.expected.item
    if isinstance(fault.path[-1], int):
        return f"write [{shortened(text)}]"
    if item is not None and (item.reference is not None or item.kind == "choice"):
        return f"write {fault.path[-1]}: [{shortened(text)}]"
    return "write each item on a line of its own that begins with a hyphen and a space"


def _found(node: Node) -> str:
    match node:
        case Scalar(text=text):
            return f'"{shortened(text or "")}"'
        case List():
            return "a list"
        case Mapping(entries=entries) if entries:
            return f'a group of keys ("{shortened(next(iter(entries)))}" ...)'
    return "an empty group of keys"


def _written(fault: Fault) -> str:
    if fault.of_key:
        return str(fault.path[-1])
    return (fault.node.text or "") if isinstance(fault.node, Scalar) else ""


def _choice(fault: Fault) -> _Words:
    wanted = fault.expected
    if not isinstance(fault.node, Scalar) or wanted is None or not _written(fault):
        return _wrong_type(fault)
    listed = ", ".join(wanted.choices)
    message = f'"{shortened(_written(fault))}" is not known for {fault.name}'
    alike = did_you_mean(_written(fault), wanted.choices)
    return "unknown-choice", message, f"{alike} {fault.name} is one of: {listed}".strip()


def _pattern(fault: Fault) -> _Words:
    wanted, written = fault.expected, _written(fault)
    if wanted is not None and wanted.kind == "id":
        return ("bad-id", *of_id(written))
    if fault.of_key:
        message = f'"{shortened(written)}" is not the code of a language'
        return "bad-language-code", message, "write two or three small letters: en, ru, es"
    if wanted is not None and wanted.passage is not None:
        message = f"{fault.name} must be one paragraph, but it has several lines"
        return "several-lines", message, "write it on one line, or begin it with > instead of |"
    if "http" in str(fault.given.get("pattern")):
        message = f'{fault.name} must be a web address, but "{shortened(written)}" is written'
        return "bad-address", message, "it begins with https:// and has no spaces"
    if fault.name == '"version"':
        message = f'"version" goes into the names of files, and "{shortened(written)}" cannot'
        hint = 'write letters and digits with dots or hyphens between them: "2024-25"'
        return "bad-version", message, hint
    message = f'{fault.name} must be a time of day, but "{shortened(written)}" is written'
    almost = re.fullmatch(r"(\d|[01]\d|2[0-3])[:.h]([0-5]\d)", written)
    if almost:
        return "bad-time", message, f'write "{almost[1].zfill(2)}:{almost[2]}"'
    return "bad-time", message, 'write hours and minutes with two digits each: "09:30"'


def _date(fault: Fault) -> _Words:
    written = _written(fault)
    if re.fullmatch(r"\d{4}-\d\d-\d\d", written):
        return "bad-date", f'"{written}" is not a day of the calendar', "look at day and month"
    code, message, hint = _wrong_type(fault)
    turned = re.fullmatch(r"(\d\d?)\.(\d\d?)\.(\d{4})", written)
    if turned:
        hint = f"write {turned[3]}-{turned[2].zfill(2)}-{turned[1].zfill(2)}"
    return code, message, hint


def _too_short(fault: Fault) -> _Words:
    if isinstance(fault.node, Scalar):
        return "missing-value", f"{fault.name} is an empty text", "write it, or delete the line"
    least = fault.given.get("min_length", 1)
    count = fault.given.get("actual_length", 0)
    item = fault.expected.item if fault.expected is not None else None
    hint = "" if item is None else f"each item is {item.in_words()}"
    if count == 0:
        return "too-few", f"{fault.name} is an empty list but needs at least {least}", hint
    return "too-few", f"{fault.name} needs at least {least} items but has {count}", hint


def _too_long(fault: Fault) -> _Words:
    most = fault.given.get("max_length")
    message = f"{fault.name} is longer than {most} characters"
    return ("bad-id" if fault.name == '"id"' else "too-long"), message, "shorten it"


def _out_of_range(fault: Fault) -> _Words:
    given = fault.given
    limit = f"{given['ge']} or more" if "ge" in given else f"{given.get('le')} or less"
    message = f"{fault.name} must be {limit}, but {shortened(_written(fault))} is written"
    return "out-of-range", message, ""


def _too_large(fault: Fault) -> _Words:
    return "out-of-range", f"{fault.name} is far too large a number", ""


_SENTENCES: dict[str, Callable[[Fault], _Words]] = {
    "literal_error": _choice,
    "enum": _choice,
    "string_pattern_mismatch": _pattern,
    "string_too_short": _too_short,
    "too_short": _too_short,
    "string_too_long": _too_long,
    "greater_than_equal": _out_of_range,
    "less_than_equal": _out_of_range,
    "int_parsing_size": _too_large,
    "date_from_datetime_parsing": _date,
    "date_from_datetime_inexact": _date,
    "date_parsing": _date,
}
