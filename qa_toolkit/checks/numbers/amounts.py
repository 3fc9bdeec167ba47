"""Amounts that cannot be, or that two places of an article give differently."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator

from qa_toolkit.document import PROSE, Document, Kind, Segment
from qa_toolkit.language.letters import bare
from qa_toolkit.language.numbers import Exact, Number, NumberKind, numbers, numerals
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

_WHOLE = re.compile(
    r"\s(?:من\s(?:(?:إجمالي|مجموع|جملة)\s)?(?:ال)?(?:سكان|ناخبين|مشاركين|أصوات|اصوات|مستطلعين|"
    r"طلاب|طلبة|موظفين|عاملين|مقاعد|أعضاء|اعضاء|مواطنين|ناخبي|طلاب|موظفي|مرضى|نساء|رجال)"
    r"|of\s(?:(?:all|the|its|their|our)\s)?(?:total\s)?(?:population|voters?|votes?|respondents|"
    r"participants|students|employees|patients|members|residents|seats|households|citizens))\b",
    re.IGNORECASE,
)


class PercentOverHundred(SegmentRule):
    """More than all of a group of people."""

    meta = RuleMeta(
        id="any/percent-over-hundred",
        summary=Message(en="Share above 100 per cent", ar="حصة تتجاوز 100 في المئة"),
        explanation=Message(
            en="Growth may exceed 100 per cent, a share of voters or patients may not.",
            ar="قد يتجاوز النمو 100 في المئة، أما الحصة من الناخبين أو المرضى فلا.",
        ),
        category=Category.NUMBERS,
        langs=BOTH,
        severity=Severity.NOTE,
        authority="arithmetic",
        examples=(
            Example(
                "أيد القرار [[163 في المئة]] من الناخبين.", "أيد القرار 63 في المئة من الناخبين."
            ),
            Example(
                "About [[120%]] of the voters stayed home.", "About 12% of the voters stayed home."
            ),
            Example("ارتفعت الأسعار 150% من مستواها السابق"),
            Example("Sales grew by 250 percent of the plan; 100% of voters agreed."),
        ),
        measured=Measured(
            1.0,
            20,
            "shares of NTREX, TICO-19 and SaudiNewsNet raised above 100; no alarm on them as they "
            "are",
            "2026-11",
        ),
    )

    def check(self, segment: Segment, context: Context) -> Iterator[Finding]:
        """Look at what follows the percentage."""
        text = segment.text
        if not _PERCENT.search(text):
            return
        for number in numerals(text):
            if number.percent and number.value > 100 and _WHOLE.match(text, number.end):
                yield self.finding(
                    segment,
                    number.start,
                    number.end,
                    Message(
                        en="A share cannot exceed 100 per cent: check the number.",
                        ar="لا تتجاوز الحصة 100 في المئة: تحقق من العدد.",
                    ),
                )


_PERCENT = re.compile(r"[%٪]|[مم](?:ئة|ائة)|cent")


class NumberDisagreement(DocumentRule):
    """The headline counts one thing otherwise than the body."""

    meta = RuleMeta(
        id="any/number-disagreement",
        summary=Message(
            en="Number in the headline that the body does not give",
            ar="عدد في العنوان يخالف المتن",
        ),
        explanation=Message(
            en="The headline, the deck or a caption counts something, and the body counts the "
            "same thing but never with that number. One of them was not updated.",
            ar="يعدّ العنوان أو المقدمة أو التعليق شيئاً ويعدّه المتن بعدد آخر، فأحدهما لم يُحدَّث.",
        ),
        category=Category.NUMBERS,
        langs=BOTH,
        severity=Severity.NOTE,
        authority="newsroom practice: headlines are checked against the text",
        examples=(
            Example(
                "تدمير [[15 منشأة]] لتخزين الأسلحة في الجنوب\n\n"
                "نجحت عملية مشتركة في تدمير 16 منشأة لتخزين الأسلحة في الجنوب أمس.\n\n"
                "ولم تُعرف حصيلة الخسائر حتى الآن.",
                "تدمير 16 منشأة لتخزين الأسلحة في الجنوب\n\n"
                "نجحت عملية مشتركة في تدمير 16 منشأة لتخزين الأسلحة في الجنوب أمس.\n\n"
                "ولم تُعرف حصيلة الخسائر حتى الآن.",
                format="plain",
            ),
            Example(
                "Fire destroys [[12 warehouses]] in the port\n\n"
                "A fire destroyed 21 warehouses in the old port on Sunday.\n\n"
                "Nobody was hurt.",
                "Fire destroys 21 warehouses in the port\n\n"
                "A fire destroyed 21 warehouses in the old port on Sunday.\n\n"
                "Nobody was hurt.",
                format="plain",
            ),
            Example(
                "Fire destroys 12 warehouses in the port\n\n"
                "A fire destroyed twelve warehouses in the old port; 3 warehouses were saved.\n\n"
                "Nobody was hurt.",
                format="plain",
            ),
        ),
        measured=Measured(
            1.0,
            6,
            "16 headline numbers of SaudiNewsNet and NTREX changed, 6 found; no alarm on the 502 "
            "articles of them and of TICO-19 as they are",
            "2026-11-24",
        ),
    )

    def check(self, document: Document, context: Context) -> Iterator[Finding]:
        """A thing that the body counts with one number only, and the head with another."""
        heads = [segment for segment in document.segments if segment.kind in _HEADS]
        claims = [
            (segment, number, noun, end)
            for segment in heads
            for number, noun, end in _counts(segment)
        ]
        if not claims:
            return
        body: dict[str, list[tuple[Segment, Number, int]]] = defaultdict(list)
        for segment in document.segments:
            if segment.kind in PROSE or segment.kind is Kind.LIST_ITEM:
                for number, noun, end in _counts(segment):
                    body[noun].append((segment, number, end))
        values = {noun: {number.value for _, number, _ in body[noun]} for noun in body}
        for segment, number, noun, end in claims:
            if len(values.get(noun, ())) != 1 or number.value in values[noun]:
                continue
            other_segment, other, other_end = body[noun][0]
            if number.approximate or number.value in _ROUND or _rounded(number.value, other.value):
                continue
            written = other_segment.text[other.start : other_end]
            yield self.finding(
                segment,
                number.start,
                end,
                Message(
                    en=f"The body says “{written}”: make the two agree.",
                    ar=f"في المتن «{written}»: وفّق بين الموضعين.",
                ),
                related=[
                    Related(
                        other_segment.span(other.start, other_end),
                        Message(en="the number in the body", ar="العدد في المتن"),
                    )
                ],
            )


_HEADS = frozenset({Kind.HEADLINE, Kind.DECK, Kind.CAPTION})
_ROUND = frozenset({10**3, 10**6, 10**9})  # "a thousand" in a headline is no count
_SMALLEST = 3  # one and two are articles and duals more often than counts


# Of these an article gives many numbers that are no counts of one thing.
def _words(text: str) -> frozenset[str]:
    return frozenset(text.split())


_MEASURES = _words(
    "عام عاما سنة سنوات يوم يوما ايام اسبوع اسابيع شهر شهرا اشهر شهور ساعة ساعات دقيقة دقائق "
    "ثانية ثواني دولار دولارا دولارات ريال ريالا ريالات درهم درهما يورو جنيه دينار دينارا "
    "ليرة متر مترا امتار كيلو كيلومتر كيلومترا كلم كم طن طنا اطنان برميل مرة مرات في من على "
    "نقطة نقاط مليون مليار الف هكتار عاماً درجة درجات مليونا مئوية بالمئة year years day days "
    "week weeks month months hour hours minute minutes second seconds dollar dollars euro "
    "euros pound pounds metre metres meter meters km kilometers kilometres mile miles percent "
    "per cent times time point points ton tons tonnes and or to in of for with at on by "
    "january february march april may june july august september october november december "
    "million billion thousand degrees inches feet am pm"
)
# Three other women, another 12 people: counts of the rest, not of all.
_OTHERS = re.compile(r"\s(?:أخرى|أخريات|آخرين|آخرون|آخر|إضاف|others?\b|more\b)")
_ANOTHER = re.compile(r"(?:another|other|further|additional) \Z", re.IGNORECASE)
_FOLD = str.maketrans("أإآة", "ااا\u0647")


def _counts(segment: Segment) -> Iterator[tuple[Number, str, int]]:
    """The counts of a segment: a number, the thing counted, and where the thing's name ends."""
    following = {word.start: word for word in segment.words}
    for number in numbers(segment.text, segment.words):
        if number.kind is not NumberKind.CARDINAL or number.value < _SMALLEST:
            continue
        if not isinstance(number.value, int):
            continue
        gap = number.end
        while gap < len(segment.text) and segment.text[gap] == " ":
            gap += 1
        noun = following.get(gap)
        if noun is None or gap == number.end or noun.script == "number" or len(noun.text) < 3:
            continue
        if _OTHERS.match(segment.text, noun.end) or _ANOTHER.search(
            segment.text, max(0, number.start - 12), number.start
        ):
            continue
        key = _noun(noun.text)
        if not _MEASURES & {key, noun.text.lower().translate(_FOLD)}:
            yield number, key, noun.end


def _noun(word: str) -> str:
    """The noun without case and number, as far as its ending shows them: قتيلا, warehouses."""
    folded = bare(word).lower().translate(_FOLD)
    if len(folded) > 3 and folded.endswith("ا" if folded[0] > "z" else "s"):
        return folded[:-1]
    return folded


def _rounded(head: Exact, body: Exact) -> bool:
    """Whether the head gives the figure of the body in round hundreds, thousands or millions."""
    step, whole = 1, int(head)
    while whole % (step * 10) == 0:
        step *= 10
    return step >= 100 and abs(whole - int(body)) <= step
