"""Days told from the day of the article: أمس الخميس, Friday 12 September without its year."""

from __future__ import annotations

import calendar
import datetime
from collections import Counter
from collections.abc import Iterator

from qa_toolkit.checks.dates.published import PROSE, is_quoted, published_day
from qa_toolkit.document import Document, Segment
from qa_toolkit.language.calendar_names import ARABIC_WEEKDAYS, ENGLISH_WEEKDAYS
from qa_toolkit.language.dates_model import Calendar, Piece, Precision, Written
from qa_toolkit.language.dates_reader import date_expressions
from qa_toolkit.model import Category, Finding, Message, Related, Severity
from qa_toolkit.rule import BOTH, Context, DocumentRule, Example, Measured, RuleMeta


class RelativeWeekdayMismatch(DocumentRule):
    """أمس الخميس and اليوم الأحد, or a weekday that is not that of yesterday's date."""

    meta = RuleMeta(
        id="any/relative-weekday-mismatch",
        summary=Message(
            en="Weekdays of today and yesterday that disagree",
            ar="أيام أسبوع لا تتفق مع أمس واليوم",
        ),
        explanation=Message(
            en="If yesterday was a Thursday, today is a Friday: all such pairs of an article must "
            "tell the same day of writing, and it must be within a day of the article's date.",
            ar="إذا كان أمس الخميس فاليوم الجمعة: يجب أن تدل أزواج المقال كلها على يوم كتابة واحد، "
            "لا يبعد عن تاريخ المقال أكثر من يوم.",
        ),
        category=Category.DATES,
        langs=BOTH,
        severity=Severity.NOTE,
        authority="the calendar; a day either way for the hour of publication",
        examples=(
            Example(
                "وصل الوفد أمس الخميس.\nوغادر وزيران أمس الخميس.\nويُعقد الاجتماع اليوم [[الأحد]].",
                "وصل الوفد أمس الخميس.\nوغادر وزيران أمس الخميس.\nويُعقد الاجتماع اليوم الجمعة.",
            ),
            Example("وصل الوفد أمس الخميس.\nويُعقد الاجتماع اليوم الجمعة."),
            Example("وصل الوفد أمس الخميس.\nوقال: «نجتمع اليوم الأحد»."),
            Example("Yesterday, Thursday, it met. On Sunday it will meet again."),
        ),
        measured=Measured(
            1.0,
            1,
            "1 alarm in SaudiNewsNet, true; no other alarm on the 242,000 words of "
            "SaudiNewsNet, NTREX, TICO-19 and PUD",
            "2026-11-24",
        ),
    )

    def check(self, document: Document, context: Context) -> Iterator[Finding]:
        """Each pair tells the weekday on which the article was written."""
        found: list[tuple[Segment, Piece, int]] = []
        for segment in document.segments:
            if segment.kind not in PROSE:
                continue
            for expression in date_expressions(segment.text):
                first = expression.first
                offset, weekday = first.moment.offset, first.weekday
                if weekday is None or offset is None or offset.unit != "day":
                    continue
                if not is_quoted(segment, first.start):
                    found.append((segment, weekday, (weekday.number - offset.amount) % 7))
        if not found:
            return
        day = published_day(document)
        if day is not None:
            allowed = {(day.weekday() + shift) % 7 for shift in (-1, 0, 1)}
        else:
            # Two against one: which of two that differ is wrong cannot be told.
            (usual, times), *others = Counter(told for _, _, told in found).most_common()
            if others and times == others[0][1]:
                return
            allowed = {usual}
        right = next(((s, w) for s, w, told in found if told in allowed), None)
        for segment, weekday, told in found:
            if told in allowed:
                continue
            related = []
            if right and day is None:
                there, piece = right
                note = Message(en="another day of writing", ar="يوم كتابة آخر")
                related.append(Related(there.span(piece.start, piece.end), note))
            en, ar = ENGLISH_WEEKDAYS[told][0], ARABIC_WEEKDAYS[told][0]
            yield self.finding(
                segment,
                weekday.start,
                weekday.end,
                Message(
                    en=f"By this the article was written on a {en}, which its other dates deny.",
                    ar=f"يدل هذا على أن المقال كُتب يوم {ar}، وسائر تواريخه تنفي ذلك.",
                ),
                related=related,
            )


_NEAR = 60
"""Days from the article's own within which a date without a year is of the nearest year."""


class ImpliedWeekdayMismatch(DocumentRule):
    """The weekday before a date without a year, in an article whose day is known."""

    meta = RuleMeta(
        id="any/implied-weekday-mismatch",
        summary=Message(
            en="Weekday that is not that date's this year",
            ar="يوم أسبوع لا يوافق التاريخ في سنة المقال",
        ),
        explanation=Message(
            en="A date near the day of the article is of the nearest year. Its weekday is another "
            "one, in that year and in those before and after it.",
            ar="التاريخ القريب من تاريخ المقال يُحمل على أقرب سنة، ويوم الأسبوع المذكور لا يوافقه "
            "فيها ولا في التي قبلها أو بعدها.",
        ),
        category=Category.DATES,
        langs=BOTH,
        severity=Severity.NOTE,
        authority="the Gregorian calendar",
        examples=(
            Example(
                "---\ndate: 2025-09-15\n---\nوصل الوفد [[الأحد 12 سبتمبر]].",
                "---\ndate: 2025-09-15\n---\nوصل الوفد الجمعة 12 سبتمبر.",
                format="markdown",
                lang="ar",
            ),
            Example(
                "---\ndate: 2025-09-15\n---\nIt met on [[Sunday, Sept. 12]].",
                "---\ndate: 2025-09-15\n---\nIt met on Friday, Sept. 12.",
                format="markdown",
                lang="en",
            ),
            Example("وصل الوفد الأحد 12 سبتمبر."),
            Example(
                "---\ndate: 2025-09-15\n---\nIt met on Monday, May 12, of that year.",
                format="markdown",
                lang="en",
            ),
        ),
    )

    def check(self, document: Document, context: Context) -> Iterator[Finding]:
        """Only dates near the day of the article are judged."""
        day = published_day(document)
        if day is None:
            return
        for segment in document.segments:
            for expression in date_expressions(segment.text):
                for written in expression.written:
                    right = _implied(written, day)
                    if right is None or written.weekday is None:
                        continue
                    en, ar = ENGLISH_WEEKDAYS[right][0], ARABIC_WEEKDAYS[right][0]
                    yield self.finding(
                        segment,
                        written.start,
                        written.end,
                        Message(
                            en=f"This date is a {en} this year: check which of the two is right.",
                            ar=f"يوافق هذا التاريخ {ar} في سنة المقال: تحقق أيهما الصحيح.",
                        ),
                    )


def _implied(written: Written, day: datetime.date) -> int | None:
    """The weekday of a date without its year, if the one written fits no year near by."""
    moment = written.moment
    if written.weekday is None or moment.year is not None or written.ambiguous:
        return None
    if moment.precision is not Precision.DAY or moment.month is None or moment.day is None:
        return None
    if moment.calendar is not Calendar.GREGORIAN or (
        moment.offset is not None and moment.offset.unit != "occurrence"
    ):
        return None
    near = [
        datetime.date(year, moment.month, moment.day)
        for year in (day.year - 1, day.year, day.year + 1)
        if 1 <= moment.day <= calendar.monthrange(year, moment.month)[1]
    ]
    if not near or any(each.weekday() == written.weekday.number for each in near):
        return None
    nearest = min(near, key=lambda each: abs(each - day))
    return nearest.weekday() if abs((nearest - day).days) <= _NEAR else None
