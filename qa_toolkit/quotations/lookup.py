"""What the sources say where an article quotes them: the verdict on each quotation."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from enum import StrEnum
from itertools import pairwise

from qa_toolkit.quotations.compare import Difference, differences, left_out
from qa_toolkit.quotations.passages import Passage, Source
from qa_toolkit.quotations.wording import Wording

_FOUND = 0.5
"""The share of a quotation's words that a passage must have, to be the one that it quotes."""
_NEAR = 0.25
"""The share from which a passage is shown as the nearest one."""
_ELSEWHERE = 4
"""Words that a passage lacks, from which on another place is looked for that has them."""
_THERE = 0.7
"""The share of such words that the other place must have."""


class Verdict(StrEnum):
    """How a quotation stands to its source, from the best to the worst."""

    EXACT = "exact"
    NORMALISED = "normalised"
    TRANSLATED = "translated"
    TRUNCATED = "truncated"
    ALTERED = "altered"
    SPLICED = "spliced"
    MISSING = "missing"


@dataclass(frozen=True, slots=True)
class Lookup:
    """A quotation and what the sources have of it.

    ``passages``: where its words stand; two of a spliced one; the nearest of a missing one, if
    there is any. ``before`` and ``after``: the words of the source's sentence that the
    quotation leaves out at either end (half-open, may be empty). ``share`` of its words are in
    the passages; ``confidence``: how sure it is, 0 to 1, that these are the ones quoted.
    """

    quote: Wording
    verdict: Verdict
    passages: tuple[Passage, ...] = ()
    differences: tuple[Difference, ...] = ()
    before: tuple[int, int] = (0, 0)
    after: tuple[int, int] = (0, 0)
    share: float = 0.0
    confidence: float = 1.0


def looked_up(
    quote: Wording, sources: Sequence[Source], *, opens: bool = True, closes: bool = True
) -> Lookup:
    """The verdict on a quotation in the language of the sources.

    ``opens`` and ``closes``: it gives itself out for the beginning and the end of a sentence, so
    that leaving out the rest of the source's sentence truncates it.
    """
    joints = [place for place in range(1, len(quote)) if quote.elided(place)]
    if not joints:
        return _in_a_row(quote, sources, opens=opens, closes=closes)
    # An ellipsis says that something is left out: what stands before it and behind it may come
    # from anywhere in the source.
    pieces = [
        (start, quote.part(range(start, end))) for start, end in pairwise([0, *joints, len(quote)])
    ]
    found = [
        (start, _in_a_row(piece, sources, opens=opens and not start, closes=closes and end))
        for (start, piece), end in zip(pieces, [*[False] * len(joints), True], strict=True)
    ]
    return Lookup(
        quote,
        max((part.verdict for _, part in found), key=list(Verdict).index),
        tuple(passage for _, part in found for passage in part.passages),
        tuple(each.moved(start) for start, part in found for each in part.differences),
        found[0][1].before,
        found[-1][1].after,
        sum(part.share * len(part.quote) for _, part in found) / len(quote),
    )


def _in_a_row(quote: Wording, sources: Sequence[Source], *, opens: bool, closes: bool) -> Lookup:
    for source in sources:
        place = source.exactly(quote.keys)
        if place is not None:
            passage = Passage.whole(source, place, len(quote))
            return _ended(quote, passage, (), opens=opens, closes=closes)
    candidates = [passage for source in sources for passage in source.passages(quote.keys)]
    best = max(candidates, key=lambda passage: passage.matched, default=None)
    if best is None:
        return Lookup(quote, Verdict.MISSING)
    share = best.matched / len(quote)
    other = _elsewhere(quote, best, sources)
    if other:
        pair = sorted((best, other), key=lambda passage: passage.blocks[0].quote)
        return Lookup(
            quote,
            Verdict.SPLICED,
            tuple(pair),
            share=(best.matched + other.matched) / len(quote),
        )
    if share < _FOUND:
        near = (_around(best),) if share >= _NEAR else ()
        return Lookup(quote, Verdict.MISSING, near, share=share)
    found = differences(quote, best)
    if any(_skips(quote, best, difference) for difference in found):
        return Lookup(quote, Verdict.SPLICED, (best,), found, share=share)
    return _ended(quote, best, found, opens=opens, closes=closes)


def _around(passage: Passage) -> Passage:
    """The sentences that a passage is part of."""
    start = passage.source.unit(passage.start)[0]
    end = passage.source.unit(passage.end - 1)[1]
    return replace(passage, start=start, end=end)


def _ended(
    quote: Wording,
    passage: Passage,
    found: tuple[Difference, ...],
    *,
    opens: bool,
    closes: bool,
) -> Lookup:
    """The verdict on a quotation whose passage is known, once its ends are looked at."""
    source = passage.source.wording
    start = min([passage.start, *(difference.source[0] for difference in found)])
    end = max([passage.end, *(difference.source[1] for difference in found)])
    before = passage.source.unit(start)[0], start
    after = end, passage.source.unit(end - 1)[1]
    if not opens:
        before = start, start
    if not closes:
        after = end, end
    cuts = [
        Difference(left_out(source, *cut), (place, place), cut, passage)
        for cut, place in ((before, 0), (after, len(quote)))
        if cut[0] < cut[1]
    ]
    if found:
        verdict = Verdict.ALTERED
    elif cuts:
        verdict = Verdict.TRUNCATED
    elif _plain(quote.text(0, len(quote))) == _plain(source.text(passage.start, passage.end)):
        verdict = Verdict.EXACT
    else:
        verdict = Verdict.NORMALISED
    share = passage.matched / len(quote)
    told = (*cuts[:1], *found, *cuts[1:]) if before[0] < before[1] else (*found, *cuts)
    return Lookup(quote, verdict, (passage,), told, before, after, share)


def _plain(text: str) -> str:
    return re.sub(r"\s+", " ", text).strip()


def _skips(quote: Wording, passage: Passage, difference: Difference) -> bool:
    """Whether it jumps over a whole sentence of the source."""
    sentences = passage.source.wording.sentences
    start, end = difference.source
    inside = start > 0 and end < len(sentences) and difference.quote[0] and end > start
    return bool(
        inside and difference.quote[1] < len(quote) and sentences[end] - sentences[start - 1] > 1
    )


def _elsewhere(quote: Wording, best: Passage, sources: Sequence[Source]) -> Passage | None:
    """Another place that has what the best passage lacks at either end of the quotation."""
    first, last = best.blocks[0], best.blocks[-1]
    for start, end in ((0, first.quote), (last.quote + last.size, len(quote))):
        if end - start < _ELSEWHERE:
            continue
        keys = quote.keys[start:end]
        for source in sources:
            for passage in source.passages(keys):
                if passage.matched >= max(_ELSEWHERE, _THERE * len(keys)):
                    return passage.moved(start)
    return None
