"""chrF, how much of two texts is the same, letter by letter (Popović 2015)."""

from __future__ import annotations

from collections import Counter

_LONGEST = 6
_BETA = 2.0
"""Recall counts twice as much as precision."""


def chrf(text: str, reference: str) -> float:
    """From 0 to 100: the mean F-score of runs of one to six letters; spaces do not count."""
    ours, theirs = "".join(text.split()), "".join(reference.split())
    precision = recall = 0.0
    orders = 0
    for length in range(1, _LONGEST + 1):
        here, there = _runs(ours, length), _runs(theirs, length)
        if not here or not there:
            break
        same = (here & there).total()
        precision += same / here.total()
        recall += same / there.total()
        orders += 1
    if not precision:
        return 0.0
    weight = _BETA**2
    precision, recall = precision / orders, recall / orders
    return 100 * (1 + weight) * precision * recall / (weight * precision + recall)


def _runs(text: str, length: int) -> Counter[str]:
    return Counter(text[start : start + length] for start in range(len(text) - length + 1))
