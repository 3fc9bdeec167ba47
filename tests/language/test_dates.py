"""Every way of writing a day reads back as that day, and no text breaks the reader."""

import calendar
import datetime
import itertools

import pytest
from hypothesis import given
from hypothesis import strategies as st

from qa_toolkit.language.calendar_names import (
    ARABIC_WEEKDAYS,
    ENGLISH_MONTHS,
    ENGLISH_WEEKDAYS,
    LEVANTINE_MONTHS,
    WESTERN_MONTHS,
    month_name,
)
from qa_toolkit.language.dates import DateMention, dates

EASTERN = str.maketrans("0123456789", "٠١٢٣٤٥٦٧٨٩")
ORDINALS = {1: "الأول", 3: "الثالث", 11: "الحادي عشر", 20: "العشرين", 25: "الخامس والعشرين"}


def one(text: str) -> DateMention:
    (mention,) = dates(text)
    return mention


def every_style(day: datetime.date) -> list[str]:
    """The day in each layout, in each name of its month, in both kinds of digits."""
    d, y, month = day.day, day.year, day.month - 1
    arabic = [name for table in (WESTERN_MONTHS, LEVANTINE_MONTHS) for name in table[month]]
    styles = [f"في {d} {name} {y}" for name in arabic]
    styles += [f"{d} من {name} عام {y}" for name in arabic]
    for one_name, other in itertools.product(WESTERN_MONTHS[month], LEVANTINE_MONTHS[month]):
        styles += [f"{d} {one_name}/{other} {y}", f"{d} {other} ({one_name}) {y}م"]
    styles += [style.translate(EASTERN) for style in styles]
    for name in ENGLISH_MONTHS[month]:
        styles += [f"on {name} {d}, {y}", f"the {d} {name} {y}", f"{name}. {d}, {y}"]
        styles += [f"{d}th of {name} {y}"]
    return [*styles, day.isoformat(), f"{d}/{day.month}/{y}", f"{d:02}.{day.month:02}.{y}"]


@given(st.dates(datetime.date(1701, 1, 1), datetime.date(2999, 12, 31)))
def test_every_style_reads_back(day: datetime.date) -> None:
    for style in every_style(day):
        mention = one(f"بدأ {style} وانتهى")
        assert day in mention.dates, style
        assert mention.possible
        assert mention.start >= 4


def test_every_day_of_a_leap_year_reads_back() -> None:
    for number in range(366):
        day = datetime.date(2024, 1, 1) + datetime.timedelta(days=number)
        weekday = ARABIC_WEEKDAYS[day.weekday()][0]
        name = LEVANTINE_MONTHS[day.month - 1][0]
        mention = one(f"يوم {weekday} {day.day} {name} 2024")
        assert mention.dates == (day,)
        assert mention.weekday is not None
        assert mention.weekday.number == day.weekday()


@pytest.mark.parametrize(("number", "ordinal"), ORDINALS.items())
def test_ordinals_are_days(number: int, ordinal: str) -> None:
    assert one(f"في {ordinal} من آب/أغسطس 2015").day == number


@given(st.text(max_size=200))
def test_no_text_breaks_the_reader(text: str) -> None:
    for mention in dates(text):
        assert 0 <= mention.start < mention.end <= len(text)
        assert 1 <= mention.month <= 12


@given(
    st.lists(
        st.sampled_from(
            ["٣١", "12", "0", "مارس", "أيلول", "/", "(", ")", " ", "May", ",", "2024", "الأحد", "-"]
        ),
        max_size=14,
    )
)
def test_no_mixture_of_date_parts_breaks_the_reader(parts: list[str]) -> None:
    text = "".join(parts)
    mentions = dates(text)
    assert all(a.end <= b.end for a, b in itertools.pairwise(mentions))
    for mention in mentions:
        assert bool(mention.dates) == (
            mention.day is not None and mention.year is not None and mention.possible
        )


@pytest.mark.parametrize(
    "text",
    [
        "كانوا يمارسون الرياضة",
        "مارس 15 لاعباً التمارين",
        "March of 10,000 people",
        "The mayor may say 12 things",
        "في 5 شوال 1436",
        "1436/10/5هـ",
        "version 1.2.2015.3",
        "القرار رقم ٣-٧٧-٢٠٢٢",
        "12:30",
    ],
)
def test_what_only_looks_like_a_date(text: str) -> None:
    assert dates(text) == ()


def test_a_range_of_months_is_no_twin() -> None:
    assert dates("بين يونيو - يوليو") == ()
    assert one("نوفمبر/أيلول").twin is not None


def test_a_weekday_belongs_to_the_nearest_day() -> None:
    assert one("السبت والأحد 12 و13 سبتمبر 2025").weekday is None
    mention = one("Friday, Sept. 12, 2025")
    assert mention.weekday is not None
    assert ENGLISH_WEEKDAYS[mention.weekday.number][0] == "Friday"


def test_digits_may_be_read_month_first() -> None:
    assert set(one("4/5/2015").dates) == {
        datetime.date(2015, 5, 4),
        datetime.date(2015, 4, 5),
    }
    assert one("13/5/2015").dates == (datetime.date(2015, 5, 13),)


def test_impossible_days() -> None:
    assert not one("29 فبراير 2023").possible
    assert one("29 فبراير").possible
    assert not one("31 نوفمبر").possible
    assert one("31 نوفمبر 2020").dates == ()


@pytest.mark.parametrize("locale", ["ar", "ar_SY", "ar_IQ", "ar_DZ", "ar_TN", "ar_MA", "en"])
def test_every_month_name_of_cldr_is_known(locale: str) -> None:
    from babel.dates import get_month_names

    wide = get_month_names("wide", locale=locale)
    short = get_month_names("abbreviated", locale=locale)
    for number, name in [*wide.items(), *short.items()]:
        assert one(f"5 {name} 2024").month == number, (locale, name)


@pytest.mark.parametrize("locale", ["ar", "en"])
def test_every_weekday_name_of_cldr_is_known(locale: str) -> None:
    from babel.dates import get_day_names

    for number, name in get_day_names("wide", locale=locale).items():
        mention = one(f"{name} 5 {'May' if locale == 'en' else 'مايو'} 2024")
        assert mention.weekday is not None
        assert mention.weekday.number == number


def test_a_month_is_named_in_the_system_of_another() -> None:
    assert month_name(11, like="ايلول") == "تشرين الثاني"
    assert month_name(11, like="سبتمبر") == "نوفمبر"
    assert month_name(2, like="Mar") == calendar.month_name[2]


def test_a_long_text_is_read_in_linear_time() -> None:
    assert len(dates("12 سبتمبر 2025 " * 5_000)) == 5_000
    assert dates("1-" * 50_000) == ()
    assert dates("الأحد " * 20_000) == ()
