"""What was costly to get, kept on the disk by what it was got for, in the user's cache folder.

It holds nothing that cannot be got again: whatever goes wrong with it (a read-only home, a damaged
file, two programs at once) only costs time.
"""

from __future__ import annotations

import os
import sqlite3
from collections.abc import Iterator, Mapping, Sequence
from contextlib import closing, contextmanager, suppress
from hashlib import blake2b
from pathlib import Path

_ASKED = 500
"""Keys in one question to the database."""


def folder() -> Path:
    """Where the caches of this user's programs lie, in a folder of ours."""
    home = os.environ.get("XDG_CACHE_HOME") or "~/.cache"
    return Path(home).expanduser() / "qa-toolkit"


def key(*parts: str) -> bytes:
    """The key of what was got for these texts."""
    return blake2b("\0".join(parts).encode("utf-8", "surrogatepass"), digest_size=16).digest()


class Store:
    """A table of values by key in a file of its own; of more than ``most`` the oldest go first."""

    def __init__(self, path: Path, *, most: int) -> None:
        self.path = path
        self._most = most

    def read(self, keys: Sequence[bytes]) -> dict[bytes, bytes]:
        """The values that are there."""
        found: dict[bytes, bytes] = {}
        try:
            if not self.path.exists():
                return found
        except OSError:  # the folder is closed to us
            return found
        with self._forgiving(), closing(sqlite3.connect(self.path, timeout=1)) as database:
            for first in range(0, len(keys), _ASKED):
                some = keys[first : first + _ASKED]
                marks = ",".join("?" * len(some))
                found |= dict(
                    database.execute(f"SELECT key, value FROM kept WHERE key IN ({marks})", some)
                )
        return found

    def write(self, values: Mapping[bytes, bytes]) -> None:
        """Keep values, in the place of those with the same keys."""
        with suppress(OSError):
            self.path.parent.mkdir(parents=True, exist_ok=True)
        with self._forgiving(), closing(sqlite3.connect(self.path, timeout=1)) as database:
            database.execute(
                "CREATE TABLE IF NOT EXISTS kept (number INTEGER PRIMARY KEY AUTOINCREMENT, "
                "key BLOB UNIQUE, value BLOB)"
            )
            database.executemany(
                "INSERT OR REPLACE INTO kept (key, value) VALUES (?, ?)", values.items()
            )
            (newest,) = database.execute("SELECT max(number) FROM kept").fetchone()
            database.execute("DELETE FROM kept WHERE number <= ?", (newest - self._most,))
            database.commit()

    @contextmanager
    def _forgiving(self) -> Iterator[None]:
        """Whatever is wrong with the database ends the block and is nobody's problem."""
        try:
            yield
        except sqlite3.OperationalError:
            pass  # it is locked, or cannot be opened or written here
        except (sqlite3.DatabaseError, ValueError, TypeError):
            with suppress(OSError):  # damaged: the next run begins a new one
                self.path.unlink()
