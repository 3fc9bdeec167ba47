"""The context model: what it reads, and which word it prefers where."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from qa_toolkit.language.context import context_model, symbols


def test_what_is_read_of_a_text() -> None:
    text = "قال John، إن 3.5 مَدارس ستُفتح!؟"
    assert [symbol for symbol, _ in symbols(text)] == [
        "قال", "<latin>", "،", "إن", "<number>", "مدارس", "ستفتح", ".", "؟",
    ]  # fmt: skip


@given(st.text(max_size=80))
def test_symbols_stand_in_order_inside_the_text(text: str) -> None:
    places = [place for _, place in symbols(text)]
    assert places == sorted(set(places))
    assert all(0 <= place < len(text) for place in places)


@pytest.mark.parametrize(
    ("before", "after", "right", "wrong"),
    [
        ("ذهب الوفد", "المدينة صباح أمس", "إلى", "إلي"),
        ("دخل الطلاب", "الجديدة في الصباح", "المدرسة", "المدرسه"),
        ("قد", "هذا القرار إلى أزمة", "يؤدي", "يودي"),
        ("وقع الاتفاق رئيس", "الوزراء", "مجلس", "مجلسا"),
    ],
)
def test_the_word_that_fits_is_preferred(before: str, after: str, right: str, wrong: str) -> None:
    fits = context_model().fits(before.split(), after.split(), [right, wrong])
    assert fits[0] > fits[1]


@given(st.lists(st.text(min_size=1, max_size=12), max_size=12), st.text(min_size=1, max_size=12))
def test_any_words_get_a_number(around: list[str], word: str) -> None:
    (fit,) = context_model().fits(around[:6], around[6:], [word])
    assert -1e4 < float(fit) < 1e4
