"""Vectors kept on the disk by what they encode, so that a text is encoded once.

A database in the user's cache folder. It holds nothing that cannot be made again: whatever goes
wrong with it (a read-only home, a damaged file, two programs at once) only costs time.
"""

from __future__ import annotations

import os
import sqlite3
from collections.abc import Iterator, Sequence
from contextlib import closing, contextmanager, suppress
from hashlib import blake2b
from pathlib import Path
from typing import TYPE_CHECKING

import numpy as np

from qa_toolkit.align.encoders import Encoder

if TYPE_CHECKING:
    from numpy.typing import NDArray

MOST = 100_000
"""Vectors that are kept: about 150 MB of half-precision ones. The oldest go first."""
_ASKED = 500
"""Keys in one question to the database."""


def folder() -> Path:
    """Where the caches of this user's programs lie, in a folder of ours."""
    home = os.environ.get("XDG_CACHE_HOME") or "~/.cache"
    return Path(home).expanduser() / "qa-toolkit"


class CachedEncoder:
    """An encoder that looks into the cache first; vectors are rounded to half precision.

    They are rounded whether they come from there or not: a second run must give what the
    first one gave.
    """

    def __init__(self, encoder: Encoder, path: Path | None = None, *, most: int = MOST) -> None:
        self.name = encoder.name
        self._encoder = encoder
        self._path = path or folder() / "vectors.sqlite"
        self._most = most

    def encode(self, texts: Sequence[str]) -> NDArray[np.float32]:
        """As the encoder does; each text is encoded once."""
        keys = [self._key(text) for text in texts]
        known = self._read(keys)
        todo = {key: text for key, text in zip(keys, texts, strict=True) if key not in known}
        if todo:
            fresh = self._encoder.encode(list(todo.values())).astype(np.float16)
            new = dict(zip(todo, fresh, strict=True))
            self._write(new)
            known |= new
        if not keys:
            return np.zeros((0, 1), dtype=np.float32)
        return np.stack([known[key] for key in keys]).astype(np.float32)

    def _key(self, text: str) -> bytes:
        content = f"{self.name}\0{text}".encode("utf-8", "surrogatepass")
        return blake2b(content, digest_size=16).digest()

    def _read(self, keys: Sequence[bytes]) -> dict[bytes, NDArray[np.float16]]:
        found: dict[bytes, NDArray[np.float16]] = {}
        if not self._path.exists():
            return found
        with self._forgiving(), closing(sqlite3.connect(self._path, timeout=1)) as database:
            for first in range(0, len(keys), _ASKED):
                some = keys[first : first + _ASKED]
                marks = ",".join("?" * len(some))
                rows = database.execute(
                    f"SELECT key, vector FROM vectors WHERE key IN ({marks})", some
                )
                for key, vector in rows:
                    found[key] = np.frombuffer(vector, dtype=np.float16)
        lengths = {len(vector) for vector in found.values()}
        sound = len(lengths) <= 1 and all(np.isfinite(each).all() for each in found.values())
        return found if sound else {}

    def _write(self, vectors: dict[bytes, NDArray[np.float16]]) -> None:
        with suppress(OSError):
            self._path.parent.mkdir(parents=True, exist_ok=True)
        with self._forgiving(), closing(sqlite3.connect(self._path, timeout=1)) as database:
            database.execute(
                "CREATE TABLE IF NOT EXISTS vectors (number INTEGER PRIMARY KEY AUTOINCREMENT, "
                "key BLOB UNIQUE, vector BLOB)"
            )
            database.executemany(
                "INSERT OR REPLACE INTO vectors (key, vector) VALUES (?, ?)",
                [(key, vector.tobytes()) for key, vector in vectors.items()],
            )
            (newest,) = database.execute("SELECT max(number) FROM vectors").fetchone()
            database.execute("DELETE FROM vectors WHERE number <= ?", (newest - self._most,))
            database.commit()

    @contextmanager
    def _forgiving(self) -> Iterator[None]:
        """Whatever is wrong with the database ends the block and is nobody's problem."""
        try:
            yield
        except sqlite3.OperationalError:
            pass  # it is locked, or cannot be opened or written here
        except (sqlite3.DatabaseError, ValueError):
            with suppress(OSError):  # damaged: the next run begins a new one
                self._path.unlink()
