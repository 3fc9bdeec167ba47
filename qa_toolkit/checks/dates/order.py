"""Which number is the day: 03/04/2025, and the order that an article keeps."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import ClassVar, Literal

from qa_toolkit.checks.dates.published import published_day
from qa_toolkit.document import Document, Segment
from qa_toolkit.language.calendar_names import ENGLISH_MONTHS, WESTERN_MONTHS
from qa_toolkit.language.dates_model import Order, Style, Written
from qa_toolkit.language.dates_reader import date_expressions
from qa_toolkit.language.dates_resolve import certain
from qa_toolkit.model import Category, Finding, Lang, Message, Severity
from qa_toolkit.rule import BOTH, Context, DocumentRule, Example, RuleMeta


def _dates(document: Document) -> Iterator[tuple[Segment, Written]]:
    for segment in document.segments:
        for expression in date_expressions(segment.text):
            for written in expression.written:
                yield segment, written


def _shown(written: Written) -> Order | None:
    """The order that a date in digits proves: by a day over 12, or by its weekday."""
    if not written.numeric or written.order is Order.YMD:
        return None
    if not written.ambiguous:
        return written.order
    either = certain(written)
    if written.weekday is None or len(either) != 2:
        return None
    fitting = [day.weekday() == written.weekday.number for day in either]
    if fitting[0] == fitting[1]:
        return None
    return Order.DMY if fitting[0] else Order.MDY


def _doubtful(document: Document, lang: Lang) -> Iterator[tuple[Segment, Written]]:
    """The dates of one language that can be read two ways.

    None where one date of the article proves its order, or can be read as the article's own day.
    """
    found = list(_dates(document))
    open_ = [
        (segment, written)
        for segment, written in found
        if written.ambiguous and written.year and written.moment.day != written.moment.month
    ]
    if not open_ or any(_shown(written) for _, written in found):
        return
    day = published_day(document)
    if any(day in certain(written) for _, written in open_):
        return
    yield from ((segment, written) for segment, written in open_ if segment.lang == lang)


@dataclass(frozen=True, slots=True)
class DigitOrder:
    """``order``: how the house reads 03/04; empty if a reader could take it either way."""

    order: Literal["", "day-first", "month-first"] = ""


class _AmbiguousDate(DocumentRule):
    """What both languages have in common."""

    lang: ClassVar[Lang]
    months: ClassVar[Sequence[Sequence[str]]]
    Options = DigitOrder
    options: DigitOrder

    def check(self, document: Document, context: Context) -> Iterator[Finding]:
        """One date that proves its order settles that of the article."""
        if self.options.order:
            return
        for segment, written in _doubtful(document, self.lang):
            first, second = _readings(written, self.months)
            yield self.finding(
                segment,
                written.start,
                written.end,
                Message(
                    en=f"Either “{first}” or “{second}”: name the month.",
                    ar=f"قد يكون «{first}» أو «{second}»: اكتب اسم الشهر.",
                ),
            )


class AmbiguousDate(_AmbiguousDate):
    """A date in digits that British and American readers take for two different days."""

    lang = "en"
    months = ENGLISH_MONTHS
    meta = RuleMeta(
        id="en/ambiguous-date",
        summary=Message(
            en="Date in digits that can be read two ways", ar="تاريخ بالأرقام يحتمل قراءتين"
        ),
        explanation=Message(
            en="03/04/2025 is 3 April in London and March 4 in New York. Name the month, unless "
            "the house has an order (option order) or other dates of the article show it.",
            ar="03/04/2025 هو 3 أبريل في لندن و4 مارس في نيويورك. فيُكتب اسم الشهر، إلا إذا كان "
            "للصحيفة ترتيب (الخيار order) أو دلت عليه سائر تواريخ المقال.",
        ),
        category=Category.DATES,
        langs=frozenset({"en"}),
        severity=Severity.NOTE,
        authority="AP Stylebook and Guardian style guide: months are named",
        examples=(
            Example("The deadline is [[03/04/2025]].", "The deadline is 3 April 2025."),
            Example("It opened on 25/12/2019 and closes on 03/04/2025."),
            Example("It opens on Thursday 03/04/2025."),
            Example("It opens on 2025-04-03 and on 04/04/2025."),
            Example("The deadline is 03/04/2025.", options={"order": "day-first"}),
            Example(
                "---\ndate: 2025-04-03\n---\nIt opened here on 03/04/2025, the mayor said.",
                format="markdown",
                lang="en",
            ),
        ),
    )


class ArabicAmbiguousDate(_AmbiguousDate):
    """A date in digits that a reader of American dates takes for another day."""

    # All Gregorian dates read that prove their order put the day first: strict alone asks.
    lang = "ar"
    months = WESTERN_MONTHS
    meta = RuleMeta(
        id="ar/ambiguous-date",
        summary=Message(
            en="Date in digits that can be read two ways", ar="تاريخ بالأرقام يحتمل قراءتين"
        ),
        explanation=Message(
            en="Arabic newspapers put the day first, but copy from America does not: 03/04/2025 "
            "may be 3 April or 4 March. Name the month, unless the house has an order (option "
            "order), another date of the article shows it, or it is the article’s own day.",
            ar="تقدّم الصحف العربية اليوم على الشهر، لكن المنقول عن مصادر أمريكية لا يفعل: فقد يكون "
            "03/04/2025 الثالث من أبريل أو الرابع من مارس. فيُكتب اسم الشهر، إلا إذا كان للصحيفة "
            "ترتيب (الخيار order) أو دل عليه تاريخ آخر في المقال أو كان يوم المقال نفسه.",
        ),
        category=Category.DATES,
        langs=frozenset({"ar"}),
        severity=Severity.NOTE,
        profiles=frozenset({"strict"}),
        authority="newsroom practice: months are named",
        examples=(
            Example("ينتهي التقديم في [[03/04/2025]].", "ينتهي التقديم في 3 أبريل 2025."),
            Example("بدأ التقديم في 25/12/2024 وينتهي في 03/04/2025."),
            Example("ينتهي التقديم يوم الخميس 03/04/2025."),
            Example("ينتهي التقديم في 03/04/1446هـ."),
            Example("ينتهي التقديم في 03/04/2025.", options={"order": "day-first"}),
            Example(
                "---\ndate: 2025-04-03\n---\nينتهي التقديم اليوم 03/04/2025 كما قالت الوزارة.",
                format="markdown",
                lang="ar",
            ),
        ),
    )


def _readings(written: Written, months: Sequence[Sequence[str]]) -> tuple[str, str]:
    """The two days with the names of their months, the day-first reading first."""
    moment = written.moment
    day, month = moment.day or 1, moment.month or 1
    return (
        f"{day} {months[month - 1][0]} {moment.year}",
        f"{month} {months[day - 1][0]} {moment.year}",
    )


@dataclass(frozen=True, slots=True)
class NamedOrder:
    """``prefer``: the house's order; empty for whichever the article uses more."""

    prefer: Literal["", "day-first", "month-first"] = ""


class MixedDateOrder(DocumentRule):
    """5 March here and March 5 there, or 25/3 here and 3/25 there."""

    meta = RuleMeta(
        id="any/mixed-date-order",
        summary=Message(
            en="Day before and after the month in one article",
            ar="ترتيبان لليوم والشهر في مقال واحد",
        ),
        explanation=Message(
            en="American English writes March 5, British English 5 March; an article keeps to "
            "one. A profile may say which (option prefer). In digits the mixture makes every "
            "other date doubtful.",
            ar="تكتب الإنجليزية الأمريكية March 5 والبريطانية 5 March، ويلتزم المقال واحدة، وقد "
            "يحددها النمط التحريري بالخيار prefer. أما في الأرقام فالخلط يجعل سائر التواريخ "
            "موضع شك.",
        ),
        category=Category.DATES,
        langs=BOTH,
        severity=Severity.NOTE,
        authority="AP Stylebook (March 5); Guardian and BBC style guides (5 March)",
        examples=(
            Example(
                "From 5 March to 7 April 2020, then on [[May 6]] again.",
                "From 5 March to 7 April 2020, then on 6 May again.",
            ),
            Example(
                "في 25/3/2020 ثم في 26/3/2020 ثم في [[3/27/2020]].",
                "في 25/3/2020 ثم في 26/3/2020 ثم في 27/3/2020.",
            ),
            Example(
                "It began on [[5 March 2020]].",
                "It began on March 5, 2020.",
                options={"prefer": "month-first"},
            ),
            Example("From 5 March to May 6, 2020"),
            Example("July 4 celebrations, 5 March and 6 May 2020"),
            Example("9/11 came before 25/3/2020 and March 2020"),
        ),
    )
    Options = NamedOrder
    options: NamedOrder

    def check(self, document: Document, context: Context) -> Iterator[Finding]:
        """Names and digits are counted apart; a tie is left alone."""
        found: dict[bool, list[tuple[Segment, Written, bool]]] = {True: [], False: []}
        for segment, written in _dates(document):
            if written.numeric:
                shown = _shown(written)
                if shown and written.year:
                    found[True].append((segment, written, shown is Order.DMY))
            elif (
                written.style is Style.ENGLISH
                and written.day
                and written.month
                and not _is_a_name(written)
            ):
                found[False].append((segment, written, written.order is Order.DMY))
        for dated in found.values():
            counts = Counter(day_first for _, _, day_first in dated)
            if self.options.prefer:
                wanted = self.options.prefer == "day-first"
            elif counts[True] == counts[False]:
                continue
            else:
                wanted = counts[True] > counts[False]
            for segment, written, day_first in dated:
                if day_first == wanted:
                    continue
                turned = _turned(segment, written)
                yield self.finding(
                    segment,
                    written.core,
                    written.end,
                    Message(
                        en=f"The order of day and month is the other one here: write “{turned}”.",
                        ar=f"ترتيب اليوم والشهر هنا معكوس: اكتب «{turned}».",
                    ),
                    replace=turned,
                )


# Days that are called so in either variety: the Fourth of July, July 4; 9/11.
_NAMES = frozenset({(7, 4), (9, 11)})


def _is_a_name(written: Written) -> bool:
    return written.year is None and (written.moment.month, written.moment.day) in _NAMES


def _turned(segment: Segment, written: Written) -> str:
    """The date in the other order."""
    text, day, month, year = segment.text, written.day, written.month, written.year
    if day is None or month is None:
        return text[written.core : written.end]
    if written.numeric:
        first, second = sorted((day, month), key=lambda piece: piece.start)
        between = text[first.end : second.start]
        return (
            text[written.core : first.start]
            + text[second.start : second.end]
            + between
            + text[first.start : first.end]
            + text[second.end : written.end]
        )
    named = text[month.start : month.end]
    if written.order is Order.MDY:
        return f"{day.number} {named}" + (f" {year.number}" if year else "")
    return f"{named} {day.number}" + (f", {year.number}" if year else "")
