"""Numbers written in words are read as the numbers they are, in every form of either language."""

import random

import pytest
from num2words import num2words

from qa_toolkit.language.numbers import arabic_words, english_words, numbers, value_of
from qa_toolkit.language.numbers.write import LARGEST

RANDOM = random.Random(24)
SMALL = range(10_001)
LARGE = [
    *(RANDOM.randrange(10**power, 10 ** (power + 1)) for power in range(4, 12) for _ in range(60)),
    *(digit * 10**power for digit in range(1, 10) for power in range(4, 12)),
    10**12,
    10**12 - 1,
]


@pytest.mark.parametrize("gender", ["masculine", "feminine"])
@pytest.mark.parametrize("case", ["nominative", "oblique"])
def test_arabic_words_read_back(gender: str, case: str) -> None:
    for value in (*SMALL, *LARGE):
        written = arabic_words(value, gender=gender, case=case)
        assert value_of(written) == value, written


def test_other_spellings_read_back() -> None:
    for value in (*range(100, 1_000), *LARGE):
        for joined in (True, False):
            written = arabic_words(value, hundred="مائة", joined=joined)
            assert value_of(written) == value, written


@pytest.mark.parametrize("conjunction", [True, False])
def test_english_words_read_back(conjunction: bool) -> None:
    for value in (*SMALL, *LARGE):
        written = english_words(value, conjunction=conjunction)
        assert value_of(written) == value, written


def test_another_writer_is_read_and_agrees() -> None:
    for value in (*range(0, 10_001, 7), *LARGE[:200]):
        written = num2words(value)
        assert value_of(written) == value, written
        assert written.replace(",", "") == english_words(value)


def test_ordinals_of_another_writer_are_read() -> None:
    for value in range(2, 1_000):
        (number,) = numbers(f"the {num2words(value, to='ordinal')} man")
        assert (number.value, number.kind) == (value, "ordinal")


def test_arabic_of_another_writer_is_read() -> None:
    # It writes feminine counts, a lone و and half-rounded scales of its own from 1,000 on.
    for value in range(3, 1_000):
        written = num2words(value, lang="ar")
        assert value_of(written) == value, written


@pytest.mark.parametrize(
    ("value", "gender", "case", "written"),
    [
        (3, "masculine", "nominative", "ثلاثة"),
        (3, "feminine", "nominative", "ثلاث"),
        (11, "feminine", "nominative", "إحدى عشرة"),
        (12, "masculine", "oblique", "اثني عشر"),
        (25, "masculine", "oblique", "خمسة وعشرين"),
        (200, "masculine", "oblique", "مئتين"),
        (1_100, "masculine", "nominative", "ألف ومئة"),
        (12_000, "masculine", "nominative", "اثنا عشر ألفاً"),
        (200_000, "masculine", "oblique", "مئتي ألف"),
        (102_000, "masculine", "nominative", "مئة ألف وألفان"),
        (3_000_001, "feminine", "nominative", "ثلاثة ملايين وواحدة"),
    ],
)
def test_arabic_forms(value: int, gender: str, case: str, written: str) -> None:
    assert arabic_words(value, gender=gender, case=case) == written


@pytest.mark.parametrize("write", [arabic_words, english_words])
@pytest.mark.parametrize("value", [-1, LARGEST + 1])
def test_what_cannot_be_written(write: object, value: int) -> None:
    with pytest.raises(ValueError, match="not between"):
        write(value)  # type: ignore[operator]
