"""Numbers and names of the article itself that its sources contradict."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from qa_toolkit.checks.sources.report import KINDS, place
from qa_toolkit.model import Category, Finding, Message, Severity
from qa_toolkit.rule import BOTH, Context, Example, RuleMeta, SourceRule

if TYPE_CHECKING:
    from qa_toolkit.quotations.evidence import Evidence

_RELEASE = (
    "Aircraft of the task force struck 15 sites in the valley in March.\n"
    "More than 130 fighters gave themselves up to the local police.\n"
    "The force will report again in the summer."
)


class FactDiffers(SourceRule):
    """A number or name that a source gives otherwise."""

    meta = RuleMeta(
        id="any/fact-differs",
        summary=Message(
            en="Number or name that the source gives otherwise",
            ar="رقم أو اسم يخالف ما في المصدر",
        ),
        explanation=Message(
            en="A sentence of the source tells the same with another number, or another name, and "
            "no source has the one that the article gives. It may come from somewhere else, or "
            "be newer than the source. The rule is on in the profile “strict”, and with --facts.",
            ar="في المصدر جملة تروي الخبر نفسه برقم آخر أو اسم آخر، وليس ما في المقال في أي مصدر. "
            "فقد يكون من مصدر غير مذكور، أو أحدث من المصدر. وتعمل هذه القاعدة في النمط strict، "
            "ومع الخيار ‎--facts.",
        ),
        category=Category.QUOTES,
        langs=BOTH,
        severity=Severity.NOTE,
        authority="newsroom practice: what a source says is reported as it says it",
        profiles=frozenset({"strict"}),
        examples=(
            Example(
                "In March, aircraft of the force struck [[17]] sites in the valley.",
                "In March, aircraft of the force struck 15 sites in the valley.",
                lang="en",
                source=_RELEASE,
            ),
            Example(
                "استسلم أكثر من [[310]] مقاتلين للشرطة المحلية.",
                "استسلم أكثر من 130 مقاتلاً للشرطة المحلية.",
                lang="ar",
                source=_RELEASE,
            ),
            Example("The valley has 17 villages and 4 schools.", lang="en", source=_RELEASE),
        ),
    )

    def check(self, evidence: Evidence, context: Context) -> Iterator[Finding]:
        """One finding a number or name, with that of the source related to it."""
        for fact in evidence.contradictions:
            wording = fact.passage.source.wording
            there = wording.text(*fact.theirs)
            kind = KINDS[fact.kind]
            yield self.finding_at(
                fact.sentence.span(*fact.ours),
                Message(
                    en=f"The source says “{there}” ({kind.en}): check which is so.",
                    ar=f"في المصدر «{there}» ({kind.ar}): تحقق أيهما الصحيح.",
                ),
                related=[
                    place(fact.passage, *fact.theirs, Message(en="the source", ar="المصدر")),
                    place(
                        fact.passage,
                        fact.passage.start,
                        fact.passage.end,
                        Message(en="the whole passage", ar="المقطع كله"),
                    ),
                ],
                data={"kind": fact.kind.value, "source": there},
            )
