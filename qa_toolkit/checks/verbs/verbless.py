"""Arabic sentences without verb or predicate."""

from __future__ import annotations

from collections.abc import Iterator

from qa_toolkit.checks.verbs.statements import ARABIC, lost_verb, statements
from qa_toolkit.document import PROSE, Segment
from qa_toolkit.language.clauses import stranded_clause, verbless
from qa_toolkit.language.governors import verbless_governors
from qa_toolkit.model import Category, Finding, Message, Severity
from qa_toolkit.rule import Context, Example, RuleMeta, SegmentRule


class VerblessSentence(SegmentRule):
    """A sentence that seems to lack both verb and predicate."""

    kinds = PROSE
    meta = RuleMeta(
        id="ar/verbless-sentence",
        summary=Message(en="Perhaps a sentence without its verb", ar="جملة لعل فعلها سقط"),
        explanation=Message(
            en="No verb is seen in the sentence, nor a predicate. Headings, captions and scenes "
            "are rightly written so (صفوف طويلة من المنتظرين أمام المبنى); a statement is not.",
            ar="لا يظهر في الجملة فعل ولا خبر. ويصح ذلك في العناوين والتعليقات ووصف المشاهد (صفوف "
            "طويلة من المنتظرين أمام المبنى)، ولا يصح في الخبر.",
        ),
        category=Category.GRAMMAR,
        langs=ARABIC,
        severity=Severity.NOTE,
        profiles=frozenset({"strict"}),
        authority="the Arabic clause: subject and predicate (المسند إليه والمسند)",
        examples=(
            Example(
                "بعد المباراة، [[فرحة كبيرة في شوارع العاصمة]].",
                "بعد المباراة، عمت فرحة كبيرة شوارع العاصمة.",
            ),
            Example("القمح رخيص في أسواق المدينة الكبرى هذا العام."),
        ),
    )

    def check(self, segment: Segment, context: Context) -> Iterator[Finding]:
        """Look at every statement that the surer rules pass over."""
        for statement in statements(segment):
            clause = stranded_clause(statement.words)
            if verbless_governors(statement.words) or (clause and clause.sure):
                continue
            if clause is None and not verbless(statement.words):
                continue
            if lost_verb(statement, segment, context):
                continue
            word = clause.word if clause else 0
            shown = statement.words[word].token.text
            yield self.finding(
                segment,
                statement.place(word),
                statement.end(-1),
                Message(
                    en=f"No verb is seen from “{shown}” on: is one missing?",
                    ar=f"لا يظهر فعل ابتداءً من «{shown}»: هل سقط؟",
                ),
            )
