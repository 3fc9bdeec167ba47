"""The days that a date means, told from the day of the article where it has to be."""

from __future__ import annotations

import calendar
import datetime

from qa_toolkit.language import dates_hijri
from qa_toolkit.language.dates_model import Calendar, Moment, Offset, Precision, Written

Days = tuple[datetime.date, datetime.date]
"""The first and the last day of a stretch of time."""

_DAY = datetime.timedelta(days=1)


def days(moment: Moment, anchor: datetime.date | None = None) -> Days | None:
    """The first and the last day that a moment can mean; None if it cannot be told.

    ``anchor`` is the day of the article. Without one, only what is written in full is told.
    A weekday alone may be before or after the anchor and is not told.
    """
    if moment.calendar is Calendar.HIJRI:
        return _hijri_days(moment)
    if moment.precision is Precision.TIME or moment.before_christ:
        return None
    try:
        if moment.offset is None or moment.year is not None:
            return _absolute(moment)
        return None if anchor is None else _relative(moment, moment.offset, anchor)
    except (ValueError, OverflowError):
        return None


def certain(written: Written) -> tuple[datetime.date, ...]:
    """The Gregorian days of a date in full: two if its digits can be read either way."""
    moment = written.moment
    if moment.year is None or moment.month is None or moment.day is None:
        return ()
    if moment.calendar is Calendar.HIJRI:
        day = dates_hijri.gregorian(moment.year, moment.month, moment.day)
        return () if day is None else (day,)
    pairs = {(moment.month, moment.day): None}
    if written.ambiguous:
        pairs[moment.day, moment.month] = None
    return tuple(
        datetime.date(moment.year, month, day)
        for month, day in pairs
        if 1 <= day <= calendar.monthrange(moment.year, month)[1]
    )


def _hijri_days(moment: Moment) -> Days | None:
    if moment.year is None or (moment.offset is not None and moment.month is not None):
        return None
    if moment.month is None:
        return dates_hijri.year_days(moment.year) if moment.precision is Precision.YEAR else None
    if moment.day is None:
        return dates_hijri.month_days(moment.year, moment.month)
    day = dates_hijri.gregorian(moment.year, moment.month, moment.day)
    return None if day is None else (day, day)


def _absolute(moment: Moment) -> Days | None:  # noqa: PLR0911
    if moment.precision is Precision.CENTURY and moment.century:
        return _years(100 * (moment.century - 1) + 1, 100)
    if moment.precision is Precision.DECADE and (moment.decade or 0) >= 100:
        return _years(moment.decade or 0, 10)
    if moment.year is None:
        return None
    if moment.precision is Precision.YEAR:
        return _years(moment.year, 1)
    if moment.quarter or moment.half:
        length = 3 if moment.quarter else 6
        first = length * ((moment.quarter or moment.half or 1) - 1) + 1
        return datetime.date(moment.year, first, 1), _month(moment.year, first + length - 1)[1]
    if moment.season:
        return _season(moment.year, moment.season)
    if moment.month is None:
        return None
    if moment.day is None:
        return _month(moment.year, moment.month)
    day = datetime.date(moment.year, moment.month, moment.day)
    return day, day


def _relative(moment: Moment, offset: Offset, anchor: datetime.date) -> Days | None:  # noqa: PLR0911
    unit, amount = offset
    if unit == "occurrence":
        return _occurrence(moment, amount, anchor)
    if moment.season:
        return _season(anchor.year + amount, moment.season) if unit == "year" else None
    if moment.month is not None:
        if unit != "year":
            return None
        year = anchor.year + amount
        if moment.day is None:
            return _month(year, moment.month)
        day = datetime.date(year, moment.month, moment.day)
        return day, day
    if unit == "day":
        day = anchor + amount * _DAY
        return day, day
    if unit == "week":
        start = anchor + 7 * amount * _DAY
        return start - 6 * _DAY, start + 6 * _DAY  # where a week starts depends on the country
    if unit == "month":
        months = 12 * anchor.year + anchor.month - 1 + amount
        if moment.day is not None:
            day = datetime.date(months // 12, months % 12 + 1, moment.day)
            return day, day
        return _month(months // 12, months % 12 + 1)
    lengths = {"year": 1, "decade": 10, "century": 100}
    if unit not in lengths:
        return None
    length = lengths[unit]
    return _years((anchor.year // length + amount) * length, length)


def _occurrence(moment: Moment, towards: int, anchor: datetime.date) -> Days | None:
    if moment.weekday is not None and moment.month is None:
        away = (moment.weekday - anchor.weekday()) % 7
        if towards < 0:
            away = away - 7
        elif towards > 0:
            away = away or 7
        day = anchor + away * _DAY
        return day, day
    if moment.month is None:
        return None
    passed = (moment.month, moment.day or 0) >= (anchor.month, anchor.day if moment.day else 0)
    year = anchor.year
    if towards < 0 and passed:
        year -= 1
    elif towards > 0 and (moment.month, moment.day or 0) <= (anchor.month, anchor.day):
        year += 1
    if moment.day is None:
        return _month(year, moment.month)
    day = datetime.date(year, moment.month, moment.day)
    return day, day


def _month(year: int, month: int) -> Days:
    last = calendar.monthrange(year, month)[1]
    return datetime.date(year, month, 1), datetime.date(year, month, last)


def _season(year: int, season: int) -> Days:
    """A season in either half of the earth: winter and summer may begin or end in another year."""
    if season in (1, 3):
        return _years(year, 1)
    return datetime.date(year - 1, 12, 1), datetime.date(year + 1, 3, 31)


def _years(first: int, length: int) -> Days:
    return datetime.date(first, 1, 1), datetime.date(first + length - 1, 12, 31)
