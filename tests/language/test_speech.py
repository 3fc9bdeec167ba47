"""Words that attribute speech are known with their clitics and inflexions."""

import pytest

from qa_toolkit.language.speech import speech_cue


@pytest.mark.parametrize(
    "text",
    [
        "وقال الوزير",
        "وأضافت المتحدثة",
        "فأوضحوا أن",
        "سيؤكد ذلك",
        "بحسب البيان",
        "وفقاً لمصدر",
        "نقلا عن",
        "مشدداً على",
        "she said",
        "According to him",
        "The minister:",
        "الوزير: ",
    ],
)
def test_cues(text: str) -> None:
    assert speech_cue(text)


@pytest.mark.parametrize("text", ["", "وصل الوفد إلى المدينة", "The road was closed in May."])
def test_no_cue(text: str) -> None:
    assert not speech_cue(text)
