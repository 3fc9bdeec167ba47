"""What a date expression says: frozen values, the same for every way of writing it."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import NamedTuple


class Calendar(StrEnum):
    """The calendar a date is written in; Hijri is that of Umm al-Qura."""

    GREGORIAN = "gregorian"
    HIJRI = "hijri"


class Precision(StrEnum):
    """The length of time that an expression names."""

    MILLENNIUM = "millennium"
    CENTURY = "century"
    DECADE = "decade"
    YEAR = "year"
    HALF = "half"
    QUARTER = "quarter"
    SEASON = "season"
    MONTH = "month"
    WEEK = "week"
    DAY = "day"
    TIME = "time"


class Phase(StrEnum):
    """Which part of a period: أوائل, منتصف, أواخر; early, mid, late."""

    EARLY = "early"
    MIDDLE = "middle"
    LATE = "late"


class Style(StrEnum):
    """The system that the name of a month belongs to."""

    WESTERN = "western"  # يناير: Egypt, the Gulf
    MAGHREBI = "maghrebi"  # جانفي, غشت: Algeria, Tunisia, Morocco
    LEVANTINE = "levantine"  # كانون الثاني
    HIJRI = "hijri"
    ENGLISH = "english"


class Order(StrEnum):
    """The order of day, month and year."""

    DMY = "day-month-year"
    MDY = "month-day-year"
    YMD = "year-month-day"


class Offset(NamedTuple):
    """A distance from the day of the article.

    ``unit`` is day, week, month, year, decade or century; or ``occurrence``: the nearest such
    weekday or month before (-1) or after (+1) that day, or that of the current period (0).
    """

    unit: str
    amount: int


class Piece(NamedTuple):
    """A part of a date as written: its number and where (half-open, code points)."""

    number: int
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Moment:
    """The parts of a date that an expression gives; those it does not give are None.

    ``month`` counts from 1, ``weekday`` from Monday = 0. ``decade`` is its first year, of which
    only the last two digits are known if ``century`` is None and it is below 100. ``time`` is in
    minutes since midnight, ``zone`` as written. ``half``, ``quarter`` and ``season`` (from spring)
    count from 1.
    """

    precision: Precision
    calendar: Calendar = Calendar.GREGORIAN
    millennium: int | None = None
    century: int | None = None
    decade: int | None = None
    year: int | None = None
    half: int | None = None
    quarter: int | None = None
    season: int | None = None
    month: int | None = None
    day: int | None = None
    weekday: int | None = None
    time: int | None = None
    zone: str | None = None
    offset: Offset | None = None
    phase: Phase | None = None
    before_christ: bool = False


@dataclass(frozen=True, slots=True)
class Written:
    """One date as written at ``start:end`` (half-open, code points).

    ``core`` is where it starts without its weekday. ``month`` is the piece with the month's
    name or number, ``twin`` the month named a second time in another system (the 9 of
    نوفمبر/أيلول). ``ambiguous`` marks digits that could be day-month or month-day, read
    day-month. ``numeric``: all in digits. ``short_year``: a year of two digits. ``digits`` is
    ``european``, ``arabic-indic`` or ``persian``. A day that takes its month from the end of a
    range (the 3 of 3–5 June) has no month piece.
    """

    start: int
    end: int
    moment: Moment
    core: int
    day: Piece | None = None
    month: Piece | None = None
    twin: Piece | None = None
    year: Piece | None = None
    weekday: Piece | None = None
    style: Style | None = None
    twin_style: Style | None = None
    order: Order | None = None
    ambiguous: bool = False
    numeric: bool = False
    short_year: bool = False
    digits: str | None = None


@dataclass(frozen=True, slots=True)
class DateExpression:
    """A date expression of a text: ``first``, up to ``until`` if it is a range.

    ``also`` is the same day said again in the other calendar (الموافق). ``approximate`` marks
    نحو, حوالي, about, circa.
    """

    start: int
    end: int
    first: Written
    until: Written | None = None
    also: Written | None = None
    approximate: bool = False

    @property
    def written(self) -> tuple[Written, ...]:
        """The dates it is made of, in the order of the text."""
        found = (self.first, self.until, self.also)
        return tuple(sorted((each for each in found if each), key=lambda each: each.start))
