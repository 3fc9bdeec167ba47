"""Ranges that end before they start, and figures that differ from the words beside them."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import pairwise

from qa_toolkit.document import Segment
from qa_toolkit.language.numbers import Number, NumberKind, numbers
from qa_toolkit.model import Category, Finding, Message, Severity
from qa_toolkit.rule import BOTH, Context, Example, Measured, RuleMeta, SegmentRule

_BETWEEN = re.compile(r"(?:\bbetween|(?<!\w)[وفبل]?بين)\s(?:[$€£¥]\s?)?$", re.IGNORECASE)
_CLOCK = 31  # between 10 and 2 may be hours, or days of two months
_LETTERS = re.compile(r"between|بين", re.IGNORECASE)


class RangeReversed(SegmentRule):
    """Between ten and five."""

    meta = RuleMeta(
        id="any/range-reversed",
        summary=Message(en="Range that ends below its start", ar="نطاق ينتهي قبل بدايته"),
        explanation=Message(
            en="“Between” names the smaller end first. The other way round, one of the figures "
            "has as a rule lost a digit or its scale.",
            ar="يبدأ النطاق بعد «بين» بأصغر طرفيه، وعكسه يدل في الغالب على رقم سقط أو عدد نقصت "
            "مرتبته.",
        ),
        category=Category.NUMBERS,
        langs=BOTH,
        severity=Severity.WARNING,
        authority="newsroom practice",
        examples=(
            Example("تتراوح الأعمار بين [[45 و15]] عاماً", "تتراوح الأعمار بين 15 و45 عاماً"),
            Example(
                "Between [[90 and 40 per cent]] of homes lost power.",
                "Between 40 and 90 per cent of homes lost power.",
            ),
            Example("انخفض من 45 إلى 15، بين 3 و5 ملايين، وفاز 3-1"),
            Example("It fell from 90 to 40 between 2011 and 2013, open between 10 and 2."),
            Example("تراجعا بين 5 في المئة و3 في المئة على التوالي"),
        ),
        measured=Measured(
            1.0,
            21,
            "21 ranges of NTREX, TICO-19, PUD and SaudiNewsNet with their ends exchanged, all "
            "found; no alarm on the 1,213 articles as they are",
            "2026-11-24",
        ),
    )

    def check(self, segment: Segment, context: Context) -> Iterator[Finding]:
        """Compare the ends of each range that "between" opens."""
        text = segment.text
        if not _LETTERS.search(text):
            return
        for number in numbers(text, segment.words):
            if number.kind is not NumberKind.RANGE or number.upper is None:
                continue
            if number.unit is None and max(number.value, number.upper) <= _CLOCK:
                continue
            if number.value <= number.upper:
                continue
            if _BETWEEN.search(text, max(0, number.start - 12), number.start):
                yield self.finding(
                    segment,
                    number.start,
                    number.end,
                    Message(
                        en="The range ends below its start: check both figures.",
                        ar="ينتهي النطاق قبل بدايته: تحقق من العددين.",
                    ),
                )


_OPENED = re.compile(r"\s?\($")
# One of the two is in digits.
_DIGITS_AT_BRACKET = re.compile(r"\([^()\d]{0,3}\d|\d[^()\d]{0,20}\(")


class BracketedNumber(SegmentRule):
    """Words and, in brackets, other digits."""

    meta = RuleMeta(
        id="any/bracketed-number-disagrees",
        summary=Message(
            en="Number in brackets that differs from the words", ar="عدد بين قوسين يخالف اللفظ"
        ),
        explanation=Message(
            en="Contracts and statements give a number in words and again in digits; the two must "
            "be one number.",
            ar="تكتب العقود والبيانات العدد لفظاً ثم رقماً بين قوسين، ولا بد أن يكونا عدداً واحداً.",
        ),
        category=Category.NUMBERS,
        langs=BOTH,
        severity=Severity.WARNING,
        authority="legal and accounting practice: the words and the figures are one number",
        examples=(
            Example("خلال خمسة عشر ([[16]]) يوماً", "خلال خمسة عشر (15) يوماً"),
            Example("within fifteen ([[16]]) days", "within fifteen (15) days"),
            Example("غرامة 500 ([[ستمئة]]) ريال", "غرامة 500 (خمسمئة) ريال"),
            Example("within fifteen (15) days of the first (2015) session"),
            Example("المادة الثالثة (4) وثلاثة (3) أشهر"),
        ),
        measured=Measured(
            1.0,
            471,
            "numbers in words of NTREX, TICO-19, PUD and SaudiNewsNet with another in brackets, "
            "471 of 479 found; no alarm on the right one in brackets, nor on the 1,213 articles",
            "2026-11-24",
        ),
    )

    def check(self, segment: Segment, context: Context) -> Iterator[Finding]:
        """Compare each number with one alone in the brackets after it."""
        text = segment.text
        if not _DIGITS_AT_BRACKET.search(text):
            return
        for one, other in pairwise(numbers(text, segment.words)):
            if text[other.end : other.end + 1] != ")" or not _OPENED.fullmatch(
                text, one.end, other.start
            ):
                continue
            if one.spelled is other.spelled or not _plain(one) or not _plain(other):
                continue
            if one.value == other.value or {one.value, other.value} <= {0, 1}:
                continue
            digits = other if one.spelled else one
            written = str(one.value) if other is digits else None
            yield self.finding(
                segment,
                other.start,
                other.end,
                Message(
                    en=f"“{text[one.start : one.end]}” is not “{text[other.start : other.end]}”.",
                    ar=f"«{text[one.start : one.end]}» غير «{text[other.start : other.end]}».",
                ),
                replace=() if written is None else written,
            )


def _plain(number: Number) -> bool:
    return number.kind is NumberKind.CARDINAL
