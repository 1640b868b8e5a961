"""The command line: what people type, what they read, and the exit codes.

0: done; 1: the course has faults; 2: wrong usage, or no room for what is written.
"""

from __future__ import annotations

import errno
import os
import sys
from contextlib import suppress
from pathlib import Path

import click

from curriculum import commands
from curriculum.editions import Edition

# No plugin of Pydantic has a say here, and looking for some takes time whenever a command begins.
os.environ.setdefault("PYDANTIC_DISABLE_PLUGINS", "__all__")

NO_ROOM = {errno.ENOSPC, errno.EDQUOT}
"""What keeps a disk from taking more, be it pages or what a command has to say."""

HERE = click.option(
    "--root",
    type=click.Path(exists=True, file_okay=False, path_type=Path),
    default=Path(),
    help="The course's folder, the one with mkdocs.yml. Default: this folder.",
)
EDITION = click.option(
    "--edition",
    type=click.Choice([str(edition) for edition in Edition]),
    default=str(Edition.PARTICIPANT),
    help="Which edition goes into site/. The zips in dist/ are made of both.",
)


@click.group(context_settings={"help_option_names": ["-h", "--help"]})
@click.version_option(package_name="curriculum")
def cli() -> None:
    """Multilingual training-course sites from YAML that prove they cover their objectives."""
    for stream in (sys.stdout, sys.stderr):
        stream.reconfigure(encoding="utf-8", errors="replace")  # type: ignore[union-attr]


@cli.command()
@HERE
@EDITION
@click.option("--site-only", is_flag=True, help="Build this edition only; leave dist/ as it is.")
def build(root: Path, edition: str, site_only: bool) -> None:
    """Check the course and build site/ and dist/."""
    raise SystemExit(commands.build(root, Edition(edition), site_only=site_only))


@cli.command()
@HERE
@click.option(
    "--format",
    "output",
    type=click.Choice(["text", "json", "github"]),
    default="text",
    help="How the faults are written.",
)
@click.option("--strict", is_flag=True, help="Warnings count as faults.")
@click.option("--watch", is_flag=True, help="Check again after each save. Ctrl-C ends.")
def check(root: Path, output: str, strict: bool, watch: bool) -> None:
    """Say everything that is wrong with the course, with file and line."""
    if watch and output != "text":
        raise click.UsageError("--watch writes for people only: leave out --format.")
    raise SystemExit(commands.check(root, output, strict=strict, again=watch))


@cli.command()
@HERE
@click.option("--json", "as_json", is_flag=True, help="Write the matrix as JSON.")
def coverage(root: Path, as_json: bool) -> None:
    """Show which objectives are covered, by what, in each language."""
    raise SystemExit(commands.coverage(root, as_json=as_json))


@cli.group()
def translations() -> None:
    """Keep the translations in step with the course."""


@translations.command()
@HERE
@click.option("--prune", is_flag=True, help="Drop passages that the course no longer has.")
def update(root: Path, prune: bool) -> None:
    """Write new and changed passages into translations/*/*.po."""
    raise SystemExit(commands.update_translations(root, prune=prune))


@translations.command()
@HERE
@click.option("--json", "as_json", is_flag=True, help="Write the table as JSON.")
def status(root: Path, as_json: bool) -> None:
    """Show what is translated, fuzzy, missing and unreviewed."""
    raise SystemExit(commands.translation_status(root, as_json=as_json))


@translations.command("check")
@HERE
@click.option("--language", help="The code of one language. Default: all.")
@click.option("--strict", is_flag=True, help="Doubts count as faults.")
def check_translations(root: Path, language: str | None, strict: bool) -> None:
    """Say everything that is wrong or doubtful in the catalogs, with file and line."""
    raise SystemExit(commands.check_translations(root, language, strict=strict))


@translations.command()
@HERE
@click.argument("language")
@click.argument("catalogs", nargs=-1, metavar="[CATALOG]...")
@click.option("--undo", is_flag=True, help="Take the mark back.")
def review(root: Path, language: str, catalogs: tuple[str, ...], undo: bool) -> None:
    """Mark what is translated into LANGUAGE as reviewed by a native-speaking professional.

    CATALOG is the name of a file without .po, e.g. a module's id; without one, all are marked.
    The mark is lost when the English or the translation changes.
    """
    raise SystemExit(commands.review_translations(root, language, catalogs, undo=undo))


@translations.command()
@HERE
@click.argument("language")
@click.argument("catalogs", nargs=-1, metavar="[CATALOG]...")
@click.option("--format", "format_", type=click.Choice(["xliff", "xlsx"]), default="xliff")
@click.option("--open", "only_open", is_flag=True, help="Only what is missing or fuzzy.")
@click.option(
    "--to",
    type=click.Path(file_okay=False, path_type=Path),
    help="The folder for the files. Default: dist/translators.",
)
def export(
    root: Path,
    language: str,
    catalogs: tuple[str, ...],
    format_: str,
    only_open: bool,
    to: Path | None,
) -> None:
    """Write the catalogs of LANGUAGE as files for Trados, memoQ, OmegaT or a spreadsheet."""
    folder = to or root / "dist" / "translators"
    raise SystemExit(
        commands.export_translations(root, language, catalogs, format_, folder, only_open=only_open)
    )


@translations.command("import")
@HERE
@click.argument(
    "files", nargs=-1, required=True, type=click.Path(exists=True, dir_okay=False, path_type=Path)
)
def import_(root: Path, files: tuple[Path, ...]) -> None:
    """Take the translations in FILES (.xlf, .xlsx) into the catalogs."""
    raise SystemExit(commands.import_translations(root, files))


@translations.command()
@HERE
@click.argument("left")
@click.argument("right")
@click.argument("catalogs", nargs=-1, metavar="[CATALOG]...")
@click.option(
    "--edition",
    type=click.Choice([str(edition) for edition in Edition]),
    default=str(Edition.TRAINER),
    help="Whose text. Default: trainer, with what is said.",
)
@click.option(
    "--to",
    type=click.Path(file_okay=False, path_type=Path),
    help="The folder for the pages. Default: dist/bilingual.",
)
def bilingual(
    root: Path, left: str, right: str, catalogs: tuple[str, ...], edition: str, to: Path | None
) -> None:
    """Write pages with two languages side by side, LEFT and RIGHT, to read or print."""
    folder = to or root / "dist" / "bilingual"
    raise SystemExit(commands.bilingual(root, left, right, catalogs, Edition(edition), folder))


@cli.group()
def languages() -> None:
    """The languages of the course."""


@languages.command("add")
@HERE
@click.argument("code")
@click.option("--name", help="Its name for itself. Default: from the Unicode locale data.")
@click.option("--direction", type=click.Choice(["ltr", "rtl"]), help="Its writing direction.")
def add_language(root: Path, code: str, name: str | None, direction: str | None) -> None:
    """Add the language CODE (e.g. kk): catalogs, plural rules, interface words, a site."""
    raise SystemExit(commands.add_language(root, code, name, direction))


@cli.group()
def agenda() -> None:
    """Make programmes for the time there is."""


@agenda.command("plan")
@HERE
@click.argument("agenda_id", metavar="ID")
@click.option(
    "--minutes",
    type=click.IntRange(min=30, max=720),
    required=True,
    help="Time there is, breaks included.",
)
@click.option("--title", help="Its title. Default: the id.")
@click.option("--start", default="09:00", help="When it begins. Default: 09:00.")
@click.option("--audience", help="The id of the one audience it is for. Default: everybody.")
@click.option(
    "--objective",
    "objectives",
    multiple=True,
    help="The id of an objective to cover; may be given several times. Default: all.",
)
def plan_agenda(
    root: Path,
    agenda_id: str,
    minutes: int,
    title: str | None,
    start: str,
    audience: str | None,
    objectives: tuple[str, ...],
) -> None:
    """Choose what covers most in so many minutes, and write modules/agendas/ID.yml."""
    wish = commands.Wish(agenda_id, minutes, title or agenda_id, start, audience, objectives)
    raise SystemExit(commands.plan_agenda(root, wish))


@cli.group()
def new() -> None:
    """Start a course or a module."""


@new.command("course")
@click.argument("folder", type=click.Path(path_type=Path))
def new_course(folder: Path) -> None:
    """Make a small complete course in FOLDER, ready to build and to change."""
    raise SystemExit(commands.new_course(folder))


@new.command("module")
@HERE
@click.argument("module_id", metavar="ID")
def new_module(root: Path, module_id: str) -> None:
    """Add a module with the id ID to the course."""
    raise SystemExit(commands.new_module(root, module_id))


@cli.command()
@HERE
def schema(root: Path) -> None:
    """Write the JSON Schemas that editors complete and check with."""
    raise SystemExit(commands.schema(root))


def main() -> None:
    """The console command."""
    try:
        try:
            cli()
        except SystemExit as done:
            _leave(done)
    except OSError as fault:
        if fault.errno not in NO_ROOM:
            raise
        with suppress(OSError):
            print(f"error: the output cannot be written: {fault.strerror}", file=sys.stderr)
        os._exit(2)  # Python would try to write once more


def _leave(done: SystemExit) -> None:
    """End the process without taking down piece by piece what it holds, as Python would.

    A course is some hundred thousand objects: the system takes them back in no time. Everything
    that must be done before the end has been: no process, file or lock outlives its ``with``.
    """
    if not isinstance(done.code, int):
        raise done
    try:
        sys.stdout.flush()
        sys.stderr.flush()
    except OSError as fault:
        if fault.errno in NO_ROOM:
            raise
        raise done from None  # nobody reads on: Python knows what to do then
    os._exit(done.code)
