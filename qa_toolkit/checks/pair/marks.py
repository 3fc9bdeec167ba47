"""Questions and exclamations of one version that are none in the other."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from qa_toolkit.align import Place
from qa_toolkit.checks.pair.linked import AUTHORITY, Linked, LinkRule, Spot
from qa_toolkit.model import Category, Finding, Message, Mqm, MqmSeverity, Severity
from qa_toolkit.rule import BOTH, Example, Measured, RuleMeta

_QUESTION = re.compile(r"[?\u061f]")  # ARABIC QUESTION MARK
_EXCLAMATION = re.compile(r"(?<=\w)!")
_ASKS = re.compile(
    r"\b(?:whether|ask\w*|wonder\w*|questions?)\b|(?<!\w)(?:هل|ألا|ألم|أليس|[يت]?تساءل\w*|سأل\w*|سؤال)"
    r"(?!\w)",
    re.IGNORECASE,
)


class QuestionMismatch(LinkRule):
    """A question that the other version does not ask."""

    meta = RuleMeta(
        id="pair/question-mismatch",
        summary=Message(en="Question in one version only", ar="سؤال في إحدى النسختين دون الأخرى"),
        explanation=Message(
            en="One version asks and the other has neither a question mark nor a word that asks.",
            ar="تسأل إحدى النسختين وليس في الأخرى علامة استفهام ولا كلمة سؤال.",
        ),
        category=Category.TRANSLATION,
        langs=BOTH,
        severity=Severity.WARNING,
        authority=AUTHORITY,
        measured=Measured(
            0.99,
            65,
            "NTREX, TICO-19 and PUD, 2,552 lines each way: "
            "6 alarms as published, all true; 59 of 67 questions found that became statements",
            "2026-11-24",
        ),
        mqm=Mqm("Accuracy", "Mistranslation", MqmSeverity.MINOR),
        examples=(
            Example(
                "[[سيُفتح الجسر يوم الاثنين.]]",
                "هل سيُفتح الجسر يوم الاثنين؟",
                lang="ar",
                source="Will the bridge open on Monday?",
            ),
            Example(
                "Will the bridge open on Monday[[?]]",
                "The bridge will open on Monday.",
                lang="en",
                source="سيُفتح الجسر يوم الاثنين.",
            ),
            Example(
                "وتساءل العمدة هل يُفتح الجسر يوم الاثنين.",
                lang="ar",
                source="“Will the bridge open on Monday?” the mayor asked.",
            ),
        ),
    )

    def check_link(self, linked: Linked) -> Iterator[Finding]:
        """One finding a link."""
        there = _first(linked.source, _QUESTION)
        here = _first(linked.target, _QUESTION)
        if here and not there and not _first(linked.source, _ASKS):
            message = Message(en="The source does not ask this.", ar="لا يسأل المصدر هذا السؤال.")
            yield self.here(linked, here, message)
        elif there and not here and not _first(linked.target, _ASKS):
            message = Message(en="The source asks here.", ar="في المصدر سؤال هنا.")
            yield self.missing(linked, there, message)


class ExclamationMismatch(LinkRule):
    """An exclamation mark that the other version does not have."""

    meta = RuleMeta(
        id="pair/exclamation-mismatch",
        summary=Message(
            en="Exclamation mark that the source does not have",
            ar="علامة تعجب ليست في المصدر",
        ),
        explanation=Message(
            en="The translation exclaims where the source states: that adds a judgement.",
            ar="تتعجب الترجمة حيث يخبر المصدر: وفي ذلك حكم لم يقله.",
        ),
        category=Category.TRANSLATION,
        langs=BOTH,
        severity=Severity.NOTE,
        authority=AUTHORITY,
        mqm=Mqm("Style", "Register", MqmSeverity.MINOR),
        examples=(
            Example(
                "سيُفتح الجسر يوم الاثنين[[!]]",
                "سيُفتح الجسر يوم الاثنين.",
                lang="ar",
                source="The bridge will open on Monday.",
            ),
            Example("يا له من جسر!", lang="ar", source="What a bridge!"),
        ),
    )

    def check_link(self, linked: Linked) -> Iterator[Finding]:
        """One finding a link."""
        here = _first(linked.target, _EXCLAMATION)
        if here and not _first(linked.source, _EXCLAMATION):
            message = Message(en="The source does not exclaim here.", ar="لا تعجب في المصدر هنا.")
            yield self.here(linked, here, message)


def _first(places: Sequence[Place], pattern: re.Pattern[str]) -> Spot | None:
    for place in places:
        found = pattern.search(place.segment.text, place.start, place.end)
        if found:
            return Spot(place, *found.span())
    return None
