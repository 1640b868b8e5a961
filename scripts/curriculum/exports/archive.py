"""Zip files that come out byte for byte the same for the same content."""

from __future__ import annotations

import hashlib
import zipfile
from collections.abc import Mapping
from pathlib import Path

EPOCH = (1980, 1, 1, 0, 0, 0)
"""The earliest time a zip can hold; the real time would make every build differ."""

ORDINARY_FILE = 0o100644 << 16


def write_zip(place: Path, files: Mapping[str, bytes]) -> None:
    """Write the files, keyed by their path in the zip, sorted by path."""
    with zipfile.ZipFile(place, "w", zipfile.ZIP_DEFLATED, compresslevel=6) as archive:
        for name in sorted(files):
            entry = zipfile.ZipInfo(name, EPOCH)
            entry.compress_type = zipfile.ZIP_DEFLATED
            entry.external_attr = ORDINARY_FILE
            entry.create_system = 3
            archive.writestr(entry, files[name])


def checksums(files: Mapping[str, bytes]) -> str:
    """A list that ``sha256sum --check`` reads."""
    return "".join(
        f"{hashlib.sha256(data).hexdigest()}  {name}\n" for name, data in sorted(files.items())
    )
