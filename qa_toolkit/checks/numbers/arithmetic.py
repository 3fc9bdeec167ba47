"""Figures of one sentence that do not work out."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence
from fractions import Fraction
from itertools import pairwise

from qa_toolkit.document import PROSE, Kind, Segment, Sentence
from qa_toolkit.language.letters import ARABIC_LETTERS, LATIN_LETTERS, MARKS
from qa_toolkit.language.numbers import Exact, Number, NumberKind, numbers
from qa_toolkit.model import Category, Finding, Message, Severity
from qa_toolkit.rule import BOTH, Context, Example, RuleMeta, SegmentRule

_READ = PROSE | {Kind.LIST_ITEM, Kind.DECK, Kind.CAPTION}


def _inside(found: Sequence[Number], sentence: Sentence) -> list[Number]:
    first = bisect_left(found, sentence.start, key=_start)
    return list(found[first : bisect_left(found, sentence.end, key=_start)])


def _start(number: Number) -> int:
    return number.start


_WORD = f"[{ARABIC_LETTERS}{LATIN_LETTERS}{MARKS}]+"
# The parts stand in brackets or after a colon: 30 people (12 men and 18 women).
_OPENS = re.compile(
    rf"(?:\s(?!and\b){_WORD}){{1,4}}?\s?"
    r"(?P<open>\(|:\s|،?\sبواقع\s|,?\s(?:made up|consisting) of\s)"
)
_INCOMPLETE = re.compile(
    r"\b(?:includ\w+|among|mostly|some|other|others|more|over|than|about|least|nearly|average|per|"
    r"respectively)\b|(?<!\w)(?:و|ف|ب|ل)?(?:بين|بينهم|بينها|ضمن|منهم|منها|أكثر|أقل|نحو|غالبي\w+|أخرى|"
    r"آخر\w*|باقي\w*|إضافة|عدا|سوى|معدل|كل)(?!\w)",
    re.IGNORECASE,
)
_STOP = re.compile(r"[.;؛!?؟](?:\s|$)|$")


class PartsDoNotAddUp(SegmentRule):
    """A total with its parts in brackets or after a colon, and another sum."""

    meta = RuleMeta(
        id="any/parts-do-not-add-up",
        summary=Message(
            en="Parts that do not add up to the total", ar="أجزاء لا يساوي مجموعها الكل"
        ),
        explanation=Message(
            en="A total is broken down in brackets or after a colon, and the parts have another "
            "sum. Either a part is missing or one of the figures is wrong.",
            ar="فُصّل المجموع بين قوسين أو بعد نقطتين، ومجموع الأجزاء غيره: فإما أن جزءاً سقط "
            "وإما أن أحد الأعداد خطأ.",
        ),
        category=Category.NUMBERS,
        langs=BOTH,
        severity=Severity.NOTE,
        authority="arithmetic",
        examples=(
            Example(
                "أُصيب [[30]] شخصاً (12 رجلاً و17 امرأة) في الحريق.",
                "أُصيب 29 شخصاً (12 رجلاً و17 امرأة) في الحريق.",
            ),
            Example(
                "The club sent [[30]] players: 12 men and 17 women.",
                "The club sent 29 players: 12 men and 17 women.",
            ),
            Example("أُصيب 30 شخصاً (بينهم 12 رجلاً و17 امرأة) في الحريق."),
            Example("The club sent 30 players (including 12 men and 17 women)."),
            Example("Thirty players (12 men and 18 women) came; 40 stayed (12 days and 3 nights)"),
        ),
    )

    def check(self, segment: Segment, context: Context) -> Iterator[Finding]:
        """Add up what stands in the brackets."""
        text = segment.text
        if segment.kind not in _READ or not _BREAKDOWN.search(text):
            return
        found = numbers(text, segment.words)
        for place, total in enumerate(found):
            if total.kind is not NumberKind.CARDINAL or total.approximate:
                continue
            opens = _OPENS.match(text, total.end, total.end + 80)
            if opens is None:
                continue
            bracket = opens["open"] == "("
            stop = text.find(")", opens.end(), opens.end() + 200) if bracket else -1
            if bracket and stop < 0:
                continue
            if not bracket:
                match = _STOP.search(text, opens.end(), opens.end() + 200)
                if match is None:
                    continue
                stop = match.start()
            parts: list[Number] = []
            for number in found[place + 1 :]:
                if number.start >= stop or len(parts) > _MOST_PARTS:
                    break
                parts.append(number)
            if not _is_breakdown(text[opens.end() : stop], opens.end(), parts, total):
                continue
            total_of_parts = sum(Fraction(part.value) for part in parts)
            if total_of_parts != total.value:
                yield self.finding(
                    segment,
                    total.start,
                    total.end,
                    Message(
                        en=f"The parts add up to {total_of_parts}, not {total.value}.",
                        ar=f"مجموع الأجزاء {total_of_parts} لا {total.value}.",
                    ),
                )


_MOST_PARTS = 12
_BREAKDOWN = re.compile(r"[(:]|بواقع|made up of|consisting of")
_PARTED = re.compile(rf"(?:\s{_WORD}){{1,4}}?(?:[,،]\s?(?:and\s|و\s?)?|\sand\s|\sو\s?)")
_LAST = re.compile(rf"(?:\s{_WORD}){{1,3}}\s?")


def _is_breakdown(inside: str, start: int, parts: Sequence[Number], total: Number) -> bool:
    """Whether the text is nothing but counts of two things or more, each less than the total."""
    if (
        not 2 <= len(parts) <= _MOST_PARTS
        or _INCOMPLETE.search(inside)
        or parts[0].start - start > 2
    ):
        return False
    if any(
        part.kind is not NumberKind.CARDINAL or part.approximate or part.value >= total.value
        for part in parts
    ):
        return False
    for part, following in pairwise(parts):
        if not _PARTED.fullmatch(inside, part.end - start, following.start - start):
            return False
    return bool(_LAST.fullmatch(inside, parts[-1].end - start))


_VOTES = re.compile(
    r"\s(?:من\s(?:إجمالي\s)?(?:ال)?(?:أصوات|اصوات|مقاعد|ناخبين)|"
    r"of\s(?:(?:all|the)\s)?(?:votes?|voters|ballots|seats|respondents)\b)",
    re.IGNORECASE,
)
_EARLIER = re.compile(
    r"\b(?:previous|last|before|earlier|up from|down from|turnout|than|also|both)\b|سابق|ماض|قبل|"
    r"مشاركة|أيضا|مقارنة|كذلك",
    re.IGNORECASE,
)
_AGAINST = re.compile(r"\b(?:to|against|versus|while|and|with|compared)\b|مقابل|فيما|بينما|و|لقاء")


class SharesOverHundred(SegmentRule):
    """Shares of one vote that are more than all of it."""

    meta = RuleMeta(
        id="any/shares-over-hundred",
        summary=Message(
            en="Shares that add up to more than 100 per cent", ar="حصص يتجاوز مجموعها 100 في المئة"
        ),
        explanation=Message(
            en="A vote is divided between candidates or answers, and their shares cannot be more "
            "than all of it. Half a point a share is left for rounding.",
            ar="تتوزع الأصوات بين المرشحين أو الإجابات ولا يزيد مجموع حصصها على الكل. ويُترك نصف "
            "نقطة لكل حصة للتقريب.",
        ),
        category=Category.NUMBERS,
        langs=BOTH,
        severity=Severity.NOTE,
        authority="arithmetic",
        examples=(
            Example(
                "حصل الفائز على [[55 في المئة]] من الأصوات مقابل 48 في المئة لمنافسه.",
                "حصل الفائز على 52 في المئة من الأصوات مقابل 48 في المئة لمنافسه.",
            ),
            Example(
                "She won [[55%]] of the votes against 48% for her rival.",
                "She won 52% of the votes against 48% for her rival.",
            ),
            Example("She won 55% of the votes, up from 48% in the last election."),
            Example("ارتفعت الأسعار 60 في المئة والأجور 50 في المئة"),
        ),
    )

    def check(self, segment: Segment, context: Context) -> Iterator[Finding]:
        """Add up the shares of a sentence that starts with a share of a vote."""
        text = segment.text
        if segment.kind not in _READ or not _VOTES.search(text):
            return
        found = numbers(text, segment.words)
        for sentence in segment.sentences:
            shares = [n for n in _inside(found, sentence) if n.percent]
            if len(shares) < 2 or not _VOTES.match(text, shares[0].end):
                continue
            between = text[shares[0].end : shares[-1].end]
            if _EARLIER.search(sentence.text) or not _AGAINST.search(between):
                continue
            if any(n.kind is NumberKind.YEAR for n in _inside(found, sentence)):
                continue
            total = sum(Fraction(share.value) for share in shares)
            if total > 100 + Fraction(len(shares), 2):
                shown = _shown(total)
                yield self.finding(
                    segment,
                    shares[0].start,
                    shares[0].end,
                    Message(
                        en=f"The shares add up to {shown} per cent.",
                        ar=f"مجموع الحصص {shown} في المئة.",
                    ),
                )


_CHANGE = re.compile(
    r"[^.;؛!?؟]{0,30}?(?:\b(?:(?P<up>an? (?:increase|rise|growth|gain) of|up(?: by)?|"
    r"a \S{1,6} increase)|(?P<down>an? (?:decrease|fall|drop|decline|reduction) of|"
    r"down(?: by)?))|(?<!\w)(?:بنسبة\s)?(?:(?P<more>بزيادة|بارتفاع|بنمو|بصعود)|"
    r"(?P<less>بانخفاض|بتراجع|بهبوط|بنقص))(?:\s(?:قدرها|قدره|نسبتها|نسبته|بنسبة|بلغت|بلغ)){0,2})\s$"
)
_FROM = re.compile(r"(?:\bfrom|(?<!\w)[وف]?من)\s(?:[$€£¥]\s?)?$", re.IGNORECASE)


class WrongPercentageChange(SegmentRule):
    """From so many to so many, and a percentage that is not the change."""

    meta = RuleMeta(
        id="any/wrong-percentage-change",
        summary=Message(
            en="Percentage that is not the change of the figures",
            ar="نسبة لا توافق تغيّر العددين",
        ),
        explanation=Message(
            en="The change from one figure to another is given in per cent, and it is another "
            "one. The figures may be rounded; as much as rounding explains is allowed for.",
            ar="ذُكر التغير من عدد إلى آخر بالنسبة المئوية، وهو غيرها. ويُسمح بما يفسره التقريب.",
        ),
        category=Category.NUMBERS,
        langs=BOTH,
        severity=Severity.NOTE,
        authority="arithmetic: the change divided by the first figure",
        examples=(
            Example(
                "ارتفع السعر من 50 إلى 75 دولاراً بزيادة [[25 %]] عن العام الماضي.",
                "ارتفع السعر من 50 إلى 75 دولاراً بزيادة 50 % عن العام الماضي.",
            ),
            Example(
                "The price rose from 50 to 75 dollars, an increase of [[25%]].",
                "The price rose from 50 to 75 dollars, an increase of 50%.",
            ),
            Example("It fell from 80 to 60 tons, a drop of 25 per cent."),
            Example("ارتفع من 1.2 إلى 1.5 مليون طن بزيادة 24 في المئة"),
            Example("The rate rose from 5% to 6%, an increase of 1%."),
        ),
    )

    def check(self, segment: Segment, context: Context) -> Iterator[Finding]:
        """Compare a range that starts with "from" and the percentage of change after it."""
        text = segment.text
        if segment.kind not in _READ or not _ANY_CHANGE.search(text):
            return
        found = numbers(text, segment.words)
        for change, share in pairwise(found):
            if change.kind is not NumberKind.RANGE or not share.percent or not change.value:
                continue
            if change.unit and change.unit.code == "percent":
                continue
            if change.upper is None or not _FROM.search(
                text, max(0, change.start - 8), change.start
            ):
                continue
            stop = max(change.end, change.unit.end if change.unit else 0)
            said = _CHANGE.fullmatch(text, stop, share.start)
            if said is None:
                continue
            grows = bool(said["up"] or said["more"])
            low, high = _bounds(change.value, change.upper)
            if not grows:
                low, high = -high, -low
            spare = _step(share.value)
            if share.approximate:
                spare = max(Fraction(1), Fraction(share.value) / 10)
            if low - spare <= share.value <= high + spare:
                continue
            right = abs(Fraction(change.upper) - change.value) / change.value * 100
            yield self.finding(
                segment,
                share.start,
                share.end,
                Message(
                    en=f"From the first figure to the second is {_shown(right)} per cent.",
                    ar=f"التغير من العدد الأول إلى الثاني {_shown(right)} في المئة.",
                ),
            )


_ANY_CHANGE = re.compile(
    r"(?:increase|rise|growth|gain|decrease|fall|drop|decline|reduction) of|"
    r"\bup|\bdown|ب(?:زيادة|ارتفاع|نمو|صعود|انخفاض|تراجع|هبوط|نقص)"
)


def _bounds(first: Exact, second: Exact) -> tuple[Fraction, Fraction]:
    """The least and the greatest change in per cent that rounded figures can mean."""
    one, other = _step(first), _step(second)
    smallest = max(Fraction(first) - one, Fraction(first) / 2)
    return (
        ((Fraction(second) - other) / (Fraction(first) + one) - 1) * 100,
        ((Fraction(second) + other) / smallest - 1) * 100,
    )


def _step(value: Exact) -> Fraction:
    """Half of the last place that a figure is given to."""
    step = Fraction(1, 2)
    if isinstance(value, int):
        least = 10 if value >= 10**6 else 1000  # 2 million is rarely 2,000,000 exactly
        while value >= least and value % 10 == 0:
            value, step = value // 10, step * 10
        return step
    while (value * 10) % 10 and step > Fraction(1, 10**6):
        value, step = value * 10, step / 10
    return step


def _shown(value: Exact) -> str:
    return f"{float(value):.1f}".removesuffix(".0")
