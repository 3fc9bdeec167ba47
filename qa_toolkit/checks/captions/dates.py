"""A caption's date against the picture's own."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, timedelta

from qa_toolkit.checks.captions.shown import Shown, shown
from qa_toolkit.document import Document, Picture
from qa_toolkit.language.dates import DateMention, dates
from qa_toolkit.language.picture_names import FileDate, file_date
from qa_toolkit.model import Category, Finding, Message, Severity
from qa_toolkit.rule import BOTH, Context, DocumentRule, Example, Measured, RuleMeta

_DAY = timedelta(days=1)


def _one_date(each: Shown) -> DateMention | None:
    """The date of a caption that has one: of two, the other may be history."""
    written = [mention for mention in each.caption.dates if mention.possible]
    return written[0] if len(written) == 1 else None


def _contradicts(mention: DateMention, taken: FileDate) -> bool:
    near = [taken.day + number * _DAY for number in (0, -taken.slack.days, taken.slack.days)]
    if mention.day is None:
        if mention.year is None:
            return False
        written = (mention.year, mention.month)
        months = [(day.year, day.month) for day in near]
        return written not in months if taken.sure else written > max(months)
    if mention.year is None:
        return taken.sure and (mention.month, mention.day) not in [(d.month, d.day) for d in near]
    if not mention.dates or not set(near).isdisjoint(mention.dates):
        return False
    return taken.sure or min(mention.dates) > max(near)


class CaptionDateMismatch(DocumentRule):
    """The date in a caption is not the one in the picture's file name."""

    meta = RuleMeta(
        id="any/caption-date-mismatch",
        summary=Message(
            en="Caption date that is not the picture's", ar="تاريخ التعليق لا يوافق تاريخ الصورة"
        ),
        explanation=Message(
            en="A VIRIN (250912-D-AB123-0001) and the names that cameras give hold the day the "
            "picture was taken, and a caption's date is that day. Any other date in a file name "
            "(an agency's, a messenger's) is the day it was sent, and counts only if the caption "
            "claims a later day. Dates of folders prove nothing.",
            ar="يحمل رقم الصورة VIRIN (مثل 250912-D-AB123-0001) وأسماء ملفات الكاميرات يوم "
            "التقاطها، وهو اليوم الذي يذكره التعليق. وأي تاريخ آخر في اسم الملف (من وكالة أو تطبيق "
            "مراسلة) هو يوم إرسالها، ولا يُعتد به إلا إذا ذكر التعليق يوماً بعده. أما تواريخ "
            "المجلدات فلا تدل على شيء.",
        ),
        category=Category.CAPTIONS,
        langs=BOTH,
        severity=Severity.WARNING,
        authority="DoDI 5040.02 (VIRIN) and the DVIDS caption style: the date is the day taken",
        examples=(
            Example(
                "![الوزير في بيروت [[21 سبتمبر/أيلول 2025]].](/2025/12/250912-D-AB123-0001.jpg)",
                "![الوزير في بيروت 12 سبتمبر/أيلول 2025.](/2025/12/250912-D-AB123-0001.jpg)",
                format="plain",
            ),
            Example(
                "![Soldiers train in Jordan, [[March 4, 2024]].](img/240314-A-CD456-1002.jpg)",
                "![Soldiers train in Jordan, March 14, 2024.](img/240314-A-CD456-1002.jpg)",
                format="plain",
            ),
            Example(
                "![The old bridge, May 2, 1990.](/photos/2024-05-03-bridge.jpg)",
                format="plain",
            ),
            Example("![الجسر في 2 أيار 1990](/2024/05/03/bridge.jpg)", format="plain"),
            Example(
                "![Fans in Rome, May 2, 2024.](IMG-20240503-WA0004.jpg)",
                format="plain",
            ),
        ),
        measured=Measured(
            1.0,
            159,
            "captions made of 53 dated sentences of SaudiNewsNet, NTREX and TICO-19, each "
            "under three "
            "kinds of file names of another day: 159 of 159 found; of the same day: no alarm",
            "2026-11-24",
        ),
    )

    def check(self, document: Document, context: Context) -> Iterator[Finding]:
        """Only a caption with one date is judged."""
        for each in shown(document, context.agencies):
            taken, written = file_date(each.image.src), _one_date(each)
            if taken is None or written is None or not _contradicts(written, taken):
                continue
            day = taken.day.isoformat()
            yield self.finding(
                each.segment,
                written.start,
                written.end,
                Message(
                    en=f"The picture's file name says {day}: check which is so.",
                    ar=f"اسم ملف الصورة يدل على {day}: تحقق أيهما الصحيح.",
                ),
                data={"file_date": day},
            )


_SCANNED = timedelta(days=366)
"""A picture made longer than this after the day in its caption is the scan of an old print."""


def own_days(days: tuple[date, ...]) -> tuple[date, ...]:
    """The days without those of a camera whose clock was never set."""
    return tuple(day for day in days if day.year > 1990 and (day.month, day.day) != (1, 1))


def _told(written: DateMention, picture: Picture) -> bool:
    """Whether the caption inside the file gives the same day; its author was there."""
    told = dates(picture.caption or "")
    return any(not set(written.dates).isdisjoint(mention.dates) for mention in told)


class CaptionDateUnlikePicture(DocumentRule):
    """The date in a caption is not the one inside the picture's file."""

    meta = RuleMeta(
        id="any/caption-date-unlike-picture",
        summary=Message(
            en="Caption date that the picture's own data contradict",
            ar="تاريخ التعليق يخالف بيانات الصورة",
        ),
        explanation=Message(
            en="Cameras and agencies write into the file when a picture was taken (EXIF "
            "DateTimeOriginal, IPTC Date Created, XMP). A day more or less is a matter of time "
            "zones, and a file made a year after its caption is the scan of a print; neither is "
            "reported. A camera's clock may be wrong: check which is so.",
            ar="تكتب الكاميرات والوكالات في ملف الصورة يوم التقاطها (EXIF وIPTC وXMP). والفرق يوماً "
            "واحداً سببه المناطق الزمنية، والملف الذي أُنشئ بعد سنة من تاريخ التعليق نسخة ممسوحة عن "
            "أصل قديم، فلا يُبلَّغ عنهما. وقد تكون ساعة الكاميرا خاطئة: تحقق أيهما الصحيح.",
        ),
        category=Category.CAPTIONS,
        langs=BOTH,
        severity=Severity.NOTE,
        authority="EXIF 2.32 (DateTimeOriginal); IPTC Photo Metadata Standard: Date Created",
        examples=(
            Example(
                "![الوزير في بيروت، [[21 أيلول 2025]].](a/minister.jpg)",
                "![الوزير في بيروت، 12 أيلول 2025.](a/minister.jpg)",
                format="plain",
                pictures={"a/minister.jpg": Picture(taken=(date(2025, 9, 12),))},
            ),
            Example(
                "![The minister in Beirut, Sept. 13, 2025.](a/minister.jpg)",
                format="plain",
                pictures={"a/minister.jpg": Picture(taken=(date(2025, 9, 12),))},
            ),
            Example(
                "![The old bridge in May 1950.](bridge.jpg)",
                format="plain",
                pictures={"bridge.jpg": Picture(taken=(date(2019, 3, 8),))},
            ),
        ),
        measured=Measured(
            1.0,
            53,
            "captions made of SaudiNewsNet, NTREX and TICO-19 over pictures of another day: "
            "53 of 53 found; of the same day: no alarm",
            "2026-11-24",
        ),
    )

    def check(self, document: Document, context: Context) -> Iterator[Finding]:
        """A file name that bears the caption out is believed before the file's own data."""
        for each in shown(document, context.agencies):
            written = _one_date(each)
            picture = context.pictures.of(each.image.src) if written else None
            days = own_days(picture.taken) if picture else ()
            if picture is None or written is None or not days:
                continue
            if not self._contradicted(written, days) or _told(written, picture):
                continue
            named = file_date(each.image.src)
            if named and named.sure and not _contradicts(written, named):
                continue
            day = days[0].isoformat()
            yield self.finding(
                each.segment,
                written.start,
                written.end,
                Message(
                    en=f"The picture's own data say {day}: check which is so.",
                    ar=f"بيانات الصورة نفسها تدل على {day}: تحقق أيهما الصحيح.",
                ),
                data={"taken": day},
            )

    def _contradicted(self, written: DateMention, days: tuple[date, ...]) -> bool:
        if not all(_contradicts(written, FileDate(day, True, _DAY)) for day in days):
            return False
        if written.year is None:
            return True
        last = max(written.dates, default=date(written.year, written.month, 28))
        return last > max(days) or min(days) - last < _SCANNED
