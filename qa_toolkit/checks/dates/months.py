"""Two names of one month: the same month, in one order."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Literal

from qa_toolkit.document import Document, Segment
from qa_toolkit.language.calendar_names import month_name
from qa_toolkit.language.dates import dates
from qa_toolkit.language.dates_model import Style, Written
from qa_toolkit.language.dates_reader import date_expressions
from qa_toolkit.model import Category, Finding, Message, Severity
from qa_toolkit.rule import (
    Context,
    DocumentRule,
    Example,
    Measured,
    RuleMeta,
    SegmentRule,
)


class TwinMonthMismatch(SegmentRule):
    """Two month names written as one month that are not the same month."""

    meta = RuleMeta(
        id="ar/twin-month-mismatch",
        summary=Message(
            en="Twin month names of two different months", ar="اسما شهر مزدوجان لشهرين مختلفين"
        ),
        explanation=Message(
            en="Many newspapers give a month both its names, نوفمبر/تشرين الثاني. The two must "
            "be names of one month; Levantine names are easily mistaken for one another.",
            ar="تذكر صحف كثيرة اسمي الشهر معاً: نوفمبر/تشرين الثاني. ويجب أن يدلا على شهر واحد، "
            "والخلط بين الأسماء السريانية كثير.",
        ),
        category=Category.DATES,
        langs=frozenset({"ar"}),
        severity=Severity.ERROR,
        authority="CLDR month names for ar and ar-SY",
        examples=(
            Example("في أواخر [[نوفمبر/أيلول]] الماضي", "في أواخر نوفمبر/تشرين الثاني الماضي"),
            Example("منذ [[تشرين الأول (نوفمبر]]) 2013", "منذ تشرين الأول (أكتوبر) 2013"),
            Example("في أغسطس/آب وفي يوليو (تموز)"),
            Example("بين يونيو - يوليو"),
            Example("في 8 جويلية/تموز"),
        ),
        measured=Measured(
            1.0,
            74,
            "74 twin names of SaudiNewsNet and NTREX with one month exchanged: all found; "
            "no alarm on the texts as they are",
            "2026-11",
        ),
    )

    def check(self, segment: Segment, context: Context) -> Iterator[Finding]:
        """Compare the numbers of the two months."""
        for mention in dates(segment.text):
            twin = mention.twin
            if twin is None or twin.number == mention.month:
                continue
            written = segment.text[twin.start : twin.end]
            # The second name is the gloss, so the first decides.
            right = month_name(mention.month, like=written)
            yield self.finding(
                segment,
                mention.name_start,
                twin.end,
                Message(
                    en=f"“{written}” is another month: write “{right}” or mend the first name.",
                    ar=f"«{written}» شهر آخر: اكتب «{right}» أو صحّح الاسم الأول.",
                ),
                fixes=[self.fix(segment, (twin.start, twin.end, right))],
            )


@dataclass(frozen=True, slots=True)
class TwinOrder:
    """``first``: the system that comes first; empty for whichever the article uses more."""

    first: Literal["", "western", "levantine"] = ""


class TwinMonthOrder(DocumentRule):
    """Twin names in the other order than the house's, or than the rest of the article."""

    meta = RuleMeta(
        id="ar/twin-month-order",
        summary=Message(
            en="Twin month names in two orders", ar="ترتيبان لاسمي الشهر المزدوجين في مقال واحد"
        ),
        explanation=Message(
            en="سبتمبر/أيلول and أيلول/سبتمبر are both written, but an article keeps to one order; "
            "a profile may say which (option first).",
            ar="يُكتب «سبتمبر/أيلول» و«أيلول/سبتمبر»، ويلتزم المقال ترتيباً واحداً، وقد يحدده "
            "النمط التحريري بالخيار first.",
        ),
        category=Category.DATES,
        langs=frozenset({"ar"}),
        severity=Severity.NOTE,
        authority="CLDR month names of ar and ar-SY; house styles of pan-Arab media",
        examples=(
            Example(
                "من 3 مايو/أيار إلى 5 يونيو/حزيران ثم في 7 [[أيلول/سبتمبر]] 2020.",
                "من 3 مايو/أيار إلى 5 يونيو/حزيران ثم في 7 سبتمبر/أيلول 2020.",
            ),
            Example(
                "في 7 [[أيلول (سبتمبر)]] 2020.",
                "في 7 سبتمبر (أيلول) 2020.",
                options={"first": "western"},
            ),
            Example("في 7 أيلول/سبتمبر ثم في 8 تشرين الأول/أكتوبر"),
            Example("من أيلول/سبتمبر إلى نوفمبر/تشرين الثاني"),
        ),
        measured=Measured(
            1.0,
            1,
            "1 alarm in SaudiNewsNet, true; no other alarm on the 242,000 words of "
            "SaudiNewsNet, NTREX, TICO-19 and PUD",
            "2026-11-24",
        ),
    )
    Options = TwinOrder
    options: TwinOrder

    def check(self, document: Document, context: Context) -> Iterator[Finding]:
        """Look at every pair; a tie is left alone."""
        found: list[tuple[Segment, Written]] = []
        for segment in document.segments:
            for expression in date_expressions(segment.text):
                found += [
                    (segment, each)
                    for each in expression.written
                    if each.month and each.twin and each.twin.number == each.month.number
                ]
        counts = Counter(each.style is Style.LEVANTINE for _, each in found)
        if self.options.first:
            levantine = self.options.first == "levantine"
        elif counts[True] == counts[False]:
            return
        else:
            levantine = counts[True] > counts[False]
        for segment, each in found:
            if (each.style is Style.LEVANTINE) == levantine or not (each.month and each.twin):
                continue
            text, one, other = segment.text, each.month, each.twin
            between = text[one.end : other.start]
            written = f"{text[other.start : other.end]}{between}{text[one.start : one.end]}"
            end = other.end + (text[other.end : other.end + 1] == ")" and "(" in between)
            written += ")" if end > other.end else ""
            house = bool(self.options.first)
            why_en = "The house style puts" if house else "Elsewhere the article puts"
            why_ar = "نمط الدار" if house else "المقال في غير هذا الموضع"
            yield self.finding(
                segment,
                one.start,
                end,
                Message(
                    en=f"{why_en} the two names in the other order: write “{written}”.",
                    ar=f"ترتيب الاسمين في {why_ar} معكوس: اكتب «{written}».",
                ),
                replace=written,
            )
