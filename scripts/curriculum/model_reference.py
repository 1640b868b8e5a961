"""The reference page for editors: every kind of file with its keys, from the model itself."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from annotated_types import Ge, Le, MinLen
from pydantic.fields import FieldInfo

from curriculum.model import Guide, Part
from curriculum.model.meanings import meaning_of
from curriculum.model.shape import Shape, fields, many_of, noun
from curriculum.schema import FILE_KINDS, FileKind, parts_of, plain

EXAMPLES = Path(__file__).parent / "examples"
"""One short valid file of every kind."""

_INTRODUCTION = """\
A course is written in YAML files: a key, a colon, a space and a value on each line. Lists have a
hyphen and a space before each item. What belongs together stands in the same column; use spaces,
never tabs.

Texts need no quotes, unless they hold a colon with a space after it, or begin with one of
`[ ] { } * & ! | > @ % #` or a quotation mark. Numbers, dates and words such as `yes` are read as
the key wants them: in `title: 2030` the value is a text, in `year: 2030` a number. A key with
nothing after it counts as not written.

A text of several paragraphs begins with `|` after the colon; its lines stand below, two spaces
further right than the key:

```yaml
body: |
  The first paragraph.

  - a list
  - in Markdown
```

An id names a thing for good: small letters from a to z, digits and hyphens, beginning with a
letter. It is the same in all languages, and the file of a thing is called after it:
`sections/patch-the-tube.yml` has `id: patch-the-tube`. Things of one kind have different ids in the
whole course; cards, tables, moments and the like only where they stand.

In texts, square brackets refer to other things: `[term:inner-tube]` shows a term,
`[your own words](term:inner-tube)` shows your words, `[source:handbook, p. 4]` cites a source.
`[table:an-id]` alone on a line puts a table of the same section there.
"""


def reference_page() -> str:
    """The page as Markdown, without front matter; headings begin at ``##``."""
    chapters = [_INTRODUCTION]
    chapters += [_chapter(kind) for kind in FILE_KINDS]
    chapters.append(_pages())
    return "\n".join(chapters)


def _chapter(kind: FileKind) -> str:
    lines = [f"## {_title(kind)}", "", kind.about, ""]
    lines += [f"Where: `{_where(kind)}`", "", *_table(kind.model)]
    for part in parts_of(kind.model):
        if part is not kind.model:
            lines += _part(part)
    lines += [
        f"### Example: {_title(kind).lower()}",
        "",
        "```yaml",
        example(kind).rstrip("\n"),
        "```",
        "",
    ]
    return "\n".join(lines)


def example(kind: FileKind) -> str:
    """A short valid file of this kind."""
    return (EXAMPLES / f"{kind.name}.yml").read_text(encoding="utf-8")


def _title(kind: FileKind) -> str:
    return kind.name.replace("-", " ").capitalize()


def _where(kind: FileKind) -> str:
    if kind.path.endswith("/*.yml"):
        folder = kind.path.removesuffix("*.yml").replace("*", "<module>")
        return f"{folder}<{kind.name}>.yml"
    return kind.path.replace("*", "<module>")


def _part(part: type[Part]) -> Iterator[str]:
    yield f"### {noun(part).capitalize()}"
    yield ""
    yield plain(part.__doc__)
    yield ""
    yield from _table(part)


def _table(part: type[Part]) -> Iterator[str]:
    yield "| Key | Holds | Needed | Meaning |"
    yield "|---|---|---|---|"
    for name, what in fields(part).items():
        field = part.model_fields[name]
        meaning = plain(meaning_of(part, name))
        if what.trainer_only:
            meaning = f"{meaning} Trainers only.".strip()
        if isinstance(field.default, str | int):
            meaning = f"{meaning} Without it: `{str(field.default).lower()}`.".strip()
        needed = "yes" if field.is_required() else "no"
        yield f"| `{name}` | {_cell(_holds(what) + _limits(field))} | {needed} | {_cell(meaning)} |"
    yield ""


def _holds(what: Shape) -> str:
    """What stands there, with the names of parts that have a table of their own."""
    if what.kind == "choice":
        return "one of: " + ", ".join(f"`{choice}`" for choice in what.choices)
    if what.part is not None:
        return f"the keys of **{noun(what.part)}**"
    if what.kind == "list" and what.item is not None:
        if what.item.part is not None:
            return f"a list of **{many_of(noun(what.item.part))}**"
        if what.item.kind == "choice":
            return "a list of: " + ", ".join(f"`{choice}`" for choice in what.item.choices)
    if what.kind == "mapping" and what.key is not None and what.item is not None:
        return f"for each line: {what.key.in_words()}, a colon, and {_holds(what.item)}"
    return what.in_words()


def _limits(field: FieldInfo) -> str:
    """Between which numbers, or how many at least."""
    least = next((mark.ge for mark in field.metadata if isinstance(mark, Ge)), None)
    most = next((mark.le for mark in field.metadata if isinstance(mark, Le)), None)
    fewest = next((mark.min_length for mark in field.metadata if isinstance(mark, MinLen)), 1)
    if least is not None and most is not None:
        return f" from {least} to {most}"
    if least is not None:
        return f", {least} or more"
    return f", at least {fewest}" if fewest > 1 else ""


def _cell(text: str) -> str:
    return text.replace("|", "\\|")


def _pages() -> str:
    kept = ("title", "summary", "edition")
    rows = [row for row in _table(Guide) if not row.startswith("| `") or row.split("`")[1] in kept]
    lines = [
        "## Page",
        "",
        "A hand-written page: Markdown with a few keys between two lines `---` at the top.",
        "",
        "Where: `docs/<page>.md`",
        "",
        *rows,
        "### Example: page",
        "",
        "```markdown",
        "---",
        "title: For trainers",
        "summary: What to prepare.",
        "---",
        "",
        "Start with [module:flat-tyre].",
        "```",
        "",
    ]
    return "\n".join(lines)
