"""Headings: empty ones, those without a text under them, those that skip a level."""

from __future__ import annotations

import re
from collections.abc import Iterator

from qa_toolkit.document import Document, Kind, Segment
from qa_toolkit.model import Category, Finding, Message, Severity
from qa_toolkit.rule import BOTH, Context, DocumentRule, Example, Measured, RuleMeta

_HEADINGS = frozenset({Kind.HEADLINE, Kind.SUBHEAD})
_GAP = 1_000
"""Code points between two headings up to which it is told whether something stands there."""

# What may stand between two headings that have nothing between them: white space, the marks of
# Markdown's headings, the tags of headings and of what surrounds them, the markers of emphasis.
_NOTHING = re.compile(
    r"[\s#=*_>-]++|</?(?:h[1-6]|hgroup|p|br|b|strong|em|i|u|span|div|section|article|header|main|"
    r"body|html)(?:\s[^<>]{0,300}+)?/?>|<!--[^<>]{0,500}?-->|\{#[^{}\n]{0,100}\}"
)


class EmptyBlock(DocumentRule):
    """A paragraph or heading with nothing in it."""

    meta = RuleMeta(
        id="any/empty-block",
        summary=Message(en="Empty paragraph or heading", ar="فقرة أو عنوان فارغ"),
        explanation=Message(
            en="A heading without a text confuses readers who hear the page, and an empty "
            "paragraph is space that belongs to the style sheet.",
            ar="العنوان الفارغ يربك من يسمع الصفحة، والفقرة الفارغة مسافة مكانها ورقة الأنماط.",
        ),
        category=Category.STRUCTURE,
        langs=BOTH,
        severity=Severity.NOTE,
        authority="HTML Living Standard, section 3.2.5.1; WCAG 2.2, success criterion 2.4.6",
        examples=(
            Example(
                "<h1>فتح الجسر</h1><p>فُتح أمس.</p>[[<h2></h2>]]<p>وعبره الناس.</p>",
                "<h1>فتح الجسر</h1><p>فُتح أمس.</p><p>وعبره الناس.</p>",
                format="html",
            ),
            Example(
                "<h1>Bridge opens</h1>[[<p>&nbsp;</p>]]<p>It opened.</p>",
                "<h1>Bridge opens</h1><p>It opened.</p>",
                format="html",
            ),
            Example("<h1>Bridge opens</h1><p><img src=a.jpg alt=''></p>", format="html"),
        ),
        measured=Measured(
            1.0,
            100,
            "100 put into pages made of NTREX-128, TICO-19 and SaudiNewsNet, all found; no "
            "alarm on the pages without them",
            "2026-11-24",
        ),
    )

    def check(self, document: Document, context: Context) -> Iterator[Finding]:
        """The parsers note them."""
        for block in document.article.empty_blocks:
            heading = block.kind is Kind.SUBHEAD
            yield self.finding_at(
                block.span,
                Message(
                    en=f"An empty {'heading' if heading else 'paragraph'}: remove it.",
                    ar=f"{'عنوان فارغ' if heading else 'فقرة فارغة'}: احذف ما لا نص فيه.",
                ),
            )


class SubheadWithoutText(DocumentRule):
    """A subhead that the next heading, or the end, follows at once."""

    meta = RuleMeta(
        id="any/subhead-without-text",
        summary=Message(en="Subhead with no text under it", ar="عنوان داخلي بلا نص تحته"),
        explanation=Message(
            en="A subhead announces a text. Where a heading of the same level or a higher one "
            "follows, or the article ends, that text was lost or the subhead is left over.",
            ar="العنوان الداخلي يعلن عن نص. فإذا تلاه عنوان من مستواه أو أعلى، أو انتهى المقال، "
            "فقد "
            "ضاع النص أو بقي العنوان سهواً.",
        ),
        category=Category.STRUCTURE,
        langs=BOTH,
        severity=Severity.WARNING,
        authority="WCAG 2.2, success criterion 2.4.6 (headings describe what follows)",
        examples=(
            Example(
                "# فتح الجسر\n\nفُتح أمس.\n\n## [[الكلفة]]\n\n## المواعيد\n\nكل يوم.\n",
                "# فتح الجسر\n\nفُتح أمس.\n\n## المواعيد\n\nكل يوم.\n",
                format="markdown",
            ),
            Example(
                "<h1>Bridge opens</h1><p>It opened.</p><h2>[[What it cost]]</h2>",
                "<h1>Bridge opens</h1><p>It opened.</p>",
                format="html",
            ),
            Example(
                "# Bridge opens\n\n## Costs\n\n### Steel\n\nDear.\n\n### Map\n\n```\nx\n```\n",
                format="markdown",
            ),
        ),
        measured=Measured(
            1.0,
            249,
            "49 alarms on 696 pages of software manuals, all true, and 200 put into NTREX-128 and "
            "TICO-19 as pages; silent on them unspoiled and on SaudiNewsNet",
            "2026-11-24",
        ),
    )

    def check(self, document: Document, context: Context) -> Iterator[Finding]:
        """Only where the source between two headings, or to the end, holds nothing at all."""
        segments = document.segments
        for number, segment in enumerate(segments):
            if segment.kind is not Kind.SUBHEAD or not segment.level:
                continue
            after = segments[number + 1] if number + 1 < len(segments) else None
            if after is not None and (
                after.kind not in _HEADINGS or not 0 < after.level <= segment.level
            ):
                continue
            start = segment.span(0, len(segment.text)).end
            end = after.span(0, 0).start if after else len(document.source)
            between = document.source[start : min(end, start + _GAP)]
            if end - start > _GAP or _NOTHING.sub("", between):
                continue
            yield self.finding(
                segment,
                0,
                len(segment.text),
                Message(
                    en="No text stands under this subhead: write it or remove the subhead.",
                    ar="لا نص تحت هذا العنوان الداخلي: اكتبه أو احذف العنوان.",
                ),
            )


class HeadingLevelSkipped(DocumentRule):
    """A heading two levels or more below the one before."""

    meta = RuleMeta(
        id="any/heading-level-skipped",
        summary=Message(en="Heading level skipped", ar="مستوى عناوين متجاوز"),
        explanation=Message(
            en="After a heading of one level comes the next level, not the one after it: readers "
            "who move by headings believe that something is missing.",
            ar="يلي كل مستوى من العناوين المستوى الذي بعده لا الذي يليه، وإلا ظن من يتنقل "
            "بالعناوين "
            "أن شيئاً ناقص.",
        ),
        category=Category.STRUCTURE,
        langs=BOTH,
        severity=Severity.NOTE,
        authority="WCAG 2.2, technique G141; HTML Living Standard, section 4.3.11",
        examples=(
            Example(
                "# فتح الجسر\n\nفُتح.\n\n## الكلفة\n\nكبيرة.\n\n#### [[الحديد]]\n\nغال.\n",
                "# فتح الجسر\n\nفُتح.\n\n## الكلفة\n\nكبيرة.\n\n### الحديد\n\nغال.\n",
                format="markdown",
            ),
            Example(
                "<h1>Bridge</h1><p>It opened.</p><h2>Costs</h2><p>High.</p><h4>[[Steel]]</h4><p>x",
                "<h1>Bridge</h1><p>It opened.</p><h2>Costs</h2><p>High.</p><h3>Steel</h3><p>x",
                format="html",
            ),
            Example(
                "# Bridge\n\nOpen.\n\n## A\n\nx\n\n### B\n\ny\n\n## C\n\nz\n", format="markdown"
            ),
        ),
        measured=Measured(
            1.0,
            100,
            "100 put into pages made of NTREX-128, TICO-19 and SaudiNewsNet, all found; no "
            "alarm on the pages without them",
            "2026-11-24",
        ),
    )

    def check(self, document: Document, context: Context) -> Iterator[Finding]:
        """Compare each heading with the one before; the first may be of any level."""
        before: Segment | None = None
        for segment in document.segments:
            if segment.kind not in _HEADINGS or not segment.level:
                continue
            if before is not None and segment.level > before.level + 1:
                wanted = before.level + 1
                yield self.finding(
                    segment,
                    0,
                    len(segment.text),
                    Message(
                        en=f"A heading of level {segment.level} after one of level "
                        f"{before.level}: make it level {wanted}.",
                        ar=f"عنوان من المستوى {segment.level} بعد المستوى {before.level}: اجعله من "
                        f"المستوى {wanted}.",
                    ),
                    data={"level": segment.level, "wanted": wanted},
                )
            before = segment
