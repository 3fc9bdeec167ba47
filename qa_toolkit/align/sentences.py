"""Which sentences of two texts say the same: in order first, then what has changed its place."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator, Sequence
from dataclasses import replace
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from qa_toolkit.align.encoders import Encoder
from qa_toolkit.align.order import longest_chain
from qa_toolkit.align.path import (
    LONGEST,
    NEVER,
    Block,
    Ints,
    Lattice,
    best_onward,
    best_so_far,
    blocks,
)
from qa_toolkit.align.settings import Settings
from qa_toolkit.align.similarity import Comparison, Side
from qa_toolkit.language.words import run_together, words

_WIDTH = 257
"""Boundaries of the target looked at for each of the source: all of them in most articles."""
_LONG = 1_000
"""Sentences of a text that is long."""
_UNPLACED = 1_000
"""Sentences without a counterpart on either side up to which moved ones are looked for."""


class Linked(NamedTuple):
    """The blocks in order, those that moved, and how the two texts compare."""

    ordered: list[Block]
    moved: list[Block]
    compared: Comparison


def linked(
    source: Sequence[str], target: Sequence[str], encoder: Encoder, settings: Settings
) -> Linked:
    """The blocks of two texts, neither of them empty: in order, then moved, then in the gaps."""
    compared = Comparison(Side(source, encoder), Side(target, encoder))
    low = _band(compared)
    width = min(_WIDTH, len(target) + 1)
    everything = np.arange(len(source)), np.arange(len(target))
    ordered = _best_path(compared, *everything, low, width, weigh=settings)
    moved = _moved(compared, ordered, settings)
    ordered = sorted([*ordered, *_in_gaps(compared, ordered, moved, settings)])
    ordered = sorted([*ordered, *_unreadable(compared, ordered, moved)])
    return Linked(ordered, moved, compared)


def _best_path(
    compared: Comparison,
    rows: Ints,
    columns: Ints,
    low: Ints,
    width: int,
    *,
    weigh: Settings,
    apart: NDArray[np.bool_] | None = None,
) -> list[Block]:
    """The blocks of the best path through sentences; they are numbered as in the whole text.

    Spans are estimated first. Those of blocks that a path nearly as good as the best one takes
    are then encoded, and only such blocks are looked at again. No block may start where
    ``apart[row, column]`` is true.
    """
    estimated = compared.lattice(rows, columns, low, width, weigh=weigh)
    if apart is not None:
        estimated.gains.transpose(0, 2, 1, 3)[:, :-1][apart] = NEVER
    slack = weigh.hurry if len(compared.source) > _LONG else weigh.slack
    near = _near_best(estimated, slack)
    starts, a, offsets, b = np.nonzero(near)
    ends = low[starts] + offsets
    compared.source.look((int(rows[i]), int(n) + 1) for i, n in zip(starts, a, strict=True))
    compared.target.look((int(columns[j]), int(n) + 1) for j, n in zip(ends, b, strict=True))
    lattice = compared.refined(estimated, near, rows, columns, weigh=weigh)
    return [
        Block(int(rows[block.source]), block.sources, int(columns[block.target]), block.targets)
        for block in blocks(lattice, best_onward(lattice))
    ]


def _near_best(lattice: Lattice, slack: float) -> NDArray[np.bool_]:
    """Which blocks lie on a path that gains at most ``slack`` less than the best one."""
    gains, low = lattice
    onward, so_far = best_onward(lattice), best_so_far(lattice)
    near = np.zeros(gains.shape, dtype=bool)
    rows, width = len(low) - 1, lattice.width
    columns = np.arange(width)
    for a in range(1, min(LONGEST, rows) + 1):
        starts = np.arange(rows - a + 1)
        for b in range(1, LONGEST + 1):
            landed = columns + (low[starts] + b - low[starts + a])[:, None]
            inside = (landed >= 0) & (landed < width)
            after = np.take_along_axis(onward[a:], np.clip(landed, 0, width - 1), axis=1)
            total = so_far[:-a] + gains[: rows - a + 1, a - 1, :, b - 1] + after
            near[: rows - a + 1, a - 1, :, b - 1] = inside & (total >= onward[0, 0] - slack)
    return near


def _band(compared: Comparison) -> Ints:
    """For each boundary of the source the first one of the target that is looked at.

    The band follows the longest chain, in order on both sides, of sentences that are each
    other's nearest.
    """
    n, m = len(compared.source), len(compared.target)
    if m + 1 <= _WIDTH:
        return np.zeros(n + 1, dtype=np.int64)
    there, back = compared.nearest
    mutual = [i for i in range(n) if back[there[i]] == i]
    chain = [(0, 0), *longest_chain([(i, int(there[i])) for i in mutual]), (n, m)]
    middle = np.interp(np.arange(n + 1), [i for i, _ in chain], [j for _, j in chain])
    low = np.clip(middle.astype(np.int64) - _WIDTH // 2, 0, m + 1 - _WIDTH)
    low[0], low[-1] = 0, m + 1 - _WIDTH
    return np.maximum.accumulate(low)


def _moved(compared: Comparison, ordered: Sequence[Block], weigh: Settings) -> list[Block]:
    """The blocks among the sentences that have no counterpart in order, run by run."""
    found: list[Block] = []
    while True:
        rows, columns = _unplaced(compared, [*ordered, *found])
        if not 0 < len(rows) <= _UNPLACED or not 0 < len(columns) <= _UNPLACED:
            return found
        low = np.zeros(len(rows) + 1, dtype=np.int64)
        path = _best_path(compared, rows, columns, low, len(columns) + 1, weigh=weigh)
        believed = _believed(path, compared, weigh.moved)
        if not believed:
            return found
        found += believed


def _in_gaps(
    compared: Comparison, ordered: Sequence[Block], moved: Sequence[Block], settings: Settings
) -> list[Block]:
    """Blocks of sentences left alone on both sides of the same place, unlike though they are.

    That one sentence was dropped and another one put in its stead is rarer than a free hand.
    """
    rows, columns = _unplaced(compared, [*ordered, *moved])
    if not 0 < len(rows) <= _UNPLACED or not 0 < len(columns) <= _UNPLACED:
        return []
    gap = np.searchsorted([block.source for block in ordered], rows)
    place = np.searchsorted([block.target for block in ordered], columns)
    return _best_path(
        compared,
        rows,
        columns,
        np.zeros(len(rows) + 1, dtype=np.int64),
        len(columns) + 1,
        # Whatever fits better elsewhere is linked there by now.
        weigh=replace(settings, threshold=settings.gap, rival=0),
        apart=gap[:, None] != place,
    )


def _unreadable(
    compared: Comparison, ordered: Sequence[Block], moved: Sequence[Block]
) -> Iterator[Block]:
    """One sentence and one left alone in the same place, where the Arabic lost its spaces.

    Its vector says nothing then; its place says enough.
    """
    rows, columns = (set(numbers.tolist()) for numbers in _unplaced(compared, [*ordered, *moved]))
    for number in rows:
        earlier = bisect_left(ordered, (number,))
        before = ordered[earlier - 1] if earlier else Block(0, 0, 0, 0)
        place = before.target + before.targets
        here, there = {number - 1, number + 1} & rows, {place - 1, place + 1} & columns
        if place in columns and not here and not there:
            texts = compared.source.texts[number], compared.target.texts[place]
            if any(run_together(words(text)) for text in texts):
                yield Block(number, 1, place, 1)


def _unplaced(compared: Comparison, placed: Sequence[Block]) -> tuple[Ints, Ints]:
    rows, columns = set(range(len(compared.source))), set(range(len(compared.target)))
    for block in placed:
        rows -= set(range(block.source, block.source + block.sources))
        columns -= set(range(block.target, block.target + block.targets))
    return np.array(sorted(rows), dtype=np.int64), np.array(sorted(columns), dtype=np.int64)


def _believed(path: Sequence[Block], compared: Comparison, bar: float) -> list[Block]:
    """The blocks that resemble each other well, and those that stand beside such a one."""
    runs: list[list[Block]] = []
    for block in path:
        if runs and _follows(runs[-1][-1], block):
            runs[-1].append(block)
        else:
            runs.append([block])
    return [block for run in runs if max(map(compared.score, run)) >= bar for block in run]


def _follows(one: Block, other: Block) -> bool:
    return one.source + one.sources == other.source and one.target + one.targets == other.target
