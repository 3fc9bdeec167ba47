"""Quotations that the source gives to somebody else."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from qa_toolkit.checks.sources.report import AUTHORITY, passages
from qa_toolkit.model import Category, Finding, Message, Related, Severity
from qa_toolkit.quotations.lookup import Verdict
from qa_toolkit.quotations.voices import named_beside, one_person, voice
from qa_toolkit.rule import BOTH, Context, Example, RuleMeta, SourceRule

if TYPE_CHECKING:
    from qa_toolkit.quotations.evidence import Evidence

_SURE = 0.7
"""Confidence from which a passage in another language is the one quoted."""
_RELEASE = (
    "“The river froze twice, and two cranes fell,” said Laura Bennett, the engineer.\n"
    "“We opened the bridge in 13 months,” said Adam Whitmore, the mayor."
)


class QuoteSpeakerDiffers(SourceRule):
    """A quotation given to another speaker than in its source."""

    meta = RuleMeta(
        id="any/quote-speaker-differs",
        summary=Message(
            en="Quotation given to another speaker than in the source",
            ar="اقتباس نُسب إلى غير قائله في المصدر",
        ),
        explanation=Message(
            en="The article and the source both name who says this, and the two names share no "
            "word, as spelled or by their sound.",
            ar="يسمّي كل من المقال والمصدر قائل هذا الكلام، ولا يشترك الاسمان في كلمة، لا كتابة "
            "ولا نطقاً.",
        ),
        category=Category.QUOTES,
        langs=BOTH,
        severity=Severity.NOTE,
        authority=AUTHORITY,
        examples=(
            Example(
                "“The river froze twice, and two cranes fell,” said [[Adam Whitmore]].",
                "“The river froze twice, and two cranes fell,” said Laura Bennett.",
                lang="en",
                source=_RELEASE,
            ),
            Example(
                "قال [[آدم ويتمور]]: «تجمد النهر مرتين وسقطت رافعتان».",
                "قالت لورا بينيت: «تجمد النهر مرتين وسقطت رافعتان».",
                lang="ar",
                source=_RELEASE,
            ),
            Example(
                "“We opened the bridge in 13 months,” Whitmore said.", lang="en", source=_RELEASE
            ),
        ),
    )

    def check(self, evidence: Evidence, context: Context) -> Iterator[Finding]:
        """The finding stands at the name in the article."""
        for quoted in evidence.quoted:
            lookup = quoted.lookup
            attribution = evidence.speakers.get(quoted.quotation)
            if (
                attribution is None
                or attribution.speaker is None
                or not named_beside(attribution.speaker)
                or lookup.verdict in (Verdict.MISSING, Verdict.SPLICED)
                or lookup.confidence < _SURE
            ):
                continue
            there = voice(lookup.passages[0])
            if there is None or one_person(attribution.speaker.name, there.name):
                continue
            part = attribution.speaker.written or attribution.cue
            yield self.finding(
                part.segment,
                part.inner_start,
                part.inner_end,
                Message(
                    en=f"In the source {there.name} says this, not {attribution.speaker.name}.",
                    ar=f"قائل هذا في المصدر {there.name} لا {attribution.speaker.name}.",
                ),
                related=[
                    Related(
                        there.segment.span(there.start, there.end),
                        Message(en="the speaker in the source", ar="القائل في المصدر"),
                        path=lookup.passages[0].source.document.path,
                    ),
                    *passages(quoted),
                ],
                data={
                    "article": attribution.speaker.name,
                    "source": there.name,
                    "confidence": lookup.confidence,
                },
            )
