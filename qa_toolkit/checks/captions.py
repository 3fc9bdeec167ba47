"""Pictures and what is written under them."""

from __future__ import annotations

import re
from collections import defaultdict, deque
from collections.abc import Iterator
from datetime import date

from qa_toolkit.document import Document, Image, Kind, Segment
from qa_toolkit.language.dates import DateMention, dates
from qa_toolkit.model import Category, Finding, Message, Related, Severity, Span
from qa_toolkit.rule import BOTH, Context, DocumentRule, Example, Measured, RuleMeta


def captioned(document: Document) -> Iterator[tuple[Image, Segment | None]]:
    """Each picture with the segment of its caption, else of its alternative text, else None.

    Two pictures may be captioned in the same words; they take those segments in turn.
    """
    texts: dict[tuple[Kind, str], deque[Segment]] = defaultdict(deque)
    for segment in document.segments:
        if segment.kind in (Kind.CAPTION, Kind.ALT):
            texts[segment.kind, segment.text.strip()].append(segment)
    for image in document.article.images:
        # A parser without a place for captions of its own gives the alternative text as one.
        spoken = [
            texts[kind, text.strip()]
            for kind, text in (
                (Kind.CAPTION, image.caption),
                (Kind.ALT, image.caption),
                (Kind.CAPTION, image.alt),
                (Kind.ALT, image.alt),
            )
            if text and (kind, text.strip()) in texts
        ]
        waiting = next((segments for segments in spoken if segments), None)
        yield image, waiting.popleft() if waiting else None


# The Visual Information Record Identification Number of the United States' armed forces:
# YYMMDD-S-VISIONID-NNNN, where YYMMDD is the day the picture was taken (DoDI 5040.02).
_VIRIN = re.compile(
    r"(?<![0-9])(?P<y>[0-9]{2})(?P<m>[0-9]{2})(?P<d>[0-9]{2})-[A-Z]-[A-Z0-9]{5}-[0-9]{3,4}(?![0-9])",
    re.IGNORECASE,
)
# The names that cameras and telephones give: IMG_20250912_101500, WhatsApp Image 2025-09-12 at.
_CAMERA = re.compile(
    r"(?:^|[^A-Z])(?:IMG|VID|DSC|DSCN|PXL|PANO|MVIMG|WhatsApp[ _-]Image)[ _-]"
    r"(?P<y>(?:19|20)[0-9]{2})[-_]?(?P<m>[0-9]{2})[-_]?(?P<d>[0-9]{2})(?![0-9])",
    re.IGNORECASE,
)
_ANY_DATE = re.compile(
    r"(?<![0-9])(?P<y>(?:19|20)[0-9]{2})(?P<sep>[-_.]?)(?P<m>[0-9]{2})(?P=sep)(?P<d>[0-9]{2})"
    r"(?![0-9])"
)


def _taken(src: str) -> tuple[date, bool] | None:
    """The day in a picture's file name, and whether it is surely the day it was taken.

    Folders tell the day of the upload and are not looked at. A bare date in the file name may
    be that too: the picture is no younger, but it may be older.
    """
    name = re.split(r"[/\\]", re.split(r"[?#]", src, maxsplit=1)[0])[-1].replace("%20", " ")
    for pattern, sure in ((_VIRIN, True), (_CAMERA, True), (_ANY_DATE, False)):
        match = pattern.search(name)
        if match is None:
            continue
        year = int(match["y"])
        if year < 100:
            year += 2000 if year < 70 else 1900
        try:
            return date(year, int(match["m"]), int(match["d"])), sure
        except ValueError:
            continue
    return None


def _contradicts(mention: DateMention, taken: date, sure: bool) -> bool:
    if mention.day is None:
        if mention.year is None:
            return False
        written, real = (mention.year, mention.month), (taken.year, taken.month)
        return written != real if sure else written > real
    if mention.year is None:
        return sure and (mention.month, mention.day) != (taken.month, taken.day)
    if not mention.dates or taken in mention.dates:
        return False
    return sure or min(mention.dates) > taken


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
            "counts only if the caption claims a later day. Dates of folders prove nothing.",
            ar="يحمل رقم الصورة VIRIN (مثل 250912-D-AB123-0001) وأسماء ملفات الكاميرات يوم "
            "التقاطها، وهو اليوم الذي يذكره التعليق. وأي تاريخ آخر في اسم الملف لا يُعتد به إلا "
            "إذا ذكر التعليق يوماً بعده. أما تواريخ المجلدات فلا تدل على شيء.",
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
        ),
        measured=Measured(
            1.0,
            83,
            "96 dated sentences of SaudiNewsNet, NTREX and TICO-19 as captions of pictures with "
            "another date: 83 found; with the same date: no alarm",
            "2026-11",
        ),
    )

    def check(self, document: Document, context: Context) -> Iterator[Finding]:
        """Only a caption with one date is judged: of two, the other may be history."""
        for image, segment in captioned(document):
            taken = _taken(image.src)
            if taken is None or segment is None:
                continue
            written = [mention for mention in dates(segment.text) if mention.possible]
            if len(written) != 1 or not _contradicts(written[0], *taken):
                continue
            yield self.finding(
                segment,
                written[0].start,
                written[0].end,
                Message(
                    en=f"The picture's file name says {taken[0].isoformat()}: check which is so.",
                    ar=f"اسم ملف الصورة يدل على {taken[0].isoformat()}: تحقق أيهما الصحيح.",
                ),
                data={"file_date": taken[0].isoformat()},
            )


# Many houses write (رويترز) where others write [رويترز].
_ROUND_CREDIT = re.compile(r"\([^()]{2,60}\)[.\s]{0,3}$")


class CaptionMissingCredit(DocumentRule):
    """A caption that does not say whose picture it is."""

    meta = RuleMeta(
        id="any/caption-missing-credit",
        summary=Message(en="Caption without a credit", ar="تعليق صورة بلا مصدر"),
        explanation=Message(
            en="A published picture names its photographer or agency, in brackets at the end of "
            "the caption.",
            ar="تُنسب كل صورة منشورة إلى مصوّرها أو وكالتها، بين معقوفين في آخر التعليق.",
        ),
        category=Category.CAPTIONS,
        langs=BOTH,
        severity=Severity.NOTE,
        profiles=frozenset({"strict"}),
        authority="IPTC Photo Metadata Standard: Credit Line",
        examples=(
            Example(
                "![ [[مدخل الميناء صباح أمس.]] ](port.jpg)",
                "![مدخل الميناء صباح أمس. [وكالة] ](port.jpg)",
                format="plain",
            ),
            Example("![The harbour at dawn. [AFP] ](port.jpg)", format="plain"),
            Example("![مدخل الميناء صباح أمس (رويترز)](port.jpg)", format="plain"),
        ),
    )

    def check(self, document: Document, context: Context) -> Iterator[Finding]:
        """The parsers tell the credit from the caption."""
        for image, segment in captioned(document):
            if image.credit or not image.caption or segment is None:
                continue
            if _ROUND_CREDIT.search(segment.text[-80:]):
                continue
            yield self.finding(
                segment,
                0,
                len(segment.text),
                Message(
                    en="The caption has no credit: add the source of the picture in brackets.",
                    ar="التعليق بلا مصدر: أضف مصدر الصورة بين معقوفين.",
                ),
            )


class CaptionMissing(DocumentRule):
    """A picture that nothing describes."""

    meta = RuleMeta(
        id="any/caption-missing",
        summary=Message(en="Picture without a caption", ar="صورة بلا تعليق"),
        explanation=Message(
            en="A picture with neither a caption nor an alternative text tells nothing to a "
            'reader who cannot see it. Write alt="" for a mere ornament.',
            ar='الصورة التي لا تعليق لها ولا نص بديل لا تقول شيئاً لمن لا يراها. اكتب alt="" لما '
            "هو زخرف فقط.",
        ),
        category=Category.CAPTIONS,
        langs=BOTH,
        severity=Severity.NOTE,
        profiles=frozenset({"strict"}),
        authority="WCAG 2.2, success criterion 1.1.1",
        examples=(
            Example("[[![](port.jpg)]]", "![مدخل الميناء](port.jpg)", format="plain"),
            Example("![The harbour at dawn](port.jpg)", format="plain"),
        ),
    )

    def check(self, document: Document, context: Context) -> Iterator[Finding]:
        """An empty alternative text is said on purpose; a missing one is not."""
        for image in document.article.images:
            if image.caption or image.alt is not None:
                continue
            yield self.finding_at(
                image.span,
                Message(
                    en="The picture has no caption: say who and what it shows, where and when.",
                    ar="الصورة بلا تعليق: اكتب من فيها وما فيها وأين ومتى.",
                ),
            )


class ImageUsedTwice(DocumentRule):
    """One picture that stands twice in an article."""

    meta = RuleMeta(
        id="any/image-used-twice",
        summary=Message(en="The same picture twice", ar="صورة مكررة"),
        explanation=Message(
            en="The same file stands in the article twice, often because a second picture was "
            "copied over and not replaced.",
            ar="الملف نفسه موجود في المقال مرتين، وكثيراً ما يكون السبب نسخ صورة دون استبدالها.",
        ),
        category=Category.CAPTIONS,
        langs=BOTH,
        severity=Severity.NOTE,
        authority="newsroom practice: a second picture shows something else",
        examples=(
            Example(
                "![السوق](a/1.jpg)\n[[![المرفأ](a/1.jpg)]]",
                "![السوق](a/1.jpg)\n![المرفأ](a/2.jpg)",
                format="plain",
            ),
            Example("![Market](1.jpg)\n![Harbour](2.jpg)", format="plain"),
        ),
    )

    def check(self, document: Document, context: Context) -> Iterator[Finding]:
        """Compare addresses; ornaments (SVG, GIF, data) are meant to return."""
        first: dict[str, Span] = {}
        for image in document.article.images:
            address = image.src.strip()
            if not address or address.startswith("data:") or _ORNAMENT.search(address):
                continue
            if address not in first:
                first[address] = image.span
                continue
            yield self.finding_at(
                image.span,
                Message(
                    en="This picture already stands above: choose another one.",
                    ar="سبقت هذه الصورة في المقال: اختر غيرها.",
                ),
                related=[
                    Related(first[address], Message(en="first used here", ar="وردت أولاً هنا"))
                ],
            )


_ORNAMENT = re.compile(r"\.(?:svg|gif|ico)(?:$|[?#])", re.IGNORECASE)
