"""Spellings of one name have one skeleton, other names mostly another."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from qa_toolkit.language.names import same_but_hamza, skeleton


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("كوبر", "كوبير"),
        ("غوغل", "جوجل"),
        ("نتنياهو", "نتانياهو"),
        ("طوكيو", "توكيو"),
        ("Mohammed", "Muhammad"),
        ("Qaddafi", "Kadafi"),
        ("Yousef", "Yusuf"),
    ],
)
def test_spellings_of_one_name_meet(one: str, other: str) -> None:
    assert skeleton(one) == skeleton(other)


@pytest.mark.parametrize(("one", "other"), [("محمد", "محمود"), ("Martin", "Morton")])
def test_vowels_alone_do_not_tell_names_apart(one: str, other: str) -> None:
    # So the rule that uses skeletons must look further, and does.
    assert skeleton(one) == skeleton(other)


def test_other_names_stay_apart() -> None:
    assert len(set(map(skeleton, ["كوبر", "كلارك", "Cooper", "Clark"]))) == 4


@given(st.text(alphabet="ابتكوي\u064eabcdhm"))
def test_a_skeleton_varies_in_nothing_more(name: str) -> None:
    assert skeleton(skeleton(name)) == skeleton(name)


def test_hamza_alone() -> None:
    assert same_but_hamza("أحمد", "احمد")
    assert not same_but_hamza("أحمد", "حامد")
