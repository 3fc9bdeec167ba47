"""Words torn apart by a space."""

from __future__ import annotations

from collections.abc import Iterator

from qa_toolkit.checks.orthography.candidates import NOT_WRITTEN_AS_TEXT
from qa_toolkit.document import Segment
from qa_toolkit.language.letters import TATWEEL
from qa_toolkit.language.lexicon import LONGEST_WORD, arabic, normalised
from qa_toolkit.language.stretches import in_prose
from qa_toolkit.language.words import Word
from qa_toolkit.model import Category, Finding, Message, Severity
from qa_toolkit.rule import Context, Example, Measured, RuleMeta, SegmentRule

_FREQUENT = 3.0


def neighbours(segment: Segment, *firsts: str) -> Iterator[tuple[int, Word, Word]]:
    """Each pair of Arabic words with one space between them, and the number of the first.

    With ``firsts``, only pairs that one of these words begins.
    """
    if segment.kind in NOT_WRITTEN_AS_TEXT:
        return
    text = segment.text
    for number, (one, other) in enumerate(zip(segment.words, segment.words[1:], strict=False)):
        if (
            one.script == other.script == "ar"
            and (not firsts or one.text in firsts)
            and other.start - one.end == 1
            and text[one.end] in " \u00a0"  # NO-BREAK SPACE
            and TATWEEL not in one.text + other.text
            and len(one.text) + len(other.text) <= 2 * LONGEST_WORD
            and (not firsts or free(text, one.start, other.end))
        ):
            yield number, one, other


def free(text: str, start: int, end: int) -> bool:
    """Whether no letter, digit or sign of code touches the range."""
    around = text[max(0, start - 1) : start] + text[end : end + 1]
    return not any(c in "-_/&;#'’" or c.isalnum() for c in around) and in_prose(text, start, end)


class SplitWord(SegmentRule):
    """Two pieces that are one word: الحك ومة."""

    meta = RuleMeta(
        id="ar/split-word",
        summary=Message(en="A word broken by a space", ar="كلمة شقّتها مسافة"),
        explanation=Message(
            en="Neither the lexicon nor the list of frequent words has one of the two pieces, and "
            "together they are a frequent word. Names and letters that are spelled out are spared.",
            ar="لا يعرف المعجم ولا قائمة الكلمات الشائعة إحدى القطعتين، وهما معاً كلمة شائعة. ولا "
            "يُنبَّه إلى الأعلام ولا إلى حروف تُهجّى.",
        ),
        category=Category.ORTHOGRAPHY,
        langs=frozenset({"ar"}),
        severity=Severity.WARNING,
        authority="the dictionary Ayaspell 3.5 and the word frequencies of wordfreq 3.1.1",
        examples=(
            Example("أعلنت [[الحك ومة]] خطتها أمس.", "أعلنت الحكومة خطتها أمس."),
            Example("اجتمع [[المسؤ ولون]] في العاصمة.", "اجتمع المسؤولون في العاصمة."),
            Example("زار كيم إيل سونغ مدينة بيونغ يانغ، وبثت سي إن إن اللقاء."),
        ),
        measured=Measured(
            1.0,
            43,
            "1 alarms on NTREX-128, TICO-19, PUD, SaudiNewsNet, aghlat, Gulf laws and books, "
            "true, and faults put into the first four (recall .21)",
            "2026-11-24",
        ),
    )

    def check(self, segment: Segment, context: Context) -> Iterator[Finding]:
        """Each such pair."""
        lexicon = arabic()
        for _, one, other in neighbours(segment):
            first, second = normalised(one.text), normalised(other.text)
            joined = first + second
            if not 5 <= len(joined) <= LONGEST_WORD or first == "و":
                continue
            if lexicon.frequency(joined) < _FREQUENT or not lexicon.knows(joined):
                continue
            if _is_word(first, context) and _is_word(second, context):
                continue
            if not free(segment.text, one.start, other.end):
                continue
            yield self.finding(
                segment,
                one.start,
                other.end,
                Message(
                    en=f"A space breaks the word: write “{one.text}{other.text}”.",
                    ar=f"شقّت مسافة الكلمة: اكتب «{one.text}{other.text}».",
                ),
                replace=one.text + other.text,
            )


def _is_word(plain: str, context: Context) -> bool:
    lexicon = arabic()
    return (
        (len(plain) > 1 and lexicon.knows(plain))
        or lexicon.frequency(plain) >= 2.5
        or plain in context.house
    )
