import time

import pytest

from qa_toolkit.language.polarity import Strength, hedges, negations


def told(cues, text):
    return [(text[cue.start : cue.end], cue.strength.name.lower()) for cue in cues]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("It’s not what we didn’t say.", [("not", "plain"), ("didn’t", "plain")]),
        ("No 5 is no longer unsafe.", [("no", "plain"), ("unsafe", "affixed")]),
        ("Not only that: they failed to come.", [("Not only", "implied"), ("failed", "implied")]),
        ("At least two united under one uncle.", []),
        ("It is an inexpressible, non-lethal, harmless thing.",
         [("inexpressible", "affixed"), ("non-lethal", "affixed"), ("harmless", "affixed")]),
        ("No fear, no favour.", [("No fear, no", "plain")]),
        ("Whether or not it rains, no less than ten come.", [("no less than", "implied")]),
    ],
)  # fmt: skip
def test_english_negations(text, expected):
    assert told(negations(text, "en"), text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("لم يصل الوفد ولن يصل.", [("لم", "plain"), ("ولن", "plain")]),
        ("لا يزال هنا، لا سيما أنه بخير.", []),
        ("ما زال هنا وما لا يقل عن عشرة معه.", []),
        ("لَمْ يصل.", [("لَمْ", "plain")]),
        ("لم يبقَ إلا القليل.", [("لم", "implied")]),
        ("وصل، إلا أن أحداً لم يره.", [("لم", "plain")]),
        ("القرار غير قانوني لعدم نشره.", [("غير", "affixed"), ("لعدم", "affixed")]),
        ("رفض الوزير التعليق.", [("رفض", "implied")]),
        ("من دونهم لا أمل ولا عمل.", [("من دونهم", "plain"), ("لا أمل ولا", "plain")]),
        ("كان لا بد من ذلك.", [("لا بد", "implied")]),
    ],
)
def test_arabic_negations(text, expected):
    assert told(negations(text, "ar"), text) == expected


@pytest.mark.parametrize(
    ("text", "lang", "expected"),
    [
        ("It may rain on May 5.", "en", [("may", "plain")]),
        ("He reportedly could come.", "en", [("reportedly", "plain"), ("could", "implied")]),
        (
            "قد يصل غداً وربما بعده، وقد تم.",
            "ar",
            [("قد", "plain"), ("وربما", "plain"), ("وقد", "implied")],
        ),
        ("لقد وصل، وقد وصلت.", "ar", [("وقد", "implied")]),
        ("من المحتمل أن يمكن ذلك.", "ar", [("من المحتمل", "plain"), ("يمكن", "implied")]),
    ],
)
def test_hedges(text, lang, expected):
    assert told(hedges(text, lang), text) == expected


def test_strengths_are_in_order():
    assert Strength.IMPLIED < Strength.AFFIXED < Strength.PLAIN


@pytest.mark.parametrize(
    ("text", "lang"),
    [("no " * 20_000, "en"), ("in" * 30_000, "en"), ("لا " * 20_000, "ar"), ("لا" * 30_000, "ar")],
)
def test_time_grows_with_the_text(text, lang):
    started = time.process_time()
    negations(text, lang)
    hedges(text, lang)
    assert time.process_time() - started < 3
