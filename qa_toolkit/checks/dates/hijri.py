"""Hijri dates beside Gregorian ones and beside their weekday."""

from __future__ import annotations

import datetime
from collections.abc import Iterator

from qa_toolkit.document import Segment
from qa_toolkit.language import dates_hijri
from qa_toolkit.language.calendar_names import (
    ARABIC_WEEKDAYS,
    ENGLISH_WEEKDAYS,
    HIJRI_MONTHS,
)
from qa_toolkit.language.dates_model import Calendar, Precision, Written
from qa_toolkit.language.dates_reader import date_expressions
from qa_toolkit.language.dates_resolve import certain, days
from qa_toolkit.model import Category, Finding, Message, Severity
from qa_toolkit.rule import BOTH, Context, Example, Measured, RuleMeta, SegmentRule

_SIGHTING = datetime.timedelta(days=1)
"""How far the sighting of the moon may move a day from the calendar of Umm al-Qura."""


class HijriGregorianMismatch(SegmentRule):
    """A date given in both calendars that is not the same day in both."""

    meta = RuleMeta(
        id="any/hijri-gregorian-mismatch",
        summary=Message(
            en="Hijri and Gregorian dates that disagree", ar="تاريخ هجري لا يوافق الميلادي"
        ),
        explanation=Message(
            en="A date given in both calendars is one day. The Hijri day may differ by one from "
            "the calendar of Umm al-Qura where the moon is sighted; by more, one of the two is "
            "wrong. Years must overlap, and so must months.",
            ar="التاريخ المكتوب بالتقويمين يوم واحد. وقد يختلف اليوم الهجري عن تقويم أم القرى "
            "بيوم واحد بحسب رؤية الهلال، فإن زاد الفرق فأحد التاريخين خطأ. ويجب أن تتداخل "
            "السنتان والشهران كذلك.",
        ),
        category=Category.DATES,
        langs=BOTH,
        severity=Severity.WARNING,
        authority="the calendar of Umm al-Qura, 1343 to 1500 AH, a day either way for sighting",
        examples=(
            Example(
                "صدر القرار في [[27 رجب 1436هـ الموافق 26 مايو 2015م]].",
                "صدر القرار في 27 رجب 1436هـ الموافق 16 مايو 2015م.",
            ),
            Example("يوم الجمعة [[9/9/1436هـ (26/7/2015م)]]", "يوم الجمعة 9/9/1436هـ (26/6/2015م)"),
            Example("منذ [[1391هـ/1981م]]", "منذ 1391هـ/1971م"),
            Example(
                "It was signed on [[5 Ramadan 1440 (20 May 2019)]].",
                "It was signed on 5 Ramadan 1440 (10 May 2019).",
            ),
            Example("في 28 رجب 1436هـ الموافق 16 مايو 2015م"),
            Example("عام 1436هـ، الموافق 2014م، وعام 1436هـ/2015م"),
            Example("صدر في 12/9/1433هـ (ص 31-7-2012)"),
        ),
        measured=Measured(
            1.0,
            32,
            "8 dates of SaudiNewsNet in both calendars with one year moved by 2 or 3, each "
            "way: 32 of 32 found; no other alarm on the 242,000 words of SaudiNewsNet, "
            "NTREX, TICO-19 and PUD",
            "2026-11-24",
        ),
    )

    def check(self, segment: Segment, context: Context) -> Iterator[Finding]:
        """Compare the days that the two can mean."""
        for expression in date_expressions(segment.text):
            if expression.also is None or _agree(expression.first, expression.also):
                continue
            lunar, solar = expression.first, expression.also
            if lunar.moment.calendar is not Calendar.HIJRI:
                lunar, solar = solar, lunar
            right = _gregorian(lunar)
            back = _hijri(solar)
            if right is None or back is None:
                continue
            yield self.finding(
                segment,
                expression.first.core if expression.first.weekday else expression.start,
                expression.end,
                Message(
                    en=f"The Hijri date is {right}, and the other {back[0]}: check both.",
                    ar=f"التاريخ الهجري يوافق {right}، والميلادي يوافق {back[1]}: تحقق منهما.",
                ),
                data={"gregorian": right, "hijri": back[0]},
            )


def _agree(one: Written, other: Written) -> bool:
    """Whether some day that the one can mean is within a day of one that the other can."""
    spans = []
    for written in (one, other):
        either = certain(written)
        bounds = days(written.moment)
        if written.moment.precision is Precision.DAY:
            spans.append([(day, day) for day in either])
        else:
            spans.append([bounds] if bounds else [])
    if not all(spans):
        return True  # outside the years of the calendar: nothing can be said
    return any(
        a[0] - _SIGHTING <= b[1] and b[0] - _SIGHTING <= a[1] for a in spans[0] for b in spans[1]
    )


def _gregorian(lunar: Written) -> str | None:
    bounds = days(lunar.moment)
    if bounds is None:
        return None
    first, last = bounds
    if lunar.moment.precision is Precision.YEAR:
        return f"{first.year}/{last.year}"
    return first.isoformat() if first == last else f"{first.isoformat()}/{last.isoformat()}"


def _hijri(solar: Written) -> tuple[str, str] | None:
    bounds = days(solar.moment)
    found = dates_hijri.hijri(bounds[0]) if bounds else None
    if found is None or bounds is None:
        return None
    year, month, day = found
    if solar.moment.precision is Precision.YEAR:
        last = dates_hijri.hijri(bounds[1])
        years = f"{year}/{last[0] if last else year + 1}"
        return f"{years} AH", f"{years}هـ"
    row = HIJRI_MONTHS[month - 1]
    english = next(name for name in row if name.isascii() or "\u02bb" in name)
    return f"{day} {english} {year}", f"{day} {row[0]} {year}هـ"


class HijriWeekdayMismatch(SegmentRule):
    """The weekday written before a full Hijri date is two days or more from that date's."""

    meta = RuleMeta(
        id="any/hijri-weekday-mismatch",
        summary=Message(
            en="Weekday that is not the Hijri date's", ar="يوم أسبوع لا يوافق التاريخ الهجري"
        ),
        explanation=Message(
            en="By the calendar of Umm al-Qura the date falls on another weekday, even if the "
            "moon was sighted a day earlier or later.",
            ar="يقع التاريخ بتقويم أم القرى في يوم أسبوع آخر، حتى لو رُئي الهلال قبله بيوم أو "
            "بعده بيوم.",
        ),
        category=Category.DATES,
        langs=BOTH,
        severity=Severity.WARNING,
        authority="the calendar of Umm al-Qura, 1343 to 1500 AH, a day either way for sighting",
        examples=(
            Example("[[الاثنين 9/9/1436هـ]]", "الجمعة 9/9/1436هـ"),
            Example("[[Monday, 5 Ramadan 1440]] in Jeddah", "Friday, 5 Ramadan 1440 in Jeddah"),
            Example("الخميس 9/9/1436هـ"),
            Example("الاثنين 9 رمضان"),
        ),
        measured=Measured(
            1.0,
            16,
            "1 alarm in SaudiNewsNet, true (month and day exchanged), and 16 Hijri dates "
            "with another weekday, 15 found; no other alarm on the 242,000 words of "
            "SaudiNewsNet, NTREX, TICO-19 and PUD",
            "2026-11-24",
        ),
    )

    def check(self, segment: Segment, context: Context) -> Iterator[Finding]:
        """Only full dates are judged."""
        for expression in date_expressions(segment.text):
            for written in expression.written:
                weekday = written.weekday
                if weekday is None or written.moment.calendar is not Calendar.HIJRI:
                    continue
                right = [day.weekday() for day in certain(written)]
                if not right or (weekday.number - right[0] + 1) % 7 <= 2:
                    continue
                en, ar = ENGLISH_WEEKDAYS[right[0]][0], ARABIC_WEEKDAYS[right[0]][0]
                yield self.finding(
                    segment,
                    written.start,
                    written.end,
                    Message(
                        en=f"This date is a {en}: check which of the two is right.",
                        ar=f"هذا التاريخ يوافق {ar}: تحقق أيهما الصحيح.",
                    ),
                )
