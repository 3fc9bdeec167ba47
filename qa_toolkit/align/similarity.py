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
_ROWS = 256
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

    def __init__(self, source: Side, target: Side, settings: Settings) -> None:
        self.source, self.target, self.settings = source, target, settings
        self._ratio = float(np.log(source.total / target.total))
        self._usual = _usual(source, target), _usual(target, source)
        # The best single counterpart anywhere: a block is suspicious where it has a rival.
        self.nearest = np.zeros(len(source), np.int64), np.zeros(len(target), np.int64)
        self.best = np.full(len(source), -1, np.float32), np.full(len(target), -1, np.float32)
        for first in range(0, len(source), _ROWS):
            rows = np.arange(first, min(first + _ROWS, len(source)))
            alike = self._alike(rows, 1, np.arange(len(target)), 1)
            self.nearest[0][rows], self.best[0][rows] = alike.argmax(1), alike.max(1)
            better = alike.max(0) > self.best[1]
            self.nearest[1][better] = rows[alike.argmax(0)][better]
            self.best[1][better] = alike.max(0)[better]

    def score(self, block: Block) -> float:
        """The centred similarity of a block, 0 to 1."""
        rows, columns = np.array([block.source]), np.array([block.target])
        alike = self._alike(rows, block.sources, columns, block.targets)
        return min(1.0, max(0.0, float(alike[0, 0])))

    def lattice(
        self, rows: Ints, columns: Ints, low: Ints, width: int, *, threshold: float
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
                    gain = self._gain(rows[first:last], a, columns[start:stop], b, threshold)
                    gain = np.where(whole[:, None] & fits[None, :], gain, NEVER)
                    chosen = np.take_along_axis(gain, place, axis=1)
                    gains[first:last, a - 1, :, b - 1] = np.where(inside, chosen, NEVER)
        return Lattice(gains, low)

    def _alike(self, rows: Ints, a: int, columns: Ints, b: int) -> Floats:
        ours, theirs = self.source.vectors[a - 1, rows], self.target.vectors[b - 1, columns]
        usual = (self._usual[0][a - 1, rows][:, None] + self._usual[1][b - 1, columns]) / 2
        found: Floats = (ours @ theirs.T - usual) / (1 - usual)
        return found

    def _gain(self, rows: Ints, a: int, columns: Ints, b: int, threshold: float) -> Floats:
        weigh, more = self.settings, a + b - 2
        alike = self._alike(rows, a, columns, b)
        apart = self.source.lengths[a - 1, rows][:, None] - self.target.lengths[b - 1, columns]
        # The longer the sentences, the less their lengths differ by chance.
        shorter = np.minimum(
            self.source.lengths[a - 1, rows][:, None], self.target.lengths[b - 1, columns]
        )
        certain = np.minimum(np.exp(shorter) / _LONG, 2)
        gain = (
            alike - threshold - weigh.length * certain * np.minimum((apart - self._ratio) ** 2, 4)
        )
        for best, numbers, many, axis in (
            (self.best[0], rows, a, 1),
            (self.best[1], columns, b, 0),
        ):
            rival = np.expand_dims(_best_of(best, numbers, many), axis)
            gain -= weigh.rival * np.maximum(rival - alike, 0)
        ours, theirs = self.source.marks[a - 1, rows], self.target.marks[b - 1, columns]
        all_marks = ours.sum(1)[:, None] + theirs.sum(1)
        shared = 2 * (ours @ theirs.T) / np.maximum(all_marks, 1) - 1
        gain += weigh.marks * np.where(all_marks > 0, shared, 0)
        # A sentence broken in two (a line that ends in the middle) is whole only with its rest.
        breaks = self.source.breaks[a - 1, rows][:, None] + self.target.breaks[b - 1, columns]
        price = weigh.extra * (more - breaks) + weigh.broken * breaks
        found: Floats = gain * (1 + weigh.share * more) - price
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
    reach = np.minimum(numbers[:, None] + np.arange(many), len(best) - 1)
    found: Floats = best[reach].max(axis=1)
    return found
