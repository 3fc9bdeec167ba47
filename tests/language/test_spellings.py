"""Names are spelled in the other script as readers know them."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from qa_toolkit.language.spellings import transliterate


@pytest.mark.parametrize(
    ("name", "spelling"),
    [("Smith", "سميث"), ("Brad Cooper", "براد كوبر"), ("Macron", "ماكرون"), ("Obama", "أوباما")],
)
def test_into_arabic(name: str, spelling: str) -> None:
    assert transliterate(name, "ar")[0].text == spelling


@pytest.mark.parametrize(("name", "spelling"), [("ماكرون", "Macron"), ("بايدن", "Biden")])
def test_into_english(name: str, spelling: str) -> None:
    assert spelling in [each.text for each in transliterate(name, "en")]


def test_the_likeliest_comes_first() -> None:
    chances = [each.probability for each in transliterate("براد كوبر", "en", limit=10)]
    assert chances == sorted(chances, reverse=True)
    assert 0 < sum(chances) <= 1.0001


@pytest.mark.parametrize("name", ["", " ", "123", "\u2026"])
def test_what_is_no_name_has_no_spelling(name: str) -> None:
    assert transliterate(name, "ar") == transliterate(name, "en") == ()


@given(st.text(max_size=40))
def test_any_text_may_be_asked_for(name: str) -> None:
    assert len(transliterate(name, "ar", limit=3)) <= 3
    assert len(transliterate(name, "en", limit=3)) <= 3


def test_a_long_name_is_cut() -> None:
    assert transliterate("a" * 100_000, "ar")
