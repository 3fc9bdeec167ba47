"""Dates that want their year."""

from __future__ import annotations

from collections.abc import Iterator

from qa_toolkit.checks.dates.published import PROSE, published_day
from qa_toolkit.document import Document, Kind
from qa_toolkit.language.dates_model import Precision
from qa_toolkit.language.dates_reader import date_expressions
from qa_toolkit.model import Category, Finding, Message, Severity
from qa_toolkit.rule import BOTH, Context, DocumentRule, Example, RuleMeta


class YearMissing(DocumentRule):
    """A day and a month without a year in an article that gives itself no date."""

    meta = RuleMeta(
        id="any/year-missing",
        summary=Message(en="Date without its year", ar="تاريخ بلا سنة"),
        explanation=Message(
            en="An article without a date of its own is read years later; a day and a month tell "
            "its reader nothing unless a year stands with them or before them in the article.",
            ar="المقال الذي لا تاريخ له يُقرأ بعد سنوات، فلا يدل اليوم والشهر على شيء إن لم تُذكر "
            "معهما سنة أو تسبقهما في المقال.",
        ),
        category=Category.DATES,
        langs=BOTH,
        severity=Severity.NOTE,
        profiles=frozenset({"strict"}),
        authority="house styles of archives and reference works",
        examples=(
            Example("وصل الوفد في [[12 سبتمبر]].", "وصل الوفد في 12 سبتمبر 2025."),
            Example("It met on [[Sept. 12]] in Cairo.", "It met on Sept. 12, 2025 in Cairo."),
            Example("وصل الوفد في 12 سبتمبر 2025 وغادر في 15 سبتمبر"),
            Example("وصل الوفد في 12 سبتمبر الماضي"),
            Example(
                "---\ndate: 2025-09-15\n---\nIt met on Sept. 12.", format="markdown", lang="en"
            ),
        ),
    )

    def check(self, document: Document, context: Context) -> Iterator[Finding]:
        """A year once given holds for the dates after it."""
        if published_day(document) is not None:
            return
        for segment in document.segments:
            if segment.kind not in PROSE and segment.kind is not Kind.CAPTION:
                continue
            for expression in date_expressions(segment.text):
                written = expression.written
                if any(each.moment.year is not None for each in written):
                    return
                first = expression.first
                if first.moment.precision is not Precision.DAY or first.moment.month is None:
                    continue
                if first.moment.offset is not None or first.day is None:
                    continue
                yield self.finding(
                    segment,
                    expression.start,
                    expression.end,
                    Message(
                        en="Of which year? Add it: the article has no date of its own.",
                        ar="من أي سنة؟ أضفها، فالمقال بلا تاريخ.",
                    ),
                )
