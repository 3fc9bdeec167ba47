"""Words that attribute speech are known with their clitics and inflexions."""

from __future__ import annotations

import pytest

from qa_toolkit.language.speech_verbs import arabic_cue, attributes, english_cues, speaks_of_speech


@pytest.mark.parametrize(
    ("word", "lemma", "gender", "form"),
    [
        ("قال", "قال", "m", "finite"),
        ("وأضافت", "أضاف", "f", "finite"),
        ("فأوضحوا", "أوضح", "m", "finite"),
        ("سيؤكد", "أكد", "m", "finite"),
        ("صرَّح", "صرح", "m", "finite"),
        ("مشدداً", "شدد", "m", "participle"),
        ("قائلةً", "قال", "f", "participle"),
        ("وزعم", "زعم", "m", "finite"),
    ],
)
def test_arabic_cues(word: str, lemma: str, gender: str, form: str) -> None:
    cue = arabic_cue(word)
    assert cue is not None
    assert (cue.lemma, cue.gender, cue.form) == (lemma, gender, form)


@pytest.mark.parametrize("word", ["يدعى", "ورد", "وصل", "المدينة", "يبلغ", "بينهم"])
def test_other_arabic_words(word: str) -> None:
    assert arabic_cue(word) is None


def test_strength() -> None:
    assert arabic_cue("ويزعم").strength == "loaded"  # type: ignore[union-attr]
    assert english_cues()["claimed"].strength == "loaded"
    assert english_cues()["said"].strength == "neutral"


@pytest.mark.parametrize("word", ["said", "adding", "According", "بحسب", "وفقاً", "نقلا"])
def test_words_that_attribute(word: str) -> None:
    assert attributes(word)


def test_words_about_speech() -> None:
    assert speaks_of_speech("statement")
    assert speaks_of_speech("تصريحات")
    assert not speaks_of_speech("began")
    assert not speaks_of_speech("السوق")
