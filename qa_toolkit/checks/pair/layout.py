"""Headings, list items, table cells, notes and pictures that one version lacks."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

from qa_toolkit.align import Alignment
from qa_toolkit.checks.pair.linked import AUTHORITY
from qa_toolkit.document import Document, Kind
from qa_toolkit.model import Category, Finding, Message, Mqm, MqmSeverity, Related, Severity, Span
from qa_toolkit.rule import BOTH, Context, Example, PairRule, RuleMeta

_NAMES = {
    Kind.SUBHEAD: Message(en="subheads", ar="العناوين الفرعية"),
    Kind.LIST_ITEM: Message(en="list items", ar="بنود القوائم"),
    Kind.TABLE_CELL: Message(en="table cells", ar="خلايا الجداول"),
    Kind.FOOTNOTE: Message(en="footnotes", ar="الحواشي"),
}


class LayoutMismatch(PairRule):
    """Another number of subheads, list items, table cells or footnotes than in the source."""

    meta = RuleMeta(
        id="pair/layout-mismatch",
        summary=Message(
            en="Subheads, lists, tables or footnotes unlike those of the source",
            ar="عناوين فرعية أو قوائم أو جداول أو حواش تخالف المصدر",
        ),
        explanation=Message(
            en="The two versions have another number of subheads, of items in lists, of cells in "
            "tables or of footnotes: one was lost, or became running text.",
            ar="يختلف عدد العناوين الفرعية أو بنود القوائم أو خلايا الجداول أو الحواشي بينهما، "
            "فقد سقط شيء منها أو صار نصاً متصلاً.",
        ),
        category=Category.TRANSLATION,
        langs=BOTH,
        severity=Severity.NOTE,
        authority=AUTHORITY,
        mqm=Mqm("Design and markup", "Layout", MqmSeverity.MINOR),
        examples=(
            Example(
                "# الجسر\n\nافتُتح الجسر يوم الاثنين.[[]]",
                "# الجسر\n\nافتُتح الجسر يوم الاثنين.\n\n## الطريق\n",
                lang="ar",
                format="markdown",
                source="# The bridge\n\nThe bridge opened on Monday.\n\n## The road\n",
            ),
            Example(
                "# الجسر\n\n- طوله ميل\n- عرضه عشرة أمتار\n",
                lang="ar",
                format="markdown",
                source="# The bridge\n\n- It is a mile long\n- It is ten metres wide\n",
            ),
        ),
    )

    def check(self, alignment: Alignment, context: Context) -> Iterator[Finding]:
        """One finding for each kind of part, at the last one in the target."""
        ours, theirs = _counts(alignment.source), _counts(alignment.target)
        for kind, name in _NAMES.items():
            if ours[kind] != theirs[kind]:
                yield self.finding_at(
                    _last(alignment.target, kind),
                    Message(
                        en=f"{name.en}: {ours[kind]} in the source, {theirs[kind]} here.",
                        ar=f"{name.ar}: {ours[kind]} في المصدر، و{theirs[kind]} هنا.",
                    ),
                )


def _counts(document: Document) -> Counter[Kind]:
    return Counter(segment.kind for segment in document.segments)


def _last(document: Document, kind: Kind) -> Span:
    """The last part of a kind; where there is none, the end of the article."""
    for segment in reversed(document.segments):
        if segment.kind is kind:
            return segment.span(0, len(segment.text))
    return Span(len(document.source), len(document.source))


class PictureMissing(PairRule):
    """A picture of the source that the translation does not show."""

    meta = RuleMeta(
        id="pair/picture-missing",
        summary=Message(en="Picture that the translation lost", ar="صورة سقطت من الترجمة"),
        explanation=Message(
            en="The translation shows fewer pictures than its source. A picture may have another "
            "file in another language, so they are counted.",
            ar="في الترجمة صور أقل مما في المصدر. وقد يكون للصورة ملف في كل لغة، ولذلك تُعد عداً.",
        ),
        category=Category.TRANSLATION,
        langs=BOTH,
        severity=Severity.NOTE,
        authority=AUTHORITY,
        mqm=Mqm("Design and markup", "Graphics and tables", MqmSeverity.MINOR),
        examples=(
            Example(
                "افتُتح الجسر يوم الاثنين.[[]]",
                "افتُتح الجسر يوم الاثنين.\n\n![](bridge.jpg)",
                lang="ar",
                format="markdown",
                source="The bridge opened on Monday.\n\n![](bridge.jpg)\n",
            ),
            Example(
                "افتُتح الجسر يوم الاثنين.\n\n![](jisr.jpg)\n",
                lang="ar",
                format="markdown",
                source="The bridge opened on Monday.\n\n![](bridge.jpg)\n",
            ),
        ),
    )

    def check(self, alignment: Alignment, context: Context) -> Iterator[Finding]:
        """One finding for each picture that is missing, at the end of the target."""
        ours, theirs = alignment.source.article.images, alignment.target.article.images
        shown = {image.src for image in theirs}
        missing = [image for image in ours if image.src not in shown]
        end = len(alignment.target.source)
        for image in missing[: max(0, len(ours) - len(theirs))]:
            yield self.finding_at(
                Span(end, end),
                Message(
                    en=f"The source shows a picture here ({image.src}).",
                    ar=f"في المصدر صورة هنا ({image.src}).",
                ),
                related=[
                    Related(
                        image.span,
                        Message(en="the source", ar="النص المصدر"),
                        path=alignment.source.path,
                    )
                ],
                data={"side": "source"},
            )
