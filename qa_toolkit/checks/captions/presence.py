"""What must stand under and behind a picture: a caption that tells, a text for who cannot see."""

from __future__ import annotations

import re
from collections.abc import Iterator

from qa_toolkit.checks.captions.shown import captioned, shown
from qa_toolkit.document import Document, Kind
from qa_toolkit.language.caption_words import lacking
from qa_toolkit.language.credits import folded
from qa_toolkit.language.picture_names import file_name
from qa_toolkit.model import Category, Finding, Message, Severity
from qa_toolkit.rule import BOTH, Context, DocumentRule, Example, RuleMeta


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


_PARTS = {
    "who": Message(en="who is seen", ar="من فيها"),
    "where": Message(en="where", ar="أين"),
    "when": Message(en="when", ar="متى"),
}


class CaptionIncomplete(DocumentRule):
    """A caption that leaves out who, where or when."""

    meta = RuleMeta(
        id="any/caption-incomplete",
        summary=Message(
            en="Caption without who, where or when", ar="تعليق لا يذكر من أو أين أو متى"
        ),
        explanation=Message(
            en="A news caption names the people seen, the place and the day. An office without a "
            "name (“the minister”) does not say who; “file photo” says when.",
            ar="يسمي تعليق الصورة الإخبارية من فيها والمكان واليوم. والمنصب بلا اسم "
            "(«الوزير») لا يقول "
            "من هو، وكلمة «أرشيفية» تقول متى.",
        ),
        category=Category.CAPTIONS,
        langs=BOTH,
        severity=Severity.NOTE,
        profiles=frozenset({"strict"}),
        authority="AP Stylebook: the first sentence of a caption says who, what, where and when",
        examples=(
            Example(
                "![ [[استقبل الوزير ضيوفه أمس.]] ](1.jpg)",
                "![ استقبل الوزير سامر الحلبي ضيوفه في بيروت أمس. ](1.jpg)",
                format="plain",
            ),
            Example(
                "![ [[The minister speaks to reporters in Beirut.]] ](1.jpg)",
                "![ Minister Sami Halabi speaks to reporters in Beirut on March 3, 2024. ](1.jpg)",
                format="plain",
            ),
            Example("![مشاة على الجسر في دمشق، 12 أيار 2025.](1.jpg)", format="plain"),
            Example("![Fishing boats in Tripoli harbour (file photo).](1.jpg)", format="plain"),
        ),
    )

    def check(self, document: Document, context: Context) -> Iterator[Finding]:
        """One finding a caption, with all that it lacks; of three words or fewer, none."""
        for each in shown(document, context.agencies):
            caption = each.caption
            if each.segment.kind is not Kind.CAPTION or len(caption.words.split()) <= 3:
                continue
            parts = [_PARTS[part] for part in lacking(caption)]
            if parts:
                yield self.finding(
                    each.segment,
                    0,
                    len(each.segment.text),
                    Message(
                        en=f"The caption does not say {' or '.join(part.en for part in parts)}.",
                        ar=f"لا يذكر التعليق {' ولا '.join(part.ar for part in parts)}.",
                    ),
                    data={"lacks": lacking(caption)},
                )


class AltMissing(DocumentRule):
    """A picture with a caption but no alternative text, where the format has a place for one."""

    meta = RuleMeta(
        id="any/alt-missing",
        summary=Message(en="Picture without an alternative text", ar="صورة بلا نص بديل"),
        explanation=Message(
            en="A caption tells what the picture means; the alternative text tells those who "
            'cannot see it what it shows. Write alt="" if the caption says that already.',
            ar="التعليق يقول ما تعنيه الصورة، والنص البديل يصف ما فيها لمن لا يراها. اكتب "
            'alt="" إذا كان التعليق يصفها.',
        ),
        category=Category.CAPTIONS,
        langs=BOTH,
        severity=Severity.NOTE,
        profiles=frozenset({"strict"}),
        authority="WCAG 2.2, success criterion 1.1.1; HTML Standard, the alt attribute",
        examples=(
            Example(
                '<figure>[[<img src="1.jpg">]]<figcaption>السوق القديم</figcaption></figure>',
                '<figure><img src="1.jpg" alt="باعة"><figcaption>السوق '
                "القديم</figcaption></figure>",
                format="html",
            ),
            Example(
                '<figure><img src="1.jpg" alt=""><figcaption>The market</figcaption></figure>',
                format="html",
            ),
            Example("![السوق القديم. [وكالة] ](1.jpg)", format="plain"),
        ),
    )

    def check(self, document: Document, context: Context) -> Iterator[Finding]:
        """A plain text has no place for one, and its captions stand where others have it."""
        for image in document.article.images:
            written = document.source[image.span.start : image.span.start + 4]
            if image.alt is None and image.caption and written.startswith(("<", "![](")):
                yield self.finding_at(
                    image.span,
                    Message(
                        en="The picture has no alternative text: say what it shows.",
                        ar="الصورة بلا نص بديل: صف ما فيها.",
                    ),
                )


class AltRepeatsCaption(DocumentRule):
    """An alternative text that says what the caption says."""

    meta = RuleMeta(
        id="any/alt-repeats-caption",
        summary=Message(en="Alternative text that repeats the caption", ar="نص بديل يكرر التعليق"),
        explanation=Message(
            en="A screen reader reads both: the same words twice, and no description.",
            ar="يقرأ قارئ الشاشة النصين معاً: الكلمات نفسها مرتين، ولا وصف للصورة.",
        ),
        category=Category.CAPTIONS,
        langs=BOTH,
        severity=Severity.NOTE,
        profiles=frozenset({"strict"}),
        authority="HTML Standard: alternative text is not to repeat the caption",
        examples=(
            Example(
                '<figure><img src="1.jpg" alt="[[السوق القديم]]"><figcaption>السوق القديم'
                "</figcaption></figure>",
                '<figure><img src="1.jpg" alt="باعة وزبائن"><figcaption>السوق القديم'
                "</figcaption></figure>",
                format="html",
            ),
            Example(
                '<figure><img src="1.jpg" alt="Stalls"><figcaption>The '
                "market</figcaption></figure>",
                format="html",
            ),
        ),
    )

    def check(self, document: Document, context: Context) -> Iterator[Finding]:
        """The credit does not count."""
        captions = {
            folded(each.caption.words).rstrip(".") for each in shown(document, context.agencies)
            if each.image.caption and each.segment.kind is Kind.CAPTION
        }  # fmt: skip
        repeated = {
            folded(image.alt)
            for image in document.article.images
            if image.alt and image.caption and folded(image.alt).rstrip(".") in captions
        }
        for segment in document.segments if repeated else ():
            if segment.kind is Kind.ALT and folded(segment.text) in repeated:
                yield self.finding(
                    segment,
                    0,
                    len(segment.text),
                    Message(
                        en="It repeats the caption: describe the picture, or leave it empty.",
                        ar="يكرر التعليق: صف الصورة أو اتركه فارغاً.",
                    ),
                )


_FILE_NAME = re.compile(
    r"\S+\.(?:jpe?g|png|webp|gif|tiff?|avif|heic)|(?:IMG|DSC|DSCN|DSCF|PXL|_MG)[ _-]?[0-9]{3,}\S*"
    r"|WhatsApp Image 20\d\d-\d\d-\d\d.*|Screenshot[ _]20\d\d-\d\d-\d\d.*",
    re.IGNORECASE,
)


class AltIsFileName(DocumentRule):
    """An alternative text that is the name of the file."""

    meta = RuleMeta(
        id="any/alt-is-file-name",
        summary=Message(en="File name instead of a description", ar="اسم ملف بدل وصف الصورة"),
        explanation=Message(
            en="An upload form has put the file’s name where a description belongs; a screen "
            "reader spells it out.",
            ar="وضع نموذج الرفع اسم الملف مكان الوصف، فيتهجاه قارئ الشاشة.",
        ),
        category=Category.CAPTIONS,
        langs=BOTH,
        severity=Severity.NOTE,
        authority="WCAG 2.2, failure F30",
        examples=(
            Example(
                '<p>مقدمة الخبر.</p><img src="a/1.jpg" alt="[[IMG_2034.jpg]]">',
                '<p>مقدمة الخبر.</p><img src="a/1.jpg" alt="باعة في السوق">',
                format="html",
            ),
            Example('<p>A story.</p><img src="a/market.jpg" alt="Market">', format="html"),
        ),
    )

    def check(self, document: Document, context: Context) -> Iterator[Finding]:
        """One plain word that the file happens to be called is a description."""
        for image, segment in captioned(document):
            if segment is None or segment.kind is not Kind.ALT:
                continue
            text = segment.text.strip()
            name = file_name(image.src)
            stem = name.rpartition(".")[0]
            same = text.casefold() in (name.casefold(), stem.casefold())
            if _FILE_NAME.fullmatch(text[:300]) or (same and re.search(r"\w[-_]\w|\d", text)):
                yield self.finding(
                    segment,
                    0,
                    len(segment.text),
                    Message(
                        en="This is a file's name: describe the picture.",
                        ar="هذا اسم ملف: صف الصورة.",
                    ),
                )
