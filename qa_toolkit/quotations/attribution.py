"""Who speaks: the attribution of every quotation of an article, direct and indirect."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator, Sequence
from functools import lru_cache

from qa_toolkit.document import PROSE, Document, Kind, Segment
from qa_toolkit.quotations.arabic import arabic_reports
from qa_toolkit.quotations.english import english_reports
from qa_toolkit.quotations.finder import find_quotations
from qa_toolkit.quotations.model import (
    Attributed,
    Attribution,
    Part,
    Position,
    Quotation,
    QuotationKind,
    Speaker,
)
from qa_toolkit.quotations.reports import Report, Unit, hidden_between, sentences_outside
from qa_toolkit.quotations.speakers import Cast

_READ = PROSE | {Kind.HEADLINE, Kind.DECK, Kind.SUBHEAD, Kind.LIST_ITEM, Kind.CAPTION}
_SPOKEN = frozenset({QuotationKind.SPEECH, QuotationKind.UNCLOSED})
_REACH = 2
"""Paragraphs without a quotation over which a speaker is taken to go on."""
_TOUCHING = 3
"""Words that may stand between a quotation and the cue after it: هذا ما قاله."""
_COLON = re.compile(r"[:\uff1a]\s*\Z")
_INTRODUCED = re.compile(r"(?:\A|[.!?؟؛;\n])\s*(?P<who>[^.!?؟؛;:\n]{2,80}):\s*\Z")
_FEWEST_WORDS = 3  # of what is reported
_MOST_WORDS = 8
_OPENING = "\"'\u201c\u201d\u2018«‹(\u2013\u2014- "


def attribute(document: Document) -> tuple[Attributed, ...]:
    """The quotations of an article that somebody speaks, in order, with who that is if it is told.

    Direct ones are outermost and stand in marks or as a block; indirect ones are the clauses that
    an attribution introduces (said that …, قال إن …).
    """
    return _attribute(_Kept(document))


def every_quotation(document: Document) -> tuple[Attributed, ...]:
    """Every quotation, those that nobody speaks (titles, inner ones) included, in order."""
    told = {id(each.quotation): each for each in attribute(document)}
    found = [told.get(id(each)) or Attributed(each, None) for each in find_quotations(document)]
    found += [each for each in told.values() if each.quotation.kind is QuotationKind.INDIRECT]
    # An indirect one that starts where a direct one does holds it: it stands before.
    return tuple(
        sorted(
            found,
            key=lambda each: (
                each.quotation.parts[0].span.start,
                each.quotation.kind is not QuotationKind.INDIRECT,
                each.quotation.depth,
            ),
        )
    )


class _Kept:
    """A document as a key of a cache: its segments say which it is."""

    def __init__(self, document: Document) -> None:
        self.document = document

    def __hash__(self) -> int:
        return hash(self.document.segments)

    def __eq__(self, other: object) -> bool:
        return isinstance(other, _Kept) and self.document.segments == other.document.segments


@lru_cache(maxsize=4)  # several rules look at one article
def _attribute(kept: _Kept) -> tuple[Attributed, ...]:
    document = kept.document
    cast = Cast(document)
    units = _units(document)
    speakers = [cast.resolve(unit) for unit in units]
    found = [*_direct(document, units, speakers, cast), *_indirect(units, speakers)]
    numbers = {segment: number for number, segment in enumerate(document.segments)}
    found.sort(
        key=lambda each: (numbers[each.quotation.parts[0].segment], each.quotation.parts[0].start)
    )
    return tuple(found)


def _units(document: Document) -> list[Unit]:
    hidden: dict[Segment, list[tuple[int, int]]] = {}
    for quotation in find_quotations(document):
        if quotation.depth == 0 and quotation.kind in _SPOKEN:
            for part in quotation.parts:
                hidden.setdefault(part.segment, []).append((part.start, part.end))
    units = []
    for number, segment in enumerate(document.segments):
        if segment.kind not in _READ:
            continue
        ranges = sorted(hidden.get(segment, ()))
        reports = () if segment.kind == Kind.QUOTE else tuple(_reports(segment, ranges))
        for start, end in sentences_outside(segment, ranges):
            own = tuple(each for each in reports if start <= each.start < end)
            units.append(Unit(number, segment, start, end, own, tuple(ranges)))
    return units


def _reports(segment: Segment, hidden: Sequence[tuple[int, int]]) -> Iterator[Report]:
    reader = arabic_reports if segment.lang == "ar" else english_reports
    return reader(segment, hidden)


Resolved = dict[int, Speaker | None]


def _direct(
    document: Document, units: list[Unit], speakers: list[Resolved], cast: Cast
) -> Iterator[Attributed]:
    keys = [(unit.number, unit.start) for unit in units]
    numbers = {segment: number for number, segment in enumerate(document.segments)}
    last: tuple[int, Attribution] | None = None  # the segment and the last speaker known there
    told = 0  # units whose reports ``last`` has seen
    for quotation in find_quotations(document):
        if quotation.depth or not quotation.direct:
            continue
        head, tail = quotation.parts[0], quotation.parts[-1]
        first = bisect_right(keys, (numbers[head.segment], head.start)) - 1
        final = bisect_right(keys, (numbers[tail.segment], tail.end - 1)) - 1
        if first < 0 or units[first].segment is not head.segment:
            yield Attributed(quotation, None)
            continue
        while told < first:
            for report in units[told].reports:
                if report.cue.form == "source" and len(units[told].reports) > 1:
                    continue
                speaker = speakers[told][report.start]
                if speaker:
                    last = (units[told].number, _attribution(report, speaker, Position.CONTINUED))
            told += 1
        attribution = _beside(quotation, units, speakers, first, final)
        attribution = attribution or _introduced(quotation, units[first], cast)
        if attribution is None and _opens(units[first], head):
            attribution = _above(units, speakers, first)
            if attribution is None and last and units[first].number - last[0] <= _REACH:
                attribution = _continued(last[1])
            attribution = attribution or _below(units, speakers, final)
        if attribution and attribution.speaker:
            last = (numbers[tail.segment], attribution)
        yield Attributed(quotation, attribution)


def _beside(
    quotation: Quotation, units: list[Unit], speakers: list[Resolved], first: int, final: int
) -> Attribution | None:
    """The attribution in the quotation's own sentence."""
    head, tail = quotation.parts[0], quotation.parts[-1]
    before = [each for each in units[first].reports if each.start < head.start and not each.after]
    after = [each for each in units[final].reports if _edge(each) >= tail.end]
    previous = before[-1] if before else None
    following = after[0] if after else None
    touching = following is not None and _touches(units[final], tail.end, _edge(following))
    led = head.segment.text[max(0, head.start - 4) : head.start].rstrip().endswith(":")
    if (
        following
        and touching
        and not (previous and led)
        and (previous is None or not _fresh(units[first], previous, head.start) or _wants_cue(tail))
    ):
        inside = bool(hidden_between(units[final].hidden, following.end, units[final].end))
        position = Position.INSIDE if inside else Position.AFTER
        return _attribution(following, speakers[final][following.start], position)
    if previous:
        inside = bool(hidden_between(units[first].hidden, units[first].start, _edge(previous)))
        position = Position.INSIDE if inside else Position.BEFORE
        return _attribution(previous, speakers[first][previous.start], position)
    if following and (following.after or following.cue.form == "source"):
        return _attribution(following, speakers[final][following.start], Position.AFTER)
    return None


def _edge(report: Report) -> int:
    """Where a report starts: at its cue or at the speaker in front of it."""
    return min(report.start, report.speaker[0]) if report.speaker else report.start


def _touches(unit: Unit, end: int, edge: int) -> bool:
    between = unit.segment.words_between(end, edge)
    return len(between) <= _TOUCHING and not hidden_between(unit.hidden, end, edge)


def _fresh(unit: Unit, report: Report, start: int) -> bool:
    """Whether no other quotation stands between a cue and a quotation after it."""
    return not hidden_between(unit.hidden, report.end, start)


def _wants_cue(tail: Part) -> bool:
    """Whether the quotation ends as one does whose cue comes after: “… stay,” she said."""
    return (
        tail.text.rstrip().endswith((",", "،"))
        or tail.segment.text[tail.end : tail.end + 1] in ",،"
    )


def _introduced(quotation: Quotation, unit: Unit, cast: Cast) -> Attribution | None:
    """A name and a colon in front: الوزير: «لن نعود»."""
    head = quotation.parts[0]
    match = _INTRODUCED.search(unit.segment.text, max(0, head.start - 100), head.start)
    place = unit.segment.text.rfind(":", max(0, head.start - 3), head.start)
    if match and len(match["who"].split()) <= _MOST_WORDS:
        speaker = cast.of_words(unit.segment, *match.span("who"))
    elif place != -1 and (topic := cast.topic(unit)):
        speaker = topic  # Mr Bone dismissed the idea: “…”
    else:
        return None
    cue = Part(unit.segment, place, place + 1, place, place + 1)
    return Attribution(speaker, cue, ":", loaded=False, position=Position.BEFORE)


def _opens(unit: Unit, head: Part) -> bool:
    return not unit.segment.text[unit.start : head.start].strip(_OPENING)


def _above(units: list[Unit], speakers: list[Resolved], first: int) -> Attribution | None:
    """The sentence before, where it introduces a quotation and holds none itself."""
    if first == 0 or units[first].number - units[first - 1].number > 1:
        return None
    unit = units[first - 1]
    text = unit.segment.text[unit.start : unit.end]
    for report in reversed(unit.reports):
        if (report.statement is None and not report.after) or _COLON.search(text):
            return _attribution(report, speakers[first - 1][report.start], Position.SENTENCE_BEFORE)
    return None


def _below(units: list[Unit], speakers: list[Resolved], final: int) -> Attribution | None:
    """The sentence after, where it starts with its cue: “…” The tenant added that."""
    if final + 1 >= len(units) or units[final + 1].number - units[final].number > 1:
        return None
    unit = units[final + 1]
    for report in unit.reports[:1]:
        if len(unit.segment.words_between(unit.start, _edge(report))) <= 1:
            return _attribution(report, speakers[final + 1][report.start], Position.AFTER)
    return None


def _continued(attribution: Attribution) -> Attribution:
    return Attribution(
        attribution.speaker,
        attribution.cue,
        attribution.lemma,
        loaded=attribution.loaded,
        position=Position.CONTINUED,
    )


def _attribution(report: Report, speaker: Speaker | None, position: Position) -> Attribution:
    cue = Part(report.segment, report.start, report.end, report.start, report.end)
    return Attribution(
        speaker,
        cue,
        report.cue.lemma,
        loaded=report.cue.strength == "loaded",
        position=position,
    )


def _indirect(units: list[Unit], speakers: list[Resolved]) -> Iterator[Attributed]:
    for unit, resolved in zip(units, speakers, strict=True):
        for number, report in enumerate(unit.reports):
            if report.statement is None:
                continue
            start, end = report.statement
            later = [
                each.start for each in unit.reports[number + 1 :] if each.reference == "subject"
            ]
            if not report.after and later:
                end = min(end, later[0])
            if report.after and len(unit.reports) > 1 and _quotes(unit, start, end):
                continue  # “…,” said Lee on Monday, according to Reuters.
            text = unit.segment.text[start:end].rstrip(" .،,؛;")
            end = start + len(text)
            short = len(unit.segment.words_between(start, end)) < _FEWEST_WORDS
            if short or _mostly_quoted(unit, start, end):
                continue
            part = Part(unit.segment, start, end, start, end)
            quotation = Quotation((part,), "", "", QuotationKind.INDIRECT, 0, unit.segment.lang)
            position = Position.AFTER if report.after else Position.BEFORE
            yield Attributed(quotation, _attribution(report, resolved[report.start], position))


def _quotes(unit: Unit, start: int, end: int) -> bool:
    return bool(hidden_between(unit.hidden, start, end))


def _mostly_quoted(unit: Unit, start: int, end: int) -> bool:
    quoted = sum(min(b, end) - a for a, b in hidden_between(unit.hidden, start, end))
    return 10 * quoted > 7 * (end - start)
