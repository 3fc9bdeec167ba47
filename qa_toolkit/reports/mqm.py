"""The MQM scorecard of translations: what was found by type of error, weighed, per 1,000 words.

The typology, the weights of the severities and the score are those of MQM (Multidimensional
Quality Metrics), its linear model without calibration: penalties by words of the source.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping
from typing import NamedTuple

from rich.table import Table
from rich.text import Text

from qa_toolkit.model import Category, Message, Mqm, MqmSeverity, Severity, UiLang
from qa_toolkit.reports.console import Look, render
from qa_toolkit.rule import RuleMeta

_BY_CATEGORY = {
    Category.TERMINOLOGY: ("Terminology", "Wrong term"),
    Category.STYLE: ("Style", "Other"),
    Category.STRUCTURE: ("Design and markup", "Layout"),
    Category.ORTHOGRAPHY: ("Linguistic conventions", "Spelling"),
    Category.GRAMMAR: ("Linguistic conventions", "Grammar"),
    Category.PUNCTUATION: ("Linguistic conventions", "Punctuation"),
}
_BY_SEVERITY = {
    Severity.NOTE: MqmSeverity.MINOR,
    Severity.WARNING: MqmSeverity.MAJOR,
    Severity.ERROR: MqmSeverity.CRITICAL,
}
_SEVERITY = {
    MqmSeverity.NEUTRAL: Message(en="neutral", ar="محايد"),
    MqmSeverity.MINOR: Message(en="minor", ar="بسيط"),
    MqmSeverity.MAJOR: Message(en="major", ar="كبير"),
    MqmSeverity.CRITICAL: Message(en="critical", ar="حرج"),
}
_TITLE = Message(en="MQM scorecard, {words} words", ar="بطاقة MQM، عدد الكلمات {words}")
_HEADS = (
    Message(en="dimension", ar="البعد"),
    Message(en="type", ar="النوع"),
    Message(en="severity", ar="الخطورة"),
    Message(en="number", ar="العدد"),
    Message(en="penalty", ar="الجزاء"),
)
_TOTAL = Message(
    en="penalty {penalty}, {rate} per 1,000 words, score {score} of 100",
    ar="الجزاء {penalty}، وفي كل 1,000 كلمة {rate}، والدرجة {score} من 100",
)


class Scorecard(NamedTuple):
    """How many errors of each kind, in so many words of the source."""

    errors: Mapping[Mqm, int]
    words: int

    @property
    def penalty(self) -> int:
        """The sum of the weights of the severities."""
        return sum(error.severity * number for error, number in self.errors.items())

    @property
    def rate(self) -> float:
        """The penalty per 1,000 words of the source."""
        return 1000 * self.penalty / max(1, self.words)

    @property
    def score(self) -> float:
        """100 where nothing was found; less a point for each penalty point in 100 words."""
        return max(0.0, 100 - self.rate / 10)


def classified(meta: RuleMeta) -> Mqm:
    """What MQM calls a fault that a rule finds; by its category where the rule does not say."""
    if meta.mqm:
        return meta.mqm
    kind = _BY_CATEGORY.get(meta.category, ("Accuracy", "Mistranslation"))
    return Mqm(*kind, _BY_SEVERITY[meta.severity])


def scorecard(
    found: Mapping[tuple[Severity, str], int], metas: Iterable[RuleMeta], words: int
) -> Scorecard:
    """The card of a run: how often each rule found something, by severity and id."""
    known = {meta.id: meta for meta in metas}
    errors: Counter[Mqm] = Counter()
    for (_, rule), number in found.items():
        errors[classified(known[rule])] += number
    return Scorecard(dict(sorted(errors.items(), key=_heaviest)), words)


def _heaviest(item: tuple[Mqm, int]) -> tuple[int, str, str]:
    error, number = item
    return -error.severity * number, error.dimension, error.type


def entry(card: Scorecard) -> dict[str, object]:
    """The card as JSON knows it."""
    return {
        "words": card.words,
        "errors": [
            {
                "dimension": error.dimension,
                "type": error.type,
                "severity": error.severity.name.lower(),
                "count": number,
                "penalty": error.severity * number,
            }
            for error, number in card.errors.items()
        ],
        "penalty": card.penalty,
        "per_1000_words": round(card.rate, 2),
        "score": round(card.score, 2),
    }


def table(card: Scorecard, look: Look) -> str:
    """The card for people."""
    lang: UiLang = look.lang
    grid = Table(box=None, pad_edge=False, padding=(0, 2, 0, 0), header_style="bold")
    for number, head in enumerate(_HEADS):
        grid.add_column(head.text(lang), justify="right" if number > 2 else "left")
    for error, count in card.errors.items():
        penalty = error.severity * count
        severity = _SEVERITY[error.severity].text(lang)
        grid.add_row(error.dimension, error.type, severity, str(count), str(penalty))
    title = _TITLE.text(lang).format(words=f"{card.words:,}")
    total = _TOTAL.text(lang).format(
        penalty=card.penalty, rate=f"{card.rate:.1f}", score=f"{card.score:.1f}"
    )
    rows = [grid] if card.errors else []
    return render([Text(title, "bold"), *rows, Text(total), Text()], look)
