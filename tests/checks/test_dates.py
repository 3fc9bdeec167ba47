"""What the examples cannot show of the rules on dates."""

import datetime
import time
from collections.abc import Iterator

import pytest
from hypothesis import given
from hypothesis import strategies as st

from qa_toolkit.checks.dates.calendar import ImpossibleDate
from qa_toolkit.checks.dates.century import CenturyMismatch
from qa_toolkit.checks.dates.hijri import HijriGregorianMismatch, HijriWeekdayMismatch
from qa_toolkit.checks.dates.missing import YearMissing
from qa_toolkit.checks.dates.months import TwinMonthMismatch, TwinMonthOrder
from qa_toolkit.checks.dates.order import AmbiguousDate, MixedDateOrder
from qa_toolkit.checks.dates.published import published_day
from qa_toolkit.checks.dates.relative import ImpliedWeekdayMismatch, RelativeWeekdayMismatch
from qa_toolkit.checks.dates.sequence import EventsReversed, RangeReversed
from qa_toolkit.checks.dates.tense import FutureDateToldAsPast, PastDateToldAsFuture
from qa_toolkit.document import Document
from qa_toolkit.language import dates_hijri
from qa_toolkit.language.calendar_names import (
    ARABIC_WEEKDAYS,
    ENGLISH_WEEKDAYS,
    HIJRI_MONTHS,
    WESTERN_MONTHS,
)
from qa_toolkit.model import Finding
from qa_toolkit.parsers import parse
from qa_toolkit.rule import Context, Rule, SegmentRule

RULES: tuple[type[Rule], ...] = (
    AmbiguousDate,
    CenturyMismatch,
    EventsReversed,
    FutureDateToldAsPast,
    HijriGregorianMismatch,
    HijriWeekdayMismatch,
    ImpliedWeekdayMismatch,
    ImpossibleDate,
    MixedDateOrder,
    PastDateToldAsFuture,
    RangeReversed,
    RelativeWeekdayMismatch,
    TwinMonthMismatch,
    TwinMonthOrder,
    YearMissing,
)


def article(text: str, *, date: str | None = "2025-09-15", lang: str = "ar") -> Document:
    head = f"---\ndate: {date}\n---\n" if date else ""
    return parse(f"{head}{text}\n", path=f"a.{lang}.md", format="markdown")[0]


def found(rule: Rule, document: Document) -> list[str]:
    def findings() -> Iterator[Finding]:
        context = Context(document)
        if isinstance(rule, SegmentRule):
            for segment in document.segments:
                yield from rule.check(segment, context)
        else:
            yield from rule.check(document, context)  # type: ignore[attr-defined]

    return [document.source[each.span.start : each.span.end] for each in findings()]


@given(st.dates(datetime.date(1930, 1, 1), datetime.date(2076, 12, 31)), st.integers(-9, 9))
def test_only_a_day_either_way_is_forgiven(day: datetime.date, shift: int) -> None:
    lunar = dates_hijri.hijri(day + datetime.timedelta(days=shift))
    assert lunar is not None
    year, month, number = lunar
    hijri = f"{number} {HIJRI_MONTHS[month - 1][0]} {year}هـ"
    solar = f"{day.day} {WESTERN_MONTHS[day.month - 1][0]} {day.year}م"
    for text in (f"{hijri} الموافق {solar}", f"{solar} ({hijri})"):
        wrong = found(HijriGregorianMismatch(), article(f"صدر في {text} القرار."))
        assert wrong == ([text] if abs(shift) > 1 else [])


@given(st.dates(datetime.date(1930, 1, 1), datetime.date(2076, 12, 31)), st.integers(0, 6))
def test_the_weekday_of_a_hijri_date(day: datetime.date, weekday: int) -> None:
    lunar = dates_hijri.hijri(day)
    assert lunar is not None
    text = f"{ARABIC_WEEKDAYS[weekday][0]} {lunar[2]}/{lunar[1]}/{lunar[0]}هـ"
    away = (weekday - day.weekday()) % 7
    wrong = found(HijriWeekdayMismatch(), article(f"صدر يوم {text} القرار."))
    assert wrong == ([text] if away in (2, 3, 4, 5) else [])


@given(st.integers(-59, 59), st.integers(0, 6))
def test_a_weekday_without_its_year_is_judged_near_the_article_only(
    shift: int, weekday: int
) -> None:
    published = datetime.date(2025, 9, 15)
    day = published + datetime.timedelta(days=shift)
    text = f"{ENGLISH_WEEKDAYS[weekday][0]}, {day:%B} {day.day}"
    fits = {day.replace(year=year).weekday() for year in (2024, 2025, 2026)}
    wrong = found(ImpliedWeekdayMismatch(), article(f"It met on {text}.", lang="en"))
    assert wrong == ([] if weekday in fits else [text])
    assert not found(ImpliedWeekdayMismatch(), article(f"It met on {text}.", date=None, lang="en"))


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("---\ndate: 2025-09-15T08:00:00Z\n---\nنص\n", datetime.date(2025, 9, 15)),
        ("---\ndate: 15 سبتمبر/أيلول 2025\n---\nنص\n", datetime.date(2025, 9, 15)),
        ("---\ndate: 13/9/2025\n---\nنص\n", datetime.date(2025, 9, 13)),
        ("---\ndate: 3/4/2025\n---\nنص\n", None),
        ("---\ndate: 2025-02-30\n---\nنص\n", None),
        ("نص بلا تاريخ\n", None),
    ],
)
def test_the_day_of_an_article(text: str, day: datetime.date | None) -> None:
    assert published_day(parse(text, path="a.ar.md", format="markdown")[0]) == day


@pytest.mark.parametrize(
    ("text", "lang", "reported"),
    [
        ("التقى الوزير نظيره في 12 مارس 2027.", "ar", True),
        ("التقى الوزير نظيره في 12 مارس 2024.", "ar", False),
        ("أعلن الوزير أن المعرض يُفتتح في 12 مارس 2027.", "ar", False),
        ("قال: «وصل الوفد في 12 مارس 2027».", "ar", False),
        ("وقعت الشركة عقد بناء ينتهي في 12 مارس 2027.", "ar", False),
        ("He was arrested in Cairo on March 12, 2027.", "en", True),
        ("He was elected to serve until March 12, 2027.", "en", False),
        ("On March 12, 2027, the ministry announced the results.", "en", True),
        ("On March 12, 2027, the ministry will publish the results.", "en", False),
        ("The summit opened talks on the vote in March 2027.", "en", False),
    ],
)
def test_a_past_event_after_the_article(text: str, lang: str, reported: bool) -> None:
    assert bool(found(FutureDateToldAsPast(), article(text, lang=lang))) == reported


@pytest.mark.parametrize(
    ("text", "lang", "reported"),
    [
        ("سيلتقي الوزير نظيره في 12 مارس 2024.", "ar", True),
        ("سيلتقي الوزير نظيره في 12 مارس 2026.", "ar", False),
        ("وكان الوزير قال إنه سيلتقي نظيره في 12 مارس 2024.", "ar", False),
        ("The minister will meet him on March 12, 2024.", "en", True),
        ("The minister said he will meet him on March 12, 2024.", "en", False),
    ],
)
def test_a_coming_event_before_the_article(text: str, lang: str, reported: bool) -> None:
    assert bool(found(PastDateToldAsFuture(), article(text, lang=lang))) == reported


def test_yesterday_against_the_day_of_the_article() -> None:
    # 15 September 2025 is a Monday; print may carry the day before or after.
    for weekday, wrong in (
        ("الأحد", []),
        ("السبت", []),
        ("الاثنين", []),
        ("الأربعاء", ["الأربعاء"]),
    ):
        assert found(RelativeWeekdayMismatch(), article(f"وصل الوفد أمس {weekday}.")) == wrong


def test_a_weekday_settles_the_order_of_digits() -> None:
    rule = AmbiguousDate()
    assert found(rule, article("It closes on 03/04/2025.", lang="en")) == ["03/04/2025"]
    settled = "It opened on Friday 04/04/2025 and on Thursday 03/04/2025."
    assert not found(rule, article(settled, lang="en"))
    assert not found(rule, article("It closes on 04/04/2025.", lang="en"))


def test_both_orders_of_digits_count_apart_from_names() -> None:
    text = "From 25/3/2020, 26/3/2020 and 3/27/2020 to March 5 and March 6, 2020."
    assert found(MixedDateOrder(), article(text, lang="en")) == ["3/27/2020"]


@pytest.mark.parametrize("rule", RULES)
@given(text=st.text(max_size=120))
def test_no_text_breaks_a_rule(rule: type[Rule], text: str) -> None:
    document = parse(f"وصل أمس {text} 12/9/2025\n", path="a.ar.txt", format="plain")[0]
    assert all(isinstance(each, str) for each in found(rule(), document))


@pytest.mark.parametrize("rule", RULES)
def test_the_time_is_linear(rule: type[Rule]) -> None:
    line = (
        "وُلد عام 1950 وتوفي عام 1920 أمس «الخميس» (1950-1920) في 31 شوال 1436هـ الموافق 1/2/1999م. "
    )
    line += "وصل أمس الخميس في 12 مارس 2027. "
    spent = []
    for size in (100, 1_000):
        document = article(line * size)
        begin = time.perf_counter()
        found(rule(), document)
        spent.append(time.perf_counter() - begin)
    # Ten times the text; quadratic work would take a hundred times as long.
    assert spent[1] < 40 * spent[0] + 0.5
