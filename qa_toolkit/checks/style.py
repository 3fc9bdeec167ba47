"""Style: what is correct and still reads badly."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from qa_toolkit.document import PROSE, Document, Segment, Sentence
from qa_toolkit.errors import ConfigError
from qa_toolkit.language.letters import bare
from qa_toolkit.model import Category, Finding, Message, Related, Severity
from qa_toolkit.rule import (
    BOTH,
    Context,
    DocumentRule,
    Example,
    Measured,
    RuleMeta,
    SegmentRule,
)

_ENDED = re.compile(r"[.!?؟…]")  # headings and lists of titles return on purpose
_SHORTEST_REPEAT = 7  # words; shorter sentences may well return on purpose

_Place = tuple[Segment, Sentence]


class RepeatedSentence(DocumentRule):
    """A whole sentence that stands in the article twice."""

    meta = RuleMeta(
        id="any/repeated-sentence",
        summary=Message(en="The same sentence twice", ar="جملة مكررة"),
        explanation=Message(
            en="A sentence of seven words or more stands in the body a second time, word for "
            "word: as a rule a paragraph was pasted twice.",
            ar="جملة من سبع كلمات أو أكثر وردت في المتن مرة ثانية بحروفها: الغالب أن فقرة لُصقت "
            "مرتين.",
        ),
        category=Category.STYLE,
        langs=BOTH,
        severity=Severity.WARNING,
        authority="newsroom practice",
        examples=(
            Example(
                "قال المتحدث إن الطريق الساحلي سيفتح صباح الأحد. سادت المدينة أجواء هادئة.\n"
                "[[قال المتحدث إن الطريق الساحلي سيفتح صباح الأحد.]]",
                "قال المتحدث إن الطريق الساحلي سيفتح صباح الأحد. سادت المدينة أجواء هادئة.\n"
                "وعاد الموظفون إلى أعمالهم.",
            ),
            Example(
                "The road along the coast will open on Sunday. The city was calm.\n"
                "[[The road along the coast will open on Sunday.]]",
                "The road along the coast will open on Sunday. The city was calm.\n"
                "Shops opened again.",
            ),
            Example("We waited. The bus was late.\nWe waited. The train was late."),
        ),
        measured=Measured(
            1.0,
            104,
            "4 alarms on SaudiNewsNet, all true, and 100 sentences pasted into real articles",
            "2026-11",
        ),
    )

    def check(self, document: Document, context: Context) -> Iterator[Finding]:
        """Compare the words of each sentence of the body; marks and punctuation do not count."""
        sketched: dict[tuple[str, ...], _Place] = {}
        complete: dict[tuple[str, ...], _Place] = {}
        for segment in document.segments:
            if segment.kind not in PROSE or len(segment.words) < _SHORTEST_REPEAT:
                continue
            for sentence in segment.sentences:
                words = segment.words_between(sentence.start, sentence.end)
                if len(words) < _SHORTEST_REPEAT or not _ENDED.search(sentence.text[-3:]):
                    continue
                # Three words tell most sentences apart; only the others are read in full.
                place = segment, sentence
                sketch = (words[1].text, words[2].text, words[-2].text)
                alike = sketched.setdefault(sketch, place)
                if alike is place:
                    continue
                complete.setdefault(_bare_words(*alike), alike)
                first = complete.setdefault(_bare_words(*place), place)
                if first is place:
                    continue
                span = first[0].span(first[1].start, first[1].end)
                yield self.finding(
                    segment,
                    sentence.start,
                    sentence.end,
                    Message(
                        en="This sentence already stands above: delete or reword it.",
                        ar="سبقت هذه الجملة في المقال: احذفها أو أعد صياغتها.",
                    ),
                    related=[Related(span, Message(en="first here", ar="وردت أولاً هنا"))],
                )


def _bare_words(segment: Segment, sentence: Sentence) -> tuple[str, ...]:
    words = segment.words_between(sentence.start, sentence.end)
    return tuple(bare(word.text) for word in words)


@dataclass(frozen=True, slots=True)
class LongSentenceOptions:
    """``max_words``: the longest sentence that passes, in words."""

    max_words: int = 60

    def __post_init__(self) -> None:
        if self.max_words < 1:
            raise ConfigError(f"option “max-words” must be from 1 up, not {self.max_words}")


class LongSentence(SegmentRule):
    """A sentence longer than readers can hold in mind."""

    kinds = PROSE
    Options = LongSentenceOptions
    options: LongSentenceOptions
    meta = RuleMeta(
        id="any/long-sentence",
        summary=Message(en="Very long sentence", ar="جملة طويلة جداً"),
        explanation=Message(
            en="Readers lose the thread of very long sentences. The limit is the option "
            "max_words, 60 unless set.",
            ar="يضيع القارئ في الجمل الطويلة جداً. الحد هو الخيار max_words، وهو 60 كلمة ما لم "
            "يُغيَّر.",
        ),
        category=Category.STYLE,
        langs=BOTH,
        severity=Severity.NOTE,
        profiles=frozenset({"strict"}),
        authority="plain-language guides; the limit is the newsroom's own",
        examples=(
            Example(
                "[[The bridge that the old council built across the river was closed.]]",
                "The bridge across the river was closed.",
                options={"max_words": 10},
            ),
            Example(
                "[[أغلقت السلطات صباح اليوم الجسر الذي بناه المجلس القديم على النهر قبل قرن.]]",
                "أغلقت السلطات صباح اليوم جسر النهر.",
                options={"max_words": 10},
            ),
            Example("أغلق الجسر القديم على النهر صباح اليوم.", options={"max_words": 10}),
        ),
    )

    def check(self, segment: Segment, context: Context) -> Iterator[Finding]:
        """Count words, numbers included."""
        limit = self.options.max_words
        if len(segment.words) <= limit:
            return
        for sentence in segment.sentences:
            count = len(segment.words_between(sentence.start, sentence.end))
            if count > limit:
                yield self.finding(
                    segment,
                    sentence.start,
                    sentence.end,
                    Message(
                        en=f"A sentence of {count} words: split it (the limit is {limit}).",
                        ar=f"جملة من {count} كلمة: قسّمها (الحد {limit}).",
                    ),
                    data={"words": count},
                )
