"""Suspects, slips and the words spoiled to learn them."""

import random

import pytest
from hypothesis import given
from hypothesis import strategies as st

from qa_toolkit.language.lexicon import arabic
from qa_toolkit.language.misspell import CLASSES, misspelt
from qa_toolkit.language.slips import diagnose
from qa_toolkit.language.spelling import edits, neighbours
from qa_toolkit.language.suspects import Slip, slip_between, suspect

WORDS = st.text(alphabet="ءآأؤإئابةتثجحخدذرزسشصضطظعغفقكلمنهوىي", min_size=3, max_size=12)


@pytest.mark.parametrize(
    ("written", "meant", "slip"),
    [
        ("شان", "شأن", Slip.HAMZA_LOST),
        ("وارهاب", "وإرهاب", Slip.HAMZA_LOST),
        ("الأرهاب", "الإرهاب", Slip.HAMZA_FIRST),
        ("أسيا", "آسيا", Slip.HAMZA_FIRST),
        ("شئون", "شؤون", Slip.HAMZA),
        ("القارىء", "القارئ", Slip.HAMZA),
        ("مدرسه", "مدرسة", Slip.TEH_MARBUTA),
        ("مياة", "مياه", Slip.TEH_MARBUTA),
        ("إلي", "إلى", Slip.FINAL_YEH),
        ("القظية", "القضية", Slip.DAD),
        ("المحتمع", "المجتمع", Slip.CONFUSED),
        ("مكوب", "مكتب", Slip.MISTYPED),
        ("العكسري", "العسكري", Slip.EXCHANGED),
        ("التجمعاات", "التجمعات", Slip.DOUBLED),
        ("الحكومبة", "الحكومة", Slip.ADDED),
        ("الحكوة", "الحكومة", Slip.OMITTED),
        ("الاعاده", "الإعادة", Slip.SEVERAL),
    ],
)
def test_a_slip_is_named(written: str, meant: str, slip: Slip) -> None:
    assert slip_between(written, meant) is slip


@given(WORDS)
def test_neighbours_are_the_frequent_words_among_the_edits(word: str) -> None:
    lexicon = arabic()
    zipf = lexicon.frequencies.zipf
    wanted: dict[str, float] = {}
    for text, cost in edits(word):
        if len(text) >= 3 and text != word and zipf(text) >= 2.3 and lexicon.knows(text):
            wanted[text] = min(cost, wanted.get(text, cost))
    found: dict[str, float] = {}
    for text, cost in neighbours(word):
        if text in wanted:
            found[text] = min(cost, found.get(text, cost))
    assert found == wanted


@given(WORDS)
def test_a_suspect_never_stands_for_itself(word: str) -> None:
    judged = suspect(word)
    assert judged is None or word not in {rival.text for rival in judged.rivals}


@pytest.mark.parametrize("word", ["في", "أن", "كان", "إنه", "وأنها", "ب"])
def test_particles_are_left_to_grammar(word: str) -> None:
    assert suspect(word) is None


def test_a_diagnosis_names_what_was_meant() -> None:
    text = ["وقعت", "الحكوة", "الاتفاق", "أمس"]
    found = diagnose(text, 1, repeated=1, quoted=False)
    assert found is not None
    assert (found.slip, found.known, found.meant[0]) == (Slip.OMITTED, False, "الحكومة")
    assert diagnose(["وقعت", "الحكومة", "الاتفاق", "أمس"], 1, repeated=1, quoted=False) is None


def test_what_stands_in_quotation_marks_or_returns_is_less_of_a_slip() -> None:
    text = ["وقعت", "الحكوة", "الاتفاق", "أمس"]
    plain = diagnose(text, 1, repeated=1, quoted=False)
    marked = diagnose(text, 1, repeated=4, quoted=True)
    assert plain is not None
    assert marked is None or marked.probability < plain.probability


@pytest.mark.parametrize("kind", CLASSES)
def test_a_spoiled_word_is_another_word(kind: str) -> None:
    chance = random.Random(kind)
    words = ("المستشفى", "إضافية", "مسؤولي", "بياناته", "استخدام")
    made = [misspelt(word, kind, chance) for word in words]
    assert any(made)
    assert all(wrong is None or abs(len(wrong) - 8) <= 3 for wrong in made)
    assert misspelt("ب", kind, chance) != "ب"
