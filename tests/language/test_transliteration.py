"""Spellings of one name in the two scripts are told from those of two."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from qa_toolkit.language.transliteration import SAME, same_name, similarity


@pytest.mark.parametrize(
    ("arabic", "latin"),
    [
        ("كوبر", "Cooper"),
        ("كوبير", "Cooper"),
        ("براد كوبر", "Brad Cooper"),
        ("ماكرون", "Macron"),
        ("شولتس", "Scholz"),
        ("غوتيريش", "Guterres"),
        ("جوجل", "Google"),
        ("غوغل", "Google"),
        ("محمد", "Mohammed"),
        ("محمد", "Muhammad"),
        ("عبد الرحمن", "Abdulrahman"),
        ("القاهرة", "Al-Qahira"),
        ("كوبنهاغن", "København"),
        ("أوبراين", "O\u2019Brien"),
    ],
)
def test_one_name(arabic: str, latin: str) -> None:
    assert similarity(arabic, latin) >= SAME
    assert same_name(arabic, latin)


@pytest.mark.parametrize(
    ("arabic", "latin"),
    [
        ("كوبر", "Clark"),
        ("ماكرون", "Merkel"),
        ("بوتين", "Biden"),
        ("ألمانيا", "Germany"),
        ("براد كوبر", "Brad Pitt"),
    ],
)
def test_two_names(arabic: str, latin: str) -> None:
    assert similarity(arabic, latin) < SAME


def test_a_particle_on_the_name() -> None:
    assert same_name("وكوبر", "Cooper")
    assert same_name("وبكوبر", "Cooper")
    assert not same_name("وكوبر", "Walker")


@pytest.mark.parametrize(
    ("arabic", "latin"), [("", "Cooper"), ("كوبر", ""), ("123", "45"), ("", "")]
)
def test_what_is_no_name_is_like_nothing(arabic: str, latin: str) -> None:
    assert similarity(arabic, latin) == 0


@given(st.text(), st.text())
def test_any_text_has_a_similarity(arabic: str, latin: str) -> None:
    assert 0 <= similarity(arabic, latin) <= 1


def test_a_long_text_costs_nothing() -> None:
    assert similarity("ا" * 100_000, "a" * 100_000) == 0
