"""Find the quotations of an article, over sentences and paragraphs.

A quotation of several paragraphs is opened again at the head of each and closed once, or, where
a sentence stands on a line of its own, opened once and closed some lines later.
"""

from __future__ import annotations

from bisect import bisect_right
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import replace
from functools import lru_cache
from itertools import zip_longest
from typing import NamedTuple

from qa_toolkit.document import PROSE, Document, Kind, Segment
from qa_toolkit.language import quotation_marks
from qa_toolkit.language.detect import language
from qa_toolkit.language.quotation_marks import Mark, Reading, read_marks
from qa_toolkit.language.speech_verbs import arabic_cue
from qa_toolkit.quotations.kinds import kind_of
from qa_toolkit.quotations.model import Part, Quotation, QuotationKind

_ACROSS = 8
"""How many paragraphs a quotation may go on without being closed or opened again."""

_NAME_WORDS, _LONGEST_NAME = 3, 40
"""Words and code points of what may be a name in quotation marks: «سبق»، «إم إس إن»."""

_RUNNING = PROSE | {Kind.LIST_ITEM}
_APART = frozenset({Kind.CAPTION, Kind.ALT, Kind.FOOTNOTE, Kind.TABLE_CELL, Kind.TAG})
"""What may stand between two paragraphs that belong together."""


class _Run(NamedTuple):
    """The ranges of a quotation, a segment each, and whether it is closed."""

    ranges: tuple[tuple[int, int, int], ...]
    """Segment, start and end."""
    depth: int
    closed: bool = True
    reopened: bool = False
    block: bool = False


def find_quotations(document: Document) -> tuple[Quotation, ...]:
    """Every quotation of an article in the order of its opening marks, outer ones first."""
    return _find(document.segments)


@lru_cache(maxsize=4)  # several rules look at one article
def _find(segments: tuple[Segment, ...]) -> tuple[Quotation, ...]:
    readings = [read_marks(segment.text) for segment in segments]
    runs = [*_within(readings), *_across(segments, readings), *_blocks(segments)]
    found = [
        _quotation(run, segments)
        for run in _arranged(runs)
        if any(segments[number].words_between(start, end) for number, start, end in run.ranges)
    ]
    return tuple(_with_names(found))


def _with_names(found: list[Quotation]) -> Iterator[Quotation]:
    """The quotations, with those of a word or two that come again and again as names."""
    times = Counter(
        each.text
        for each in found
        if len(each.text) <= _LONGEST_NAME and each.parts[0].segment.kind in _RUNNING
    )
    for each in found:
        words = len(each.text.split())
        often = each.lang == "ar" and words <= _NAME_WORDS and times[each.text] > 1 + (words > 1)
        if often and each.kind in (QuotationKind.SPEECH, QuotationKind.SCARE):
            yield replace(each, kind=QuotationKind.TERM)
        else:
            yield each


def _within(readings: Sequence[Reading]) -> Iterator[_Run]:
    for number, reading in enumerate(readings):
        for each in reading.quotations:
            yield _Run(((number, each.start, each.end),), each.depth)


def _across(segments: Sequence[Segment], readings: Sequence[Reading]) -> Iterator[_Run]:
    """What loose marks open: over several paragraphs, or never closed."""
    spent: set[tuple[int, int]] = set()  # marks that close or reopen a quotation
    for number, reading in enumerate(readings):
        for mark, following in zip_longest(reading.loose, reading.loose[1:]):
            if (number, mark.start) in spent or mark.role == "closes":
                continue
            run = None
            if mark is reading.loose[-1] and segments[number].kind in _RUNNING:
                run = _followed(segments, readings, number, mark, spent)
            if run is None and mark.family == quotation_marks.SINGLE:
                continue  # an apostrophe, more likely than not
            end = _sentence_end(segments[number], mark.start)
            if following:
                end = min(end, following.start)
            yield run or _Run(((number, mark.start, end),), 0, False)


def _followed(
    segments: Sequence[Segment],
    readings: Sequence[Reading],
    number: int,
    mark: Mark,
    spent: set[tuple[int, int]],
) -> _Run | None:
    """The quotation that ``mark`` opens and a later paragraph closes."""
    if any(
        each.start > mark.start and _family(segments[number], each.start) == mark.family
        for each in readings[number].quotations
    ):
        return None
    ranges = [(number, mark.start, len(segments[number].text))]
    certain = 0  # how many of the ranges are opened again or closed
    for later in range(number + 1, len(segments)):
        segment, reading = segments[later], readings[later]
        if segment.kind in _APART:
            continue
        if segment.kind not in _RUNNING or len(ranges) > _ACROSS + certain:
            break
        head = len(segment.text) - len(segment.text.lstrip())
        closed = _closed_here(segment, reading, mark.family, head)
        if closed:
            spent.add((later, closed - 1))
            return _Run((*ranges, (later, 0, closed)), 0, reopened=certain > 0)
        loose = reading.loose[:1]
        if loose and loose[0].start == head and loose[0].family == mark.family:
            spent.add((later, head))
            certain = len(ranges)
        elif any(each.family == mark.family for each in reading.loose) or any(
            _family(segment, each.start) == mark.family for each in reading.quotations
        ):
            break  # other quotations of this family: the first one was not closed
        elif _reports(segment):
            break  # وقالت الشرطة إن …: the article speaks again
        ranges.append((later, 0, len(segment.text)))
    return _Run(tuple(ranges[: certain + 1]), 0, closed=False) if certain else None


def _reports(segment: Segment) -> bool:
    """Whether an Arabic paragraph starts by saying who spoke."""
    first = segment.words[:1]
    cue = arabic_cue(first[0].text) if first and segment.lang == "ar" else None
    return cue is not None and cue.form == "finite" and not cue.noun


def _closed_here(segment: Segment, reading: Reading, family: str, head: int) -> int | None:
    """Where a quotation that came from above ends in this segment."""
    for mark in reading.loose:
        if mark.family == family:
            if mark.role != "opens":
                return mark.start + 1
            break
    for each in reading.quotations:  # opened again at the head, and closed
        if each.start == head and _family(segment, head) == family:
            return each.end
    return None


def _family(segment: Segment, place: int) -> str:
    return quotation_marks.family(segment.text[place])


def _sentence_end(segment: Segment, place: int) -> int:
    number = bisect_right(segment.sentences, place, key=lambda each: each.end)
    return segment.sentences[number].end if number < len(segment.sentences) else len(segment.text)


def _blocks(segments: Sequence[Segment]) -> Iterator[_Run]:
    """Block quotations: neighbouring segments of that kind are one."""
    ranges: list[tuple[int, int, int]] = []
    for number, segment in enumerate(segments):
        if segment.kind == Kind.QUOTE:
            ranges.append((number, 0, len(segment.text)))
        elif ranges:
            yield _Run(tuple(ranges), 0, block=True)
            ranges = []
    if ranges:
        yield _Run(tuple(ranges), 0, block=True)


def _arranged(runs: list[_Run]) -> Iterator[_Run]:
    """In order, with the depths that the longer ones give to those inside them.

    A quotation that was opened again, and is read as one of its own too, is left out.
    """
    ends: list[tuple[int, int]] = []
    tail: set[tuple[int, int, int]] = set()  # the last ranges of those over several segments
    for run in sorted(runs, key=lambda run: (run.ranges[0][:2], [-n for n in run.ranges[-1]])):
        first, last = run.ranges[0], run.ranges[-1]
        if len(run.ranges) == 1 and first in tail:
            continue
        if len(run.ranges) > 1 and not run.block:
            tail.add(last)
        while ends and ends[-1] <= first[:2]:
            ends.pop()
        yield run._replace(depth=len(ends))
        ends.append((last[0], last[2]))


def _quotation(run: _Run, segments: Sequence[Segment]) -> Quotation:
    parts = []
    for place, (number, start, end) in enumerate(run.ranges):
        text = segments[number].text
        head = start if run.block else start + len(text[start:end]) - len(text[start:end].lstrip())
        marked = not run.block and (place == 0 or (run.reopened and _is_mark(text, head)))
        closed = run.closed and not run.block and place == len(run.ranges) - 1
        parts.append(
            Part(segments[number], start, end, head + marked if marked else start, end - closed)
        )
    first, last = parts[0], parts[-1]
    opening = "" if run.block else first.segment.text[first.start]
    closing = "" if run.block or not run.closed else last.segment.text[last.end - 1]
    text = "\n".join(part.text for part in parts)
    if run.block:
        kind = QuotationKind.BLOCK
    elif not run.closed:
        kind = QuotationKind.UNCLOSED
    else:
        kind = kind_of(tuple(parts))
    return Quotation(
        tuple(parts), opening, closing, kind, run.depth, language(text) or first.segment.lang
    )


def _is_mark(text: str, place: int) -> bool:
    return bool(quotation_marks.family(text[place : place + 1]))
