"""How much blocks of two texts resemble each other, and what linking them gains."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from zlib import crc32

import numpy as np
from numpy.typing import NDArray

from qa_toolkit.align.encoders import Encoder
from qa_toolkit.align.path import LONGEST, NEVER, Block, Floats, Ints, Lattice
from qa_toolkit.align.settings import Settings
from qa_toolkit.language.letters import DIGITS

_USUAL = 0.12
"""Similarity of two sentences that have nothing to do with each other."""
_PRIOR = 8
"""Sentences that ``_USUAL`` counts for beside those of the text, of which there may be few."""
_PAIRS = 10_000
"""Blocks weighed at a time, for the same reason as ``_ROWS``."""
_ROWS = 64
"""Sentences of the source compared at a time, which bounds the memory of long texts."""
_LONG = 80
"""Code points of a sentence for which the weight of lengths is meant."""
_BINS = 128
_MARK = re.compile(rf"[{DIGITS}]+(?:[.,٫٬][{DIGITS}]+)*|https?://\S+|[A-Za-z][A-Za-z.&-]{{2,}}")
_ENDED = re.compile(r"[.!?\u061f\u2026][\W_]*$")
_SEPARATORS = re.compile(r"[.,٫٬]")
_EUROPEAN = {
    ord(digit): str("٠١٢٣٤٥٦٧٨٩۰۱۲۳۴۵۶۷۸۹".index(digit) % 10) for digit in "٠١٢٣٤٥٦٧٨٩۰۱۲۳۴۵۶۷۸۹"
}


class Side:
    """One text: for each number of sentences and each first one, a vector of the whole span.

    The vector of a span is estimated from those of its sentences until ``look`` encodes it.
    """

    def __init__(self, texts: Sequence[str], encoder: Encoder) -> None:
        self.texts = texts
        self._encoder = encoder
        self._exact = {(first, 1) for first in range(len(texts))}
        single = encoder.encode(texts)
        lengths = np.array([max(1, len(text)) for text in texts], dtype=np.float32)
        self.total = float(lengths.sum())
        # The encoder averages over tokens and divides by the root of their number.
        self.vectors = _spans(single * np.sqrt(lengths)[:, None])
        self.vectors /= np.maximum(np.linalg.norm(self.vectors, axis=2, keepdims=True), 1e-9)
        self.lengths = np.log(np.maximum(_spans(lengths[:, None])[:, :, 0], 1))
        broken = np.array([[not _ENDED.search(text)] for text in texts], dtype=np.float32)
        self.breaks = np.zeros_like(self.lengths)
        self.breaks[1:] = _spans(broken)[:-1, :, 0]
        self.marks = np.minimum(_spans(np.stack([_marks(text) for text in texts])), 1)
        self.marked = self.marks.sum(axis=2)

    def __len__(self) -> int:
        return len(self.texts)

    def look(self, spans: Iterable[tuple[int, int]]) -> None:
        """Encode the joined text of spans (first sentence, number of sentences)."""
        todo = sorted(set(spans) - self._exact)
        joined = [" ".join(self.texts[first : first + number]) for first, number in todo]
        for (first, number), vector in zip(todo, self._encoder.encode(joined), strict=True):
            self.vectors[number - 1, first] = vector
        self._exact.update(todo)


def _spans(single: Floats) -> Floats:
    """The sums of 1 to ``LONGEST`` rows from each one on; those that would not fit are 0."""
    found = np.zeros((LONGEST, *single.shape), dtype=np.float32)
    found[0] = single
    for extra in range(1, min(LONGEST, len(single))):
        found[extra, :-extra] = found[extra - 1, :-extra] + single[extra:]
    return found


def _marks(text: str) -> Floats:
    """Which figures, Latin words and addresses a text has, each in one of a few bins."""
    bins = np.zeros(_BINS, dtype=np.float32)
    for found in _MARK.findall(text):
        plain = _SEPARATORS.sub("", found.translate(_EUROPEAN)).casefold()
        bins[crc32(plain.encode()) % _BINS] = 1
    return bins


class Comparison:
    """Two sides, and how much any block of one resembles any of the other."""

    def __init__(self, source: Side, target: Side) -> None:
        self.source, self.target = source, target
        self._ratio = float(np.log(source.total / target.total))
        self._usual = _usual(source, target), _usual(target, source)
        # The best single counterpart anywhere: a block is suspicious where it has a rival.
        self.nearest = np.zeros(len(source), np.int64), np.zeros(len(target), np.int64)
        self.best = np.full(len(source), -1, np.float32), np.full(len(target), -1, np.float32)
        for first in range(0, len(source), _ROWS):
            rows = np.arange(first, min(first + _ROWS, len(source)))
            alike = self._alike(rows[:, None], 1, np.arange(len(target))[None], 1)
            self.nearest[0][rows], self.best[0][rows] = alike.argmax(1), alike.max(1)
            better = alike.max(0) > self.best[1]
            self.nearest[1][better] = rows[alike.argmax(0)][better]
            self.best[1][better] = alike.max(0)[better]

    def score(self, block: Block) -> float:
        """The centred similarity of a block, 0 to 1."""
        rows, columns = np.array([block.source]), np.array([block.target])
        alike = self._alike(rows, block.sources, columns, block.targets)
        return min(1.0, max(0.0, float(alike[0])))

    def lattice(
        self, rows: Ints, columns: Ints, low: Ints, width: int, *, weigh: Settings
    ) -> Lattice:
        """The gains of all blocks of the sentences ``rows`` and ``columns``.

        A block needs neighbours in the text: rows (or columns) with a gap between them make none.
        """
        gains = np.full((len(rows), LONGEST, width, LONGEST), NEVER, dtype=np.float32)
        for first in range(0, len(rows), _ROWS):
            last = min(first + _ROWS, len(rows))
            start, stop = int(low[first]), min(len(columns), int(low[last - 1]) + width)
            if start >= stop:
                continue
            place = low[first:last, None] + np.arange(width) - start
            inside = place < stop - start
            place = np.minimum(place, stop - start - 1)
            for a in range(1, LONGEST + 1):
                whole = _neighbours(rows, a)[first:last]
                for b in range(1, LONGEST + 1):
                    fits = _neighbours(columns, b)[start:stop]
                    gain = self._gain(
                        rows[first:last, None], a, columns[None, start:stop], b, weigh
                    )
                    gain = np.where(whole[:, None] & fits[None, :], gain, NEVER)
                    chosen = np.take_along_axis(gain, place, axis=1)
                    gains[first:last, a - 1, :, b - 1] = np.where(inside, chosen, NEVER)
        return Lattice(gains, low)

    def refined(
        self,
        lattice: Lattice,
        near: NDArray[np.bool_],
        rows: Ints,
        columns: Ints,
        *,
        weigh: Settings,
    ) -> Lattice:
        """The lattice with the gains of the blocks in ``near`` worked out anew, and no others."""
        gains = np.full_like(lattice.gains, NEVER)
        for a in range(1, LONGEST + 1):
            for b in range(1, LONGEST + 1):
                every, offsets = np.nonzero(near[:, a - 1, :, b - 1])
                # In a text that repeats itself all blocks are as good: not all at once, then.
                for first in range(0, len(every), _PAIRS):
                    i, k = every[first : first + _PAIRS], offsets[first : first + _PAIRS]
                    ours, theirs = rows[i], columns[lattice.low[i] + k]
                    gains[i, a - 1, k, b - 1] = self._gain(ours, a, theirs, b, weigh)
        return Lattice(gains, lattice.low)

    # Rows and columns below are numbers of first sentences: two lists of one length for blocks
    # one by one, or [n, 1] and [1, m] for all their combinations.

    def _alike(self, rows: Ints, a: int, columns: Ints, b: int) -> Floats:
        ours, theirs = self.source.vectors[a - 1], self.target.vectors[b - 1]
        usual = (self._usual[0][a - 1, rows] + self._usual[1][b - 1, columns]) / 2
        found: Floats = (_products(ours, rows, theirs, columns) - usual) / (1 - usual)
        return found

    def _gain(self, rows: Ints, a: int, columns: Ints, b: int, weigh: Settings) -> Floats:
        source, target, more = self.source, self.target, a + b - 2
        alike = self._alike(rows, a, columns, b)
        ours, theirs = source.lengths[a - 1, rows], target.lengths[b - 1, columns]
        # The longer the sentences, the less their lengths differ by chance.
        certain = np.minimum(np.exp(np.minimum(ours, theirs)) / _LONG, 2)
        apart = np.minimum((ours - theirs - self._ratio) ** 2, 4)
        gain = alike - weigh.threshold - weigh.length * certain * apart
        for best, numbers, many in ((self.best[0], rows, a), (self.best[1], columns, b)):
            gain -= weigh.rival * np.maximum(_best_of(best, numbers, many) - alike, 0)
        shared = _products(source.marks[a - 1], rows, target.marks[b - 1], columns)
        marks = source.marked[a - 1, rows] + target.marked[b - 1, columns]
        gain += weigh.marks * np.where(marks > 0, 2 * shared / np.maximum(marks, 1) - 1, 0)
        # A sentence broken in two (a line that ends in the middle) is whole only with its rest.
        breaks = source.breaks[a - 1, rows] + target.breaks[b - 1, columns]
        price = weigh.extra * (more - breaks) + weigh.broken * breaks
        found: Floats = gain * (1 + weigh.share * more) - price
        return found


def _products(ours: Floats, rows: Ints, theirs: Floats, columns: Ints) -> Floats:
    """The products of vectors, one by one or of all combinations."""
    found: Floats
    if rows.ndim == 2:
        found = ours[rows[:, 0]] @ theirs[columns[0]].T
    else:
        found = np.einsum("ij,ij->i", ours[rows], theirs[columns])
    return found


def _usual(side: Side, other: Side) -> Floats:
    """The mean similarity of each span to the sentences of the other text, ``[LONGEST, n]``."""
    total = side.vectors @ other.vectors[0].sum(axis=0)
    found: Floats = (total + _USUAL * _PRIOR) / (len(other) + _PRIOR)
    return found


def _neighbours(numbers: Ints, many: int) -> NDArray[np.bool_]:
    """Whether ``many`` sentences from each one on follow each other."""
    found = np.zeros(len(numbers), dtype=bool)
    if len(numbers) >= many:
        last = numbers[many - 1 :]
        found[: len(last)] = last - numbers[: len(last)] == many - 1
    return found


def _best_of(best: Floats, numbers: Ints, many: int) -> Floats:
    """The largest of ``many`` values from each number on."""
    found = best[numbers]
    for more in range(1, many):
        found = np.maximum(found, best[np.minimum(numbers + more, len(best) - 1)])
    return found
