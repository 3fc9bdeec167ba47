"""The best way through two texts: dynamic programming over blocks of neighbouring sentences.

A *boundary* is a place between two sentences: a text of n has n + 1. A *block* goes from a pair
of boundaries to a later one, over one to four sentences on either side, and has a gain; going on
along one side alone (an empty link) gains and costs nothing. Only boundaries in a *band* around
the diagonal are looked at: ``low[i]`` is the first one of the target for boundary ``i`` of the
source, and all have the same width, so that time and memory grow with the length of the texts.
"""

from __future__ import annotations

from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

LONGEST = 4
"""Sentences of one side that a block may join."""

Floats = NDArray[np.float32]
Ints = NDArray[np.int64]
NEVER = np.float32(-1e9)


class Block(NamedTuple):
    """Sentences ``source`` (from, number) and ``target`` that say the same."""

    source: int
    sources: int
    target: int
    targets: int


class Lattice(NamedTuple):
    """Gains of blocks: ``gains[i, a - 1, k, b - 1]`` starts at boundaries ``i`` and ``low[i] + k``.

    It joins ``a`` sentences of the source and ``b`` of the target. ``gains`` has a row for each
    sentence of the source, ``low`` one more.
    """

    gains: Floats
    low: Ints

    @property
    def width(self) -> int:
        """Boundaries of the target looked at for each one of the source."""
        return int(self.gains.shape[2])


def best_onward(lattice: Lattice) -> Floats:
    """What the best path from each pair of boundaries to the end gains, ``[n + 1, width]``."""
    gains, low = lattice
    rows, width = len(low), lattice.width
    best = np.full((rows, width), NEVER, dtype=np.float32)
    best[-1] = 0
    for i in range(rows - 2, -1, -1):
        here = best[i]
        _raise(here, best[i + 1], low[i + 1] - low[i])
        for a in range(1, min(LONGEST, rows - 1 - i) + 1):
            after = best[i + a]
            for b in range(1, LONGEST + 1):
                # From column k the block lands at low[i] + k + b of row i + a.
                shift = int(low[i] + b - low[i + a])
                first, last = max(0, -shift), min(width, width - shift)
                if first < last:
                    total = gains[i, a - 1, first:last, b - 1] + after[first + shift : last + shift]
                    np.maximum(here[first:last], total, out=here[first:last])
        # Going on along the target alone: the best of all columns to the right.
        here[:] = np.maximum.accumulate(here[::-1])[::-1]
    return best


def best_so_far(lattice: Lattice) -> Floats:
    """What the best path from the start to each pair of boundaries gains, ``[n + 1, width]``."""
    gains, low = lattice
    rows, width = len(low), lattice.width
    best = np.full((rows, width), NEVER, dtype=np.float32)
    best[0] = 0
    for i in range(1, rows):
        here = best[i]
        _raise(here, best[i - 1], low[i - 1] - low[i])
        for a in range(1, min(LONGEST, i) + 1):
            before = i - a
            for b in range(1, LONGEST + 1):
                shift = int(low[before] + b - low[i])
                first, last = max(0, -shift), min(width, width - shift)
                if first < last:
                    total = best[before, first:last] + gains[before, a - 1, first:last, b - 1]
                    part = here[first + shift : last + shift]
                    np.maximum(part, total, out=part)
        np.maximum.accumulate(here, out=here)
    return best


def _raise(here: Floats, other: Floats, shift: int) -> None:
    """Take over what ``other`` has; its column 0 is column ``shift`` of ``here``."""
    width = len(here)
    first, last = max(0, shift), min(width, width + shift)
    if first < last:
        part = here[first:last]
        np.maximum(part, other[first - shift : last - shift], out=part)


def blocks(lattice: Lattice, onward: Floats) -> list[Block]:
    """The blocks of the best path, in order; ``onward`` is that of ``best_onward``."""
    low = lattice.low
    found: list[Block] = []
    i, column = 0, 0
    while i < len(low) - 1 and column < lattice.width:
        worth = onward[i, column]
        if worth <= 0:
            break
        taken = _taken(lattice, onward, i, column)
        if taken is not None:
            a, b = taken
            found.append(Block(i, a, int(low[i]) + column, b))
            column += int(low[i] + b - low[i + a])
            i += a
            continue
        down = column + int(low[i] - low[i + 1])
        if 0 <= down < lattice.width and onward[i + 1, down] == worth:
            i, column = i + 1, down
        else:
            column += 1
    return found


def _taken(lattice: Lattice, onward: Floats, i: int, column: int) -> tuple[int, int] | None:
    """The block that the best path takes from here, if it takes one."""
    gains, low = lattice
    for a in range(1, min(LONGEST, len(low) - 1 - i) + 1):
        for b in range(1, LONGEST + 1):
            landed = column + int(low[i] + b - low[i + a])
            if 0 <= landed < lattice.width:
                total = gains[i, a - 1, column, b - 1] + onward[i + a, landed]
                if total == onward[i, column] and gains[i, a - 1, column, b - 1] > NEVER / 2:
                    return a, b
    return None
