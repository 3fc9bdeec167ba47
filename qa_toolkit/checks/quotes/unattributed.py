"""A quotation whose speaker is not told, or told too late."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from qa_toolkit.document import PROSE, Document, Segment
from qa_toolkit.language.speech_verbs import speaks_of_speech
from qa_toolkit.model import Category, Finding, Message, Related, Severity
from qa_toolkit.quotations import Part, Position, Quotation, QuotationKind, attribute
from qa_toolkit.rule import BOTH, Context, DocumentRule, Example, Measured, RuleMeta

_FEWEST_WORDS = 6  # shorter ones are titles, slogans and words held at arm's length
_NEAR = 25
"""Words on either side in which the source of a quotation may be told."""
_SENTENCE_END = re.compile(r"[.!?؟…]")


class UnattributedQuote(DocumentRule):
    """A quoted sentence, and nobody near it who says it."""

    meta = RuleMeta(
        id="any/unattributed-quote",
        summary=Message(en="Quotation without a speaker", ar="اقتباس بلا قائل"),
        explanation=Message(
            en="A whole sentence stands in quotation marks, and neither its own sentence nor the "
            "one before or after says who spoke (said, according to …), nor does it go on from a "
            "quotation whose speaker is known.",
            ar="جملة كاملة بين علامتي اقتباس، ولا تذكر جملتها ولا ما قبلها ولا ما بعدها قائلها "
            "(قال، وفقاً لـ…)، وليست تتمة لاقتباس عُرف قائله.",
        ),
        category=Category.QUOTES,
        langs=BOTH,
        severity=Severity.NOTE,
        measured=Measured(
            1.0,
            47,
            "49 quotations put between paragraphs of SaudiNewsNet, NTREX-128 and TICO-19; no alarm "
            "on the 502 articles as published",
            "2026-11-24",
        ),
        authority="Reuters Handbook of Journalism: every quotation is attributed",
        examples=(
            Example(
                "أغلقت المدارس أبوابها أمس.\n"
                "[[«لن نعود إلى بيوتنا قبل أن تنتهي الأشغال في هذا الشارع.»]]\n"
                "والأشغال مستمرة منذ شهرين.",
                "أغلقت المدارس أبوابها أمس.\n"
                "وقالت إحدى الساكنات: «لن نعود إلى بيوتنا قبل أن تنتهي الأشغال في هذا الشارع.»\n"
                "والأشغال مستمرة منذ شهرين.",
            ),
            Example(
                "The schools were closed.\n"
                "[[“We will not go home before this street is finished.”]]\n"
                "The works began in May.",
                "The schools were closed.\n"
                "“We will not go home before this street is finished,” a tenant said.\n"
                "The works began in May.",
            ),
            Example("صدرت رواية «رحلة الشتاء الطويلة في بلاد الثلج البعيدة جداً» أمس."),
            Example(
                "“We will not go home before this street is finished.”\n"
                "The tenant added that nobody had asked her."
            ),
        ),
    )

    def check(self, document: Document, context: Context) -> Iterator[Finding]:
        """Whole sentences in marks, in running text, without an attribution."""
        body = [segment for segment in document.segments if segment.kind in PROSE]
        places = {segment: number for number, segment in enumerate(body)}
        for each in attribute(document):
            quotation = each.quotation
            head, tail = quotation.parts[0], quotation.parts[-1]
            if each.attribution or quotation.kind != QuotationKind.SPEECH:
                continue
            if head.segment.kind not in PROSE or not _is_sentence(quotation):
                continue
            if _is_explained(body, places, quotation):
                continue
            yield self.finding(
                head.segment,
                head.start,
                tail.end if tail.segment is head.segment else head.end,
                Message(
                    en="Nobody is named as the speaker of this quotation: say who said it.",
                    ar="لا يُعرف قائل هذا الاقتباس: اذكر من قاله.",
                ),
            )


def _is_explained(body: list[Segment], places: dict[Segment, int], quotation: Quotation) -> bool:
    """Whether a sentence beside it speaks of speech: these were his words, كان هذا نص البيان."""
    head, tail = quotation.parts[0], quotation.parts[-1]
    before, after = places[head.segment], places[tail.segment]
    near = [*head.segment.words_between(0, head.start)[-_NEAR:]]
    near += tail.segment.words_between(tail.end, len(tail.segment.text))[:_NEAR]
    if not head.segment.text[: head.start].strip() and before:
        near += body[before - 1].words[-_NEAR:]
    if not tail.segment.text[tail.end :].strip(" .") and after + 1 < len(body):
        near += body[after + 1].words[:_NEAR]
    return any(speaks_of_speech(word.text) for word in near)


def _is_sentence(quotation: Quotation) -> bool:
    """Whether somebody speaks a whole sentence: it starts one and ends as one."""
    head, tail = quotation.parts[0], quotation.parts[-1]
    words = head.segment.words_between(head.start, head.end)
    if len(quotation.parts) == 1 and len(words) < _FEWEST_WORDS:
        return False
    before = head.segment.text[max(0, head.start - 4) : head.start].rstrip()
    if before and not _SENTENCE_END.match(before[-1]):
        return False
    return bool(_SENTENCE_END.search(tail.segment.text[tail.end - 2 : tail.end + 1]))


@dataclass(frozen=True, slots=True)
class DistantOptions:
    """``max_words``: how many quoted words may come before the speaker."""

    max_words: int = 60


class DistantAttribution(DocumentRule):
    """A long quotation whose speaker is named only at its end."""

    Options = DistantOptions
    options: DistantOptions
    meta = RuleMeta(
        id="any/distant-attribution",
        summary=Message(en="Speaker named too late", ar="قائل يتأخر ذكره"),
        explanation=Message(
            en="The reader goes through more than max-words quoted words (60 unless changed) "
            "before learning who speaks. Name the speaker before the quotation or after its first "
            "sentence.",
            ar="يقرأ القارئ أكثر من max-words كلمة مقتبسة (60 ما لم تُغيَّر) قبل أن يعرف من يتكلم. "
            "اذكر القائل قبل الاقتباس أو بعد جملته الأولى.",
        ),
        category=Category.QUOTES,
        langs=BOTH,
        severity=Severity.NOTE,
        profiles=frozenset({"strict"}),
        measured=Measured(
            0.0,
            1,
            "SaudiNewsNet, NTREX-128, TICO-19: a quotation that was never closed",
            "2026-11-24",
        ),
        authority="Reuters Handbook of Journalism: name the speaker early in a long quotation",
        examples=(
            Example(
                "[[“We waited. The road was closed and nobody came.”]] said Lina Haddad.",
                "“We waited,” said Lina Haddad. “The road was closed and nobody came.”",
                options={"max_words": 5},
            ),
            Example(
                "[[«انتظرنا طويلاً، ولم يأت أحد، والطريق مغلق»]]، قالت لينا حداد.",
                "قالت لينا حداد: «انتظرنا طويلاً، ولم يأت أحد، والطريق مغلق».",
                options={"max_words": 5},
            ),
            Example("“We waited. The road was closed and nobody came.” said Lina Haddad."),
        ),
    )

    def check(self, document: Document, context: Context) -> Iterator[Finding]:
        """Direct quotations whose cue comes after more words than is allowed."""
        for each in attribute(document):
            attribution, parts = each.attribution, each.quotation.parts
            if not each.quotation.direct or attribution is None:
                continue
            if attribution.position not in (Position.AFTER, Position.INSIDE):
                continue
            count = sum(len(part.segment.words_between(part.start, part.end)) for part in parts)
            if count <= self.options.max_words or not attribution.speaker:
                continue
            yield self.finding(
                parts[0].segment,
                parts[0].start,
                parts[0].end,
                Message(
                    en=f"{count} words are quoted before the reader learns who speaks: name the "
                    "speaker earlier.",
                    ar=f"عدد الكلمات المقتبسة قبل ذكر القائل {count}: قدّم ذكره.",
                ),
                related=[_related(attribution.cue)],
            )


def _related(cue: Part) -> Related:
    return Related(cue.span, Message(en="the speaker", ar="القائل"))
