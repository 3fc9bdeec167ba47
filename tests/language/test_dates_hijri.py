"""Fifty years of the Hijri calendar, day by day, as the library has them."""

import datetime
import subprocess
import sys

import pytest
from hijridate import Gregorian, Hijri

from qa_toolkit.language import dates_hijri
from qa_toolkit.language.calendar_names import HIJRI_MONTHS
from qa_toolkit.language.dates_model import Moment, Offset, Precision
from qa_toolkit.language.dates_reader import date_expressions
from qa_toolkit.language.dates_resolve import certain, days


@pytest.mark.parametrize("decade", range(1400, 1450, 10))
def test_fifty_years_equal_the_library(decade: int) -> None:
    for year in range(decade, decade + 10):
        for month in range(1, 13):
            name = HIJRI_MONTHS[month - 1][0]
            for day in range(1, Hijri(year, month, 1).month_length() + 1):
                right = Hijri(year, month, day).to_gregorian()
                wanted = datetime.date(right.year, right.month, right.day)
                assert dates_hijri.gregorian(year, month, day) == wanted
                assert dates_hijri.hijri(wanted) == (year, month, day)
                if day in (1, 15, 29):
                    (found,) = date_expressions(f"{day} {name} {year}هـ")
                    assert certain(found.first) == (wanted,)


def test_every_day_of_fifty_years_has_its_hijri_date() -> None:
    day = datetime.date(1980, 1, 1)
    while day.year < 2030:
        right = Gregorian(day.year, day.month, day.day).to_hijri()
        assert dates_hijri.hijri(day) == right.datetuple()
        day += datetime.timedelta(days=1)


def test_the_library_is_not_loaded_before_it_is_needed() -> None:
    script = (
        "import sys\n"
        "from qa_toolkit.language.dates import date_expressions, dates\n"
        "assert dates('12 سبتمبر 2025') and date_expressions('27 رجب 1436هـ')\n"
        "assert 'hijridate' not in sys.modules\n"
    )
    subprocess.run([sys.executable, "-X", "utf8", "-c", script], check=True, timeout=60)


def test_outside_the_years_of_the_library() -> None:
    assert dates_hijri.gregorian(1342, 1, 1) is None
    assert dates_hijri.gregorian(1501, 1, 1) is None
    assert dates_hijri.gregorian(1436, 13, 1) is None
    assert dates_hijri.gregorian(1436, 1, 31) is None
    assert dates_hijri.hijri(datetime.date(1924, 7, 31)) is None
    assert dates_hijri.hijri(datetime.date(2077, 11, 17)) is None
    assert dates_hijri.year_days(1342) is None


def test_the_thirtieth_of_a_short_month_is_the_day_after_it() -> None:
    bounds = dates_hijri.month_days(1436, 9)
    assert bounds is not None
    assert (bounds[1] - bounds[0]).days in (28, 29)
    assert dates_hijri.gregorian(1436, 9, 30) == bounds[0] + datetime.timedelta(days=29)


ANCHOR = datetime.date(2025, 9, 15)  # a Monday


@pytest.mark.parametrize(
    ("text", "first", "last"),
    [
        ("yesterday", "2025-09-14", "2025-09-14"),
        ("last Thursday", "2025-09-11", "2025-09-11"),
        ("next Monday", "2025-09-22", "2025-09-22"),
        ("last Monday", "2025-09-08", "2025-09-08"),
        ("الخميس المقبل", "2025-09-18", "2025-09-18"),
        ("قبل ثلاثة أيام", "2025-09-12", "2025-09-12"),
        ("في 12 أكتوبر الماضي", "2024-10-12", "2024-10-12"),
        ("في 12 مارس المقبل", "2026-03-12", "2026-03-12"),
        ("مارس الماضي", "2025-03-01", "2025-03-31"),
        ("last month", "2025-08-01", "2025-08-31"),
        ("السابع من الشهر الماضي", "2025-08-07", "2025-08-07"),
        ("العام الماضي", "2024-01-01", "2024-12-31"),
        ("in November last year", "2024-11-01", "2024-11-30"),
        ("القرن الماضي", "1900-01-01", "1999-12-31"),
        ("in the 1980s", "1980-01-01", "1989-12-31"),
        ("the 19th century", "1801-01-01", "1900-12-31"),
        ("in Q3 2020", "2020-07-01", "2020-09-30"),
        ("عام 1436هـ", "2014-10-25", "2015-10-13"),
        ("next week", "2025-09-16", "2025-09-28"),
    ],
)
def test_relative_days(text: str, first: str, last: str) -> None:
    (found,) = date_expressions(text)
    wanted = datetime.date.fromisoformat(first), datetime.date.fromisoformat(last)
    assert days(found.first.moment, ANCHOR) == wanted


def test_what_cannot_be_told() -> None:
    assert days(Moment(Precision.DAY, weekday=3), ANCHOR) is None
    assert days(Moment(Precision.DAY, month=2, day=30, year=2025), ANCHOR) is None
    assert days(Moment(Precision.YEAR, offset=Offset("year", -1))) is None
    assert days(Moment(Precision.YEAR, offset=Offset("year", -9000)), ANCHOR) is None
    assert days(Moment(Precision.CENTURY, century=5, before_christ=True), ANCHOR) is None
