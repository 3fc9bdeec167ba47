"""Vectors of words and texts, each asked for once in a run."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import TYPE_CHECKING

from qa_toolkit.quotations.wording import Wording

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

    from qa_toolkit.align.encoders import Encoder

_MOST = 20_000
"""Vectors that are remembered, some 40 MB."""


class Vectors:
    """An encoder that remembers what it was asked."""

    def __init__(self, encoder: Encoder) -> None:
        self._encoder = encoder
        self._known: dict[str, NDArray[np.float32]] = {}

    def learn(self, texts: Iterable[str]) -> None:
        """Encode in one go what will be asked for one by one."""
        fresh = [text for text in dict.fromkeys(texts) if text not in self._known]
        if not fresh:
            return
        if len(self._known) + len(fresh) > _MOST:
            self._known.clear()
        self._known.update(zip(fresh, self._encoder.encode(fresh), strict=True))

    def of(self, texts: Sequence[str]) -> NDArray[np.float32]:
        """A vector of unit length for each text, ``[len(texts), dimensions]``."""
        import numpy as np

        wanted = dict.fromkeys(texts)
        if any(text not in self._known for text in wanted):
            self.learn(wanted)
            if any(text not in self._known for text in wanted):  # it was cleared meanwhile
                return self._encoder.encode(list(texts))
        return np.stack([self._known[text] for text in texts])

    def alike(self, one: str, other: str) -> float:
        """The similarity of two texts, -1 to 1."""
        ours, theirs = self.of([one, other])
        return float(ours @ theirs)

    def words_alike(self, ours: Wording, theirs: Wording) -> NDArray[np.float32]:
        """How much each word of ``ours`` resembles each of ``theirs``."""
        here = [token.word.text for token in ours.tokens]
        there = [token.word.text for token in theirs.tokens]
        found: NDArray[np.float32] = self.of(here) @ self.of(there).T
        return found
