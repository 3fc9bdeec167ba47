"""Years that are not of the century or the decade named beside them."""

from __future__ import annotations

import re
from collections.abc import Iterator

from qa_toolkit.document import Segment
from qa_toolkit.language.dates_model import Calendar, Moment, Precision
from qa_toolkit.language.dates_reader import date_expressions
from qa_toolkit.model import Category, Finding, Message, Severity
from qa_toolkit.rule import BOTH, Context, Example, Measured, RuleMeta, SegmentRule

_OPEN = re.compile(r"\s{0,2}(?P<bracket>[(\[])\s{0,2}")
_CLOSE = re.compile(r"\s{0,2}[)\]]")


class CenturyMismatch(SegmentRule):
    """A year that lies outside the century or decade it is said to be in."""

    meta = RuleMeta(
        id="any/century-mismatch",
        summary=Message(
            en="Year outside the century or decade beside it",
            ar="سنة خارج القرن أو العقد المذكور معها",
        ),
        explanation=Message(
            en="The nineteenth century ended in 1900, so 1920 is of the twentieth. A century and "
            "a year, or a decade and a year, that stand together must agree.",
            ar="انتهى القرن التاسع عشر سنة 1900، فسنة 1920 من القرن العشرين. وما يُذكر معاً من "
            "قرن وسنة أو عقد وسنة يجب أن يتفقا.",
        ),
        category=Category.DATES,
        langs=BOTH,
        severity=Severity.WARNING,
        authority="the Gregorian calendar: the nth century ends with the year n × 100",
        examples=(
            Example("اكتُشف في [[1790 من القرن العشرين]].", "اكتُشف في 1790 من القرن الثامن عشر."),
            Example(
                "بُني في القرن التاسع عشر [[(1920)]].",
                "بُني في القرن العشرين (1920).",
            ),
            Example(
                "A novel of the 1980s [[(1975)]] in Cairo.", "A novel of the 1970s (1975) in Cairo."
            ),
            Example("في 1930 من القرن العشرين، وفي القرن التاسع عشر (1801-1900)"),
            Example("في تسعينيات القرن العشرين (1993) وفي 1900 من القرن العشرين"),
            Example("القرن الثالث الهجري (827)"),
            Example("The 1980s (2015 prices)"),
        ),
        measured=Measured(
            1.0,
            28,
            "2 alarms in TICO-19, both true, and 28 decades with a year of another one, 26 "
            "found; no other alarm on the 242,000 words of SaudiNewsNet, NTREX, TICO-19 and "
            "PUD",
            "2026-11-24",
        ),
    )

    def check(self, segment: Segment, context: Context) -> Iterator[Finding]:
        """Judge what stands inside one date, and a bracket that opens after a period."""
        text = segment.text
        before: Moment | None = None
        end = 0
        for expression in date_expressions(text):
            first = expression.first
            moment, year = first.moment, first.moment.year
            if year is not None and moment.century is not None and not _inside(moment, moment):
                yield self.finding(segment, first.start, first.end, _message(year))
            elif before and year and not _inside(moment, before):
                opened, closed = _OPEN.match(text, end), _CLOSE.match(text, expression.end)
                if opened and closed and opened.end() == first.start:
                    start = opened.start("bracket")
                    yield self.finding(segment, start, closed.end(), _message(year))
            period = moment.precision in (Precision.CENTURY, Precision.DECADE)
            known = period and moment.century and moment.calendar is Calendar.GREGORIAN
            before = moment if known and not expression.until else None
            end = expression.end


def _inside(moment: Moment, period: Moment) -> bool:
    """Whether the year is of the period; 1900 may be counted to either century."""
    year = moment.year or 0
    if moment.calendar is not Calendar.GREGORIAN or period.before_christ:
        return True
    if period.precision is Precision.DECADE and (period.decade or 0) >= 100:
        return 0 <= year - (period.decade or 0) <= 10
    last = 100 * (period.century or 0)
    return last - 100 <= year <= last


def _message(year: int) -> Message:
    return Message(
        en=f"{year} does not lie in the period beside it: check which is right.",
        ar=f"سنة {year} ليست من الحقبة المذكورة معها: تحقق أيهما الصحيح.",
    )
