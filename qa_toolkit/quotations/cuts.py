"""Clauses that one of two texts in different languages has and the other has not."""

from __future__ import annotations

from collections.abc import Iterator
from math import log
from typing import NamedTuple

import numpy as np

from qa_toolkit.quotations.clauses import clauses
from qa_toolkit.quotations.vectors import Vectors
from qa_toolkit.quotations.wording import Wording

_LENGTH = -0.06
"""The logarithm of how many letters Arabic needs for one of English."""
_SHORTEST, _LARGEST = 3, 0.7
"""Words of a clause that may be missed, and the share of its text that it may be at most."""


class Cut(NamedTuple):
    """Words ``start`` to ``end`` (half-open) that the other text lacks, and how sure that is."""

    start: int
    end: int
    odds: float


def cuts(text: Wording, other: Wording, vectors: Vectors) -> Iterator[Cut]:
    """Every run of clauses of a text, with the log-odds that the other one does not say it.

    Weighed by a logistic regression of how much more alike the two are without it, how near
    its words are to the other text, and what it does to their lengths.
    """
    spans = [*_removable(text)]
    if not spans or not len(other):
        return
    whole, said = text.text(0, len(text)), other.text(0, len(other))
    rest = [_without(text, *span) for span in spans]
    vector = vectors.of([said])[0]
    base = float(vectors.of([whole])[0] @ vector)
    near = vectors.of(rest) @ vector
    best = vectors.words_alike(text, other).max(axis=1)
    telling = np.array([len(word) > 2 for word in text.keys])
    usual = _LENGTH if text.lang == "en" else -_LENGTH
    length = log(len(said) / len(whole)) - usual
    for (start, end), remains, after in zip(spans, rest, near, strict=True):
        span = np.zeros(len(text), dtype=bool)
        span[start:end] = True
        covered = _mean(best[span & telling])
        shorter = abs(length) - abs(log(len(said) / len(remains)) - usual)
        features = (
            float(after) - base,
            covered,
            covered - _mean(best[~span & telling]),
            length,
            shorter,
            base,
            (end - start) / len(text),
        )
        odds = _BIAS + sum(w * value for w, value in zip(_WEIGHTS, features, strict=True))
        yield Cut(start, end, odds)


def _removable(text: Wording) -> Iterator[tuple[int, int]]:
    parts = clauses(text, 0, len(text))
    for first in range(len(parts)):
        for last in range(first, len(parts)):
            start, end = parts[first][0], parts[last][1]
            size = end - start
            if size >= _SHORTEST and size <= _LARGEST * len(text) and len(text) - size >= _SHORTEST:
                yield start, end


def _without(text: Wording, start: int, end: int) -> str:
    return f"{text.text(0, start)} {text.text(end, len(text))}".strip()


def _mean(values: np.ndarray[tuple[int, ...], np.dtype[np.float32]]) -> float:
    return float(values.mean()) if len(values) else 0.5


_WEIGHTS = (9.94, -4.40, -1.57, -5.58, 1.90, -4.89, 3.99)
_BIAS = 3.30
