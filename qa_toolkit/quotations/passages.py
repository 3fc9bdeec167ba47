"""Where in a source the words of a quotation stand: rare words first, then word by word."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from itertools import pairwise
from math import log
from typing import NamedTuple

from qa_toolkit.document import Document, Segment
from qa_toolkit.model import Lang
from qa_toolkit.quotations.finder import find_quotations
from qa_toolkit.quotations.wording import Wording

_COMMON = 60
"""Places of a word or pair of words beyond which it tells nothing about where a passage is."""
_TRIED = 3
"""Candidate windows that are compared word by word."""
_CHANCE = 6
"""Words in a row that may well stand in a source twice."""
_RUN = 3
"""Words in a row that belong to a passage however far they stand from its rest."""


class Block(NamedTuple):
    """``size`` words that both texts have in a row, from word ``quote`` and ``source`` on."""

    quote: int
    source: int
    size: int


@dataclass(frozen=True, slots=True)
class Passage:
    """A range of words of a source, and the words it shares with a range of the quotation."""

    source: Source
    start: int
    end: int
    blocks: tuple[Block, ...]

    @property
    def matched(self) -> int:
        """How many words of the quotation the passage has."""
        return sum(block.size for block in self.blocks)

    @classmethod
    def whole(cls, source: Source, place: int, size: int) -> Passage:
        """The passage that has all ``size`` words of a quotation in a row."""
        return cls(source, place, place + size, (Block(0, place, size),))

    def moved(self, words: int) -> Passage:
        """The same passage, of a quotation that begins so many words earlier."""
        blocks = (block._replace(quote=block.quote + words) for block in self.blocks)
        return replace(self, blocks=tuple(blocks))


_END = re.compile(r"[.!?\u061f]\s")  # ARABIC QUESTION MARK


@dataclass(frozen=True, slots=True, eq=False)
class Source:
    """A text that quotations are looked up in, with the places of its words and pairs of words."""

    document: Document
    wording: Wording
    places: Mapping[str | tuple[str, str], Sequence[int]]
    speech: Sequence[int]
    """The number of the direct quotation that each word stands in, 0 for none."""

    @classmethod
    def of(cls, document: Document, lang: Lang | None = None) -> Source:
        """The index of a document, or of its segments in one language.

        It takes a second for half a million words.
        """
        wording = Wording.of_document(document, lang)
        places: defaultdict[str | tuple[str, str], list[int]] = defaultdict(list)
        keys = wording.keys
        for place, word in enumerate(keys):
            places[word].append(place)
        for place, pair in enumerate(pairwise(keys)):
            places[pair].append(place)
        return cls(document, wording, dict(places), _speech(document, wording))

    @classmethod
    def in_each_language(cls, document: Document) -> Iterator[Source]:
        """A source for each language that segments of a document are in."""
        for lang in sorted({segment.lang for segment in document.segments}):
            yield cls.of(document, lang)

    def unit(self, place: int) -> tuple[int, int]:
        """The range of words of the sentence, or of the quotation in it, that a word is part of."""
        start, end = self.wording.sentence_of(place)
        if inside := self.speech[place]:
            low, high = place, place + 1
            # A splitter keeps what is quoted together; each of its sentences stands for itself.
            while low > start and self.speech[low - 1] == inside and not self._ends(low):
                low -= 1
            while high < end and self.speech[high] == inside and not self._ends(high):
                high += 1
            return low, high
        return start, end

    def _ends(self, place: int) -> bool:
        """Whether a sentence ends before a word."""
        return _END.search(self.wording.between(place)) is not None

    def exactly(self, keys: Sequence[str]) -> int | None:
        """The first place where all these words stand in a row."""
        if len(keys) == 1:
            return next(iter(self.places.get(keys[0], ())), None)
        rarest, places = None, None
        for number, pair in enumerate(pairwise(keys)):
            found = self.places.get(pair)
            if not found:
                return None
            if places is None or len(found) < len(places):
                rarest, places = number, found
        wanted = tuple(keys)
        for place in places or ():
            first = place - (rarest or 0)
            if first >= 0 and self.wording.keys[first : first + len(wanted)] == wanted:
                return first
        return None

    def passages(self, keys: Sequence[str]) -> Iterator[Passage]:
        """The passages most like these words, the best guess first."""
        for low, high in self._windows(keys):
            passage = self._passage(keys, low, high)
            if passage:
                yield passage

    def _windows(self, keys: Sequence[str]) -> list[tuple[int, int]]:
        """Ranges of words that hold rare words of the quotation where it would have them."""
        votes: defaultdict[int, float] = defaultdict(float)
        width = max(8, len(keys))
        total = len(self.wording)
        grams: list[tuple[int, str | tuple[str, str]]] = [
            *enumerate(keys),
            *enumerate(pairwise(keys)),
        ]
        for number, gram in grams:
            places = self.places.get(gram, ())
            if not places or len(places) > max(_COMMON, total // 2_000):
                continue
            weight = log(1 + total / len(places))
            for place in places:
                # Two rows of boxes, half a width apart, so that no passage falls between two.
                box = (place - number + width) // (width // 2)
                votes[box] += weight
                votes[box - 1] += weight
        best = sorted(votes, key=lambda box: (-votes[box], box))
        found: list[tuple[int, int]] = []
        for box in best:
            if len(found) == _TRIED:
                break
            first = box * (width // 2) - width
            low, high = max(0, first - width // 2), min(total, first + 2 * width + width // 2)
            if all(abs(low - other) > width // 2 for other, _ in found):
                found.append((low, high))
        return found

    def _passage(self, keys: Sequence[str], low: int, high: int) -> Passage | None:
        shared = _shared(keys, self.wording.keys[low:high], low)
        blocks = _trimmed(_slid(shared, self.wording.keys), len(keys))
        if not blocks:
            return None
        blocks = _grown(blocks, keys, self.wording.keys)
        return Passage(self, blocks[0].source, blocks[-1].source + blocks[-1].size, blocks)


def _speech(document: Document, wording: Wording) -> list[int]:
    """Which quotation each word of a document stands in."""
    spans: defaultdict[Segment, list[tuple[int, int, int]]] = defaultdict(list)
    for number, quotation in enumerate(find_quotations(document), 1):
        if quotation.direct and quotation.depth == 0:
            for part in quotation.parts:
                spans[part.segment].append((part.start, part.end, number))
    found = []
    for token in wording.tokens:
        marked = spans.get(token.segment)
        while marked and marked[0][1] <= token.word.start:
            marked.pop(0)
        inside = marked and marked[0][0] <= token.word.start
        found.append(marked[0][2] if marked and inside else 0)
    return found


def _shared(keys: Sequence[str], window: Sequence[str], low: int) -> tuple[Block, ...]:
    from rapidfuzz.distance import Indel

    blocks = Indel.opcodes(keys, window).as_matching_blocks()
    return tuple(Block(a, low + b, size) for a, b, size in blocks if size)


def _slid(blocks: Sequence[Block], words: Sequence[str]) -> list[Block]:
    """The blocks, where words stand twice in the source, nearest to what follows in it.

    A headline that begins as the quoted sentence does is no part of the passage.
    """
    kept: list[Block] = []
    for block in reversed(blocks):
        if not kept:
            kept.append(block)
            continue
        after, size = kept[-1], block.size
        said = words[block.source : block.source + size]
        latest = after.source - size if size <= _CHANCE else block.source
        while latest > block.source and words[latest : latest + size] != said:
            latest -= 1
        moved = block._replace(source=max(latest, block.source))
        if moved.quote + size == after.quote and moved.source + size == after.source:
            kept[-1] = Block(moved.quote, moved.source, size + after.size)
        else:
            kept.append(moved)
    return kept[::-1]


def _trimmed(blocks: Sequence[Block], words: int) -> tuple[Block, ...]:
    """The blocks without those at either end that only chance put there, far from the rest."""
    kept = list(blocks)
    while len(kept) > 1:
        for at, (outer, inner) in ((0, kept[:2]), (-1, kept[:-3:-1])):
            early, late = sorted((outer, inner))
            there = late.source - early.source - early.size
            here = late.quote - early.quote - early.size
            # As many words apart in both texts, or nearly: what stands between them was altered.
            if there - here > 2 * outer.size and outer.size < min(_RUN, words):
                del kept[at]
                break
        else:
            break
    return tuple(kept)


def _grown(blocks: Sequence[Block], keys: Sequence[str], words: Sequence[str]) -> tuple[Block, ...]:
    """The blocks, those at the ends with all words that they share with what lies beyond them."""
    first, *rest = blocks
    more = 0
    while (
        more < min(first.quote, first.source)
        and keys[first.quote - more - 1] == words[first.source - more - 1]
    ):
        more += 1
    grown = [Block(first.quote - more, first.source - more, first.size + more), *rest]
    last, more = grown[-1], 0
    room = min(len(keys) - last.quote, len(words) - last.source) - last.size
    while (
        more < room and keys[last.quote + last.size + more] == words[last.source + last.size + more]
    ):
        more += 1
    grown[-1] = last._replace(size=last.size + more)
    return tuple(grown)
