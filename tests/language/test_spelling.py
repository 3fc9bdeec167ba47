"""Candidate corrections."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from qa_toolkit.language.lexicon import arabic
from qa_toolkit.language.spelling import corrections, splits, variants

WORDS = st.text(alphabet="ءآأؤإئابةتثجحخدذرزسشصضطظعغفقكلمنهوىي", max_size=24)


@pytest.mark.parametrize(
    ("written", "meant"),
    [
        ("الى", "إلى"),
        ("اعادة", "إعادة"),
        ("إستخدام", "استخدام"),
        ("الحكومه", "الحكومة"),
        ("القظية", "القضية"),
        ("المسئوول", "المسئول"),
        ("العكسري", "العسكري"),
        ("الفنلدنية", "الفنلندية"),
        ("كليومترات", "كيلومترات"),
        ("الحكومةة", "الحكومة"),
        ("الولاياتالمتحدة", "الولايات المتحدة"),
        ("الاراء", "الآراء"),
        ("مسوولية", "مسؤولية"),
        ("قرائة", "قراءة"),
    ],
)
def test_the_likeliest_correction_comes_first(written: str, meant: str) -> None:
    assert corrections(written)[0].text == meant


@pytest.mark.parametrize(
    ("written", "meant"),
    [("يودي", "يؤدي"), ("الى", "إلى"), ("مدرسه", "مدرسة"), ("مستشفي", "مستشفى"), ("حض", "حظ")],
)
def test_the_most_frequent_variant_comes_first(written: str, meant: str) -> None:
    assert variants(written)[0] == meant


def test_slips_of_other_kinds_are_no_variants() -> None:
    assert variants("العكسري") == ()


def test_a_word_may_hide_two() -> None:
    assert ("إعادة", "بناء") in splits("إعادةبناء")
    assert splits("مدرسة") == ()


@given(WORDS)
def test_what_is_offered_is_known_and_different(word: str) -> None:
    offered = corrections(word, limit=4)
    assert len(offered) <= 4
    assert [c.cost for c in offered] == sorted(c.cost for c in offered)
    assert word not in {c.text for c in offered}
    for correction in offered:
        assert all(arabic().knows(part) for part in correction.text.split(" "))
    for variant in variants(word):
        assert arabic().knows(variant)
        assert variant != word


def test_limit_only_cuts_the_tail() -> None:
    assert corrections("المدرسه", limit=2) == corrections("المدرسه", limit=9)[:2]
