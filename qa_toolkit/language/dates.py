"""Gregorian dates as Arabic and English newsrooms write them.

``dates`` gives the days and months that a calendar can judge; ``date_expressions`` (in
:mod:`qa_toolkit.language.dates_reader`) everything that tells a time.
"""

from __future__ import annotations

import calendar
import datetime
from dataclasses import dataclass

from qa_toolkit.language.dates_model import Calendar, DateExpression, Order, Piece, Written
from qa_toolkit.language.dates_reader import date_expressions

__all__ = ["DateExpression", "DateMention", "Part", "Written", "date_expressions", "dates"]

Part = Piece
"""A piece of a date: its number and where it is written (half-open, code points)."""


@dataclass(frozen=True, slots=True)
class DateMention:
    """A date as written at ``start:end`` (half-open, code points); it need not exist.

    ``weekday`` is the weekday written before it, Monday = 0; it may start before ``start``.
    The month's name (in digits: the whole date) starts at ``name_start``; ``twin`` is the month
    named a second time in the other system (the 9 of نوفمبر/أيلول).
    ``ambiguous`` marks digits that could be day-month or month-day: they are read day-month.
    """

    start: int
    end: int
    name_start: int
    month: int
    day: int | None = None
    year: int | None = None
    weekday: Part | None = None
    twin: Part | None = None
    ambiguous: bool = False
    month_first: bool = False

    @property
    def possible(self) -> bool:
        """Whether some year (the one written, if any) has such a day."""
        if self.day is None:
            return True
        leap_or_own = 2000 if self.year is None else self.year
        return 1 <= self.day <= calendar.monthrange(leap_or_own, self.month)[1]

    @property
    def dates(self) -> tuple[datetime.date, ...]:
        """The days it can mean: none if incomplete or impossible, two if ambiguous."""
        if self.day is None or self.year is None or not self.possible:
            return ()
        found = datetime.date(self.year, self.month, self.day)
        if self.ambiguous and self.day != self.month:
            return found, datetime.date(self.year, self.day, self.month)
        return (found,)


def dates(text: str) -> tuple[DateMention, ...]:
    """The dates of ``text`` in order: a month with a day, a year or a twin name, or all digits.

    A bare month name is none: مارس and May are also verbs. Years are those from 1000 to 2999.
    """
    return tuple(
        mention(written)
        for expression in date_expressions(text)
        for written in expression.written
        if _is_mention(written)
    )


def _is_mention(written: Written) -> bool:
    """Whether it is a Gregorian date with its month, and all of it stands where it is written."""
    if written.moment.calendar is not Calendar.GREGORIAN or written.month is None:
        return False
    if written.numeric:
        return written.year is not None and not written.short_year
    return bool(written.day or written.year or written.twin)


def mention(written: Written) -> DateMention:
    """The date as a mention; it must have a month."""
    month = written.month
    if month is None:
        raise ValueError("a date without a month is no mention")
    return DateMention(
        start=written.core,
        end=written.end,
        name_start=written.core if written.numeric else month.start,
        month=month.number,
        day=written.day.number if written.day else None,
        year=written.year.number if written.year else None,
        weekday=written.weekday,
        twin=written.twin,
        ambiguous=written.ambiguous,
        month_first=written.order is Order.MDY,
    )
