"""Weekdays and days that the calendar does not have."""

from __future__ import annotations

import calendar
from collections.abc import Iterator

from qa_toolkit.document import Segment
from qa_toolkit.language.calendar_names import (
    ARABIC_WEEKDAYS,
    ENGLISH_MONTHS,
    ENGLISH_WEEKDAYS,
    HIJRI_MONTHS,
    WESTERN_MONTHS,
)
from qa_toolkit.language.dates import DateMention, dates
from qa_toolkit.language.dates_model import Calendar, Piece
from qa_toolkit.language.dates_reader import date_expressions
from qa_toolkit.model import Category, Finding, Message, Safety, Severity
from qa_toolkit.rule import BOTH, Context, Example, Measured, RuleMeta, SegmentRule

# Some countries of both languages' news kept the Julian calendar until the 1920s.
_FIRST_YEAR, _LAST_YEAR = 1930, 2100


class WeekdayMismatch(SegmentRule):
    """The weekday written before a full date is not the weekday of that date."""

    meta = RuleMeta(
        id="any/weekday-mismatch",
        summary=Message(en="Weekday that is not that date's", ar="يوم أسبوع لا يوافق التاريخ"),
        explanation=Message(
            en="A full date has one weekday. When the two disagree, one of them is wrong and only "
            "the source can tell which.",
            ar="لكل تاريخ كامل يوم أسبوع واحد، فإذا اختلفا فأحدهما خطأ، ولا يُعرف أيهما إلا "
            "بالرجوع إلى المصدر.",
        ),
        category=Category.DATES,
        langs=BOTH,
        severity=Severity.ERROR,
        authority="the Gregorian calendar; dates from 1930 on",
        examples=(
            Example(
                "وصل الوفد [[الخميس 12 سبتمبر/أيلول 2025]].",
                "وصل الوفد الجمعة 12 سبتمبر/أيلول 2025.",
            ),
            Example("الأربعاء الموافق 3 حزيران 2015 صباحاً"),
            Example(
                "The court sat on [[Monday, March 5, 2024]] in London.",
                "The court sat on Tuesday, March 5, 2024 in London.",
            ),
            Example("It opens on Sunday, 5/4/2015."),
            Example("يومي السبت والأحد 12 و13 سبتمبر 2025"),
        ),
        measured=Measured(
            1.0,
            102,
            "102 real dates of SaudiNewsNet, NTREX and TICO-19 given a wrong weekday: all found; "
            "given the right one, and on 640,000 words as they are: no alarm",
            "2026-11",
        ),
    )

    def check(self, segment: Segment, context: Context) -> Iterator[Finding]:
        """Compare only where the whole date is written: a year may not be guessed."""
        for mention in dates(segment.text):
            weekday = mention.weekday
            if weekday is None or mention.year is None:
                continue
            if not _FIRST_YEAR <= mention.year <= _LAST_YEAR:
                continue
            right = [date.weekday() for date in mention.dates]
            if not right or weekday.number in right:
                continue
            written = segment.text[weekday.start : weekday.end]
            en, ar = ENGLISH_WEEKDAYS[right[0]][0], ARABIC_WEEKDAYS[right[0]][0]
            replacement = en if written.isascii() else ar
            yield self.finding(
                segment,
                min(weekday.start, mention.start),
                mention.end,
                Message(
                    en=f"This date is a {en}, not “{written}”: check which of the two is right.",
                    ar=f"هذا التاريخ يوافق {ar} لا «{written}»: تحقق أيهما الصحيح.",
                ),
                fixes=[
                    # Shown only: the date may be the wrong one of the two.
                    self.fix(
                        segment,
                        (weekday.start, weekday.end, replacement),
                        safety=Safety.DISPLAY,
                    )
                ],
                data={"weekdays": [ENGLISH_WEEKDAYS[number][0] for number in right]},
            )


class ImpossibleDate(SegmentRule):
    """A day that its month does not have."""

    meta = RuleMeta(
        id="any/impossible-date",
        summary=Message(en="Date that does not exist", ar="تاريخ لا وجود له"),
        explanation=Message(
            en="The month has fewer days (30 February, 31 November), or the year is not a leap "
            "year (29 February 2023).",
            ar="أيام الشهر أقل من ذلك (30 فبراير، 31 نوفمبر)، أو السنة ليست كبيسة "
            "(29 فبراير 2023).",
        ),
        category=Category.DATES,
        langs=BOTH,
        severity=Severity.ERROR,
        authority="the Gregorian calendar; no month of the Hijri year has 31 days",
        examples=(
            Example("يبدأ في [[31 نوفمبر المقبل]].", "يبدأ في 30 نوفمبر المقبل."),
            Example("من [[31]] إلى 30 يونيو", "من 29 إلى 30 يونيو"),
            Example("صدر في [[31 شوال 1436هـ]].", "صدر في 30 شوال 1436هـ."),
            Example("صدر في 30 شوال 1436هـ وفي 29 رمضان"),
            Example("وُلد في [[٢٩ شباط ٢٠٢٣]].", "وُلد في ٢٩ شباط ٢٠٢٤."),
            Example("It ended on [[June 31, 2019]].", "It ended on June 30, 2019."),
            Example("The deadline is [[31/11/2025]].", "The deadline is 30/11/2025."),
            Example("In June 31 people were hurt."),
            Example("في 29 فبراير 2024 وفي 31 تشرين الأول"),
            Example("All 45 May change their minds."),
        ),
        measured=Measured(
            1.0,
            71,
            "71 real dates of SaudiNewsNet, NTREX, TICO-19 and PUD made impossible: all found; "
            "no alarm on the 240,000 words as they are",
            "2026-11",
        ),
    )

    def check(self, segment: Segment, context: Context) -> Iterator[Finding]:
        """Report what cannot be a date and cannot be a number beside a month either."""
        for mention in dates(segment.text):
            if mention.possible or not _surely_a_date(segment.text, mention):
                continue
            longest = calendar.monthrange(mention.year or 2000, mention.month)[1]
            en = ENGLISH_MONTHS[mention.month - 1][0]
            ar = WESTERN_MONTHS[mention.month - 1][0]
            year = f" {mention.year}" if mention.year else ""
            message = _no_such_day(f"{en}{year}", f"{ar}{year}", mention.day, longest)
            yield self.finding(segment, mention.start, mention.end, message)
        yield from self._shared_and_hijri(segment)

    def _shared_and_hijri(self, segment: Segment) -> Iterator[Finding]:
        """Days that take their month from the end of a range, and days of the Hijri year."""
        for expression in date_expressions(segment.text):
            for written in expression.written:
                moment, day = written.moment, written.day
                if day is None or moment.month is None or written.numeric:
                    continue
                if moment.calendar is Calendar.HIJRI:
                    if written.month and moment.year and not 1 <= day.number <= 30:
                        name = HIJRI_MONTHS[moment.month - 1][0]
                        message = _no_such_day(name, name, day.number, 30)
                        yield self.finding(segment, written.core, written.end, message)
                elif written.month is None and _too_long(day, moment.month):
                    longest = calendar.monthrange(2000, moment.month)[1]
                    en = ENGLISH_MONTHS[moment.month - 1][0]
                    ar = WESTERN_MONTHS[moment.month - 1][0]
                    message = _no_such_day(en, ar, day.number, longest)
                    yield self.finding(segment, day.start, day.end, message)


def _too_long(day: Piece, month: int) -> bool:
    return day.number > calendar.monthrange(2000, month)[1]


def _no_such_day(en: str, ar: str, day: int | None, longest: int) -> Message:
    return Message(
        en=f"{en} has no day {day}, it ends on {longest}: check it.",
        ar=f"ليس في {ar} يوم {day}، فآخره {longest}: تحقق من التاريخ.",
    )


def _surely_a_date(text: str, mention: DateMention) -> bool:
    """Whether the number is the day of the month: not “in June 31 people”, nor “all 45 May”."""
    if mention.year is not None:
        return True
    if not 29 <= (mention.day or 0) <= 31:
        return False
    following = text[mention.end : mention.end + 2].lstrip()
    return not mention.month_first or not following[:1].isalnum()
