"""Vectors kept on the disk by what they encode, so that a text is encoded once."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

import numpy as np

from qa_toolkit.align.encoders import Encoder
from qa_toolkit.align.store import Store, folder, key

if TYPE_CHECKING:
    from numpy.typing import NDArray

MOST = 100_000
"""Vectors that are kept: about 150 MB of half-precision ones. The oldest go first."""


class CachedEncoder:
    """An encoder that looks into the cache first; vectors are rounded to half precision.

    They are rounded whether they come from there or not: a second run must give what the
    first one gave.
    """

    def __init__(self, encoder: Encoder, path: Path | None = None, *, most: int = MOST) -> None:
        self.name = encoder.name
        self._encoder = encoder
        self._store = Store(path or folder() / "vectors.sqlite", most=most)

    def encode(self, texts: Sequence[str]) -> NDArray[np.float32]:
        """As the encoder does; each text is encoded once."""
        keys = [key(self.name, text) for text in texts]
        known = self._read(keys)
        todo = {name: text for name, text in zip(keys, texts, strict=True) if name not in known}
        if todo:
            fresh = self._encoder.encode(list(todo.values())).astype(np.float16)
            new = dict(zip(todo, fresh, strict=True))
            self._store.write({name: vector.tobytes() for name, vector in new.items()})
            known |= new
        if not keys:
            return np.zeros((0, 1), dtype=np.float32)
        return np.stack([known[name] for name in keys]).astype(np.float32)

    def _read(self, keys: Sequence[bytes]) -> dict[bytes, NDArray[np.float16]]:
        """The vectors that are there; none if one of them cannot be a vector of this encoder."""
        try:
            found = {
                name: np.frombuffer(value, dtype=np.float16)
                for name, value in self._store.read(keys).items()
            }
        except (TypeError, ValueError):
            return {}
        lengths = {len(vector) for vector in found.values()}
        sound = len(lengths) <= 1 and all(np.isfinite(each).all() for each in found.values())
        return found if sound else {}
