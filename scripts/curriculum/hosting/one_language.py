"""The configuration of a MkDocs build that makes one language of a course and nothing else."""

from __future__ import annotations

import os
from pathlib import Path
from typing import Any, Protocol

from mkdocs.config import load_config
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.plugins import PluginCollection

from curriculum.hosting.prepared import Prepared

FIXED_TIME = "315532800"
"""1 January 1980 in seconds: MkDocs writes a build date, which would make every build differ."""


OURS = "curriculum"


class TakesCourse(Protocol):
    """Our plugin, as far as it is given a course that has been read and checked already."""

    given: Prepared | None
    standing: Path | None
    config: Any

    @property
    def repeatable(self) -> bool:
        """Whether the same files give the same pages again."""


def load(
    prepared: Prepared, language: str, site: Path, *, strict: bool
) -> tuple[MkDocsConfig, TakesCourse]:
    """A configuration that builds this language of what is prepared into `site`, and its plugin."""
    os.environ.setdefault("SOURCE_DATE_EPOCH", FIXED_TIME)
    place = str(prepared.root / "mkdocs.yml")
    config = load_config(place, site_dir=str(site), strict=strict)
    plugin = _one_of_its_own(config)
    plugin.config.edition = str(prepared.edition)
    plugin.given = prepared
    config.plugins["i18n"].current_language = language  # type: ignore[attr-defined]
    return config, plugin


def _one_of_its_own(config: MkDocsConfig) -> Any:
    """A plugin of ours for this configuration alone: MkDocs would share one among all."""
    plugins = PluginCollection()
    for name, plugin in config.plugins.items():
        plugins[name] = type(plugin)() if name == OURS else plugin
    plugins[OURS].load_config(dict(config.plugins[OURS].config), config.config_file_path)
    config.plugins = plugins
    return plugins[OURS]
