"""Every month, weekday and pattern of CLDR in every style and kind of digits reads back exactly."""

import datetime
import itertools
from collections.abc import Iterator

import pytest
from babel import Locale
from babel.dates import format_date, get_day_names, get_month_names

from qa_toolkit.language.calendar_names import (
    ARABIC_WEEKDAYS,
    ENGLISH_MONTHS,
    ENGLISH_WEEKDAYS,
    HIJRI_MONTHS,
    LEVANTINE_MONTHS,
    WESTERN_MONTHS,
)
from qa_toolkit.language.dates_model import (
    Calendar,
    DateExpression,
    Moment,
    Offset,
    Order,
    Phase,
    Precision,
    Style,
)
from qa_toolkit.language.dates_reader import date_expressions
from qa_toolkit.language.dates_resolve import certain

EASTERN = str.maketrans("0123456789", "٠١٢٣٤٥٦٧٨٩")
PERSIAN = str.maketrans("0123456789", "۰۱۲۳۴۵۶۷۸۹")
ARABIC_LOCALES = ["ar", "ar_AE", "ar_DZ", "ar_EG", "ar_IQ", "ar_JO", "ar_LB", "ar_LY", "ar_MA"]
ARABIC_LOCALES += ["ar_MR", "ar_PS", "ar_SA", "ar_SY", "ar_TN", "ar_YE"]
ENGLISH_LOCALES = ["en", "en_AU", "en_CA", "en_GB", "en_IE", "en_IN", "en_NZ", "en_ZA"]
DAYS = [1, 9, 12, 13, 28]
YEARS = [1987, 2024]


def one(text: str, written: str) -> DateExpression:
    """The only expression of a text, whose span must be that of ``written``."""
    (found,) = date_expressions(text)
    assert text[found.start : found.end] == written, (text, text[found.start : found.end])
    return found


def in_both_digits(written: str) -> Iterator[str]:
    yield written
    if not written.isascii():
        yield written.translate(EASTERN)
        yield written.translate(PERSIAN)


def surround(written: str) -> str:
    return f"It met {written}, they say." if written.isascii() else f"قالت الصحف {written}، وانتهى."


def check(written: str, wanted: Moment, *, before: str = "") -> int:
    """Each kind of digits gives the value and the exact span; how many cases that was."""
    cases = 0
    for text in in_both_digits(written):
        surrounded = surround(text).replace(text, f"{before}{text}")
        found = one(surrounded, text)
        assert found.first.moment == wanted, (text, found.first.moment)
        assert found.until is None
        cases += 1
    return cases


def gregorian(year: int | None, month: int, day: int | None, **parts: object) -> Moment:
    precision = Precision.DAY if day else Precision.MONTH
    return Moment(precision, year=year, month=month, day=day, **parts)  # type: ignore[arg-type]


NAMES = [
    (month, name, style)
    for table, style in (
        (WESTERN_MONTHS, None),
        (LEVANTINE_MONTHS, Style.LEVANTINE),
        (ENGLISH_MONTHS, Style.ENGLISH),
    )
    for month, row in enumerate(table, start=1)
    for name in row
]


@pytest.mark.parametrize("month", range(1, 13))
def test_every_name_of_a_month(month: int) -> None:
    cases = 0
    for number, name, style in NAMES:
        if number != month:
            continue
        for day, year in itertools.product(DAYS, YEARS):
            full, short = gregorian(year, month, day), gregorian(None, month, day)
            weekday = datetime.date(year, month, day).weekday()
            if style is Style.ENGLISH:
                named = ENGLISH_WEEKDAYS[weekday][0]
                written = [f"{day} {name} {year}", f"{name} {day}, {year}"]
                written += [f"{day}th of {name} {year}", f"{name} {day}th, {year}"]
                cases += sum(check(each, full) for each in written)
                cases += check(f"{day} {name}", short) + check(f"{name} {day}", short)
                for each in (f"{named}, {written[1]}", f"{named} {written[0]}"):
                    cases += check(each, gregorian(year, month, day, weekday=weekday))
                continue
            named = ARABIC_WEEKDAYS[weekday][0]
            written = [f"{day} {name} {year}", f"{day} من {name} {year}م", f"{day} {name}، {year}"]
            written += [f"{day} من شهر {name} من عام {year}", f"{day} {name} سنة {year} ميلادية"]
            cases += sum(check(each, full) for each in written)
            cases += check(f"{day} {name}", short)
            for each in (f"{named} {written[0]}", f"{named} الموافق {written[0]}"):
                cases += check(each, gregorian(year, month, day, weekday=weekday))
            last = gregorian(None, month, day, offset=Offset("occurrence", -1))
            cases += check(f"{day} {name} الماضي", last)
            cases += check(f"{name} {year}", gregorian(year, month, None))
            phase = gregorian(year, month, None, phase=Phase.LATE)
            cases += check(f"أواخر {name} {year}", phase)
    assert cases > 300


@pytest.mark.parametrize("month", range(1, 13))
def test_every_pair_of_twins_in_either_order(month: int) -> None:
    pairs = itertools.product(WESTERN_MONTHS[month - 1], LEVANTINE_MONTHS[month - 1])
    for western, levantine in pairs:
        for a, b in ((western, levantine), (levantine, western)):
            for twins in (f"{a}/{b}", f"{a} / {b}", f"{a} ({b})", f"{a} - {b}", f"{a}-{b}"):
                check(f"12 {twins} 2024", gregorian(2024, month, 12))
                check(
                    f"الأول من {twins} الماضي",
                    gregorian(None, month, 1, offset=Offset("occurrence", -1)),
                )
                found = one(f"في {twins} 2024.", f"{twins} 2024")
                assert found.first.twin is not None
                assert found.first.twin.number == month
                assert (found.first.style is Style.LEVANTINE) == (a is levantine)


@pytest.mark.parametrize("locale", ARABIC_LOCALES + ENGLISH_LOCALES)
def test_every_pattern_of_cldr(locale: str) -> None:
    cases = 0
    for month, day in itertools.product(range(1, 13), (1, 12, 13, 28)):
        date = datetime.date(2024, month, day)
        for pattern in ("short", "medium", "long", "full"):
            written = format_date(date, pattern, locale=locale)
            for text in in_both_digits(written):
                found = one(f"({text})", text)
                assert date in certain(found.first), (text, found)
                if pattern == "full":
                    assert found.first.moment.weekday == date.weekday(), text
                cases += 1
    assert cases >= 192


@pytest.mark.parametrize("locale", ARABIC_LOCALES + ENGLISH_LOCALES)
def test_every_name_of_cldr(locale: str) -> None:
    for context, width in itertools.product(("format", "stand-alone"), ("wide", "abbreviated")):
        for month, name in get_month_names(width, context, locale=locale).items():
            found = one(f"({5} {name} 2024)", f"5 {name} 2024")
            assert found.first.moment == gregorian(2024, month, 5)
        for weekday, name in get_day_names(width, context, locale=locale).items():
            month_name = "May" if locale.startswith("en") else "أيار"
            written = f"{name} 5 {month_name} 2024"
            assert one(f"({written})", written).first.moment.weekday == weekday


HIJRI_CLDR = {
    "ar": [name for name, *_ in HIJRI_MONTHS],
    "en": [
        next(name for name in row if name.isascii() or "\u02bb" in name) for row in HIJRI_MONTHS
    ],
}


@pytest.mark.parametrize("month", range(1, 13))
def test_every_month_of_the_hijri_year(month: int) -> None:
    for name, day in itertools.product(HIJRI_MONTHS[month - 1], (1, 14, 29, 30)):
        wanted = Moment(Precision.DAY, Calendar.HIJRI, year=1446, month=month, day=day)
        if name.isascii() or "\u02bb" in name:
            for written in (f"{day} {name} 1446", f"{day} {name} 1446 AH"):
                assert one(f"({written})", written).first.moment == wanted
            continue
        for written in (
            f"{day} {name} 1446هـ",
            f"{day} من {name} 1446",
            f"{day} {name} 1446 هجرية",
        ):
            check(written, wanted)
        check(f"{day} من شهر {name} لعام 1446هـ", wanted)


@pytest.mark.parametrize("month", range(1, 13))
def test_digits_alone(month: int) -> None:
    for day, year in itertools.product((1, 12, 13, 28), YEARS):
        date = datetime.date(year, month, day)
        orders = {
            Order.DMY: [
                f"{day}/{month}/{year}",
                f"{day:02}.{month:02}.{year}",
                f"{day}-{month}-{year}",
                f"{day} / {month} / {year}",
            ],
            Order.YMD: [date.isoformat(), f"{year}/{month:02}/{day:02}", f"{year}/{month}/{day}"],
        }
        for order, written in orders.items():
            for text in itertools.chain.from_iterable(
                (each, each.translate(EASTERN)) for each in written
            ):
                found = one(f"({text})", text).first
                assert date in certain(found)
                assert found.order is order
                assert found.ambiguous == (order is Order.DMY and day <= 12)
                assert found.digits == ("european" if text.isascii() else "arabic-indic")
        hijri = Moment(Precision.DAY, Calendar.HIJRI, year=1446, month=month, day=day)
        check(f"{day}/{month}/1446هـ", hijri)
        check(f"{day} - {month} - 1446 هـ", hijri)


def test_the_reader_knows_no_fewer_locales_than_cldr_has_for_arabic_months() -> None:
    known = {
        key for locale in ARABIC_LOCALES for key in get_month_names("wide", locale=locale).values()
    }
    for locale in ("ar_BH", "ar_KW", "ar_OM", "ar_QA", "ar_SD"):
        assert set(Locale.parse(locale).months["format"]["wide"].values()) <= known
