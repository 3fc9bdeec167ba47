"""Units and currencies that are there twice, or that do not agree."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator
from itertools import pairwise

from qa_toolkit.document import Document, Kind, Segment
from qa_toolkit.language.numbers import Exact, Number, NumberKind, ends_of_range, numbers, same_unit
from qa_toolkit.language.numbers.units import is_currency, unit_named
from qa_toolkit.model import Category, Finding, Message, Related, Severity
from qa_toolkit.rule import BOTH, Context, DocumentRule, Example, Measured, RuleMeta, SegmentRule

_SYMBOL = re.compile(r"[$€£¥₺₹₽₪]")


class CurrencyTwice(SegmentRule):
    """A currency before a sum and again after it."""

    meta = RuleMeta(
        id="any/currency-twice",
        summary=Message(en="Currency written twice", ar="عملة مكتوبة مرتين"),
        explanation=Message(
            en="The symbol before the sum already says the currency: “$5 million dollars” reads "
            "“five million dollars dollars”.",
            ar="الرمز قبل المبلغ يذكر العملة، فلا تُذكر بعده مرة أخرى.",
        ),
        category=Category.NUMBERS,
        langs=BOTH,
        severity=Severity.WARNING,
        authority="Associated Press Stylebook, “dollars”",
        examples=(
            Example("It cost $5 million[[ dollars]] to build.", "It cost $5 million to build."),
            Example("دفع $500[[ دولار]] للبائع", "دفع $500 للبائع"),
            Example("It cost $5 million; dollars are scarce. A $5 dollar-denominated bond"),
        ),
        measured=Measured(
            1.0,
            31,
            "sums with a symbol of NTREX, TICO-19, PUD and SaudiNewsNet with the word added, all "
            "found; no alarm on the 1,213 articles as they are",
            "2026-11-24",
        ),
    )

    def check(self, segment: Segment, context: Context) -> Iterator[Finding]:
        """Look for a name of the currency after a sum that a symbol stands before."""
        text = segment.text
        if not _SYMBOL.search(text):
            return
        for number in numbers(text, segment.words):
            unit = number.unit
            if unit is None or unit.end > number.start or text[number.end : number.end + 1] != " ":
                continue
            following = segment.words_between(number.end, number.end + 2)
            if not following or text[following[0].end : following[0].end + 1] == "-":
                continue
            named = unit_named(following[0].text)
            if named and is_currency(named) and same_unit(named, unit.code):
                yield self.finding(
                    segment,
                    number.end,
                    following[0].end,
                    Message(
                        en="The symbol before the sum already says the currency.",
                        ar="الرمز قبل المبلغ يذكر العملة.",
                    ),
                    replace="",
                )


class MixedUnitsInRange(SegmentRule):
    """A range that starts in one unit and ends in another."""

    meta = RuleMeta(
        id="any/mixed-units-in-range",
        summary=Message(en="Two units in one range", ar="وحدتان في نطاق واحد"),
        explanation=Message(
            en="The ends of a range are compared by the reader and need one unit or currency.",
            ar="يقارن القارئ بين طرفي النطاق، فيلزمهما وحدة واحدة أو عملة واحدة.",
        ),
        category=Category.NUMBERS,
        langs=BOTH,
        severity=Severity.NOTE,
        authority="newsroom practice",
        examples=(
            Example(
                "تتراوح الكلفة بين [[5 ملايين دولار و7 ملايين ريال]] سنوياً",
                "تتراوح الكلفة بين 5 ملايين دولار و7 ملايين دولار سنوياً",
            ),
            Example(
                "It costs between [[5 dollars and 7 euros]] a day.",
                "It costs between 5 dollars and 7 dollars a day.",
            ),
            Example("بين 5 دولارات و7 دولارات، ومن 3 أيام إلى 4 أسابيع"),
            Example("between $5 and 7 US dollars; from 30 minutes to 2 hours"),
        ),
    )

    def check(self, segment: Segment, context: Context) -> Iterator[Finding]:
        """Compare the units of the ends; time is counted in several on purpose."""
        text = segment.text
        for one, other in pairwise(numbers(text, segment.words)):
            if one.unit is None or other.unit is None or one.kind is not other.kind:
                continue
            units = {one.unit.code, other.unit.code}
            if units & _TIME or same_unit(one.unit.code, other.unit.code):
                continue
            if any(units <= system for system in _SYSTEMS):
                continue
            if ends_of_range(text, one, other):
                yield self.finding(
                    segment,
                    min(one.start, one.unit.start),
                    max(other.end, other.unit.end),
                    Message(
                        en="Give both ends of the range in one unit.",
                        ar="اكتب طرفي النطاق بوحدة واحدة.",
                    ),
                )


def _units(codes: str) -> frozenset[str]:
    return frozenset(codes.split())


_TIME = _units("second minute hour day week month year decade century")
# 500 metres to 2 kilometres is one measure in two sizes.
_SYSTEMS = (
    _units("millimeter centimeter meter kilometer"),
    _units("milligram gram kilogram tonne"),
    _units("inch foot yard mile"),
    _units("megabyte gigabyte"),
    _units("watt kilowatt megawatt"),
    _units("dollar cent USD"),
    _units("EUR cent"),
)


class CurrencyDisagreement(DocumentRule):
    """A sum in one currency in the headline, and in another in the body."""

    meta = RuleMeta(
        id="any/currency-disagreement",
        summary=Message(
            en="Same sum in another currency in the headline",
            ar="المبلغ نفسه بعملة أخرى في العنوان",
        ),
        explanation=Message(
            en="The headline, the deck or a caption gives a sum in a currency, and the body gives "
            "the same figure only in another one.",
            ar="يذكر العنوان أو المقدمة أو التعليق مبلغاً بعملة، ويذكر المتن العدد نفسه بعملة أخرى "
            "وحدها.",
        ),
        category=Category.NUMBERS,
        langs=BOTH,
        severity=Severity.NOTE,
        authority="newsroom practice: headlines are checked against the text",
        examples=(
            Example(
                "الجسر يكلف [[75 مليون دولار]]\n\n"
                "قالت الوزارة إن الجسر الجديد سيكلف 75 مليون ريال، وسيفتح بعد عامين.\n\n"
                "ولم تُعلن الشركة المنفذة.",
                "الجسر يكلف 75 مليون ريال\n\n"
                "قالت الوزارة إن الجسر الجديد سيكلف 75 مليون ريال، وسيفتح بعد عامين.\n\n"
                "ولم تُعلن الشركة المنفذة.",
                format="plain",
            ),
            Example(
                "Bridge to cost [[€75 million]]\n\n"
                "The ministry said the new bridge would cost 75 million dollars in two years.\n\n"
                "No builder was named.",
                "Bridge to cost $75 million\n\n"
                "The ministry said the new bridge would cost 75 million dollars in two years.\n\n"
                "No builder was named.",
                format="plain",
            ),
            Example(
                "Bridge to cost €75 million\n\n"
                "The bridge would cost 75 million dollars (75 million euros at that time).\n\n"
                "No builder was named.",
                format="plain",
            ),
        ),
        measured=Measured(
            1.0,
            7,
            "7 headlines of SaudiNewsNet with another currency, all found; no alarm on the 502 "
            "articles of it, NTREX and TICO-19 as they are",
            "2026-11-24",
        ),
    )

    def check(self, document: Document, context: Context) -> Iterator[Finding]:
        """Compare the sums of the heads with those of the body."""
        heads = list(_sums(document, head=True))
        if not heads:
            return
        body: dict[Exact, list[tuple[Segment, Number]]] = defaultdict(list)
        for place, sum_ in _sums(document, head=False):
            body[sum_.value].append((place, sum_))
        for segment, number in heads:
            same = body.get(number.value, ())[:_MOST]
            if not same or any(_agree(number, sum_) for _, sum_ in same):
                continue
            place, sum_ = same[0]
            start, end = _whole(sum_)
            yield self.finding(
                segment,
                *_whole(number),
                Message(
                    en=f"The body says “{place.text[start:end]}”: make the two agree.",
                    ar=f"في المتن «{place.text[start:end]}»: وفّق بين الموضعين.",
                ),
                related=[
                    Related(
                        place.span(start, end),
                        Message(en="the sum in the body", ar="المبلغ في المتن"),
                    )
                ],
            )


_MOST = 20  # sums of one value that are compared with a head
_HEADS = frozenset({Kind.HEADLINE, Kind.DECK, Kind.CAPTION})
_BODY = frozenset({Kind.PARAGRAPH, Kind.QUOTE, Kind.LIST_ITEM})


def _sums(document: Document, *, head: bool) -> Iterator[tuple[Segment, Number]]:
    kinds = _HEADS if head else _BODY
    for segment in document.segments:
        if segment.kind in kinds:
            for number in numbers(segment.text, segment.words):
                if number.kind is NumberKind.MONEY and number.value >= 3:
                    yield segment, number


def _agree(one: Number, other: Number) -> bool:
    return bool(one.unit and other.unit and same_unit(one.unit.code, other.unit.code))


def _whole(number: Number) -> tuple[int, int]:
    unit = number.unit
    if unit is None:
        return number.start, number.end
    return min(number.start, unit.start), max(number.end, unit.end)
