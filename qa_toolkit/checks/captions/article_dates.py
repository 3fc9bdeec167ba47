"""A caption's and a picture's date against the article's."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta

from qa_toolkit.checks.captions.dates import own_days
from qa_toolkit.checks.captions.shown import Shown, published, shown
from qa_toolkit.document import Document
from qa_toolkit.language.picture_names import file_date
from qa_toolkit.model import Category, Finding, Message, Severity
from qa_toolkit.rule import BOTH, Context, DocumentRule, Example, Measured, RuleMeta

_DAY = timedelta(days=1)

# What is still to come, or goes on to a day: will open, due, until; ستقام، المقرر، حتى.
_TO_COME = re.compile(
    r"\b(?:will|to be|is to|are to|scheduled|due|upcoming|planned|until|till|through|by|ahead|next|"
    r"before|expected|expire[sd]?|opens|begins|starts|set (?:for|to)|future|deadline)\b"
    r"|(?<!\w)(?:س[يتأن]\w{2,}|سوف|المقبل\w{0,2}|القادم\w{0,2}|المقرر\w{0,2}|مقرر\w{0,2}|حتى|"
    r"موعد\w{0,2}|المرتقب\w{0,2}|مرتقب\w{0,2}|المنتظر\w{0,2}|المتوقع\w{0,2}|لغاية|قبل|قبيل|استعداد\w*|تمهيد\w*|"
    r"[يت]ُ?قام|[يت]نطلق|[يت]بدأ|إعلان|ملصق|شعار|تذكرة)(?!\w)",
    re.IGNORECASE,
)


class CaptionDatedLater(DocumentRule):
    """A caption of a day that had not come when the article was published."""

    meta = RuleMeta(
        id="any/caption-dated-later",
        summary=Message(
            en="Caption dated after the article", ar="تاريخ التعليق بعد تاريخ نشر المقال"
        ),
        explanation=Message(
            en="A picture shows what has happened, so the day in its caption is not after the day "
            "of publication. A caption that speaks of what is to come is left alone.",
            ar="الصورة تُظهر ما حدث، فلا يكون تاريخ تعليقها بعد تاريخ النشر. ولا يُنظر في "
            "تعليق يتحدث "
            "عما سيأتي.",
        ),
        category=Category.CAPTIONS,
        langs=BOTH,
        severity=Severity.NOTE,
        authority="IPTC Photo Metadata Standard: Date Created; newsroom practice",
        examples=(
            Example(
                "---\ndate: 2025-05-12\n---\n\n![مشاة على الجسر، [[12 حزيران 2025]]. [وكالة] "
                "](b.jpg)\n",
                "---\ndate: 2025-05-12\n---\n\n![مشاة على الجسر، 12 أيار 2025. [وكالة] ](b.jpg)\n",
                format="markdown",
            ),
            Example(
                "---\ndate: 2025-05-12\n---\n\n![الملعب الذي سيفتتح في 12 حزيران 2025. "
                "[وكالة] ](b.jpg)\n",
                format="markdown",
            ),
            Example(
                "---\ndate: 2025-05-12\n---\n\n![The hall, due to open on June 2, 2025.](b.jpg)\n",
                format="markdown",
            ),
        ),
        measured=Measured(
            1.0,
            47,
            "captions made of SaudiNewsNet, NTREX and TICO-19 in articles of an earlier day: "
            "47 of 53 found; of a later day: no alarm",
            "2026-11-24",
        ),
    )

    def check(self, document: Document, context: Context) -> Iterator[Finding]:
        """A day later may be a time zone."""
        day = published(document)
        for each in shown(document, context.agencies) if day else ():
            if _TO_COME.search(each.caption.words[:2_000]):
                continue
            for mention in each.caption.dates:
                if day and mention.dates and min(mention.dates) > day + _DAY:
                    yield self.finding(
                        each.segment,
                        mention.start,
                        mention.end,
                        Message(
                            en=f"The article is of {day.isoformat()}: check the caption's date.",
                            ar=f"تاريخ المقال {day.isoformat()}: تحقق من تاريخ التعليق.",
                        ),
                        data={"published": day.isoformat()},
                    )


@dataclass(frozen=True, slots=True)
class OldPictureOptions:
    """``days``: how much older than the article a picture may be without a word about it."""

    days: int = 180


class OldPictureUnmarked(DocumentRule):
    """An old picture under which nothing says so."""

    meta = RuleMeta(
        id="any/old-picture-unmarked",
        summary=Message(
            en="Old picture that is not marked as one", ar="صورة قديمة لا يُذكر أنها أرشيفية"
        ),
        explanation=Message(
            en="A picture taken long before the article misleads unless its caption gives the day "
            "or says “file photo”.",
            ar="الصورة الملتقطة قبل المقال بمدة طويلة تضلل القارئ ما لم يذكر تعليقها يوم "
            "التقاطها أو "
            "أنها أرشيفية.",
        ),
        category=Category.CAPTIONS,
        langs=BOTH,
        severity=Severity.NOTE,
        authority="AP Stylebook and Reuters Handbook of Journalism: file pictures are labelled",
        examples=(
            Example(
                "---\ndate: 2025-05-12\n---\n\n![ [[الميناء عند الفجر. (وكالة)]] "
                "](240314-A-CD456-1002.jpg)\n",
                "---\ndate: 2025-05-12\n---\n\n![ الميناء عند الفجر، صورة أرشيفية. (وكالة) "
                "](240314-A-CD456-1002.jpg)\n",
                format="markdown",
            ),
            Example(
                "---\ndate: 2025-05-12\n---\n\n![The harbour at dawn.](250502-A-CD456-1002.jpg)\n",
                format="markdown",
            ),
            Example(
                "---\ndate: 2025-05-12\n---\n\n![The harbour in March "
                "2024.](240314-A-CD456-1002.jpg)\n",
                format="markdown",
            ),
        ),
        measured=Measured(
            1.0,
            287,
            "captions made of SaudiNewsNet, NTREX and TICO-19 over pictures half a year to "
            "eight years old: 287 of 300 found; over recent ones: no alarm",
            "2026-11-24",
        ),
    )
    Options = OldPictureOptions
    options: OldPictureOptions

    def check(self, document: Document, context: Context) -> Iterator[Finding]:
        """The day is the file name's, where that is sure, or the latest of the file's own."""
        day = published(document)
        for each in shown(document, context.agencies) if day else ():
            taken = self._taken(each, context)
            if not day or not taken or day - taken <= timedelta(days=self.options.days):
                continue
            if each.caption.archive or each.caption.dates or _YEAR.search(each.caption.words):
                continue
            yield self.finding(
                each.segment,
                0,
                len(each.segment.text),
                Message(
                    en=f"The picture is of {taken.isoformat()}: say so, or that it is a file "
                    f"photo.",
                    ar=f"الصورة من {taken.isoformat()}: اذكر ذلك أو أنها أرشيفية.",
                ),
                data={"taken": taken.isoformat(), "published": day.isoformat()},
            )

    def _taken(self, each: Shown, context: Context) -> date | None:
        named = file_date(each.image.src)
        if named and named.sure:
            return named.day
        picture = context.pictures.of(each.image.src)
        return max(own_days(picture.taken), default=None) if picture else None


_YEAR = re.compile(r"(?<!\d)(?:19|20|١٩|٢٠)\d\d(?!\d)")
