import pytest

from qa_toolkit.language.detect import language
from qa_toolkit.model import Lang


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("جملة عربية", "ar"),
        ("An English sentence", "en"),
        ("أعلنت شركة Microsoft إصدار Windows الجديد", "ar"),
        ("The word الشام means Damascus and its country", "en"),
        ("2024 – 50 %", None),
        ("", None),
    ],
)
def test_the_language_of_a_text(text: str, expected: Lang | None) -> None:
    assert language(text) == expected
