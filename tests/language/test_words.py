import pytest
from hypothesis import given
from hypothesis import strategies as st

from qa_toolkit.language.words import words


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("مُدَرِّس كـتاب", [("مُدَرِّس", "ar"), ("كـتاب", "ar")]),
        ("don't rock\u2019n", [("don't", "en"), ("rock\u2019n", "en")]),
        ("naïve e\u0301te\u0301", [("naïve", "en"), ("e\u0301te\u0301", "en")]),
        ("3.5 1,000 12:30 12/09", [(t, "number") for t in ("3.5", "1,000", "12:30", "12/09")]),
        ("١٢٬٠٠٠ و٣٫٥", [("١٢٬٠٠٠", "number"), ("و", "ar"), ("٣٫٥", "number")]),
        ("2011-2013", [("2011", "number"), ("2013", "number")]),
        ("عام 2024.", [("عام", "ar"), ("2024", "number")]),
        ("iPhone15 الـ15", [("iPhone", "en"), ("15", "number"), ("الـ", "ar"), ("15", "number")]),
        ("قال\u200f: «نعم»", [("قال", "ar"), ("نعم", "ar")]),
        ("\ufefb", [("\ufefb", "ar")]),  # ARABIC LIGATURE LAM WITH ALEF ISOLATED FORM
        ("؟ … 👍", []),
    ],
)
def test_words_and_numbers(text: str, expected: list[tuple[str, str]]) -> None:
    assert [(word.text, word.script) for word in words(text)] == expected


@given(st.text())
def test_words_stand_where_they_say(text: str) -> None:
    position = 0
    for word in words(text):
        assert position <= word.start
        assert text[word.start : word.end] == word.text
        position = word.end
