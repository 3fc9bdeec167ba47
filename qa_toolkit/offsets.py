"""From clean text back to the source it was made of, code point by code point."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable
from dataclasses import dataclass, field
from typing import NamedTuple

from qa_toolkit.model import Span


class Run(NamedTuple):
    """A stretch of clean text and the source it came from.

    ``length`` clean code points from ``clean`` stand for the source ``start:end``. Where both
    have the same length they map one to one; otherwise (an entity, an escape) the run is
    indivisible: any part of it maps to the whole.
    """

    clean: int
    length: int
    start: int
    end: int

    @property
    def direct(self) -> bool:
        """Whether code points map one to one."""
        return self.end - self.start == self.length


@dataclass(frozen=True, slots=True)
class OffsetMap:
    """Where each code point of a segment's clean text stands in the source.

    Runs follow one another without a gap in the clean text, and never go backwards in the
    source. Built with ``OffsetMap.of``.
    """

    runs: tuple[Run, ...]
    starts: tuple[int, ...] = field(repr=False)

    @classmethod
    def of(cls, pieces: Iterable[tuple[int, int, int]]) -> OffsetMap:
        """A map from pieces ``(clean length, source start, source end)`` in order."""
        runs: list[Run] = []
        clean = 0
        for length, start, end in pieces:
            if length == 0:
                continue
            run = Run(clean, length, start, end)
            last = runs[-1] if runs else None
            if last and last.direct and run.direct and last.end == start:
                runs[-1] = Run(last.clean, last.length + length, last.start, end)
            else:
                runs.append(run)
            clean += length
        return cls(tuple(runs), tuple(run.clean for run in runs))

    @classmethod
    def identity(cls, start: int, length: int) -> OffsetMap:
        """The map of a text that stands in the source as it is, from ``start`` on."""
        return cls.of([(length, start, start + length)])

    @property
    def length(self) -> int:
        """The number of clean code points."""
        return self.runs[-1].clean + self.runs[-1].length if self.runs else 0

    def span(self, start: int, end: int) -> Span:
        """The source of the clean range ``start:end``; an empty range maps to an empty span."""
        if not 0 <= start <= end <= self.length:
            raise ValueError(f"{start}..{end} lies outside a text of {self.length} code points")
        if not self.runs:
            return Span(0, 0)
        if start == end:
            return self._point(start)
        first = self.runs[bisect_right(self.starts, start) - 1]
        last = self.runs[bisect_right(self.starts, end - 1) - 1]
        return Span(
            first.start + (start - first.clean) if first.direct else first.start,
            last.start + (end - last.clean) if last.direct else last.end,
        )

    def _point(self, position: int) -> Span:
        # An insertion belongs to the text before it: after "word" but inside "**word**".
        place = self.runs[0].start if position == 0 else self.span(position - 1, position).end
        return Span(place, place)

    def clean(self, span: Span) -> tuple[int, int]:
        """The clean range that ``span`` of the source covers; empty where it covers none."""
        covered = [run for run in self.runs if run.start < span.end and span.start < run.end]
        if not covered:
            return 0, 0
        first, last = covered[0], covered[-1]
        start, end = first.clean, last.clean + last.length
        if first.direct:
            start += max(0, span.start - first.start)
        if last.direct:
            end -= max(0, last.end - span.end)
        return start, end

    def contiguous(self, start: int, end: int) -> bool:
        """Whether the source of ``start:end`` is text alone, with no markup in between."""
        if start == end:
            return True
        first = bisect_right(self.starts, start) - 1
        last = bisect_right(self.starts, end - 1) - 1
        return all(
            self.runs[number].end == self.runs[number + 1].start for number in range(first, last)
        )

    def through(self, outer: OffsetMap) -> OffsetMap:
        """This map carried on through ``outer``, whose clean text is this map's source."""
        pieces: list[tuple[int, int, int]] = []
        for run in self.runs:
            if not run.direct:
                span = outer.span(run.start, run.end)
                pieces.append((run.length, span.start, span.end))
                continue
            for position, length in outer._pieces(run.start, run.end):
                span = outer.span(position, position + length)
                pieces.append((length, span.start, span.end))
        return OffsetMap.of(pieces)

    def _pieces(self, start: int, end: int) -> Iterable[tuple[int, int]]:
        number = bisect_right(self.starts, start) - 1
        while start < end:
            run = self.runs[number]
            stop = min(end, run.clean + run.length)
            yield start, stop - start
            start, number = stop, number + 1
