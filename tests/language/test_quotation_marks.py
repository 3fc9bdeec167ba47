"""Quotations are found whatever the marks, and none is invented."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from qa_toolkit.language.quotation_marks import quotations


def inner(text: str) -> list[tuple[str, int]]:
    return [(quotation.inner(text), quotation.depth) for quotation in quotations(text)]


@pytest.mark.parametrize(
    "text",
    [
        "قال «لا. لن أعود» ثم",
        'قال "لا. لن أعود" ثم',
        "قال \u201cلا. لن أعود\u201d ثم",  # “ ”
        "قال \u201dلا. لن أعود\u201c ثم",  # ” “
    ],
)
def test_each_kind_of_marks(text: str) -> None:
    assert inner(text) == [("لا. لن أعود", 0)]


def test_nesting() -> None:
    assert inner('قال «سمعت "نعم" مرتين» أمس') == [('سمعت "نعم" مرتين', 0), ("نعم", 1)]


def test_a_mark_alone_is_no_quotation() -> None:
    assert inner("قال «لا ثم ذهب") == []
    assert inner('a 5" pipe') == []
    assert inner("آخر الاقتباس» هنا") == []


@given(st.text(alphabet='«»"\u201c\u201d a.5', max_size=60))
def test_every_quotation_has_both_marks(text: str) -> None:
    found = quotations(text)
    assert [item.start for item in found] == sorted(item.start for item in found)
    for item in found:
        assert 0 <= item.start < item.end - 1 < len(text)
        assert item.depth >= 0
