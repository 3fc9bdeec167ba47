"""Sentences left out, added, moved or left in the other language."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from qa_toolkit.align import Alignment, Link, Place
from qa_toolkit.language.detect import language
from qa_toolkit.model import Category, Finding, Message, Mqm, MqmSeverity, Related, Severity, Span
from qa_toolkit.rule import BOTH, Context, Example, Measured, PairRule, RuleMeta, elided

_AUTHORITY = "newsroom practice: a translation says what its source says, and no more"
_SOURCE = (
    "The council opened a new bridge over the river on Monday.\n"
    "The mayor thanked the workers who built it.\n"
    "Two schools near the bridge stayed closed for the day."
)
_FIRST = "افتتح المجلس جسراً جديداً فوق النهر يوم الاثنين."
_SECOND = "وشكر العمدة العمال الذين بنوه."
_THIRD = "وظلت مدرستان قرب الجسر مغلقتين طوال اليوم."


@dataclass(frozen=True, slots=True)
class Confidence:
    """``confidence``: how sure it must be, from 0 to 1, that the other version does not say it."""

    confidence: float = 0.5


def _related(alignment: Alignment, place: Place) -> Related:
    return Related(
        place.span, Message(en="the source", ar="النص المصدر"), path=alignment.source.path
    )


class Omitted(PairRule):
    """A sentence of the source that nothing in the target says."""

    Options = Confidence
    options: Confidence
    meta = RuleMeta(
        id="pair/omitted",
        summary=Message(en="Sentence left out of the translation", ar="جملة أسقطتها الترجمة"),
        explanation=Message(
            en="No sentence of the translation resembles this one of the source, where it would "
            "stand or anywhere else. An editor may have cut it; a translator may have missed it.",
            ar="لا تشبه جملةٌ في الترجمة هذه الجملة من المصدر، لا في موضعها ولا في غيره. فإما أن "
            "محرراً حذفها وإما أن المترجم سها عنها.",
        ),
        category=Category.ALIGNMENT,
        langs=BOTH,
        severity=Severity.WARNING,
        authority=_AUTHORITY,
        measured=Measured(
            0.96,
            215,
            "half of PUD, NTREX and TICO-19, deletions, insertions, merges, splits: 219 left out; "
            "as published 4 false ones of either side in 2,574 sentences, all in NTREX",
            "2026-11-24",
        ),
        mqm=Mqm("Accuracy", "Omission"),
        examples=(
            Example(
                f"{_FIRST}[[]]\n{_THIRD}",
                f"{_FIRST}\n{_SECOND}\n{_THIRD}",
                lang="ar",
                source=_SOURCE,
            ),
            Example(f"{_FIRST} {_SECOND}\n{_THIRD}", lang="ar", source=_SOURCE),
        ),
    )

    def check(self, alignment: Alignment, context: Context) -> Iterator[Finding]:
        """The finding stands where the sentence is missing; what is missing is related to it."""
        for link in alignment.links:
            if link.target or link.score < self.options.confidence:
                continue
            place = alignment.source_sentences[link.source[0]]
            said = elided(place.text)
            yield self.finding_at(
                _gap(alignment, link),
                Message(
                    en=f"“{said}” is not translated: add it, or check that it was cut on purpose.",
                    ar=f"لم تُترجم «{said}»: أضفها، أو تأكد أن حذفها مقصود.",
                ),
                related=[_related(alignment, place)],
                data={"side": "source", "source": list(link.source), "confidence": link.score},
            )


def _gap(alignment: Alignment, missing: Link) -> Span:
    """Where the missing sentence would stand: after the translation of what precedes it."""
    before = [
        link.target[-1]
        for link in alignment.links
        if link.source and link.target and not link.moved and link.source < missing.source
    ]
    end = alignment.target_sentences[before[-1]].span.end if before else 0
    return Span(end, end)


class Added(PairRule):
    """A sentence of the target that nothing in the source says."""

    Options = Confidence
    options: Confidence
    meta = RuleMeta(
        id="pair/added",
        summary=Message(en="Sentence that the source does not have", ar="جملة ليست في المصدر"),
        explanation=Message(
            en="No sentence of the source resembles this one of the translation. It may explain "
            "something to other readers, or belong to another article.",
            ar="لا تشبه جملةٌ في المصدر هذه الجملة من الترجمة. فقد تكون شرحاً لقراء آخرين، وقد "
            "تكون من مقال آخر.",
        ),
        category=Category.ALIGNMENT,
        langs=BOTH,
        severity=Severity.WARNING,
        authority=_AUTHORITY,
        measured=Measured(
            0.95,
            204,
            "half of PUD, NTREX and TICO-19, deletions, insertions, merges, splits: 215 added; "
            "as published 4 false ones of either side in 2,574 sentences, all in NTREX",
            "2026-11-24",
        ),
        mqm=Mqm("Accuracy", "Addition"),
        examples=(
            Example(
                f"{_FIRST}\n[[وتراجعت أسعار القمح في الأسواق العالمية.]]\n{_SECOND}\n{_THIRD}",
                f"{_FIRST}\n{_SECOND}\n{_THIRD}",
                lang="ar",
                source=_SOURCE,
            ),
            Example(f"{_FIRST}\n{_SECOND}\n{_THIRD}", lang="ar", source=_SOURCE),
        ),
    )

    def check(self, alignment: Alignment, context: Context) -> Iterator[Finding]:
        """One finding a sentence."""
        for link in alignment.links:
            if link.source or link.score < self.options.confidence:
                continue
            place = alignment.target_sentences[link.target[0]]
            yield self.finding_at(
                place.span,
                Message(
                    en="Nothing in the source says this: check where it comes from.",
                    ar="ليس في المصدر ما يقول هذا: تحقق من أين جاء.",
                ),
                data={"target": list(link.target), "confidence": link.score},
            )


class Moved(PairRule):
    """Sentences that stand in another order than in the source."""

    meta = RuleMeta(
        id="pair/moved",
        summary=Message(
            en="Sentence in another place than in the source", ar="جملة نُقلت من موضعها"
        ),
        explanation=Message(
            en="The translation says this, but elsewhere than the source. Moving it may be right; "
            "what stands around it now must still fit.",
            ar="تقول الترجمة هذا في موضع غير موضعه من المصدر. وقد يكون النقل صواباً، على أن يبقى "
            "ما حوله منسجماً معه.",
        ),
        category=Category.ALIGNMENT,
        langs=BOTH,
        severity=Severity.NOTE,
        authority=_AUTHORITY,
        mqm=Mqm("Style", "Organizational style", MqmSeverity.NEUTRAL),
        examples=(
            Example(
                f"[[{_THIRD}]]\n{_FIRST}\n{_SECOND}",
                f"{_FIRST}\n{_SECOND}\n{_THIRD}",
                lang="ar",
                source=_SOURCE,
            ),
            Example(f"{_FIRST}\n{_SECOND}\n{_THIRD}", lang="ar", source=_SOURCE),
        ),
    )

    def check(self, alignment: Alignment, context: Context) -> Iterator[Finding]:
        """One finding a run of sentences that moved together."""
        for run in _runs([link for link in alignment.links if link.moved]):
            first = alignment.source_sentences[run[0].source[0]]
            numbers = [number for link in run for number in link.target]
            places = [alignment.target_sentences[number] for number in numbers]
            said = elided(first.text)
            yield self.finding_at(
                Span(places[0].span.start, places[-1].span.end),
                Message(
                    en=f"In the source this stands elsewhere (“{said}”): check the order.",
                    ar=f"موضع هذا في المصدر غير موضعه هنا («{said}»): تحقق من الترتيب.",
                ),
                related=[_related(alignment, first)],
                data={
                    "source": [number for link in run for number in link.source],
                    "target": numbers,
                },
            )


def _runs(links: list[Link]) -> Iterator[list[Link]]:
    run: list[Link] = []
    for link in links:
        if run and (
            link.source[0] != run[-1].source[-1] + 1 or link.target[0] != run[-1].target[-1] + 1
        ):
            yield run
            run = []
        run.append(link)
    if run:
        yield run


class Untranslated(PairRule):
    """A sentence of the target that is still in the language of the source."""

    meta = RuleMeta(
        id="pair/untranslated",
        summary=Message(
            en="Sentence left in the language of the source", ar="جملة تُركت بلغة المصدر"
        ),
        explanation=Message(
            en="The whole sentence is in the language of the source, and the source has it: it was "
            "copied and not translated.",
            ar="الجملة كلها بلغة المصدر وهي فيه: نُسخت ولم تُترجم.",
        ),
        category=Category.TRANSLATION,
        langs=BOTH,
        severity=Severity.NOTE,
        authority=_AUTHORITY,
        mqm=Mqm("Accuracy", "Untranslated"),
        examples=(
            Example(
                f"{_FIRST}\n[[The mayor thanked the workers who built it.]]\n{_THIRD}",
                f"{_FIRST}\n{_SECOND}\n{_THIRD}",
                lang="ar",
                source=_SOURCE,
            ),
            Example(
                f"{_FIRST}\nوشكر العمدة (The Mayor of the City) العمال الذين بنوه.\n{_THIRD}",
                lang="ar",
                source=_SOURCE,
            ),
        ),
    )

    def check(self, alignment: Alignment, context: Context) -> Iterator[Finding]:
        """One finding a sentence; two words may be a name."""
        for link in alignment.links:
            for number in link.target if link.source else ():
                place = alignment.target_sentences[number]
                if _in_language_of_source(alignment, place):
                    yield self.finding_at(
                        place.span,
                        Message(en="This sentence is not translated.", ar="هذه الجملة غير مترجمة."),
                        data={"target": [number]},
                    )


_WORDS = 4
"""Words of a sentence that is left untranslated; fewer may be a name or a title."""


def _in_language_of_source(alignment: Alignment, place: Place) -> bool:
    there = alignment.source.lang
    if there == alignment.target.lang or language(place.text) != there:
        return False
    words = place.segment.words_between(place.start, place.end)
    return sum(word.script == there for word in words) >= _WORDS
