"""English verbs in a form that what stands before them excludes."""

from __future__ import annotations

from collections.abc import Iterator

from qa_toolkit.document import Segment
from qa_toolkit.language.english_verbs import PARTICIPLE, PLAIN
from qa_toolkit.language.stretches import in_prose
from qa_toolkit.language.words import Word
from qa_toolkit.model import Category, Finding, Lang, Message, Severity
from qa_toolkit.rule import Context, Example, Measured, RuleMeta, SegmentRule

_ENGLISH: frozenset[Lang] = frozenset({"en"})
_DID = frozenset(("didn't", "didn’t", "doesn't", "doesn’t", "don't", "don’t"))
_NOT = frozenset(("not", "never", "also", "already", "just", "yet"))
_HAVE = frozenset(
    ("have", "has", "had", "haven't", "hasn't", "hadn't", "haven’t", "hasn’t", "hadn’t")
)


class PastAfterDid(SegmentRule):
    """She did not went; they wanted to went."""

    meta = RuleMeta(
        id="en/past-after-did",
        summary=Message(en="Past tense after “did not” or “to”", ar="فعل ماض بعد did not أو to"),
        explanation=Message(
            en="“Did” has the past tense already, and “to” takes none: did not go, to go.",
            ar="في did دلالة الماضي، ولا ماضي بعد to: did not go وto go.",
        ),
        category=Category.GRAMMAR,
        langs=_ENGLISH,
        severity=Severity.NOTE,
        authority="The Chicago Manual of Style (auxiliary verbs)",
        examples=(
            Example("They did not [[went]] home.", "They did not go home."),
            Example(
                "He didn't [[came]] and wanted to [[took]] it.",
                "He didn't come and wanted to take it.",
            ),
            Example("They did not found a town; he went to. She came, not went."),
        ),
        measured=Measured(
            1.0,
            1,
            "every alarm on NTREX-128, TICO-19, PUD, DEMETR and ml-kg-mt, English (121,352 words)",
            "2026-11-24",
        ),
    )

    def check(self, segment: Segment, context: Context) -> Iterator[Finding]:
        """Each irregular past right after did not, or after to."""
        for place, word in enumerate(segment.words):
            meant = PLAIN.get(word.text)
            if meant is None or not place:
                continue
            before = segment.words[place - 1]
            if not _beside(segment, before, word):
                continue
            negated = before.text == "not" and place > 1 and segment.words[place - 2].text == "did"
            if before.text in _DID or before.text == "to" or negated:
                yield _found(self, segment, word, meant)


class PastForParticiple(SegmentRule):
    """She has went; we have already wrote."""

    meta = RuleMeta(
        id="en/past-for-participle",
        summary=Message(
            en="Past tense where a participle belongs", ar="فعل ماض في موضع اسم المفعول"
        ),
        explanation=Message(
            en="After “have” stands a participle: has gone, have written. Only what can be no "
            "other clause is judged.",
            ar="يلي have اسم المفعول: has gone وhave written. ولا يُنظر إلا في ما لا يحتمل غير ذلك.",
        ),
        category=Category.GRAMMAR,
        langs=_ENGLISH,
        severity=Severity.NOTE,
        authority="The Chicago Manual of Style (past participles)",
        examples=(
            Example("She has never [[went]] there.", "She has never gone there."),
            Example("He hasn't [[wrote]] it.", "He hasn't written it."),
            Example("All they had went up in flames; she has never gone there."),
        ),
    )

    def check(self, segment: Segment, context: Context) -> Iterator[Finding]:
        """Each such past after have and an adverb, or after a negated have."""
        words = segment.words
        for place, word in enumerate(words):
            meant = PARTICIPLE.get(word.text)
            if meant is None or place < 1 or not _beside(segment, words[place - 1], word):
                continue
            before = words[place - 1].text
            adverb = before in _NOT and place > 1 and words[place - 2].text in _HAVE
            if adverb or (before in _HAVE and before not in ("have", "has", "had")):
                yield _found(self, segment, word, meant)


def _beside(segment: Segment, before: Word, word: Word) -> bool:
    """Whether a space alone parts two words of prose."""
    gap = segment.text[before.end : word.start]
    return gap == " " and in_prose(segment.text, before.start, word.end)


def _found(rule: SegmentRule, segment: Segment, word: Word, meant: str) -> Finding:
    return rule.finding(
        segment,
        word.start,
        word.end,
        Message(en=f"Write “{meant}” here.", ar=f"اكتب هنا «{meant}»."),
        replace=meant,
    )
