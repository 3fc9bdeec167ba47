"""What the date reader finds in running text: exact spans and values, whatever the text."""

import datetime
import itertools
import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from qa_toolkit.language.dates_model import (
    Calendar,
    DateExpression,
    Moment,
    Offset,
    Order,
    Phase,
    Precision,
    Style,
    Written,
)
from qa_toolkit.language.dates_reader import date_expressions

P = Precision


def one(text: str) -> DateExpression:
    (found,) = date_expressions(text)
    return found


SINGLES = {
    # text, with [ ] around the expression: what it says
    "ولد [عام 1950] في حلب": Moment(P.YEAR, year=1950),
    "افتتح ب[العام 2013م]": Moment(P.YEAR, year=2013),
    "منذ [1436هـ]": Moment(P.YEAR, Calendar.HIJRI, year=1436),
    "It began in [2014].": Moment(P.YEAR, year=2014),
    "before the [2016] election": Moment(P.YEAR, year=2016),
    "by [mid-2020]": Moment(P.YEAR, year=2020, phase=Phase.MIDDLE),
    "في [مطلع عام 2014]": Moment(P.YEAR, year=2014, phase=Phase.EARLY),
    "في [أوائل 2014]": Moment(P.YEAR, year=2014, phase=Phase.EARLY),
    "[العام الماضي] وحده": Moment(P.YEAR, offset=Offset("year", -1)),
    "[نهاية العام الجاري]": Moment(P.YEAR, offset=Offset("year", 0), phase=Phase.LATE),
    "[last year] alone": Moment(P.YEAR, offset=Offset("year", -1)),
    "في [الثمانينيات]": Moment(P.DECADE, decade=80),
    "في [تسعينيات القرن العشرين]": Moment(P.DECADE, decade=1990, century=20),
    "[منتصف السبعينات من القرن الماضي]": Moment(
        P.DECADE, decade=70, offset=Offset("century", -1), phase=Phase.MIDDLE
    ),
    "in the [1980s]": Moment(P.DECADE, decade=1980, century=20),
    "music of the [’90s]": Moment(P.DECADE, decade=90),
    "the [19th century]": Moment(P.CENTURY, century=19),
    "the [twenty-first century]": Moment(P.CENTURY, century=21),
    "[القرن التاسع عشر]": Moment(P.CENTURY, century=19),
    "في [القرن الـ19]": Moment(P.CENTURY, century=19),
    "[القرن الثالث الهجري]": Moment(P.CENTURY, Calendar.HIJRI, century=3),
    "[القرن الخامس قبل الميلاد]": Moment(P.CENTURY, century=5, before_christ=True),
    "[أواخر نوفمبر] حين": Moment(P.MONTH, month=11, phase=Phase.LATE),
    "in [early March]": Moment(P.MONTH, month=3, phase=Phase.EARLY),
    "في [السابع من الشهر الحالي]": Moment(P.DAY, day=7, offset=Offset("month", 0)),
    "on the [7th of last month]": Moment(P.DAY, day=7, offset=Offset("month", -1)),
    "نحو [عام 1600 قبل الميلاد]": Moment(P.YEAR, year=1600, before_christ=True),
    "destroyed in [1632] by": Moment(P.YEAR, year=1632),
    "since [November]": Moment(P.MONTH, month=11),
    "[November last year]": Moment(P.MONTH, month=11, offset=Offset("year", -1)),
    "[last March] alone": Moment(P.MONTH, month=3, offset=Offset("occurrence", -1)),
    "في شهر [رمضان]": Moment(P.MONTH, Calendar.HIJRI, month=9),
    "في [الـ 14 من شهر شوال القادم]": Moment(
        P.DAY, Calendar.HIJRI, month=10, day=14, offset=Offset("occurrence", 1)
    ),
    "في [الخامس والعشرين من كانون الثاني]": Moment(P.DAY, month=1, day=25),
    "on [the day before yesterday]": Moment(P.DAY, offset=Offset("day", -2)),
    "وصل [أول من أمس]": Moment(P.DAY, offset=Offset("day", -2)),
    "وصل [أمس الخميس]": Moment(P.DAY, weekday=3, offset=Offset("day", -1)),
    "ويصل [غداً]": Moment(P.DAY, offset=Offset("day", 1)),
    "it left [yesterday]": Moment(P.DAY, offset=Offset("day", -1)),
    "on [Thursday]": Moment(P.DAY, weekday=3),
    "[last Thursday] it": Moment(P.DAY, weekday=3, offset=Offset("occurrence", -1)),
    "يوم [الخميس المقبل]": Moment(P.DAY, weekday=3, offset=Offset("occurrence", 1)),
    "[قبل ثلاثة أيام] وصل": Moment(P.DAY, offset=Offset("day", -3)),
    "[منذ عامين] وهو": Moment(P.YEAR, offset=Offset("year", -2)),
    "[two weeks ago] it": Moment(P.WEEK, offset=Offset("week", -2)),
    "وصل [قبل عدة أيام] إلى": Moment(P.DAY),
    "يعمل [منذ سنوات طويلة] فيها": Moment(P.YEAR),
    "وصل [قبل أسابيع]، ثم": Moment(P.WEEK),
    "[منذ آلاف السنين] وهي": Moment(P.YEAR),
    "[منذ نحو عامين] وهو": Moment(P.YEAR, offset=Offset("year", -2)),
    "[قبل عام ونصف العام] أغلقت": Moment(P.YEAR),
    "it began [several months ago] there": Moment(P.MONTH),
    "it began [a few weeks ago] there": Moment(P.WEEK),
    "it began [a couple of years ago] there": Moment(P.YEAR),
    "it began [decades ago] there": Moment(P.DECADE),
    "it began [two or three days ago] there": Moment(P.DAY),
    "it began [a year and a half ago] there": Moment(P.YEAR),
    "it began [half a century ago] there": Moment(P.CENTURY),
    "يبدأ في [السادسة صباحاً] عادة": Moment(P.TIME, time=360),
    "يبدأ عند [الثامنة والنصف مساء] عادة": Moment(P.TIME, time=20 * 60 + 30),
    "it was [six in the morning] there": Moment(P.TIME, time=360),
    "by [nine o'clock] all": Moment(P.TIME, time=540),
    "at [10 o'clock at night] all": Moment(P.TIME, time=22 * 60),
    "عند [الساعة 0800 بالتوقيت المحلي] تماما": Moment(P.TIME, time=480, zone="بالتوقيت المحلي"),
    "منذ [مطلع الألفية الثالثة] وهي": Moment(P.MILLENNIUM, millennium=3, phase=Phase.EARLY),
    "in the [second millennium BC] they": Moment(P.MILLENNIUM, millennium=2, before_christ=True),
    "منذ [عام2006] وهو": Moment(P.YEAR, year=2006),
    "هزيمة الحزب في انتخابات [2019]": Moment(P.YEAR, year=2019),
    "في مهرجان ربيع المدينة [2015] الذي": Moment(P.YEAR, year=2015),
    "the Tokyo [2020], they say": Moment(P.YEAR, year=2020),
    "a potential [2020] run": Moment(P.YEAR, year=2020),
    "[next month] it": Moment(P.MONTH, offset=Offset("month", 1)),
    "في [الربع الأول من العام الماضي]": Moment(P.QUARTER, quarter=1, offset=Offset("year", -1)),
    "in [Q3 2020]": Moment(P.QUARTER, quarter=3, year=2020),
    "the [first half of 2015]": Moment(P.HALF, half=1, year=2015),
    "عند [الساعة 10:30 صباحا بتوقيت غرينتش]": Moment(P.TIME, time=630, zone="بتوقيت غرينتش"),
    "في [الساعة العاشرة والنصف مساء]": Moment(P.TIME, time=22 * 60 + 30),
    "at [5 p.m. ET] on": Moment(P.TIME, time=17 * 60, zone="ET"),
    "at [1430 GMT] on": Moment(P.TIME, time=14 * 60 + 30, zone="GMT"),
    "at [12:05am] on": Moment(P.TIME, time=5),
}


@pytest.mark.parametrize("marked", SINGLES)
def test_single(marked: str) -> None:
    text = marked.replace("[", "").replace("]", "")
    found = one(text)
    assert text[found.start : found.end] == marked[marked.index("[") + 1 : marked.index("]")]
    assert found.first.moment == SINGLES[marked]


RANGES = {
    "في [12-15 مايو]": (Moment(P.DAY, month=5, day=12), Moment(P.DAY, month=5, day=15)),
    "من [3 إلى 5 يونيو 2020]": (
        Moment(P.DAY, year=2020, month=6, day=3),
        Moment(P.DAY, year=2020, month=6, day=5),
    ),
    "[3\u20135 June] in": (Moment(P.DAY, month=6, day=3), Moment(P.DAY, month=6, day=5)),
    "[March 5-7, 2020] in": (
        Moment(P.DAY, year=2020, month=3, day=5),
        Moment(P.DAY, year=2020, month=3, day=7),
    ),
    "[May\u2013June 2020] in": (
        Moment(P.MONTH, year=2020, month=5),
        Moment(P.MONTH, year=2020, month=6),
    ),
    "بين [مايو ويونيو 2020]": (
        Moment(P.MONTH, year=2020, month=5),
        Moment(P.MONTH, year=2020, month=6),
    ),
    "[Sept 12-Oct 3, 2019] in": (
        Moment(P.DAY, year=2019, month=9, day=12),
        Moment(P.DAY, year=2019, month=10, day=3),
    ),
    "from [2010 to 2015]": (Moment(P.YEAR, year=2010), Moment(P.YEAR, year=2015)),
    "بين [عامي 2010 و2015]": (Moment(P.YEAR, year=2010), Moment(P.YEAR, year=2015)),
    "موسم [2014/2015]": (Moment(P.YEAR, year=2014), Moment(P.YEAR, year=2015)),
    "the [1950-53] war": (Moment(P.YEAR, year=1950), Moment(P.YEAR, year=1953)),
    "the [2019-20] season": (Moment(P.YEAR, year=2019), Moment(P.YEAR, year=2020)),
    "الكاتب ([1950-2010])": (Moment(P.YEAR, year=1950), Moment(P.YEAR, year=2010)),
}


@pytest.mark.parametrize("marked", RANGES)
def test_range(marked: str) -> None:
    text = marked.replace("[", "").replace("]", "")
    found = one(text)
    assert text[found.start : found.end] == marked[marked.index("[") + 1 : marked.index("]")]
    assert found.until is not None
    assert (found.first.moment, found.until.moment) == RANGES[marked]


@pytest.mark.parametrize(
    "text",
    [
        "27 رجب 1436هـ الموافق 16 مايو 2015م",
        "16 مايو 2015م الموافق 27 رجب 1436هـ",
        "27/7/1436هـ (16/5/2015م)",
        "27 - 7 - 1436هـ الموافق السبت 16 - 5 - 2015م",
        "السبت 27 رجب 1436 (16 أيار/مايو 2015)",
        "27 Rajab 1436 AH, corresponding to 16 May 2015",
    ],
)
def test_one_day_in_two_calendars(text: str) -> None:
    found = one(f"صدر في {text}، ثم نُشر.")
    assert found.end - found.start == len(text)
    assert found.also is not None
    moments = {each.moment.calendar: each.moment for each in (found.first, found.also)}
    hijri, solar = moments[Calendar.HIJRI], moments[Calendar.GREGORIAN]
    assert (hijri.year, hijri.month, hijri.day) == (1436, 7, 27)
    assert (solar.year, solar.month, solar.day) == (2015, 5, 16)


def test_what_a_date_is_written_with_is_told() -> None:
    date = one("في ١٢ غشت ٢٠١٥").first
    assert (date.style, date.digits, date.order) == (Style.MAGHREBI, "arabic-indic", Order.DMY)
    date = one("on March 5, 2020").first
    assert (date.style, date.digits, date.order) == (Style.ENGLISH, "european", Order.MDY)
    assert one("about 1890, they say").approximate
    short = one("since 3/4/20").first
    assert short.short_year
    assert short.moment == Moment(P.DAY, year=2020, month=4, day=3)


@pytest.mark.parametrize(
    "text",
    [
        "كانوا يمارسون الرياضة في المدرسة",
        "مارس 15 لاعباً التمارين",
        "Theresa May said they may march",
        "He was in his 40s and the heat in the 80s",
        "version 1.2.2015.3 of 10.11.12",
        "القرار رقم ٣-٧٧-٢٠٢٢",
        "شارك 2000 شخص و1500 طفل",
        "3/4 of them, 5% and 1,950 people",
        "COVID-19 and F-16",
        "الأمين العام لمجلس الوزراء",
        "غدا الأمر صعباً",
        "اليوم الوطني للمملكة",
        "كان في الخمسينات من عمره",
        "at 5 of them",
        "in 1500 cases and 1600 of them",
        "وقبل أشهر من وفاته ومنذ أيام الجامعة",
        "نشرته صحيفة «المصري اليوم» وجريدة الغد",
        "وهم حلفاء الأمس",
        "He told Russia Today and the Today programme",
        "الجولة الثانية مساء",
        "seven in the team and ten in the morning group",
        "in Room 2012, on Highway 2000",
        "call 1800-55-555",
        "بلغ عددهم 2014 شخصا",
        "a long time ago; several hours ago",
    ],
)
def test_what_only_looks_like_a_date(text: str) -> None:
    assert date_expressions(text) == ()


PARTS = ["٣١", "12", "0", "2024", "1436", "19", "مارس", "أيلول", "رمضان", "/", "(", ")", " ", "-"]
PARTS += ["May", ",", ".", "الأحد", "Friday", "و", "إلى", "من", "بين", "to", "القرن", "عام", "هـ"]
PARTS += [
    "الموافق",
    "أمس",
    "أواخر",
    "mid",
    "الساعة",
    ":",
    "s",
    "'",
    "الماضي",
    "الخامس",
    "عشر",
    "قبل",
]
PARTS += ["صيف", "ألفين", "وعشرة", "summer", "of", "fall", "twenty", "two", "thousand"]
PARTS += ["\u200f", "\u0640", "\u064b", "\n\n", "the", "last", "ago", "days", "p.m."]


@given(st.one_of(st.text(max_size=120), st.lists(st.sampled_from(PARTS), max_size=16).map("".join)))
def test_spans_are_inside_the_text_and_in_order(text: str) -> None:
    found = date_expressions(text)
    assert all(a.end <= b.start for a, b in itertools.pairwise(found))
    for expression in found:
        assert 0 <= expression.start < expression.end <= len(text)
        for written in expression.written:
            assert_pieces(expression, written)


def assert_pieces(expression: DateExpression, written: Written) -> None:
    assert expression.start <= written.start <= written.core < written.end <= expression.end
    for piece in (written.day, written.month, written.twin, written.year, written.weekday):
        if piece is not None:
            assert written.start <= piece.start < piece.end <= written.end


@given(st.lists(st.sampled_from(PARTS), max_size=8).map(" ".join))
def test_a_paragraph_of_its_own_changes_nothing(text: str) -> None:
    alone = [(e.start, e.end, e.first.moment) for e in date_expressions(text)]
    after = [(e.start, e.end, e.first.moment) for e in date_expressions(f"{text}\n\n.")]
    assert [each for each in after if each[0] < len(text)] == alone


@pytest.mark.parametrize(
    "piece",
    [
        "12 سبتمبر 2025 ",
        "1-",
        "الأحد ",
        "12 و",
        "من 3 إلى ",
        "May-",
        "عام ألف ",
        "قبل ألف و",
        "in two ",
    ],
)
def test_the_time_is_linear(piece: str) -> None:
    spent = []
    for size in (2_000, 16_000):
        begin = time.perf_counter()
        date_expressions(piece * size)
        spent.append(time.perf_counter() - begin)
    # Eight times the text; quadratic work would take 64 times as long.
    assert spent[1] < 32 * spent[0] + 0.5


def test_a_weekday_is_that_of_its_date() -> None:
    for number in range(0, 366, 11):
        day = datetime.date(2024, 1, 1) + datetime.timedelta(days=number)
        found = one(f"It met on {day:%A}, {day:%B} {day.day}, {day.year}.").first
        assert found.moment.weekday == day.weekday()
