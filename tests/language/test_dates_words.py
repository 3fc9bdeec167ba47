"""Years in words, seasons and counted years: spans and values, and what only looks like them."""

import datetime

import pytest

from qa_toolkit.language.dates_model import Calendar, Moment, Offset, Phase, Precision
from qa_toolkit.language.dates_reader import date_expressions
from qa_toolkit.language.dates_resolve import days

P = Precision
D = datetime.date

SAID = {
    "ولد [سنة ألف وتسعمئة وثمان وأربعين] في حلب": Moment(P.YEAR, year=1948),
    "افتتح [عام ألفين وعشرة]، وهو": Moment(P.YEAR, year=2010),
    "بعد [عام ألفين] بقليل": Moment(P.YEAR, year=2000),
    "[سنة ألف وأربعمئة وست وثلاثين هجرية]": Moment(P.YEAR, Calendar.HIJRI, year=1436),
    "في [15 مايو عام ألف وتسعمائة وثمانية وأربعين]": Moment(P.DAY, year=1948, month=5, day=15),
    "born in [nineteen forty-eight] in": Moment(P.YEAR, year=1948),
    "since [two thousand and ten], they": Moment(P.YEAR, year=2010),
    "in the year [two thousand].": Moment(P.YEAR, year=2000),
    "in [nineteen oh five].": Moment(P.YEAR, year=1905),
    "by [twenty thirty].": Moment(P.YEAR, year=2030),
    "of [nineteen hundred and five].": Moment(P.YEAR, year=1905),
    "في [صيف 2019] وحده": Moment(P.SEASON, year=2019, season=2),
    "في [ربيع العام الماضي]": Moment(P.SEASON, season=1, offset=Offset("year", -1)),
    "منذ [خريف عام 2014]": Moment(P.SEASON, year=2014, season=3),
    "في [أواخر شتاء 2018/2019]": Moment(P.SEASON, year=2018, season=4, phase=Phase.LATE),
    "[الصيف المقبل] يعودون": Moment(P.SEASON, season=2, offset=Offset("occurrence", 1)),
    "يعودون [هذا الشتاء]": Moment(P.SEASON, season=4, offset=Offset("occurrence", 0)),
    "in the [summer of 2019] he": Moment(P.SEASON, year=2019, season=2),
    "in [fall 2019] he": Moment(P.SEASON, year=2019, season=3),
    "[last winter] was": Moment(P.SEASON, season=4, offset=Offset("occurrence", -1)),
    "[summer of last year] was": Moment(P.SEASON, season=2, offset=Offset("year", -1)),
    "وصل [قبل ثلاثين عاماً] إلى": Moment(P.YEAR, offset=Offset("year", -30)),
    "[منذ خمسة وعشرين عاماً] وهو": Moment(P.YEAR, offset=Offset("year", -25)),
    "[thirty-five years ago] it": Moment(P.YEAR, offset=Offset("year", -35)),
    "[two thousand years ago] it": Moment(P.YEAR, offset=Offset("year", -2000)),
    "[This coming week] it": Moment(P.WEEK, offset=Offset("week", 1)),
    "the London [2012] Olympics": Moment(P.YEAR, year=2012),
    "في أولمبياد لندن [2012]": Moment(P.YEAR, year=2012),
    "خلال [رمضان] وحده": Moment(P.MONTH, Calendar.HIJRI, month=9),
    "[07:00 بتوقيت منطقة المحيط الهادئ] غداً": Moment(
        P.TIME, time=420, zone="بتوقيت منطقة المحيط الهادئ"
    ),
}


@pytest.mark.parametrize("marked", SAID)
def test_what_is_said(marked: str) -> None:
    text = marked.replace("[", "").replace("]", "")
    found = date_expressions(text)[0]
    assert text[found.start : found.end] == marked[marked.index("[") + 1 : marked.index("]")]
    assert found.first.moment == SAID[marked]


@pytest.mark.parametrize(
    "text",
    [
        "دفع ألف وتسعمئة ريال عن ألفين وعشرة كتب",
        "in two thousand and ten homes",
        "in two thousand homes and nineteen hundred shops",
        "in twenty twenty-minute sessions",
        "this fall in prices and this fall of the house",
        "hopes spring eternal in summer",
        "الربيع العربي وفصل الصيف",
        "ربيع السنوات الأولى",
        "في ربيع الأول",
        "منذ أول أيام العيد",
        "طوال اليوم وفي ذلك اليوم ومرتين في اليوم",
        "إلا خلال هذا الشهر الذي مضى",
        "in the Sunday Times and USA Today, and on the Today programme",
        "over the past decade",
    ],
)
def test_what_only_looks_like_it(text: str) -> None:
    assert date_expressions(text) == ()


def test_a_season_may_lie_in_either_half_of_the_earth() -> None:
    assert days(Moment(P.SEASON, year=2019, season=1)) == (D(2019, 1, 1), D(2019, 12, 31))
    assert days(Moment(P.SEASON, year=2019, season=4)) == (D(2018, 12, 1), D(2020, 3, 31))
    last_year = Moment(P.SEASON, season=3, offset=Offset("year", -1))
    assert days(last_year, D(2020, 5, 1)) == (D(2019, 1, 1), D(2019, 12, 31))
    assert days(last_year) is None
    last = Moment(P.SEASON, season=2, offset=Offset("occurrence", -1))
    assert days(last, D(2020, 5, 1)) is None


def test_one_time_in_two_zones() -> None:
    text = "next Thursday, 14:00 UTC/07:00 PT for a meeting"
    found = [text[each.start : each.end] for each in date_expressions(text)]
    assert found == ["next Thursday", "14:00 UTC", "07:00 PT"]


@pytest.mark.parametrize("sep", [" to ", " - "])
def test_a_range_of_seasons(sep: str) -> None:
    (found,) = date_expressions(f"from summer 2019{sep}spring 2020")
    assert found.until is not None
    assert found.until.moment == Moment(P.SEASON, year=2020, season=1)
