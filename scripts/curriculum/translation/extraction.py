"""Finds the interface words in the engine's own templates, scripts and code.

``python -m curriculum.translation.extraction`` brings the catalogs that the engine ships in step.
"""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from curriculum.translation import po
from curriculum.translation.interface_words import SHIPPED, shipped_languages
from curriculum.translation.merging import merge
from curriculum.translation.po import Entry

ENGINE = Path(__file__).parent.parent
KEYWORDS = {
    "_": None,
    "N_": None,
    "gettext": None,
    "ngettext": (1, 2),
    "pgettext": ((1, "c"), 2),
    "gettext_in": (2,),
}
_METHODS = {
    ".jinja": "jinja2",
    ".j2": "jinja2",
    ".html": "jinja2",
    ".js": "javascript",
    ".py": "python",
}
_HINT = "translators:"


def interface_template(
    language: str, engine: Path = ENGINE, *, header: Entry | None = None
) -> list[Entry]:
    """An empty entry for every interface word, in the order of files and lines.

    Each has as many plural forms as the catalog with this header, or as the language.
    """
    fields = po.header_fields(header) if header else {}
    fields = fields if fields.get("Plural-Forms") else po.header_fields(po.new_header("", language))
    rule = po.plural_rule(fields["Plural-Forms"])
    forms = rule[0] if rule else 2
    found: dict[tuple[str | None, str], dict[str, object]] = {}
    for path, message, context, hints in _words(engine):
        msgid, plural = message[:2] if isinstance(message, tuple) else (message, None)
        known = found.setdefault((context, msgid), {"plural": plural, "hints": {}, "files": {}})
        known["plural"] = known["plural"] or plural
        known["hints"].update(dict.fromkeys(hints))  # type: ignore[attr-defined]
        known["files"][path] = None  # type: ignore[index]
    return [
        Entry(
            msgid,
            ("",) * (forms if known["plural"] else 1),
            context=context,
            plural=known["plural"],  # type: ignore[arg-type]
            comments=tuple(known["hints"]),  # type: ignore[arg-type]
            references=tuple(known["files"]),  # type: ignore[arg-type]
        )
        for (context, msgid), known in found.items()
    ]


def update_engine(language: str) -> None:
    """Bring the engine's own interface catalog for a language in step with its templates."""
    path = SHIPPED / f"{language}.po"
    data = path.read_bytes() if path.exists() else b""
    read = po.read(data, path.name)
    if not read.whole:
        raise ValueError("\n".join(f"{f.location}: {f.message}" for f in read.faults))
    merged = merge(read.file, interface_template(language, header=read.file.header), {}, prune=True)
    header = po.with_header(read.file.header, "curriculum interface", language)
    path.write_bytes(po.render(po.PoFile(header, merged.entries)))


def _words(
    engine: Path,
) -> Iterator[tuple[str, str | tuple[str, ...], str | None, list[str]]]:
    from babel.messages.extract import extract  # needed when catalogs are written

    for path in sorted(engine.rglob("*")):
        method = _METHODS.get(path.suffix)
        name = path.relative_to(engine).as_posix()
        if method is None or "__pycache__" in name or name.startswith("starter/"):
            continue
        with path.open("rb") as file:
            messages = extract(
                method,
                file,
                keywords=KEYWORDS,
                comment_tags=(_HINT,),
                options={"encoding": "utf-8", "silent": "false"},
                strip_comment_tags=True,
            )
            for _, message, comments, context in messages:
                if message and (isinstance(message, tuple) or message.strip()):
                    yield f"scripts/curriculum/{name}", message, context, list(comments)


if __name__ == "__main__":
    for shipped in shipped_languages():
        update_engine(shipped)
