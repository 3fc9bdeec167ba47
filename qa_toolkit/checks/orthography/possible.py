"""Words that are perhaps slips: worth a look, not a warning."""

from __future__ import annotations

from collections.abc import Iterator

from qa_toolkit.checks.orthography.candidates import respelled
from qa_toolkit.checks.orthography.slip_rules import slips
from qa_toolkit.document import Document
from qa_toolkit.model import Category, Finding, Message, Severity
from qa_toolkit.rule import Context, DocumentRule, Example, Measured, RuleMeta


class PossibleSlip(DocumentRule):
    """A word that is likely, but not surely, a slip for another."""

    meta = RuleMeta(
        id="ar/possible-slip",
        summary=Message(en="Perhaps another word was meant", ar="لعل المقصود كلمة أخرى"),
        explanation=Message(
            en="One slip parts the word from a far more frequent one that fits the words around "
            "better. It may still be right: a name, a term, a rare form. Slips that are beyond "
            "doubt have rules of their own.",
            ar="تفصل هفوة واحدة الكلمة عن أخرى أشيع منها كثيراً وأوفق لما حولها، وقد تكون صحيحة: "
            "علماً أو مصطلحاً أو صيغة نادرة. ولما لا شك فيه من الهفوات قواعد أخرى.",
        ),
        category=Category.ORTHOGRAPHY,
        langs=frozenset({"ar"}),
        severity=Severity.NOTE,
        authority="the dictionary Ayaspell 3.5, the word frequencies of wordfreq 3.1.1 and a model "
        "of Arabic prose",
        examples=(
            Example(
                "انتشر المستوطنون في [[بلانا]] بعد ثلاثة أعوام.",
                "انتشر المستوطنون في بلادنا بعد ثلاثة أعوام.",
            ),
            Example("أطلق اللاعب الكرة في بلدة هادئة وعاد إلى بلادنا."),
        ),
        measured=Measured(
            0.48,
            50,
            "a random sample of its alarms on NTREX-128, TICO-19, PUD and SaudiNewsNet",
            "2026-11-24",
        ),
    )

    def check(self, document: Document, context: Context) -> Iterator[Finding]:
        """A finding on each word that no other rule of the family reports."""
        for segment, found in slips(document).items():
            for (word, plain, _), diagnosis in found:
                if diagnosis.sure or word.text in context.house:
                    continue
                meant = diagnosis.meant[0]
                yield self.finding(
                    segment,
                    word.start,
                    word.end,
                    Message(
                        en=f"Is “{word.text}” right? Perhaps “{meant}” was meant.",
                        ar=f"هل «{word.text}» صحيحة؟ لعل المقصود «{meant}».",
                    ),
                    replace=[respelled(word.text, plain, text) for text in diagnosis.meant],
                )
