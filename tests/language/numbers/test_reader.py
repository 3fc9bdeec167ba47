"""What each number of a text is: its exact range, value, kind and unit."""

import time
from fractions import Fraction
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from qa_toolkit.language.numbers import numbers, value_of


def read(text: str) -> list[tuple[str, object, str]]:
    return [(text[n.start : n.end], n.value, n.kind.value) for n in numbers(text)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("بلغ ١٬٢٥٠٫٥ طن", ("١٬٢٥٠٫٥", Fraction(2501, 2), "measure")),
        ("بلغ 1.250,5 طن", ("1.250,5", Fraction(2501, 2), "measure")),
        ("about 1 250 people", ("1 250", 1250, "cardinal")),
        ("about 12\u202f500 people", ("12\u202f500", 12_500, "cardinal")),
        ("بلغ 1،5 مليون شخص", ("1،5 مليون", 1_500_000, "cardinal")),
        ("3 ملايين و200 ألف", ("3 ملايين و200 ألف", 3_200_000, "cardinal")),
        ("مليون شخص", ("مليون", 1_000_000, "cardinal")),
        ("ألفي رجل", ("ألفي", 2_000, "cardinal")),
        ("ألفاً فقط", ("ألفاً", 1_000, "cardinal")),
        ("حضر ألفا و300 رجل", ("ألفا و300", 1_300, "cardinal")),
        ("بلغ مليونا ونصف المليون", ("مليونا ونصف المليون", 1_500_000, "cardinal")),
        ("أكثر من النصف بقليل", ("النصف", Fraction(1, 2), "fraction")),
        ("سألته مرة ثانية", ("ثانية", 2, "ordinal")),
        ("حل ثالثا في السباق", ("ثالثا", 3, "ordinal")),
        ("في انتخابات عام2020،", ("2020", 2020, "year")),
        ("في نسخة 2018 تغير الأمر", ("2018", 2018, "year")),
        ("they ran in 2020 unless asked", ("2020", 2020, "year")),
        ("in 44 BC", ("44", 44, "year")),
        ("a $1.5-million home", ("1.5-million", 1_500_000, "money")),
        ("20 pct of them", ("20 pct", 20, "percent")),
        ("بلغ 20٫000 رجل", ("20٫000", 20_000, "cardinal")),
        ("3000 m² of land", ("3000", 3000, "measure")),
        ("المادة 50 من الدستور", ("50", 50, "code")),
        ("under Article 50 they", ("50", 50, "code")),
        ("a 5G network", ("5", 5, "code")),
        ("مئتي ألف ريال", ("مئتي ألف", 200_000, "money")),
        ("ألف ومئتي مليون", ("ألف ومئتي مليون", 1_200_000_000, "cardinal")),
        ("ثلاثة ملايين ونصف المليون", ("ثلاثة ملايين ونصف المليون", 3_500_000, "cardinal")),
        ("نصف مليون", ("نصف مليون", 500_000, "cardinal")),
        ("ثلاثة أرباع السكان", ("ثلاثة أرباع", Fraction(3, 4), "fraction")),
        ("ثلثا الأعضاء", ("ثلثا", Fraction(2, 3), "fraction")),
        ("أعطي نصفهم", ("نصفهم", Fraction(1, 2), "fraction")),
        ("خمسة في المئة", ("خمسة في المئة", 5, "percent")),
        ("٥٠ بالمائة", ("٥٠ بالمائة", 50, "percent")),
        ("الحادي عشر", ("الحادي عشر", 11, "ordinal")),
        ("المرتبة الخامسة والعشرون", ("الخامسة والعشرون", 25, "ordinal")),
        ("القرن الواحد والعشرين", ("الواحد والعشرين", 21, "ordinal")),
        ("القرن العشرون", ("العشرون", 20, "ordinal")),
        ("half a million people", ("half a million", 500_000, "cardinal")),
        ("two and a half million", ("two and a half million", 2_500_000, "cardinal")),
        ("a hundred and one men", ("a hundred and one", 101, "cardinal")),
        ("two dozen men", ("two dozen", 24, "cardinal")),
        ("two-thirds of them", ("two-thirds", Fraction(2, 3), "fraction")),
        ("a third of them", ("a third", Fraction(1, 3), "fraction")),
        ("a third man", ("third", 3, "ordinal")),
        ("a second wave", ("second", 2, "ordinal")),
        ("the 21st time", ("21st", 21, "ordinal")),
        ("220 2/3 innings", ("220 2/3", Fraction(662, 3), "cardinal")),
        ("2½ hours", ("2½", Fraction(5, 2), "measure")),
        ("$1.2bn", ("1.2bn", 1_200_000_000, "money")),
        ("£5m", ("5m", 5_000_000, "money")),
        ("11 مليار متر مكعب", ("11 مليار", 11_000_000_000, "measure")),
        ("عن عمر ناهز المائة عام", ("المائة", 100, "measure")),
        ("تجاوزت المليار دولار", ("المليار", 1_000_000_000, "money")),
        ("هذه الأعوام المئة", ("المئة", 100, "cardinal")),
        ("الدول الست الكبرى", ("الست", 6, "cardinal")),
        ("في عام 833 م", ("833", 833, "year")),
        ("في عام 1406هـ", ("1406", 1406, "year")),
        ("سباق 1500م", ("1500", 1500, "code")),
        ("العام المالي الماضي 1435 بنحو", ("1435", 1435, "year")),
        ("a potential 2020 run", ("2020", 2020, "year")),
        ("الساعة التاسعة صباحاً", ("التاسعة", 9, "time")),
        ("عام 2013 ظهرت", ("2013", 2013, "year")),
        ("the new Nord Stream 2 pipeline", ("2", 2, "code")),
        ("فيروس كورونا 2 المرتبط بها", ("2", 2, "code")),
        ("from group 2B", ("2B", 2, "code")),
        ("5m people", ("5", 5, "measure")),
        ("1.2m viewers", ("1.2m", 1_200_000, "cardinal")),
        ("5km away", ("5", 5, "measure")),
        ("EUR 5 million", ("5 million", 5_000_000, "money")),
        ("a 25-year-old man", ("25", 25, "measure")),
        ("in 1399.", ("1399", 1399, "year")),
        ("عام 833 ميلادية", ("833", 833, "year")),
        ("ولد في 1970 لأسرة", ("1970", 1970, "year")),
        ("أكثر من 2000 مدرسة", ("2000", 2000, "cardinal")),
        ("by mid-1962 it", ("1962", 1962, "year")),
        ("the 1990s", ("1990s", 1990, "year")),
        ("nineteen ninety-five", ("nineteen ninety-five", 1995, "year")),
        ("طائرة F-16", ("16", 16, "code")),
        ("COVID-19", ("19", 19, "code")),
        ("هاتف 0505123456", ("0505123456", 505123456, "code")),
        ("call +966 50 512 3456", ("966 50 512 3456", 966, "code")),
        ("flight 370 left", ("370", 370, "code")),
        ("الساعة 9 مساء", ("9", 9, "time")),
        ("at 12:30 it", ("12:30", 12, "time")),
        ("في 12 مايو 2015", ("12 مايو 2015", 12, "date")),
    ],
)
def test_one_number(text: str, expected: tuple[str, object, str]) -> None:
    assert read(text) == [expected]


@pytest.mark.parametrize(
    "text",
    [
        "من جهة ثانية",
        "ثالثا: لا بد من الماء",
        "في الربع الأخير",
        "ألفا وبيتا",
        "الرجل الذي ألف كتابا",
    ],
)
def test_no_number(text: str) -> None:
    assert read(text) == []


@pytest.mark.parametrize(
    ("text", "kind", "low", "high", "unit"),
    [
        ("من 3 إلى 5 أيام", "range", 3, 5, "day"),
        ("between 3 and 5 per cent", "range", 3, 5, "percent"),
        ("بين 3 و5 ملايين دولار", "range", 3_000_000, 5_000_000, "dollar"),
        ("10-15%", "range", 10, 15, "percent"),
        ("10-15 people", "range", 10, 15, None),
        ("from $10 to $15 million", "range", 10, 15_000_000, "dollar"),
        ("2014-15", "range", 2014, 2015, None),
        ("between 2011 and 2013", "range", 2011, 2013, None),
        ("فاز الفريق 1-3", "score", 1, 3, None),
        ("they won 3-1", "score", 3, 1, None),
    ],
)
def test_pairs(text: str, kind: str, low: int, high: int, unit: str | None) -> None:
    (number,) = numbers(text)
    assert (number.kind.value, number.value, number.upper) == (kind, low, high)
    assert (number.unit.code if number.unit else None) == unit


@pytest.mark.parametrize(
    ("text", "rough"),
    [
        ("نحو 50 شخصا", True),
        ("ما لا يقل عن خمسين شخصا", True),
        ("قرابة مليون شخص", True),
        ("at least 50 people", True),
        ("fifty people or so", True),
        ("50 people", False),
        ("خمسون شخصا", False),
    ],
)
def test_rough_figures(text: str, rough: bool) -> None:
    (number,) = numbers(text)
    assert number.approximate is rough


@pytest.mark.parametrize(
    ("text", "spelled", "script"),
    [
        ("خمسون شخصا", True, "ar"),
        ("fifty men", True, "en"),
        ("50 men", False, "european"),
        ("٥٠ رجلا", False, "arabic-indic"),
        ("۵۰ رجلا", False, "persian"),
        ("50 ألف رجل", False, "european"),
    ],
)
def test_script(text: str, spelled: bool, script: str) -> None:
    (number,) = numbers(text)
    assert (number.spelled, number.script) == (spelled, script)


@given(st.text(max_size=300))
def test_any_text_gives_numbers_in_order_inside_it(text: str) -> None:
    found = numbers(text)
    assert all(0 <= n.start < n.end <= len(text) for n in found)
    assert all(one.end <= other.start for one, other in pairwise(found))


PIECES = st.sampled_from(
    tuple(
        " ".join(
            [
                "ألف مليون خمسة وعشرون مئة ونصف المليون عشر ثلاثة أرباع و الثاني بين من إلى",
                "one hundred and a half million third second to between from ",
                "12 3.5 1,250 5% $ € km - / : . , ( ) 2015 عام %",
            ]
        ).split()
    )
)


@given(st.lists(PIECES, max_size=14), st.sampled_from(["", " ", "-"]))
def test_no_mixture_breaks_the_reader(parts: list[str], glue: str) -> None:
    text = glue.join(parts)
    found = numbers(text)
    assert all(n.end <= len(text) and n.value >= 0 for n in found)
    value_of(text)


@pytest.mark.parametrize(
    "piece",
    [
        "1,",
        "1-",
        "1/2 ",
        "مليون و",
        "ألف ",
        "million ",
        "a ",
        "one hundred and ",
        "و ",
        "12 إلى ",
        "$1",
        "١٢٬",
        "half a ",
        "بين 1 و",
        "1:",
    ],
)
def test_hostile_text_takes_linear_time(piece: str) -> None:
    def seconds(times: int) -> float:
        begin = time.process_time()
        numbers(piece * times)
        return time.process_time() - begin

    seconds(500)
    small, large = seconds(1_000), seconds(10_000)
    assert large < 60 * max(small, 0.005)
