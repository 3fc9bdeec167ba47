"""The Hijri calendar of Umm al-Qura, through the library hijridate, loaded on first need."""

from __future__ import annotations

import datetime

FIRST_YEAR, LAST_YEAR = 1343, 1500
"""The years that the library knows: 1 August 1924 to 16 November 2077."""


def month_days(year: int, month: int) -> tuple[datetime.date, datetime.date] | None:
    """The first and the last day of a Hijri month; None outside the years of the library."""
    if not FIRST_YEAR <= year <= LAST_YEAR or not 1 <= month <= 12:
        return None
    from hijridate import Hijri

    first = Hijri(year, month, 1)
    day = first.to_gregorian()
    start = datetime.date(day.year, day.month, day.day)
    return start, start + datetime.timedelta(days=first.month_length() - 1)


def gregorian(year: int, month: int, day: int) -> datetime.date | None:
    """The Gregorian day of a Hijri date; None outside the library's years.

    The 30th of a month of 29 days is given as the day after the 29th: in a country that saw
    the moon a day later it was the 30th.
    """
    bounds = month_days(year, month)
    if bounds is None or not 1 <= day <= 30:
        return None
    return bounds[0] + datetime.timedelta(days=day - 1)


def hijri(day: datetime.date) -> tuple[int, int, int] | None:
    """The Hijri year, month and day of a Gregorian day; None outside the library's years."""
    if not datetime.date(1924, 8, 1) <= day <= datetime.date(2077, 11, 16):
        return None
    from hijridate import Gregorian

    found = Gregorian(day.year, day.month, day.day).to_hijri()
    return found.year, found.month, found.day


def year_days(year: int) -> tuple[datetime.date, datetime.date] | None:
    """The first and the last day of a Hijri year; None outside the library's years."""
    first, last = month_days(year, 1), month_days(year, 12)
    return None if first is None or last is None else (first[0], last[1])
