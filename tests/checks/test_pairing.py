import time

import pytest

from qa_toolkit.checks import pairing
from qa_toolkit.document import Kind
from qa_toolkit.rule import Example
from qa_toolkit.testing import assert_example, assert_examples, findings

RULES = (
    pairing.ArabicBrackets(),
    pairing.ArabicQuotes(),
    pairing.EnglishBrackets(),
    pairing.EnglishQuotes(),
    pairing.DirectionControls(),
)


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.meta.id)
def test_examples(rule):
    assert_examples(rule)


@pytest.mark.parametrize(
    ("rule", "text"),
    [
        (1, 'قال: "وصلنا\nثم غادرنا" ومضى'),  # one quotation over two paragraphs
        (1, '"وصلنا\n"ثم غادرنا\n"ولم نعد".'),  # opened again in each
        (1, 'قال "نعم" و"لا" وب"ربما".'),
        (1, "قال «سمعت “نعم” منه» ومضى"),
        (1, "كتب ”الدب” ومضى"),  # curly marks the wrong way round
        (0, "iv) البند (الرابع) 2) والخامس"),
        (0, "انظر (https://example.com/a) هنا"),
        (0, "انظر `f(x` هنا"),
        (3, 'The 6" pipe and the 12" pipe'),
        (3, "“One,\n“two,\nthree” and “four”"),
    ],
)
def test_left_alone(rule, text):
    assert_example(RULES[rule], Example(text))


def test_pairs_may_not_cross():
    # Square brackets touch the marks of an example here, so braces stand for them.
    example = Example("وصل (الوفد [[{]]الأول) أمس", "وصل (الوفد الأول) أمس")
    assert_example(RULES[0], example)


def test_a_headline_does_not_open_for_the_story():
    example = Example("الوزير: [[«]]لن نتراجع", "الوزير: «لن نتراجع»", kind=Kind.HEADLINE)
    assert_example(RULES[1], example)


@pytest.mark.parametrize("text", ["(" * 5_000 + "]" * 5_000, '"' * 10_000, "«a " * 5_000])
def test_time_grows_with_the_text(text):
    for rule in RULES:
        started = time.process_time()
        findings(rule, text, Example(text, lang="ar"))
        assert time.process_time() - started < 5
