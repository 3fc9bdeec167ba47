import pytest

from qa_toolkit.checks.repetition import ArabicRepetition, EnglishRepetition
from qa_toolkit.rule import Example
from qa_toolkit.testing import assert_example, assert_examples

RULES = (ArabicRepetition(), EnglishRepetition())


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.meta.id)
def test_examples(rule):
    assert_examples(rule)


@pytest.mark.parametrize(
    "text",
    [
        "دُكت الأرض دكاً دكاً",
        "نقلت سي إن إن وبي بي سي",
        "التقى ولي ولي العهد ابن ابن عمه",
        "زار جزيرة بورا بورا",
        "لا لا يا سيدي",
        "من مَن سمعت هذا",
        "زار عام 2015 2015 شخصا",
        "قال نعم، نعم قالها",
    ],
)
def test_arabic_left_alone(text):
    assert_example(RULES[0], Example(text))


@pytest.mark.parametrize("text", ["He gave her her book", "It is very, very late", "plan B b 2 2"])
def test_english_left_alone(text):
    assert_example(RULES[1], Example(text, lang="en"))


def test_three_in_a_row():
    assert_example(RULES[1], Example("in the[[ the]][[ the]] city", "in the city"))
