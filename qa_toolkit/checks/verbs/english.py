"""English sentences that have lost their verb."""

from __future__ import annotations

from collections.abc import Iterator

from qa_toolkit.document import PROSE, Segment
from qa_toolkit.language.english_verbs import clash, verbless
from qa_toolkit.model import Category, Finding, Message, Severity
from qa_toolkit.rule import Context, Example, Measured, RuleMeta, SegmentRule

_CLOSERS = "\"'”’)]"
_LONGEST = 1_000  # code points: beyond that it is no sentence


class MissingEnglishVerb(SegmentRule):
    """A sentence in which no word can be its finite verb, or that breaks off where one was lost."""

    kinds = PROSE
    meta = RuleMeta(
        id="en/missing-verb",
        summary=Message(en="A sentence without a verb", ar="جملة إنجليزية بلا فعل"),
        explanation=Message(
            en="No word of the sentence can be its finite verb: an auxiliary or the main verb was "
            "lost in translation or editing. A fragment may be meant (“A different kind of "
            "morning in the old town.”); in a report it seldom is.",
            ar="ليس في الجملة كلمة تصلح فعلاً لها، فقد سقط فعلها أو الفعل المساعد في الترجمة أو "
            "التحرير. وقد يقصد الكاتب عبارة بلا فعل، وهو نادر في الخبر.",
        ),
        category=Category.GRAMMAR,
        langs=frozenset({"en"}),
        severity=Severity.NOTE,
        authority="English grammar: a main clause has a finite verb",
        examples=(
            Example(
                "[[The minister in the capital for talks with his counterpart]].",
                "The minister is in the capital for talks with his counterpart.",
            ),
            Example(
                "The road to the [[port been]] closed since Monday.",
                "The road to the port has been closed since Monday.",
            ),
            Example("The minister, he said, had long been in favour of the bridge."),
            Example("The plans of the council show a new bridge over the river."),
            Example("The smaller the town, the longer the journey to a hospital."),
        ),
        measured=Measured(
            precision=0.75,
            sample=86,
            data="83 of 242 sentences of UD English-PUD without their only finite verb are found, "
            "with 3 false alarms in 2,808 sentences of PUD, NTREX-128, TICO-19 and DEMETR as "
            "published. In a text where one sentence in a hundred is so damaged, 3 of 4 alarms "
            "would be true",
            date="2026-11-24",
        ),
    )

    def check(self, segment: Segment, context: Context) -> Iterator[Finding]:
        """Look at every sentence that ends in a full stop."""
        for sentence in segment.sentences:
            body = sentence.text.rstrip(_CLOSERS)
            if len(body) > _LONGEST or not body.endswith(".") or body.endswith(".."):
                continue
            if place := clash(body):
                start, end = place
                shown = body[start:end]
                yield self.finding(
                    segment,
                    sentence.start + start,
                    sentence.start + end,
                    Message(
                        en=f"Is a verb missing within “{shown}”?", ar=f"هل سقط فعل من «{shown}»؟"
                    ),
                )
            elif verbless(body):
                end = sentence.start + len(body) - 1
                yield self.finding(
                    segment,
                    sentence.start,
                    end,
                    Message(
                        en="No word here can be the verb of the sentence: is one missing?",
                        ar="لا كلمة هنا تصلح فعلاً للجملة: هل سقط الفعل؟",
                    ),
                )
