from qa_toolkit.model import MqmSeverity, Severity
from qa_toolkit.registry import registry
from qa_toolkit.reports.console import Look
from qa_toolkit.reports.mqm import classified, scorecard, table
from qa_toolkit.rule import PairRule

RULES = registry(plugins=False).rules


def test_every_rule_about_a_pair_is_classified():
    for rule in RULES.values():
        if isinstance(rule, PairRule):
            assert classified(rule.meta).dimension


def test_a_card_without_errors():
    card = scorecard({}, (), 0)
    assert (card.penalty, card.rate, card.score) == (0, 0, 100)
    assert "100.0" in table(card, Look(lang="en"))


def test_penalties_are_those_of_the_severities():
    metas = [rule.meta for rule in RULES.values()]
    found = {
        (Severity.WARNING, "pair/omitted"): 2,
        (Severity.NOTE, "pair/modality-mismatch"): 1,
        (Severity.NOTE, "pair/moved"): 3,
    }
    card = scorecard(found, metas, 500)
    assert card.penalty == 2 * MqmSeverity.MAJOR + MqmSeverity.MINOR
    assert card.rate == 22
    assert next(iter(card.errors)).type == "Omission"
    assert "الدرجة 97.8" in table(card, Look(lang="ar"))
