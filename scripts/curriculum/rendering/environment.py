"""The Jinja environment of the page templates.

Templates are written as plain HTML and Markdown. What makes them easy to read is done here:

- text inside tags is Markdown: `AsMarkdown` adds the ``markdown`` attributes that Python-Markdown
  asks for and takes away indentation, which Markdown would read as code;
- ``{{ words }}`` is always escaped, for HTML and Markdown both, and marked with its language
  when it is not translated; ``{{ text|line }}`` and ``{{ text|prose }}`` let Markdown through,
  made safe;
- ``{{ text|words }}`` gives plain words for attributes.
"""

from __future__ import annotations

import re
import time
from contextlib import suppress
from functools import cache
from pathlib import Path
from typing import Any

import jinja2
from jinja2.ext import Extension
from markupsafe import Markup

from curriculum.memory import engine
from curriculum.model.addresses import anchor
from curriculum.rendering.labels import labels
from curriculum.rendering.linking import Links
from curriculum.rendering.prose import lowered
from curriculum.rendering.safe_markdown import marked, plain
from curriculum.rendering.saying import Saying, Words

BLOCKS = (
    "article", "aside", "blockquote", "details", "div", "dl", "figure", "footer", "header", "nav",
    "ol", "section", "table", "tbody", "thead", "tr", "ul",
)  # fmt: skip
LINES = (
    "dd", "dt", "figcaption", "h1", "h2", "h3", "h4", "h5", "li", "p", "summary", "td", "th",
)  # fmt: skip
_COMPILED = "curriculum-"
KEPT_SECONDS = 14 * 24 * 60 * 60
_TAG = re.compile(rf"<(?P<tag>{'|'.join(BLOCKS + LINES)})(?=[\s>])(?![^>]*\smarkdown=)(?P<end>)")


class AsMarkdown(Extension):
    """Lets a template be written as indented HTML."""

    def preprocess(self, source: str, name: str | None, filename: str | None = None) -> str:
        """The template's source without indentation and with ``markdown`` attributes."""
        flat = "\n".join(line.lstrip() for line in source.split("\n"))
        return _TAG.sub(_with_markdown, flat)


def _with_markdown(match: re.Match[str]) -> str:
    kind = 'markdown="span"' if match["tag"] == "figcaption" else "markdown"
    return f"<{match['tag']} {kind}"


@cache
def compiled_templates() -> jinja2.BytecodeCache | None:
    """Templates as Jinja compiled them before, in a folder that Jinja keeps for this user alone.

    Compiling takes as long as a dozen pages, and every language of every edition would do it.
    """
    ours = f"{_COMPILED}{engine().hex()}-"
    try:
        made = jinja2.FileSystemBytecodeCache(pattern=f"{ours}%s.cache")
        _forget_others(Path(made.directory), ours)
        return made
    except (OSError, RuntimeError):
        return None


def _forget_others(folder: Path, ours: str) -> None:
    """When an engine is new here, let go of what others compiled long ago: most are no more."""
    there = [path for path in folder.iterdir() if path.name.startswith(_COMPILED)]
    if any(path.name.startswith(ours) for path in there):
        return
    oldest = time.time() - KEPT_SECONDS
    for path in there:
        with suppress(OSError):  # another process may do the same
            if path.stat().st_mtime < oldest:
                path.unlink()


def environment(links: Links, words: Words, source_language: str) -> jinja2.Environment:
    """The templates of pages, speaking one language."""
    env = jinja2.Environment(
        loader=jinja2.PackageLoader("curriculum.rendering"),
        extensions=["jinja2.ext.i18n", "jinja2.ext.do", AsMarkdown],
        autoescape=True,
        trim_blocks=True,
        undefined=jinja2.StrictUndefined,
        finalize=lambda value: _shown(value, source_language),
        bytecode_cache=compiled_templates(),
    )
    env.install_gettext_callables(words.gettext, words.ngettext, newstyle=True)  # type: ignore[attr-defined]
    saying = Saying(words)
    names = labels(words.gettext)
    env.globals.update(
        link=links.link,
        address=links.address,
        anchor=lambda kind, id_: anchor(links.addresses[kind, id_]),
        say=saying,
        label=lambda field, code: names[field][str(code)],
        # translators: the dash between two pieces of a line, with its spaces
        dash=Markup(words.pgettext("dash", " – ")),
    )
    env.filters.update(
        line=lambda text: marked(Markup(links.resolved(text.strip())), text, source_language),
        prose=lambda text, lower=0: _prose(links, text, lower),
        words=lambda text: plain(links.words_of(text)),
        shown=lambda value: _shown(value, source_language),
    )
    return env


def _prose(links: Links, text: str, lower: int) -> Markup:
    return Markup(f"\n\n{links.resolved(lowered(text, lower)).strip()}\n\n")


def _shown(value: Any, source_language: str) -> Any:
    """What an expression of a template becomes on the page."""
    if isinstance(value, Markup):
        return value
    if isinstance(value, str):
        return marked(plain(value), value, source_language)
    return "" if value is None else value
