"""Changes that people make to a course, each of which leaves it a course that can be built."""

from __future__ import annotations

import re
from collections.abc import Callable
from pathlib import Path
from random import Random

import polib

Change = Callable[[Path, Random], None]


def _words(random: Random) -> str:
    return " ".join(random.choices(["soap", "towel", "basin", "plate", "steam", "ladle"], k=4))


def _replace(path: Path, pattern: str, made: Callable[[re.Match[str]], str]) -> None:
    text = path.read_text("utf-8")
    changed, count = re.subn(pattern, made, text, count=1, flags=re.MULTILINE)
    assert count, f"{pattern} is not in {path}"
    path.write_text(changed, "utf-8")


def _one(root: Path, random: Random, *folders: str) -> Path:
    return random.choice(
        sorted(p for folder in folders for p in root.glob(f"modules/*/{folder}/*.yml"))
    )


def a_body(root: Path, random: Random) -> None:
    """More words in a section, a case or the notes for trainers."""
    path = _one(root, random, "sections", "cases", "activities")
    pattern = r"^(?:body|story|expected): \|\n(?P<indent> +)"
    _replace(path, pattern, lambda m: f"{m[0]}So {_words(random)}.\n\n{m['indent']}")


def a_title(root: Path, random: Random) -> None:
    """A title, which stands in the contents, on the pages beside it and in links elsewhere."""
    path = _one(root, random, "*")
    _replace(path, r"^title: .*$", lambda m: f"title: Of {_words(random)}")


def a_heading(root: Path, random: Random) -> None:
    """A heading with an anchor of its own."""
    path = _one(root, random, "sections")
    pattern = r"^body: \|\n(?P<indent> +)"
    _replace(path, pattern, lambda m: f"{m[0]}## About {_words(random)}\n\n{m['indent']}")


def a_definition(root: Path, random: Random) -> None:
    """A definition, which tooltips show everywhere."""
    _replace(
        root / "modules" / "glossary.yml",
        r"^    definition: (?=C)",
        lambda m: f"    definition: {_words(random).capitalize()}. C",
    )


def the_course(root: Path, random: Random) -> None:
    """The title of the course, which stands on every page."""
    _replace(root / "modules" / "course.yml", r"^title: .*$", lambda m: f"title: {_words(random)}")


def a_translation(root: Path, random: Random) -> None:
    """A passage is translated, or its translation is said otherwise, or doubted."""
    path = random.choice(sorted((root / "translations").glob("*/*.po")))
    catalog = polib.pofile(str(path))
    entry = random.choice([e for e in catalog if not e.msgid_plural and "[" not in e.msgid])
    entry.msgstr = entry.msgid.swapcase()
    if random.random() < 0.3:
        entry.flags.append("fuzzy")
    catalog.save()


def a_catalog_is_gone(root: Path, random: Random) -> None:
    """A catalog is deleted: its module falls back to the source language."""
    files = sorted((root / "translations").glob("*/*.po"))
    if len(files) > 2:
        random.choice(files).unlink()


def a_page_comes(root: Path, random: Random) -> None:
    """A page of its own, which changes the contents of every other."""
    number = len(list((root / "docs" / "guides").glob("*.md")))
    text = f"---\ntitle: Guide {number}\n---\n\nSee [module:hygiene]. {_words(random)}.\n"
    (root / "docs" / "guides" / f"guide-{number}.md").write_text(text, "utf-8")


def a_page_goes(root: Path, random: Random) -> None:
    """A page is deleted."""
    for path in sorted((root / "docs" / "guides").glob("guide-*.md"))[:1]:
        path.unlink()


def a_page_is_renamed(root: Path, random: Random) -> None:
    """A page gets another address."""
    for path in sorted((root / "docs" / "guides").glob("guide-*.md"))[:1]:
        path.rename(path.with_name(f"guide-x{random.randrange(10**6)}.md"))


def an_activity_is_renamed(root: Path, random: Random) -> None:
    """An id, and so an address that other pages link to."""
    old = next((root / "modules" / "storage" / "activities").glob("fridge-*.yml"))
    new = f"fridge-x{random.randrange(10**6)}"
    for path in [*root.glob("modules/**/*.yml"), *root.glob("docs/**/*.md")]:
        text = path.read_text("utf-8")
        changed = re.sub(rf"\b{old.stem}\b", new, text)
        if changed != text:
            path.write_text(changed, "utf-8")
    old.rename(old.with_name(f"{new}.yml"))


def the_theme(root: Path, random: Random) -> None:
    """A template of the course's own, which may show the whole navigation."""
    (root / "overrides").mkdir(exist_ok=True)
    (root / "overrides" / "main.html").write_text(
        '{% extends "base.html" %}{% block announce %}<p>'
        + _words(random)
        + "{% for item in nav.items %}{{ item.title }} {% endfor %}</p>{% endblock %}\n",
        "utf-8",
    )
    path = root / "mkdocs.yml"
    text = path.read_text("utf-8")
    if "custom_dir" not in text:
        path.write_text(
            text.replace("name: material\n", "name: material\n  custom_dir: overrides\n"), "utf-8"
        )


def the_configuration(root: Path, random: Random) -> None:
    """A line of ``mkdocs.yml`` that stands in the footer."""
    path = root / "mkdocs.yml"
    text = re.sub(r"^copyright:.*\n", "", path.read_text("utf-8"), flags=re.MULTILINE)
    path.write_text(f"copyright: {_words(random)}\n{text}", "utf-8")


def an_interface_word(root: Path, random: Random) -> None:
    """The course says a button otherwise in one language."""
    path = root / "translations" / "es" / "interface.po"
    path.write_text(
        'msgid ""\nmsgstr "Language: es\\nContent-Type: text/plain; charset=UTF-8\\n'
        'Plural-Forms: nplurals=2; plural=(n != 1);\\n"\n\n'
        f'msgid "Next"\nmsgstr "{_words(random)}"\n',
        "utf-8",
    )


def a_picture(root: Path, random: Random) -> None:
    """A file that pages may show."""
    (root / "docs" / "assets").mkdir(exist_ok=True)
    (root / "docs" / "assets" / "plate.svg").write_text(f"<svg><!-- {_words(random)} --></svg>")


COPIED = "Germs after an hour"
SETTINGS = {
    "same_in_translation": ("same_in_translation: [", f"same_in_translation: [{COPIED}, "),
    "name": ("name: Español", "name: Castellano"),
    "stale": ("  es:\n", "  es:\n    stale: translation\n"),
    "version": ('version: "2.1"', 'version: "2.2"'),
    "minimum": ("  es:\n", "  es:\n    minimum: 90\n"),
    "minimum_reviewed": ("  es:\n", "  es:\n    minimum_reviewed: 90\n"),
    "status": ("name: Español\n    status: un", "name: Español\n    status: "),
    "banned_words": ("banned_words:\n", "banned_words:\n  es: [{word: germs}]\n"),
}
"""What stands in ``course.yml``, and what is written there instead."""


def a_setting(root: Path, random: Random) -> None:
    """The course says otherwise what it asks of its translations, or what it is called."""
    write_setting(root, random.choice(["same_in_translation", "name", "stale", "version"]))


def write_setting(root: Path, name: str) -> None:
    """Change a setting as `SETTINGS` has it, or change it back."""
    path = root / "modules" / "course.yml"
    text = path.read_text("utf-8")
    old, new = SETTINGS[name] if SETTINGS[name][1] not in text else reversed(SETTINGS[name])
    assert old in text
    path.write_text(text.replace(old, new, 1), "utf-8")


def translate_a_little(root: Path) -> None:
    """Translate what settings make a difference to: a copy, and a text that has changed since."""
    path = root / "translations" / "es" / "hygiene.po"
    catalog = polib.pofile(str(path))
    catalog.find(COPIED).msgstr = COPIED
    changed = catalog.find("How germs travel")
    changed.msgstr, changed.flags = "El camino de los gérmenes", ["fuzzy"]
    catalog.save()


CHANGES: tuple[Change, ...] = (
    a_body, a_title, a_heading, a_definition, the_course, a_translation, a_catalog_is_gone,
    a_page_comes, a_page_goes, a_page_is_renamed, an_activity_is_renamed, the_theme,
    the_configuration, an_interface_word, a_picture, a_setting,
)  # fmt: skip
