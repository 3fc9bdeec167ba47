"""Which spellings are of one name."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from qa_toolkit.language.name_variants import difference, one_name, variant_key


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("كوبر", "كوبير"),
        ("جرينبرج", "غرينبرغ"),
        ("كافانو", "كافانوا"),
        ("سترلنغ", "سترلينج"),
        ("أنطونيو", "انتونيو"),
        ("فيليكس", "فيلكس"),
        ("يوهانسون", "جوهانسون"),
        ("Mohammed", "Muhammad"),
        ("Allan", "Alan"),
        ("Marx", "Marks"),
    ],
)
def test_one_name(one: str, other: str) -> None:
    assert variant_key(one) == variant_key(other)
    assert one_name(one, other, "part")
    assert one_name(other, one, "part")


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("سامر", "سمر"),
        ("هول", "هاول"),
        ("كوبر", "كوبرن"),
        ("القاهرة", "القاهره"),
        ("السعوديون", "السعوديين"),
        ("MPs", "MWPs"),
        ("Parties", "Party"),
    ],
)
def test_two_names_or_words(one: str, other: str) -> None:
    assert not one_name(one, other, "part")


def test_alone_names_must_be_closer() -> None:
    assert one_name("غرينبرغ", "جرينبرج", "alone")
    assert not one_name("سيكو", "زيكو", "alone")


WORDS = st.text("ابتثجحخدذرزسشصضطظعغفقكلمنهويةىأإآؤئءabcdefghkoqsxyz'", max_size=12)


@given(WORDS, WORDS)
def test_a_difference_is_symmetric_and_nothing_for_one_spelling(one: str, other: str) -> None:
    assert difference(one, one) == 0
    if one.isascii() == other.isascii():
        assert difference(one, other) == pytest.approx(difference(other, one))
