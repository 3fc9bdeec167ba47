"""Where in a source in the other language the words of a quotation stand."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from itertools import pairwise
from math import log
from typing import TYPE_CHECKING

from qa_toolkit.quotations.clauses import clauses
from qa_toolkit.quotations.passages import Passage, Source
from qa_toolkit.quotations.traits import values
from qa_toolkit.quotations.vectors import Vectors
from qa_toolkit.quotations.wording import Wording

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

_RUN = 8
"""Sentences in a row that a quotation may render."""
_TRIED = 8
"""Runs of sentences that are looked at closely."""
_NUMBERS = 0.3
"""What it weighs that a passage has the numbers of the quotation."""
_PART = 0.5
"""How long a part of a sentence is at least, in words of the quotation that it may be."""
_UNLIKE = 0.15
"""What it weighs that a passage is e times as long as the quotation, or the reverse."""
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
                    wording.text(start, end),
                    *(wording.text(*span) for span in self._parts(quote, start, end)),
                )
            ]
        )
        found = [self._weighed(quote, start, end) for start, end in runs]
        found.sort(key=lambda candidate: -candidate.score)
        if found:
            # More sentences cover more words: where the best one lies is known now, and how much
            # of what lies there the quotation renders is told by the likeness of the whole.
            first = found[0].passage
            same = [each for each in found if _overlap(each.passage, first)]
            whole = max(same, key=lambda each: _fit(each, quote))
            found.insert(0, replace(whole, score=found[0].score))
        return found

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
        vector = self._vectors.of([whole])[0]
        passage = wording.part(range(start, end))
        spans = [(start, end), *self._parts(quote, start, end)]
        likeness = self._vectors.of([wording.text(*span) for span in spans]) @ vector
        near = self._vectors.words_alike(quote, passage).max(axis=1)
        telling = [index for index, word in enumerate(quote.keys) if len(word) > 2]
        covered = float(near[telling].mean()) if telling else float(near.mean())
        mine, its = set(values(quote, 0, len(quote))), set(values(wording, start, end))
        shared = len(mine & its) / len(mine) if mine else 0.0
        best = int(likeness.argmax())
        score = float(likeness[0]) + float(likeness[best]) + 2 * covered + _NUMBERS * shared
        if len(quote) >= _WHOLE * (end - start):
            spoken = self._spoken(start, end)
            best = spans.index(spoken) if spoken in spans else 0
            best = best if likeness[best] > likeness[0] else 0
        alike = float(likeness[best])
        return Candidate(Passage(self.source, *spans[best], ()), alike, covered, score)

    def _parts(self, quote: Wording, start: int, end: int) -> list[tuple[int, int]]:
        """The runs of clauses of a range that are not much shorter than the quotation."""
        spans = _spans(self.source.wording, start, end)
        spoken = self._spoken(start, end)
        return [spoken, *(each for each in spans if each[1] - each[0] >= _PART * len(quote))]

    def _spoken(self, start: int, end: int) -> tuple[int, int]:
        """What of a range is quoted speech, from its first word to its last; else all of it."""
        inside = [place for place in range(start, end) if self.source.speech[place]]
        return (inside[0], inside[-1] + 1) if inside else (start, end)


def _fit(candidate: Candidate, quote: Wording) -> float:
    """How well a passage fits as a whole: its likeness, less what their lengths differ by."""
    passage = candidate.passage
    return candidate.alike - _UNLIKE * abs(log((passage.end - passage.start) / len(quote)))


def _overlap(one: Passage, other: Passage) -> bool:
    return one.start < other.end and other.start < one.end


def _spans(wording: Wording, start: int, end: int) -> Sequence[tuple[int, int]]:
    """The runs of clauses of a range."""
    parts = clauses(wording, start, end)
    return [
        (parts[first][0], parts[last][1])
        for first in range(len(parts))
        for last in range(first, len(parts))
    ]
