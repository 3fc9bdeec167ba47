"""Quotations and who speaks them."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator

from qa_toolkit.document import PROSE, Document, Segment
from qa_toolkit.language.quotation_marks import Quotation, quotations
from qa_toolkit.language.speech import speech_cue
from qa_toolkit.model import Category, Finding, Message, Severity
from qa_toolkit.rule import BOTH, Context, DocumentRule, Example, Measured, RuleMeta

_REACH = 1_500  # how far back in a paragraph its speaker is looked for, in code points
_FEWEST_WORDS = 6  # shorter ones are titles, slogans and words held at arm's length
_SENTENCE_END = re.compile(r"[.!?؟…]")
_MARKS = re.compile('["\u201c\u201d\u201e«]')  # “ ” „


class UnattributedQuote(DocumentRule):
    """A quoted sentence, and nobody near it who says it."""

    meta = RuleMeta(
        id="any/unattributed-quote",
        summary=Message(en="Quotation without a speaker", ar="اقتباس بلا قائل"),
        explanation=Message(
            en="A whole sentence stands in quotation marks, and neither its own sentence nor the "
            "one before or after says who spoke (said, according to …).",
            ar="جملة كاملة بين علامتي اقتباس، ولا تذكر جملتها ولا ما قبلها ولا ما بعدها قائلها "
            "(قال، وفقاً لـ…).",
        ),
        category=Category.QUOTES,
        langs=BOTH,
        severity=Severity.NOTE,
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
        measured=Measured(
            0.25,
            4,
            "NTREX and SaudiNewsNet while the cues were collected; none on them now",
            "2026-11",
        ),
    )

    def check(self, document: Document, context: Context) -> Iterator[Finding]:
        """A speaker once named in a paragraph speaks on, so its first quotations decide."""
        body = [segment for segment in document.segments if segment.kind in PROSE]
        for number, segment in enumerate(body):
            if not _MARKS.search(segment.text):
                continue
            for quotation in quotations(segment.text):
                if quotation.depth or not _is_direct(segment, quotation):
                    continue
                if _attributed(body, number, quotation):
                    continue
                yield self.finding(
                    segment,
                    quotation.start,
                    quotation.end,
                    Message(
                        en="Nobody is named as the speaker of this quotation: say who said it.",
                        ar="لا يُعرف قائل هذا الاقتباس: اذكر من قاله.",
                    ),
                )


def _is_direct(segment: Segment, quotation: Quotation) -> bool:
    """Whether somebody speaks a whole sentence: it starts one and ends as one."""
    text = segment.text
    words = segment.words_between(quotation.start, quotation.end)
    if len(words) < _FEWEST_WORDS:
        return False
    before = text[max(0, quotation.start - 4) : quotation.start].rstrip()
    if before and not _SENTENCE_END.match(before[-1]):
        return False
    ending = text[quotation.end - 2 : quotation.end + 1]
    return bool(_SENTENCE_END.search(ending))


def _attributed(body: list[Segment], number: int, quotation: Quotation) -> bool:
    """Whether a cue of speech stands in the paragraph so far or in a neighbouring sentence."""
    text, sentences = body[number].text, body[number].sentences
    if text[quotation.end : quotation.end + 4].lstrip()[:1].islower():
        return True  # “Why not?” she wondered.
    # The rest of the quotation's own sentence, and the one after it.
    own = bisect_right(sentences, quotation.end, key=lambda sentence: sentence.end)
    rest = sentences[own : own + 2]
    before = text[max(0, quotation.start - _REACH) : quotation.start]
    near = [before, text[quotation.end : rest[-1].end] if rest else ""]
    if number and not before.strip():
        previous = body[number - 1].sentences[-1:]
        if any(_MARKS.search(sentence.text) or "»" in sentence.text for sentence in previous):
            return True  # a speaker who goes on from paragraph to paragraph
        near += [sentence.text for sentence in previous]
    if number + 1 < len(body) and not rest:
        near += [sentence.text for sentence in body[number + 1].sentences[:1]]
    return any(speech_cue(piece) for piece in near)
