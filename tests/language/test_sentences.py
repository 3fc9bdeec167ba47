import pytest
from hypothesis import given
from hypothesis import strategies as st

from qa_toolkit.language.sentences import sentences
from qa_toolkit.model import Lang


@pytest.mark.parametrize(
    ("lang", "expected"),
    [
        ("ar", ["قال د. أحمد إن العدد 3.5 مليون.", "ثم غادر."]),
        ("ar", ["وُلد عام 500 ق.م. في صور.", "ومات فيها."]),
        ("ar", ["قال أ.د. سامي إنه وافق.", "انتهى الأمر."]),
        ("ar", ['قال: "سنعود. لن ننسى."', "ثم غادر القاعة."]),
        ("ar", ["«لن نعود. هذا قرارنا.»", "هكذا قال."]),
        ("ar", ["هل عاد؟", "نعم!", "عاد أخيراً..."]),
        ("ar", ["وصل إلى U.S. ثم عاد.", "انتهى."]),
        ("ar", ["ميناء جديد: سفن أكثر ووظائف أكثر"]),
        ("en", ["Dr. Smith paid $3.5 million.", "He left at 5 p.m. on Monday."]),
        ("en", ["The U.S. Army said so.", "It did."]),
        ("en", ['"We will return. Soon," he said.', "Then he left."]),
        ("en", ["Harbour opens after two years of work"]),
    ],
)
def test_where_sentences_end(lang: Lang, expected: list[str]) -> None:
    text = " ".join(expected)
    assert [text[start:end] for start, end in sentences(text, lang)] == expected


def test_empty_text_has_no_sentence() -> None:
    assert list(sentences("", "ar")) == []
    assert list(sentences(" \n ", "en")) == []


@given(
    st.lists(
        st.sampled_from(["كلمة", "د.", "word", ".", "؟", "«", "»", '"', " ", "\n", "3.5", "\u200f"])
    ).map("".join),
    st.sampled_from(["ar", "en"]),
)
def test_sentences_leave_out_white_space_alone(text: str, lang: Lang) -> None:
    position = 0
    for start, end in sentences(text, lang):
        assert not text[position:start].strip()
        assert text[start:end].strip() == text[start:end] != ""
        position = end
    assert not text[position:].strip()


@pytest.mark.parametrize("bait", ["«", '"', "a. ", "د. ", "(", "؟"])
def test_long_text_takes_no_time(bait: str) -> None:
    text = bait * (200_000 // len(bait))
    assert sum(end - start for start, end in sentences(text, "ar")) > 100_000
