import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from qa_toolkit.language.stretches import in_prose, stretches


@pytest.mark.parametrize(
    "inside",
    [
        "https://example.com/a?b=c,d",
        "www.example.org/x",
        "first.last@example.co.uk",
        "@handle",
        "#وسم_طويل",
        "report.final.pdf",
        "example.com",
        "`x = (1, 2)`",
        "/usr/local/bin",
    ],
)
def test_found(inside):
    text = f"انظر {inside} هنا"
    assert [text[a:b] for a, b in stretches(text)] == [inside]


@pytest.mark.parametrize(
    "text", ["It ended.The end", "انتهى.وقال", "3.5 and 1/2", "a&b; C# & A/B", ""]
)
def test_prose(text):
    assert stretches(text) == ()


@given(st.text("ab.@#`/: (وص1", max_size=40), st.integers(0, 40), st.integers(0, 3))
def test_in_prose_is_overlap(text, start, length):
    end = start + length
    overlap = any(a < end and start < b for a, b in stretches(text))
    assert in_prose(text, start, end) is not overlap


@pytest.mark.parametrize(
    "piece", ["a.", "a@", "`", "/a", "www.", "a-", "#", "http://", "@a ", "a.b/"]
)
def test_time_grows_with_the_text(piece):
    text = piece * 20_000
    started = time.process_time()
    stretches(text)
    assert time.process_time() - started < 2
