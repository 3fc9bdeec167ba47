"""Every rule's own examples, and what every rule must say of itself."""

import re

import pytest

from qa_toolkit.model import Message
from qa_toolkit.registry import registry
from qa_toolkit.rule import Rule
from qa_toolkit.testing import assert_example, assert_examples

RULES = tuple(registry(plugins=False).rules.values())
EXAMPLES = [
    pytest.param(rule, example, id=f"{rule.meta.id}:{number}")
    for rule in RULES
    for number, example in enumerate(rule.meta.examples)
]

by_rule = pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.meta.id)


@pytest.mark.parametrize(("rule", "example"), EXAMPLES)
def test_example(rule: Rule, example: object) -> None:
    assert_example(rule, example)  # type: ignore[arg-type]


@by_rule
def test_a_rule_has_a_faulty_example_and_a_near_miss(rule: Rule) -> None:
    assert_examples(rule)


@by_rule
def test_a_rule_speaks_both_languages(rule: Rule) -> None:
    for message in (rule.meta.summary, rule.meta.explanation):
        assert isinstance(message, Message)
        assert re.search("[A-Za-z]", message.en)
        assert re.search("[\u0621-\u064a]", message.ar)


@by_rule
def test_a_rule_names_its_authority(rule: Rule) -> None:
    assert rule.meta.authority.strip()


@by_rule
def test_an_id_is_a_pack_and_a_fault_in_kebab_case(rule: Rule) -> None:
    assert re.fullmatch(r"[a-z]+/[a-z]+(-[a-z]+)*", rule.meta.id)


@by_rule
def test_a_rule_is_as_loud_as_its_precision_allows(rule: Rule) -> None:
    floor = {"error": 0.95, "warning": 0.8, "note": 0.0}[rule.meta.severity.label]
    if rule.meta.severity.label != "note":
        assert rule.meta.measured is not None, "a loud rule needs a measured precision"
    if rule.meta.measured is not None:
        assert rule.meta.measured.precision >= floor
