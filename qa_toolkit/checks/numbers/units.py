"""Units that say another thing than is meant: per cent for points, one currency for another."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator
from fractions import Fraction
from itertools import pairwise

from qa_toolkit.document import PROSE, Document, Kind, Segment
from qa_toolkit.language.numbers import Exact, Number, NumberKind, numbers, same_unit
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

_READ = PROSE | {Kind.LIST_ITEM, Kind.DECK, Kind.CAPTION}
_PERCENT = re.compile(r"[%٪]|[مم](?:ئة|ائة)|cent\b")
_FROM = re.compile(r"(?:\bfrom|(?<!\w)[وف]?من)\s$", re.IGNORECASE)
# Between the range and the change that is told of it, and before a change that comes first.
_CHANGE_AFTER = re.compile(
    r"[^.;؛!?؟\d٠-٩]{0,30}?"
    r"(?:\b(?:increase|rise|growth|gain|decrease|fall|drop|decline|reduction) of|"
    r"\b(?:up|down)(?: by)?|(?<!\w)(?:ب|أي ب|وب)(?:نسبة|مقدار|زيادة|ارتفاع|انخفاض|تراجع|هبوط|نمو)"
    r"(?:\s(?:قدرها|قدره|نسبتها|نسبته|بنسبة|بلغت|بلغ)){0,2})\s$"
)
_CHANGE_BEFORE = re.compile(
    r"(?:\b(?:rose|risen|grew|grown|jumped|climbed|fell|fallen|dropped|declined|increased|decreased|"
    r"up|down)(?: by)?|(?<!\w)ب(?:نسبة|مقدار|زيادة|ارتفاع|انخفاض|تراجع))\s$",
    re.IGNORECASE,
)
_NEAR = 40


class PercentForPoints(SegmentRule):
    """From 5 to 7 per cent, and "by 2 per cent"."""

    meta = RuleMeta(
        id="any/percent-for-points",
        summary=Message(
            en="Per cent where percentage points are meant", ar="«في المئة» موضع النقاط المئوية"
        ),
        explanation=Message(
            en="From 5 to 7 per cent is a rise of two percentage points, and of 40 per cent. The "
            "difference of two shares is told in points.",
            ar="الارتفاع من 5 إلى 7 في المئة زيادة بنقطتين مئويتين، أو بنسبة 40 في المئة. فالفرق "
            "بين نسبتين يُقاس بالنقاط المئوية.",
        ),
        category=Category.NUMBERS,
        langs=BOTH,
        severity=Severity.NOTE,
        authority="Associated Press Stylebook, “percent, percentage, percentage points”",
        examples=(
            Example(
                "ارتفعت البطالة من 5 إلى 8 في المئة بزيادة [[3 في المئة]] عن العام الماضي.",
                "ارتفعت البطالة من 5 إلى 8 في المئة بزيادة 3 نقاط مئوية عن العام الماضي.",
            ),
            Example(
                "Turnout rose from 50% to 62%, an increase of [[12%]] on the last vote.",
                "Turnout rose from 50% to 62%, an increase of 12 percentage points on the last "
                "vote.",
            ),
            Example(
                "Unemployment fell by [[2%]], from 7% to 5%.",
                "Unemployment fell by 2 points, from 7% to 5%.",
            ),
            Example("The rate rose from 5% to 6%, an increase of 20%."),
            Example("ارتفع من 50 إلى 60 طناً بزيادة 20 في المئة"),
        ),
        measured=Measured(
            1.0,
            3,
            "3 ranges of shares of NTREX-128, TICO-19, PUD and SaudiNewsNet with their "
            "difference in per cent, all found; no alarm on the 1,213 articles as they are",
            "2026-11-24",
        ),
    )

    def check(self, segment: Segment, context: Context) -> Iterator[Finding]:
        """Compare a range of shares with the percentage of change before or after it."""
        text = segment.text
        if segment.kind not in _READ or not _PERCENT.search(text):
            return
        for one, other in pairwise(numbers(text, segment.words)):
            if one.kind is NumberKind.RANGE and other.percent:
                range_, share = one, other
                gap = text[one.end : other.start] if other.start - one.end <= _NEAR else "."
                told = _CHANGE_AFTER.fullmatch(gap)
            elif other.kind is NumberKind.RANGE and one.percent and other.start - one.end <= _NEAR:
                range_, share = other, one
                told = _CHANGE_BEFORE.search(text, max(0, one.start - _NEAR), one.start)
                if not re.fullmatch(r",?،?\s(?:from|من)\s", text[one.end : other.start]):
                    continue
            else:
                continue
            if told and _is_difference(text, range_, share):
                yield self.finding(
                    segment,
                    share.start,
                    share.end,
                    Message(
                        en="The difference of two shares is in percentage points, not per cent.",
                        ar="الفرق بين نسبتين نقاط مئوية، لا نسبة مئوية.",
                    ),
                )


def _is_difference(text: str, range_: Number, share: Number) -> bool:
    """Whether the share is the difference of the ends of a range of shares, and no growth."""
    if range_.unit is None or range_.unit.code != "percent" or range_.upper is None:
        return False
    if not _FROM.search(text, max(0, range_.start - 8), range_.start) or not range_.value:
        return False
    difference = abs(Fraction(range_.upper) - Fraction(range_.value))
    growth = difference / Fraction(range_.value) * 100
    return difference == share.value and abs(growth - difference) > 1


class SumInTwoCurrencies(DocumentRule):
    """The same odd sum in dollars here and in euros there."""

    meta = RuleMeta(
        id="any/sum-in-two-currencies",
        summary=Message(en="One sum in two currencies", ar="مبلغ واحد بعملتين"),
        explanation=Message(
            en="A sum of three figures or more comes twice in the article, each time in another "
            "currency. Converted sums are never the same: one of the two names is wrong.",
            ar="ورد مبلغ من ثلاثة أرقام فأكثر مرتين في المقال، كل مرة بعملة. والمبلغ لا يبقى على "
            "حاله إذا حُوّل، فإحدى العملتين خطأ.",
        ),
        category=Category.NUMBERS,
        langs=BOTH,
        severity=Severity.NOTE,
        authority="newsroom practice",
        examples=(
            Example(
                "أقرضت الدول أثينا 7.16 مليار يورو.\n\nوستسدد أثينا [[7.16 مليار دولار]] لاحقاً.",
                "أقرضت الدول أثينا 7.16 مليار يورو.\n\nوستسدد أثينا 7.16 مليار يورو لاحقاً.",
                format="plain",
            ),
            Example(
                "The bridge cost $42.5 million.\n\nOf the [[42.5 million euros]] half is lent.",
                "The bridge cost $42.5 million.\n\nOf the 42.5 million dollars half is lent.",
                format="plain",
            ),
            Example(
                "The bridge cost $5 million.\n\nThe road cost 5 million euros.", format="plain"
            ),
            Example("دفع 125 ألف دولار.\n\nوعاد إليه 125 ألف دولار أميركي.", format="plain"),
        ),
        measured=Measured(
            1.0,
            116,
            "125 sums of NTREX-128, TICO-19, PUD and SaudiNewsNet told again in another "
            "currency, 116 found; no alarm on the 1,213 articles as they are",
            "2026-11-24",
        ),
    )

    def check(self, document: Document, context: Context) -> Iterator[Finding]:
        """Keep the first use of each sum, and compare the others with it."""
        uses: dict[Exact, list[tuple[Segment, Number]]] = defaultdict(list)
        for segment in document.segments:
            if segment.kind in _READ:
                for number in numbers(segment.text, segment.words):
                    if number.kind is NumberKind.MONEY and _is_odd(number.value):
                        uses[number.value].append((segment, number))
        for (first_segment, first), *others in uses.values():
            for segment, number in others:
                if not first.unit or not number.unit:
                    continue
                if same_unit(first.unit.code, number.unit.code):
                    continue
                start, end = _whole(first)
                yield self.finding(
                    segment,
                    *_whole(number),
                    Message(
                        en=f"Above it is “{first_segment.text[start:end]}”: one of the two "
                        "currencies is wrong.",
                        ar=f"ورد قبله «{first_segment.text[start:end]}»: إحدى العملتين خطأ.",
                    ),
                    related=[
                        Related(
                            first_segment.span(start, end),
                            Message(en="the sum in another currency", ar="المبلغ بعملة أخرى"),
                        )
                    ],
                )


def _is_odd(value: Exact) -> bool:
    """Whether a sum has three figures that are not nought: nobody comes by it twice."""
    digits = f"{float(value):.6g}".split("e")[0].replace(".", "").strip("0")
    return len(digits) >= 3


def _whole(number: Number) -> tuple[int, int]:
    unit = number.unit
    if unit is None:
        return number.start, number.end
    return min(number.start, unit.start), max(number.end, unit.end)


_TEMPERATURE = re.compile(
    r"\b(?:temperatures?|heat\w*|hot(?:ter|test)?|cold(?:er|est)?|warm\w*|thermomet\w+|freez\w+|"
    r"weather)\b",
    re.IGNORECASE,
)
_SCALE = re.compile(r"\bCelsius|\bFahrenheit|\bcentigrade|°\s?[CF]|\b\d+\s?[CF]\b", re.IGNORECASE)


class DegreesWithoutScale(SegmentRule):
    """A temperature in degrees that may be Celsius or Fahrenheit."""

    meta = RuleMeta(
        id="en/degrees-without-scale",
        summary=Message(
            en="Temperature without Celsius or Fahrenheit",
            ar="درجة حرارة في نص إنجليزي بلا مقياس",
        ),
        explanation=Message(
            en="English is read where degrees are Celsius and where they are Fahrenheit. Say which "
            "at the first temperature; Arabic means Celsius and is not looked at.",
            ar="تُقرأ الإنجليزية حيث الدرجات مئوية وحيث هي فهرنهايت، فيُذكر المقياس عند أول درجة. "
            "أما العربية فالدرجات فيها مئوية ولا يُنظر إليها.",
        ),
        category=Category.NUMBERS,
        langs=frozenset({"en"}),
        severity=Severity.NOTE,
        authority="Associated Press Stylebook, “temperatures”",
        examples=(
            Example(
                "Temperatures reached [[41 degrees]] on Sunday.",
                "Temperatures reached 41 degrees Celsius on Sunday.",
            ),
            Example("It was 41 degrees Celsius, and the heat rose to 43 degrees."),
            Example("The tower leans 5 degrees to the south."),
        ),
    )

    def check(self, segment: Segment, context: Context) -> Iterator[Finding]:
        """Look at the first degrees of a text that speaks of weather and names no scale."""
        text = segment.text
        if segment.lang != "en" or "degrees" not in text or not _TEMPERATURE.search(text):
            return
        if _SCALE.search(context.document.source):
            return
        for number in numbers(text, segment.words):
            if number.unit and number.unit.code == "degree":
                yield self.finding(
                    segment,
                    *_whole(number),
                    Message(
                        en="Celsius or Fahrenheit? Name the scale.",
                        ar="مئوية أم فهرنهايت؟ اذكر المقياس.",
                    ),
                )
                return
