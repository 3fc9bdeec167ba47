"""Where in a source in the other language the words of a quotation stand."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise
from typing import TYPE_CHECKING

from qa_toolkit.quotations.clauses import clauses
from qa_toolkit.quotations.passages import Passage, Source
from qa_toolkit.quotations.traits import values
from qa_toolkit.quotations.vectors import Vectors
from qa_toolkit.quotations.wording import Wording

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

_RUN = 4
"""Sentences in a row that a quotation may render."""
_TRIED = 8
"""Runs of sentences that are looked at closely."""
_NUMBERS = 0.3
"""What it weighs that a passage has the numbers of the quotation."""
_WHOLE = 0.7
"""The share of a sentence's words from which a quotation is compared with all of it."""


@dataclass(frozen=True, slots=True)
class Candidate:
    """A passage that a quotation may render, with the evidence for it.

    ``alike`` is the similarity of the two, ``covered`` that of the quotation's words to the
    nearest ones of the passage, 0 to 1 as a rule.
    """

    passage: Passage
    alike: float
    covered: float
    score: float


class TranslatedSource:
    """A source with the vectors of its sentences."""

    def __init__(self, source: Source, vectors: Vectors) -> None:
        self.source = source
        self._vectors = vectors
        numbers = source.wording.sentences
        cuts = [0, *(i for i in range(1, len(numbers)) if numbers[i] != numbers[i - 1])]
        self.sentences = tuple(pairwise([*cuts, len(numbers)])) if numbers else ()
        texts = [source.wording.text(*sentence) for sentence in self.sentences]
        self._single = vectors.of(texts) if texts else None

    def candidates(self, quote: Wording) -> list[Candidate]:
        """The passages that the quotation may render, the likeliest first."""
        if self._single is None:
            return []
        runs = self._nearest(quote)
        wording = self.source.wording
        self._vectors.learn(
            [token.word.text for token in quote.tokens]
            + [
                text
                for start, end in runs
                for text in (
                    *(wording.tokens[index].word.text for index in range(start, end)),
                    *(wording.text(*span) for span in _spans(wording, start, end)),
                )
            ]
        )
        found = [self._weighed(quote, start, end) for start, end in runs]
        return sorted(found, key=lambda candidate: -candidate.score)

    def _nearest(self, quote: Wording) -> list[tuple[int, int]]:
        """The runs of sentences most like the quotation, from their sentences' vectors."""
        import numpy as np

        assert self._single is not None
        vector = self._vectors.of([quote.text(0, len(quote))])[0]
        lengths = np.array([end - start for start, end in self.sentences], dtype=np.float32)
        weighted = self._single * np.sqrt(lengths)[:, None]
        most = min(_RUN, len(set(quote.sentences)) + 1, len(self.sentences))
        ranked: list[tuple[float, int, int]] = []
        total: NDArray[np.float32] = np.zeros_like(weighted)
        for size in range(1, most + 1):
            count = len(self.sentences) - size + 1
            total = total[:count] + weighted[size - 1 :]
            alike = total @ vector / np.maximum(np.linalg.norm(total, axis=1), 1e-9)
            for first in np.argsort(-alike)[:_TRIED]:
                ranked.append((float(alike[first]), int(first), size))
        ranked.sort(reverse=True)
        return [
            (self.sentences[first][0], self.sentences[first + size - 1][1])
            for _, first, size in ranked[:_TRIED]
        ]

    def _weighed(self, quote: Wording, start: int, end: int) -> Candidate:
        """A run of sentences, or the part of it that the quotation renders."""
        wording = self.source.wording
        whole = quote.text(0, len(quote))
        passage = wording.part(range(start, end))
        alike = self._vectors.alike(whole, wording.text(start, end))
        spans = _spans(wording, start, end)
        parts = self._vectors.of([wording.text(*span) for span in spans])
        likeness = parts @ self._vectors.of([whole])[0]
        best = int(likeness.argmax())
        near = self._vectors.words_alike(quote, passage).max(axis=1)
        telling = [index for index, word in enumerate(quote.keys) if len(word) > 2]
        covered = float(near[telling].mean()) if telling else float(near.mean())
        mine, its = set(values(quote, 0, len(quote))), set(values(wording, start, end))
        shared = len(mine & its) / len(mine) if mine else 0.0
        score = alike + float(likeness[best]) + 2 * covered + _NUMBERS * shared
        if len(quote) < _WHOLE * (end - start) and likeness[best] > alike:
            start, end = spans[best]
            alike = float(likeness[best])
        return Candidate(Passage(self.source, start, end, ()), alike, covered, score)


def _spans(wording: Wording, start: int, end: int) -> Sequence[tuple[int, int]]:
    """The runs of clauses of a range."""
    parts = clauses(wording, start, end)
    return [
        (parts[first][0], parts[last][1])
        for first in range(len(parts))
        for last in range(first, len(parts))
    ]
