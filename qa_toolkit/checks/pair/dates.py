"""Dates that one version of a sentence has and the other does not."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from qa_toolkit.align import Alignment, Link, Place
from qa_toolkit.language.dates_model import Calendar, Written
from qa_toolkit.language.dates_reader import date_expressions
from qa_toolkit.language.letters import DIGITS
from qa_toolkit.language.numbers import NumberKind, numbers, numerals
from qa_toolkit.model import Category, Finding, Message, Mqm, Related, Severity
from qa_toolkit.rule import BOTH, Context, Example, Measured, PairRule, RuleMeta

_NEAR = 2
"""Days or weeks from now that are named (tomorrow, أول أمس); more are counted, and are figures."""


_IN_WORDS = ("weekday", *(f"{unit} from now" for unit in ("day", "week", "month", "year")))
"""Parts that no digits say."""


_JOINED = re.compile(rf"[{DIGITS}]\s?[/.-]\s?[{DIGITS}]")
"""Digits that may give a month: 12/5."""


class Part(NamedTuple):
    """A part of a date, as ``name`` tells, and where it is written.

    A year, month, day, weekday or century; or so many days, weeks … from now.
    """

    name: str
    value: int
    start: int
    end: int
    place: Place


def parts(places: Sequence[Place]) -> Iterator[Part]:
    """The parts of the Gregorian dates of sentences, as they are written, and bare years."""
    for place in places:
        text = place.segment.text
        dates = date_expressions(text)
        for date in dates:
            if place.start <= date.start and date.end <= place.end:
                for written in date.written:
                    yield from _parts(written, place)
        for number in numbers(text, place.segment.words):
            if (
                number.kind is NumberKind.YEAR
                and place.start <= number.start < number.end <= place.end
                and not any(date.start < number.end and number.start < date.end for date in dates)
            ):
                yield Part("year", int(number.value), number.start, number.end, place)


def _parts(written: Written, place: Place) -> Iterator[Part]:
    if written.moment.calendar is not Calendar.GREGORIAN:
        return
    if written.moment.century is not None:
        yield Part("century", written.moment.century, written.start, written.end, place)
    offset = written.moment.offset
    if offset and 0 < abs(offset.amount) <= _NEAR:
        yield Part(f"{offset.unit} from now", offset.amount, written.start, written.end, place)
    pieces = [("weekday", written.weekday), ("year", None if written.short_year else written.year)]
    if not written.ambiguous:
        pieces += [("month", written.month), ("day", written.day)]
    for name, piece in pieces:
        if piece is not None:
            yield Part(name, piece.number, piece.start, piece.end, place)


class DateMismatch(PairRule):
    """A date of the translation that its source gives otherwise."""

    meta = RuleMeta(
        id="pair/date-mismatch",
        summary=Message(en="Date unlike that of the source", ar="تاريخ يخالف ما في المصدر"),
        explanation=Message(
            en="Both sentences have a day, a month, a year or a weekday that the other one lacks. "
            "Tomorrow and yesterday are such, too. Hijri dates, digits that can be read two ways, "
            "and a date that only one of the two gives are left alone.",
            ar="في كل من الجملتين يوم أو شهر أو سنة أو اسم يوم ليس في الأخرى، أو غد هنا وأمس "
            "هناك. ولا تُحسب التواريخ الهجرية ولا الأرقام التي تُقرأ على وجهين ولا تاريخ لا تذكره "
            "إلا إحداهما.",
        ),
        category=Category.TRANSLATION,
        langs=BOTH,
        severity=Severity.WARNING,
        authority="newsroom practice: a translation keeps the facts of its source",
        measured=Measured(
            0.98,
            443,
            "NTREX, TICO-19 and PUD, 2,552 lines each way: 8 alarms as published, all true; "
            "435 of 460 changed weekdays, years, months and days from now found",
            "2026-11-24",
        ),
        mqm=Mqm("Accuracy", "Mistranslation"),
        examples=(
            Example(
                "افتُتح الجسر في [[21]] أيار 2025.",
                "افتُتح الجسر في 12 أيار 2025.",
                lang="ar",
                source="The bridge opened on May 12, 2025.",
            ),
            Example(
                "The bridge opened on [[Tuesday]], May 12.",
                "The bridge opened on Monday, May 12.",
                lang="en",
                source="افتُتح الجسر يوم الاثنين 12 أيار.",
            ),
            Example(
                "افتُتح الجسر في الثاني عشر من مايو 2025.",
                lang="ar",
                source="The bridge opened on 12 May 2025.",
            ),
            Example(
                "سيُفتح الجسر [[غداً]].",
                "فُتح الجسر أمس.",
                lang="ar",
                source="The bridge opened yesterday.",
            ),
            Example("افتُتح الجسر في 12 أيار.", lang="ar", source="The bridge opened in May 2025."),
        ),
    )

    def check(self, alignment: Alignment, context: Context) -> Iterator[Finding]:
        """One finding for each part of a date that both sides give otherwise."""
        for link in alignment.links:
            if link.source and link.target:
                yield from self._check_link(alignment, link)

    def _check_link(self, alignment: Alignment, link: Link) -> Iterator[Finding]:
        ours = [alignment.source_sentences[number] for number in link.source]
        theirs = [alignment.target_sentences[number] for number in link.target]
        there, here = list(parts(ours)), list(parts(theirs))
        missed = _unmatched(there, here, theirs)
        for part in _unmatched(here, there, ours):
            rival = next((other for other in missed if other.name == part.name), None)
            if rival is None:
                continue
            missed.remove(rival)
            said = rival.place.segment.text[rival.start : rival.end]
            yield self.finding(
                part.place.segment,
                part.start,
                part.end,
                Message(
                    en=f"The source says “{said}”: check which is so.",
                    ar=f"في المصدر «{said}»: تحقق أيهما الصحيح.",
                ),
                related=[
                    Related(
                        rival.place.segment.span(rival.start, rival.end),
                        Message(en="the date of the source", ar="تاريخ المصدر"),
                        path=alignment.source.path,
                    )
                ],
            )


def _unmatched(
    found: Sequence[Part], others: Sequence[Part], places: Sequence[Place]
) -> list[Part]:
    """The parts that the other side does not give, neither in a date nor as a bare number."""
    left = [(other.name, other.value) for other in others]
    lacking = []
    for part in found:
        if (part.name, part.value) in left:
            left.remove((part.name, part.value))
        else:
            lacking.append(part)
    dated = {other.value for other in others}
    digits = {int(each.value) for place in places for each in numerals(place.text)} - dated
    named = {*_IN_WORDS}
    if not any(_JOINED.search(place.text) for place in places):
        named.add("month")
    return [part for part in lacking if part.value not in digits or part.name in named]
