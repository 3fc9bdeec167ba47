"""Sentences translated two ways, and passages much longer or shorter than the others."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from math import log
from statistics import median

from qa_toolkit.align import Alignment, Link, Place
from qa_toolkit.checks.pair.linked import AUTHORITY
from qa_toolkit.language.letters import bare
from qa_toolkit.model import Category, Finding, Message, Mqm, MqmSeverity, Related, Severity, Span
from qa_toolkit.rule import BOTH, Context, Example, PairRule, RuleMeta

_WORDS = 3
"""Words of a sentence that should be translated alike; shorter ones are often answers."""
_FEW = 5
"""Passages that tell how long the translation usually is."""
_SHORT = 40
"""Code points of a passage whose length says something."""


class TranslatedTwoWays(PairRule):
    """A sentence of the source that stands there twice and was translated two ways."""

    meta = RuleMeta(
        id="pair/translated-two-ways",
        summary=Message(en="One sentence translated two ways", ar="جملة تُرجمت على وجهين"),
        explanation=Message(
            en="The source repeats a sentence word by word and the translation does not: a "
            "refrain, a headline that is quoted or a caption should be the same each time.",
            ar="يكرر المصدر جملة بلفظها ولا تكررها الترجمة: واللازمة والعنوان المقتبس والتعليق "
            "تُترجم كل مرة بلفظ واحد.",
        ),
        category=Category.TRANSLATION,
        langs=BOTH,
        severity=Severity.NOTE,
        authority=AUTHORITY,
        mqm=Mqm("Style", "Inconsistent style", MqmSeverity.MINOR),
        examples=(
            Example(
                "سيُفتح الجسر يوم الاثنين.\nوشكر العمدة العمال.\n[[يُفتتح الجسر نهار الاثنين.]]",
                "سيُفتح الجسر يوم الاثنين.\nوشكر العمدة العمال.\nسيُفتح الجسر يوم الاثنين.",
                lang="ar",
                source="The bridge will open on Monday.\nThe mayor thanked the workers.\n"
                "The bridge will open on Monday.",
            ),
            Example(
                "سيُفتح الجسر يوم الاثنين.\nوسيُفتح الطريق يوم الاثنين.",
                lang="ar",
                source="The bridge will open on Monday.\nThe road will open on Monday.",
            ),
        ),
    )

    def check(self, alignment: Alignment, context: Context) -> Iterator[Finding]:
        """One finding for each translation that differs from the first one."""
        first: dict[str, Place] = {}
        for link in alignment.links:
            if len(link.source) != 1 or len(link.target) != 1:
                continue
            source = alignment.source_sentences[link.source[0]]
            target = alignment.target_sentences[link.target[0]]
            said = _plain(source)
            if said.count(" ") + 1 < _WORDS:
                continue
            before = first.setdefault(said, target)
            if _plain(before) != _plain(target):
                yield self.finding_at(
                    target.span,
                    Message(
                        en=f"The same sentence was translated “{before.text}” before.",
                        ar=f"تُرجمت هذه الجملة من قبل «{before.text}».",
                    ),
                    related=[
                        Related(before.span, Message(en="the first time", ar="في المرة الأولى"))
                    ],
                )


def _plain(place: Place) -> str:
    found = place.segment.words_between(place.start, place.end)
    return " ".join(bare(word.text).lower() for word in found)


@dataclass(frozen=True, slots=True)
class Times:
    """``times``: how many times longer or shorter than usual a passage must be."""

    times: float = 2.0


class UnusualLength(PairRule):
    """A passage whose translation is much longer or shorter than those around it."""

    Options = Times
    options: Times
    meta = RuleMeta(
        id="pair/unusual-length",
        summary=Message(
            en="Passage much longer or shorter than its source",
            ar="عبارة أطول أو أقصر بكثير من مصدرها",
        ),
        explanation=Message(
            en="Compared with the other passages of the same pair, this one says much in few "
            "words, or little in many: a clause may have been dropped or added.",
            ar="هذه العبارة، قياساً على سائر العبارات في النسختين، أقصر أو أطول بكثير من مصدرها: "
            "فقد تكون جملة منها سقطت أو زيدت.",
        ),
        category=Category.TRANSLATION,
        langs=BOTH,
        severity=Severity.NOTE,
        authority=AUTHORITY,
        mqm=Mqm("Accuracy", "Omission", MqmSeverity.NEUTRAL),
        examples=(
            Example(
                "افتتح المجلس أمس جسراً جديداً فوق النهر.\nوشكر العمدة العمال الذين بنوه في عامين.\n"
                "وظلت مدرستان قرب الجسر مغلقتين طوال اليوم.\nوعبر الجسر ألف شخص في ساعته الأولى.\n"
                "[[وكان الجسر القديم مغلقاً.]]",
                "افتتح المجلس أمس جسراً جديداً فوق النهر.\nوشكر العمدة العمال الذين بنوه في عامين.\n"
                "وظلت مدرستان قرب الجسر مغلقتين طوال اليوم.\nوعبر الجسر ألف شخص في ساعته الأولى.\n"
                "وكان الجسر القديم الذي بُني قبل الحرب مغلقاً منذ الفيضان.",
                lang="ar",
                source="The council opened a new bridge over the river yesterday.\n"
                "The mayor thanked the workers who built it in two years.\n"
                "Two schools near the bridge stayed closed for the day.\n"
                "A thousand people crossed the bridge in its first hour.\n"
                "The old bridge, which was built before the war, had been closed since the flood.",
            ),
            Example(
                "افتُتح الجسر.", lang="ar", source="The bridge was opened by the council today."
            ),
        ),
    )

    def check(self, alignment: Alignment, context: Context) -> Iterator[Finding]:
        """One finding a link."""
        links = [link for link in alignment.links if link.source and link.target]
        ratios = [_ratio(alignment, link) for link in links]
        if len(links) < _FEW:
            return
        usual = median(ratios)
        for link, ratio in zip(links, ratios, strict=True):
            source = sum(len(alignment.source_sentences[n].text) for n in link.source)
            if source < _SHORT or abs(ratio - usual) < log(self.options.times):
                continue
            places = [alignment.target_sentences[number] for number in link.target]
            shorter = ratio < usual
            yield self.finding_at(
                Span(places[0].span.start, places[-1].span.end),
                Message(
                    en=f"This is much {'shorter' if shorter else 'longer'} than its source: check "
                    f"that nothing was {'left out' if shorter else 'added'}.",
                    ar=f"هذا {'أقصر' if shorter else 'أطول'} بكثير من مصدره: تأكد أن شيئاً لم "
                    f"{'يسقط' if shorter else 'يُزد'}.",
                ),
                data={"source": list(link.source), "target": list(link.target)},
            )


def _ratio(alignment: Alignment, link: Link) -> float:
    source = sum(len(alignment.source_sentences[number].text) for number in link.source)
    target = sum(len(alignment.target_sentences[number].text) for number in link.target)
    return log(max(1, target) / max(1, source))
