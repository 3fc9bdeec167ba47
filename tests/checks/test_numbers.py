"""What the examples cannot show of the rules on numbers."""

import time

import pytest

from qa_toolkit.checks.numbers.amounts import NumberDisagreement
from qa_toolkit.checks.numbers.arithmetic import (
    PartsDoNotAddUp,
    SharesOverHundred,
    WrongPercentageChange,
)
from qa_toolkit.checks.numbers.currency import CurrencyTwice, MixedUnitsInRange
from qa_toolkit.checks.numbers.ranges import BracketedNumber, RangeReversed
from qa_toolkit.checks.numbers.style import NumberAtSentenceStart, NumberStyle, SpellingOptions
from qa_toolkit.errors import ConfigError
from qa_toolkit.parsers import parse
from qa_toolkit.rule import Context, DocumentRule, Rule, SegmentRule


def found(rule: Rule, text: str, lang: str = "en") -> list[str]:
    (document,) = parse(text, path=f"a.{lang}.txt", format="plain", lang=lang)
    if isinstance(rule, DocumentRule):
        findings = list(rule.check(document, Context(document)))
    else:
        assert isinstance(rule, SegmentRule)
        findings = [
            finding
            for segment in document.segments
            for finding in rule.check(segment, Context(document))
        ]
    return [text[finding.span.start : finding.span.end] for finding in findings]


def article(head: str, body: str) -> str:
    return f"{head}\n\n{body}\n\nNobody else was there on the day, they said."


@pytest.mark.parametrize(
    ("head", "body", "expected"),
    [
        ("Fire kills 12 sailors", "The fire killed 21 sailors in the port.", ["12 sailors"]),
        ("Fire kills twelve sailors", "The fire killed 12 sailors in the port.", []),
        ("About 300 sailors saved", "The boats saved 297 sailors in the port.", []),
        ("Boats save 300 sailors", "The boats saved 297 sailors in the port.", []),
        ("Boats save 12 sailors", "The boats saved 12 sailors and 3 other sailors.", []),
        ("A thousand sailors sing", "In the port 870 sailors sang.", []),
    ],
)
def test_headline_and_body(head: str, body: str, expected: list[str]) -> None:
    assert found(NumberDisagreement(), article(head, body)) == expected


@pytest.mark.parametrize(
    ("text", "wrong"),
    [
        ("It rose from 50 to 75 dollars, an increase of 50%.", False),
        ("It rose from 50 to 75 dollars, an increase of 49%.", False),
        ("It rose from 50 to 75 dollars, an increase of 40%.", True),
        ("It rose from 50 to 75 dollars, an increase of about 47%.", False),
        ("It fell from 75 to 50 dollars, a drop of 33%.", False),
        ("It fell from 75 to 50 dollars, a drop of 50%.", True),
        ("It rose from 2 million to 3 million, an increase of 45%.", False),
        ("It rose from 0 to 3, an increase of 45%.", False),
    ],
)
def test_percentage_change(text: str, wrong: bool) -> None:
    text = f"The firm spoke on Sunday. {text} It gave no reason for that."
    assert bool(found(WrongPercentageChange(), text)) is wrong


@pytest.mark.parametrize("below", [1, 102])
def test_where_words_end_must_make_sense(below: int) -> None:
    with pytest.raises(ConfigError, match="spell-below"):
        SpellingOptions(spell_below=below)


@pytest.mark.parametrize(
    "rule",
    [
        BracketedNumber(),
        CurrencyTwice(),
        MixedUnitsInRange(),
        NumberAtSentenceStart(),
        NumberDisagreement(),
        NumberStyle(),
        PartsDoNotAddUp(),
        RangeReversed(),
        SharesOverHundred(),
        WrongPercentageChange(),
    ],
    ids=lambda rule: rule.meta.id,
)
@pytest.mark.parametrize(
    "piece",
    [
        "30 men (12 a and 17 b ",
        "30 men: 12 men and ",
        "55% of the votes against 60%. ",
        "between 9 and 50 to ",
        "from 50 to 75, up 3% ",
        "five (6) ",
        "$5 dollars to €6 ",
    ],
)
def test_hostile_text_takes_linear_time(rule: Rule, piece: str) -> None:
    def seconds(times: int) -> float:
        text = piece * times
        begin = time.process_time()
        found(rule, text)
        return time.process_time() - begin

    seconds(20)
    small, large = seconds(200), seconds(1_600)
    assert large < 40 * max(small, 0.1)  # a short text may be remembered from the rule before
