"""Bylines: a name, a bar and the date that the bar announces."""

from __future__ import annotations

from collections.abc import Iterator

from qa_toolkit.document import Kind, Segment
from qa_toolkit.model import Category, Finding, Message, Severity
from qa_toolkit.rule import BOTH, Context, Example, Measured, RuleMeta, SegmentRule


class BylineDateMissing(SegmentRule):
    """A byline ``name |`` whose date was forgotten."""

    kinds = frozenset({Kind.BYLINE})
    meta = RuleMeta(
        id="any/byline-date-missing",
        summary=Message(en="Byline without its date", ar="سطر الكاتب بلا تاريخ"),
        explanation=Message(
            en="A byline is written “name | date”. The bar is there but no date follows it, so "
            "readers cannot tell when the article was published.",
            ar="يُكتب سطر الكاتب هكذا: «الاسم | التاريخ». الفاصل موجود ولا تاريخ بعده، فلا يعرف "
            "القارئ متى نُشر المقال.",
        ),
        category=Category.STRUCTURE,
        langs=BOTH,
        severity=Severity.WARNING,
        authority="the layout “name | date” that the bar itself announces",
        examples=(
            Example("[[هيئة التحرير |]]", "هيئة التحرير | 3 مارس 2024", kind=Kind.BYLINE),
            Example("[[Staff writer |]]", "Staff writer | March 3, 2024", kind=Kind.BYLINE),
            Example("سلمى الحداد", kind=Kind.BYLINE),
            Example("بقلم سلمى الحداد | ٣ مارس ٢٠٢٤", kind=Kind.BYLINE),
        ),
        measured=Measured(
            1.0,
            129,
            "136 articles of SaudiNewsNet with “author |”: 129 found; “author | date”: none",
            "2026-11",
        ),
    )

    def check(self, segment: Segment, context: Context) -> Iterator[Finding]:
        """A byline that ends with its bar, unless the date stands on a line of its own."""
        if not segment.text.rstrip().endswith("|"):
            return
        if any(other.kind is Kind.DATE for other in context.document.segments):
            return
        yield self.finding(
            segment,
            0,
            len(segment.text),
            Message(
                en="The byline has no date: write it after “|”.",
                ar="سطر الكاتب بلا تاريخ: اكتب التاريخ بعد «|».",
            ),
        )
