"""The texts that are sent: segments put together, and the way back from their offsets."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Iterator
from typing import NamedTuple

from qa_toolkit.document import Document, Kind, Segment
from qa_toolkit.model import Lang

LONGEST = 2_500
"""Code points of one request. A server reads some hundred words of Arabic a second at best, and
less than a tenth of that where it must look for suggestions: this stays well within a minute."""
SEPARATOR = "\n\n"
_UNREAD = frozenset({Kind.SECTION, Kind.BYLINE, Kind.DATELINE, Kind.DATE, Kind.TAG})
"""Kinds that are no sentences, nor parts of one."""
_SURROGATE = re.compile("[\ud800-\udfff]")
_ASTRAL = re.compile("[\U00010000-\U0010ffff]")


class Utf16:
    """Converts offsets counted in UTF-16 code units into code points of one text."""

    def __init__(self, text: str) -> None:
        # The k-th character of two units stands k units further on than its code points say.
        self._pairs = [
            match.start() + number for number, match in enumerate(_ASTRAL.finditer(text))
        ]
        self.length = len(text) + len(self._pairs)

    def start(self, unit: int) -> int:
        """The code point at a unit; that of the whole character for the second unit of a pair."""
        return unit - bisect_left(self._pairs, unit)

    def end(self, unit: int) -> int:
        """The code point after a unit before it; a pair cut in two is taken whole."""
        before = bisect_left(self._pairs, unit)
        cut = before and self._pairs[before - 1] == unit - 1
        return unit - before + bool(cut)


class Piece(NamedTuple):
    """A stretch of a segment inside a request: where it stands there, and in the segment."""

    at: int
    segment: Segment
    start: int
    end: int


class Request:
    """A text to be checked, made of pieces in the order of the article."""

    def __init__(self, lang: Lang, pieces: Iterable[tuple[Segment, int, int]]) -> None:
        self.lang = lang
        self.pieces: list[Piece] = []
        texts: list[str] = []
        at = 0
        for segment, start, end in pieces:
            self.pieces.append(Piece(at, segment, start, end))
            texts.append(segment.text[start:end])
            at += end - start + len(SEPARATOR)
        # A lone surrogate cannot be sent; what stands for it is one unit long in both countings.
        self.text = _SURROGATE.sub("\ufffd", SEPARATOR.join(texts))
        self._starts = [piece.at for piece in self.pieces]

    def place(self, start: int, end: int) -> tuple[Segment, int, int] | None:
        """The segment and its clean range for a range of the text; None if it lies in no one."""
        piece = self.pieces[bisect_right(self._starts, start) - 1]
        first, last = piece.start + start - piece.at, piece.start + end - piece.at
        return (piece.segment, first, last) if last <= piece.end else None


def requests(document: Document, *, longest: int = LONGEST) -> Iterator[Request]:
    """The texts of a document to be sent, each in one language and no longer than ``longest``."""
    for lang in ("ar", "en"):
        waiting: list[tuple[Segment, int, int]] = []
        size = 0
        for segment in document.segments:
            if segment.lang != lang or segment.kind in _UNREAD or not segment.words:
                continue
            for start, end in _parts(segment, longest):
                if waiting and size + end - start > longest:
                    yield Request(lang, waiting)
                    waiting, size = [], 0
                waiting.append((segment, start, end))
                size += end - start + len(SEPARATOR)
        if waiting:
            yield Request(lang, waiting)


def _parts(segment: Segment, longest: int) -> Iterator[tuple[int, int]]:
    """Ranges of a segment of at most ``longest``, cut between sentences, words, or anywhere."""
    length = len(segment.text)
    if length <= longest:
        yield 0, length
        return
    cuts = sorted({sentence.start for sentence in segment.sentences} | {length})
    words = [word.start for word in segment.words]
    start = 0
    while start < length:
        end = min(start + longest, length)
        if end < length:
            sentence = cuts[bisect_right(cuts, end) - 1] if cuts[0] <= end else 0
            number = bisect_right(words, end) - 1
            word = words[number] if number >= 0 else 0
            end = next((cut for cut in (sentence, word) if cut > start), end)
        yield start, end
        start = end
