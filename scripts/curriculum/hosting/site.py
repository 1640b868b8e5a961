"""Running MkDocs: one language of one edition of the course into one folder."""

from __future__ import annotations

import logging
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from mkdocs.commands.build import build
from mkdocs.exceptions import Abort, MkDocsException

from curriculum import pipeline
from curriculum.editions import Edition
from curriculum.hosting import one_language
from curriculum.hosting.prepared import of_checked
from curriculum.tidying import tidy_only_what_comes


class SiteFault(Exception):
    """MkDocs did not build the site; its own words say why."""


@dataclass(frozen=True, slots=True)
class Places:
    """Where a language of an edition is built."""

    folder: Path
    """Where its site goes, and nothing else."""

    staging: Path
    """A folder of this build's own."""

    standing: Path | None = None
    """The site that this one will replace, if there is one."""


def build_language(checked: pipeline.Checked, edition: Edition, language: str, at: Places) -> bool:
    """Build one language, strictly: a warning of MkDocs is a fault.

    The answer is whether the same files will give the same again: plugins and hooks may not.
    The pages stand where they stand in the whole site; what is no page may come from any language.
    Raises `SiteFault`.
    """
    heard = _Warnings()
    logger = logging.getLogger("mkdocs")
    logger.addHandler(heard)
    try:
        prepared = of_checked(checked, edition, at.staging, only=language)
        pipeline.read_no_more()
        config, plugin = one_language.load(prepared, language, at.folder, strict=True)
        plugin.standing = at.standing
        del prepared  # the plugin has it, and lets go of its texts
        config.plugins.on_startup(command="build", dirty=False)
        build(config)
        return plugin.repeatable
    except (Abort, MkDocsException) as fault:
        raise SiteFault("\n".join(heard.sentences) or str(fault)) from fault
    finally:
        logger.removeHandler(heard)


def build_editions(
    here: pipeline.Here, told: pipeline.Checked, places: Mapping[Edition, Places]
) -> bool:
    """The same for these editions, in the process that has the language. `told` is the rest."""
    tidy_only_what_comes()
    checked, language = here.of(told), here.translation.language
    built = [build_language(checked, edition, language, at) for edition, at in places.items()]
    return all(built)


class _Warnings(logging.Handler):
    """Collects what MkDocs complains about."""

    def __init__(self) -> None:
        super().__init__(logging.WARNING)
        self.sentences: list[str] = []

    def emit(self, record: logging.LogRecord) -> None:
        self.sentences.append(record.getMessage())
