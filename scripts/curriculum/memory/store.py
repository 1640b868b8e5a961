"""The store: one SQLite file in the project's work folder.

It may be deleted at any time, and nothing in it is trusted further than its checksum. SQLite sees
to it that two builds at once do no harm and that an interrupted one leaves it whole. Whatever goes
wrong with the store, a build goes on without it.
"""

from __future__ import annotations

import contextlib
import sqlite3
import time
import zlib
from collections.abc import Callable, Iterable, Iterator, Mapping
from hashlib import blake2b
from pathlib import Path

NAME = "memory.sqlite"
FORMAT = 0x43550001
"""Tells our file from another, and this layout from others."""

PATIENCE = 30.0
"""Seconds to wait while another build writes."""

DAY = 24 * 60 * 60
KEPT_DAYS = 14
_AT_ONCE = 500
_BROKEN = (sqlite3.Error, ValueError, TypeError, zlib.error)
"""What comes of reading a file that something has happened to."""

_PASSING = {
    sqlite3.SQLITE_BUSY, sqlite3.SQLITE_LOCKED, sqlite3.SQLITE_FULL, sqlite3.SQLITE_CANTOPEN,
    sqlite3.SQLITE_READONLY, sqlite3.SQLITE_PERM, sqlite3.SQLITE_IOERR, sqlite3.SQLITE_NOMEM,
}  # fmt: skip
"""What keeps a good file from being used this time."""

_TABLE = """CREATE TABLE IF NOT EXISTS kept (
    key BLOB PRIMARY KEY, value BLOB NOT NULL, sum BLOB NOT NULL, used INTEGER NOT NULL
)"""


Reading = Callable[[sqlite3.Connection, list[bytes]], dict[bytes, bytes]]


class Memory:
    """Values by their keys; what cannot be read is not there."""

    def __init__(self, folder: Path | None) -> None:
        """Remember in a folder; with None, or where there is no such folder, nothing at all."""
        self._path = folder / NAME if folder else None

    @property
    def can_keep(self) -> bool:
        """Whether there is a place to remember in."""
        return self._path is not None and self._path.parent.is_dir()

    def recall(self, keys: Iterable[bytes]) -> dict[bytes, bytes]:
        """The values that are known of these keys."""
        return self._look_up(keys, _read)

    def known(self, keys: Iterable[bytes]) -> set[bytes]:
        """Those of these keys that have a value, which is not looked at: it may be broken."""
        return set(self._look_up(keys, _read_keys))

    def _look_up(self, keys: Iterable[bytes], read: Reading) -> dict[bytes, bytes]:
        wanted = list(dict.fromkeys(keys))
        found: dict[bytes, bytes] = {}
        with self._open() as store:
            if store is not None:
                for start in range(0, len(wanted), _AT_ONCE):
                    found |= read(store, wanted[start : start + _AT_ONCE])
        return found

    def keep(self, values: Mapping[bytes, bytes]) -> None:
        """Remember values, all or none of them."""
        if not values:
            return
        today = int(time.time()) // DAY
        rows = [
            (key, packed := zlib.compress(value, 1), _sum(key, packed), today)
            for key, value in values.items()
        ]
        with self._open() as store:
            if store is not None:
                store.executemany("INSERT OR REPLACE INTO kept VALUES (?, ?, ?, ?)", rows)

    def forget_old(self) -> None:
        """Let go of what nobody has asked for in some time, once a day: all rows are looked at."""
        today = int(time.time()) // DAY
        with self._open() as store:
            if store is not None and _one(store, "PRAGMA user_version") != today:
                store.execute("DELETE FROM kept WHERE used < ?", (today - KEPT_DAYS,))
                store.execute(f"PRAGMA user_version={today}")
                store.commit()
                if 2 * _one(store, "PRAGMA freelist_count") > _one(store, "PRAGMA page_count"):
                    store.execute("VACUUM")

    @contextlib.contextmanager
    def _open(self) -> Iterator[sqlite3.Connection | None]:
        """The open store; None when there can be none. What was done is written at the end."""
        store = self._connected()
        try:
            try:
                yield store
                if store is not None:
                    store.commit()
            finally:
                _close(store)  # first: Windows moves no file that is open
        except _BROKEN as fault:
            self._gave(fault)

    def _connected(self) -> sqlite3.Connection | None:
        if self._path is None or not self.can_keep:
            return None
        for _ in range(2):
            store = None
            try:
                store = sqlite3.connect(self._path, timeout=PATIENCE)
                _prepare(store)
                return store
            except OSError:
                return None
            except _BROKEN as fault:
                _close(store)
                if not self._gave(fault):
                    return None
        return None

    def _gave(self, fault: Exception) -> bool:
        """Whether the file was to blame, and so was set aside: a lock or a full disk passes."""
        if getattr(fault, "sqlite_errorcode", 0) & 0xFF in _PASSING:
            return False
        self._set_aside()
        return True

    def _set_aside(self) -> None:
        """Move a file that is no store of ours, or a broken one, out of the way."""
        assert self._path is not None
        with contextlib.suppress(OSError):
            self._path.replace(self._path.with_suffix(".broken"))
        for suffix in ("-journal", "-wal", "-shm"):
            with contextlib.suppress(OSError):
                self._path.with_name(self._path.name + suffix).unlink()


def _prepare(store: sqlite3.Connection) -> None:
    store.execute("PRAGMA synchronous=OFF")  # what a power cut breaks is noticed, and made anew
    number = _one(store, "PRAGMA application_id")
    if number == 0 and not store.execute("SELECT 1 FROM sqlite_master").fetchone():
        store.execute(f"PRAGMA application_id={FORMAT}")
        store.execute(_TABLE)
        store.commit()
    elif number != FORMAT:
        raise sqlite3.DatabaseError("not a store of this engine")


def _one(store: sqlite3.Connection, query: str) -> int:
    (number,) = store.execute(query).fetchone()
    return int(number)


def _read(store: sqlite3.Connection, keys: list[bytes]) -> dict[bytes, bytes]:
    query = f"SELECT key, value, sum, used FROM kept WHERE key IN ({_marks(keys)})"
    rows = store.execute(query, keys)
    found, stale = {}, []
    today = int(time.time()) // DAY
    for key, packed, checksum, used in rows.fetchall():
        if _sum(key, packed) != checksum:
            raise sqlite3.DatabaseError("a value is not what it was")
        found[key] = zlib.decompress(packed)
        if used != today:
            stale.append((today, key))
    store.executemany("UPDATE kept SET used = ? WHERE key = ?", stale)
    return found


def _read_keys(store: sqlite3.Connection, keys: list[bytes]) -> dict[bytes, bytes]:
    rows = store.execute(f"SELECT key FROM kept WHERE key IN ({_marks(keys)})", keys)
    return {key: b"" for (key,) in rows}


def _marks(keys: list[bytes]) -> str:
    return ",".join("?" * len(keys))


def _sum(key: bytes, packed: bytes) -> bytes:
    return blake2b(packed, key=key[:64], digest_size=16).digest()


def _close(store: sqlite3.Connection | None) -> None:
    if store is not None:
        store.close()
