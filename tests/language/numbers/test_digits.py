"""Numbers read back from digits and from words, and no text breaks the reader."""

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from qa_toolkit.language.numbers import Number, numbers, numerals

EASTERN = str.maketrans("0123456789", "٠١٢٣٤٥٦٧٨٩")


def one(text: str) -> Number:
    (number,) = numbers(text)
    return number


@given(st.integers(0, 10**15), st.integers(0, 99))
def test_grouped_numbers_read_back(whole: int, hundredths: int) -> None:
    value = Decimal(f"{whole}.{hundredths:02}")
    english = f"{value:,}"
    european = english.translate(str.maketrans(".,", ",."))
    arabic = english.translate(str.maketrans(".,", "\u066b\u066c")).translate(EASTERN)
    for written in (english, arabic, european) if whole >= 1000 else (english, arabic):
        assert one(f"بلغ {written} طن").value == value, written


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("خمسة عشر", 15),
        ("أحد عشر", 11),
        ("اثنتا عشرة", 12),
        ("خمسة وعشرون", 25),
        ("ثلاثمئة وخمسة وعشرين", 325),
        ("مائتان", 200),
        ("وخمسة عشر", 15),
        ("بعشرين", 20),
        ("مئة وخمسون ألفاً", 150_000),
        ("ثلاثة ملايين ومئتي ألف", 3_200_000),
        ("ألفي", 2_000),
        ("1.5 مليون", 1_500_000),
        ("٣ آلاف", 3_000),
        ("twenty-five", 25),
        ("two hundred and five", 205),
        ("three million", 3_000_000),
        ("nineteen", 19),
        ("1,5", Decimal("1.5")),
    ],
)
def test_values(text: str, value: int | Decimal) -> None:
    number = one(f"{text} شيء" if not text.isascii() else f"{text} things")
    assert number.value == value


@pytest.mark.parametrize(
    "text", ["one of them", "أحد الناس", "آلاف", "dozens of them", "لست هنا", "أول من أمس"]
)
def test_what_is_no_number(text: str) -> None:
    assert numbers(text) == ()


@pytest.mark.parametrize(
    "text", ["12%", "١٢٪", "%12", "12 في المئة", "12 بالمائة", "12 per cent", "twelve percent"]
)
def test_percentages(text: str) -> None:
    number = one(text)
    assert number.percent
    assert number.value == 12


@pytest.mark.parametrize("text", ["F-16", "12:30", "2011-2013", "3/4", "1.2.3", "12,5,7"])
def test_digits_that_are_part_of_something_else(text: str) -> None:
    found = numbers(text)
    assert found
    assert all(number.joined for number in found)


def test_a_particle_does_not_join() -> None:
    assert not one("وقتل و15 آخرون").joined
    assert not one("الـ بـ ب20 سيارة").joined


@given(st.text(max_size=200))
def test_no_text_breaks_the_reader(text: str) -> None:
    for number in numbers(text):
        assert 0 <= number.start < number.end <= len(text)


@given(
    st.lists(
        st.sampled_from(["ألف", "خمسة", "وعشرون", "مئة", "one", "hundred", "and", "12", ".", "%"]),
        max_size=12,
    )
)
def test_no_mixture_of_number_words_breaks_the_reader(parts: list[str]) -> None:
    text = " ".join(parts)
    found = numbers(text)
    assert all(number.value >= 0 for number in found)
    assert [number.start for number in found] == sorted(number.start for number in found)


def test_a_number_of_any_length_is_read() -> None:
    assert next(numerals("9" * 20_000)).start == 0
