"""Digits of two kinds, and separators of two conventions."""

from __future__ import annotations

import re
from collections.abc import Iterator

from qa_toolkit.document import Document, Segment
from qa_toolkit.language.letters import ARABIC_INDIC_DIGITS, DIGITS, PERSIAN_DIGITS
from qa_toolkit.language.numbers import Numeral, numerals
from qa_toolkit.model import Category, Finding, Message, Related, Severity
from qa_toolkit.rule import (
    BOTH,
    Context,
    DocumentRule,
    Example,
    Measured,
    RuleMeta,
    SegmentRule,
)

_KINDS = ("0-9", ARABIC_INDIC_DIGITS, PERSIAN_DIGITS)
_MIXED = re.compile("|".join(f"[{a}][{b}]" for a in _KINDS for b in _KINDS if a != b))
_ARABIC_DIGIT = re.compile(f"[{ARABIC_INDIC_DIGITS}{PERSIAN_DIGITS}]")
_DIGIT_RUN = re.compile(rf"[{DIGITS}]+")


class MixedDigits(SegmentRule):
    """Digits of two kinds in one number."""

    meta = RuleMeta(
        id="any/mixed-digits-in-number",
        summary=Message(en="Two kinds of digits in one number", ar="نوعا أرقام في عدد واحد"),
        explanation=Message(
            en="A number is written in European digits (123) or in Arabic ones (١٢٣), never in "
            "both: the mixture comes from retyping a part of it.",
            ar="يُكتب العدد بأرقام من نوع واحد (123 أو ١٢٣)، والخلط بينهما ناتج عن إعادة كتابة "
            "جزء منه.",
        ),
        category=Category.NUMBERS,
        langs=BOTH,
        severity=Severity.ERROR,
        authority="Unicode: the digits of a number belong to one set",
        examples=(
            Example("بلغ عدد المشاركين [[12٣]] مشاركاً.", "بلغ عدد المشاركين 123 مشاركاً."),
            Example("في عام [[٢٠15]] وحده", "في عام ٢٠١٥ وحده"),
            Example("من 12 إلى ١٥"),
            Example("بين ٢٠١٤/2015"),
        ),
        measured=Measured(
            1.0,
            131,
            "2 alarms in Saudi laws, both true, and 129 numbers with one digit exchanged; "
            "no other alarm on 640,000 words",
            "2026-11",
        ),
    )

    def check(self, segment: Segment, context: Context) -> Iterator[Finding]:
        """Look for two neighbours of different kinds."""
        text = segment.text
        if not _ARABIC_DIGIT.search(text) or not _MIXED.search(text):
            return
        for run in _DIGIT_RUN.finditer(text):
            if not _MIXED.search(run.group()):
                continue
            first = run.group()[0]
            zero = chr(ord(first) - int(first))
            written = "".join(chr(ord(zero) + int(digit)) for digit in run.group())
            yield self.finding(
                segment,
                run.start(),
                run.end(),
                Message(
                    en=f"Two kinds of digits in one number: write “{written}”.",
                    ar=f"نوعان من الأرقام في عدد واحد: اكتب «{written}».",
                ),
                replace=written,
            )


class MixedSeparators(DocumentRule):
    """Thousands and decimals marked in two opposite ways in one article."""

    meta = RuleMeta(
        id="any/mixed-separators",
        summary=Message(
            en="Decimal and thousands separators exchanged", ar="فاصلتا الآلاف والكسور معكوستان"
        ),
        explanation=Message(
            en="1,500.5 and 1.500,5 are the same number in two conventions. Used side by side "
            "they make every other number of the article doubtful.",
            ar="1,500.5 و1.500,5 عدد واحد باصطلاحين، واجتماعهما في مقال يجعل بقية أعداده موضع شك.",
        ),
        category=Category.NUMBERS,
        langs=BOTH,
        severity=Severity.NOTE,
        authority="CLDR number symbols; one convention an article",
        examples=(
            Example(
                "باعت الشركة 1,250,000 طن العام الماضي.\nوباعت هذا العام [[1.310.000]] طن.",
                "باعت الشركة 1,250,000 طن العام الماضي.\nوباعت هذا العام 1,310,000 طن.",
            ),
            Example(
                "It cost $1,299.50 and then [[1.450,75]] dollars.",
                "It cost $1,299.50 and then 1,450.75 dollars.",
            ),
            Example("نمت المبيعات 3.5 في المئة إلى 1,200 طن و١٬٥٠٠٫٥ ريال"),
            Example("Version 1.2.3 of 5,000 copies; item 10.11.12"),
        ),
        measured=Measured(
            1.0,
            12,
            "12 articles of NTREX-128, TICO-19, PUD and SaudiNewsNet with one number in the"
            " other convention, all found; no alarm on the 1,213 as they are",
            "2026-11-24",
        ),
    )

    def check(self, document: Document, context: Context) -> Iterator[Finding]:
        """The convention of the first certain number is the article's."""
        found: list[tuple[Segment, Numeral, bool]] = []
        for segment in document.segments:
            if not _SEPARATED.search(segment.text):
                continue
            for number in numerals(segment.text):
                points_group = _points_group(number)
                if points_group is not None:
                    found.append((segment, number, points_group))
        if not found:
            return
        first_segment, first, points_group = found[0]
        for segment, number, other in found[1:]:
            if other == points_group:
                continue
            written = segment.text[number.start : number.end]
            exchanged = written.translate(_EXCHANGE)
            yield self.finding(
                segment,
                number.start,
                number.end,
                Message(
                    en=f"Separators the other way round than above: write “{exchanged}”.",
                    ar=f"الفواصل معكوسة عما سبق: اكتب «{exchanged}».",
                ),
                replace=exchanged,
                related=[
                    Related(
                        first_segment.span(first.start, first.end),
                        Message(en="the first number so written", ar="أول عدد كُتب هكذا"),
                    )
                ],
            )


_SEPARATED = re.compile(rf"[{DIGITS}][.,][{DIGITS}]{{3}}")
_EXCHANGE = str.maketrans(".,", ",.")


def _points_group(number: Numeral) -> bool | None:
    """Whether stops group the thousands; None where the number does not prove it.

    1.500 may be one and a half, so only a second separator proves anything of a stop.
    """
    if number.joined or "." not in (number.group, number.decimal) or not number.group:
        return False if number.group == "," and not number.joined else None
    return number.group == "."
