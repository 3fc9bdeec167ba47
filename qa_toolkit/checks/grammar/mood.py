"""The verb after لم, لن, أن and كي."""

from __future__ import annotations

import itertools
from collections.abc import Iterator

from qa_toolkit.checks.grammar.tokens import tokens
from qa_toolkit.document import Segment
from qa_toolkit.language.inflection import lengthened, shortened, without_nun
from qa_toolkit.language.lexicon import arabic
from qa_toolkit.language.word_lists import conjoined
from qa_toolkit.model import Category, Finding, Lang, Message, Severity
from qa_toolkit.rule import Context, Example, Measured, RuleMeta, SegmentRule

_ARABIC: frozenset[Lang] = frozenset({"ar"})
_JUSSIVE = conjoined("لم") | {"ألم", "أولم", "أفلم"}
_SUBJUNCTIVE = conjoined("لن أن كي لكي") | {"بأن", "لأن", "ألن"}


class NunAfterParticle(SegmentRule):
    """لم يكونون."""

    meta = RuleMeta(
        id="ar/nun-after-particle",
        summary=Message(en="Plural verb that keeps its nun", ar="نون لم تحذف من الفعل"),
        explanation=Message(
            en="After لم, لن, أن and كي the plural and the dual of the present lose their nun: لم "
            "يكونوا, لن يذهبا, أن يكتبوه.",
            ar="تُحذف نون الأفعال الخمسة بعد لم ولن وأن وكي: لم يكونوا، لن يذهبا، أن يكتبوه.",
        ),
        category=Category.GRAMMAR,
        langs=_ARABIC,
        severity=Severity.WARNING,
        authority="Ibn Malik, al-Alfiyya (the five verbs, الأفعال الخمسة)",
        examples=(
            Example("لم [[يكونون]] هنا، ولن [[يذهبان]] معاً.", "لم يكونوا هنا، ولن يذهبا معاً."),
            Example("يريدون أن [[يستخدمونه]] كل يوم.", "يريدون أن يستخدموه كل يوم."),
            Example("قال إنهم لم يكونوا يعملون، وإن عليه أن يصون العهد."),
        ),
        measured=Measured(
            1.0,
            35,
            "35 of 35 faults put in; none on NTREX-128, TICO-19, PUD and SaudiNewsNet "
            "(187,345 words) nor on 600,000 words of Gulf laws and books",
            "2026-11-24",
        ),
    )

    def check(self, segment: Segment, context: Context) -> Iterator[Finding]:
        """Each verb with a nun right after a particle that takes it."""
        words, plains = tokens(segment)
        if plains.isdisjoint(_JUSSIVE | _SUBJUNCTIVE):
            return
        for particle, verb in itertools.pairwise(words):
            if particle.plain not in _JUSSIVE and particle.plain not in _SUBJUNCTIVE:
                continue
            meant = without_nun(verb.plain) if verb.linked else None
            if meant:
                yield self.finding(
                    segment,
                    verb.start,
                    verb.end,
                    Message(
                        en=f"After “{particle.plain}” the verb loses its nun: write “{meant}”.",
                        ar=f"تُحذف النون بعد «{particle.plain}»: اكتب «{meant}».",
                    ),
                    replace=meant,
                )


class LongVowelAfterLam(SegmentRule):
    """لم يدعو, لم يستطيع."""

    meta = RuleMeta(
        id="ar/long-vowel-after-lam",
        summary=Message(en="Weak verb not shortened after لم", ar="فعل معتل لم يُجزم بعد «لم»"),
        explanation=Message(
            en="In the jussive, which لم governs, a verb whose last letter is weak loses it (لم "
            "يدعُ, لم يأتِ, لم يبقَ), and one whose middle letter is weak loses that where the last "
            "has no vowel (لم يكن, لم يستطع).",
            ar="يُجزم الفعل المضارع بعد «لم»: فإن كان آخره حرف علة حُذف (لم يدعُ، لم يأتِ، لم يبقَ)، "
            "وإن كان أجوف حُذف وسطه لالتقاء الساكنين (لم يكن، لم يستطع).",
        ),
        category=Category.GRAMMAR,
        langs=_ARABIC,
        severity=Severity.WARNING,
        authority="Ibn Malik, al-Alfiyya (the jussive, الجزم)",
        examples=(
            Example("لم [[يدعو]] أحداً ولم [[يستطيع]] الحضور.", "لم يدع أحداً ولم يستطع الحضور."),
            Example("لم [[يكون]] هنا ولم [[يأتي]] أمس.", "لم يكن هنا ولم يأت أمس."),
            Example("لم يحاول العودة ولم يبين السبب، ولن يدعو أحداً."),
        ),
        measured=Measured(
            0.98,
            62,
            "56 of 56 faults put in; 3 alarms on NTREX-128, TICO-19, PUD and SaudiNewsNet "
            "(187,345 words), true, and 3 on books, 2 true",
            "2026-11-24",
        ),
    )

    def check(self, segment: Segment, context: Context) -> Iterator[Finding]:
        """Each weak verb in its full form right after لم."""
        words, plains = tokens(segment)
        if plains.isdisjoint(_JUSSIVE):
            return
        for particle, verb in itertools.pairwise(words):
            if particle.plain not in _JUSSIVE or not verb.linked:
                continue
            meant = shortened(verb.plain)
            if meant:
                yield self.finding(
                    segment,
                    verb.start,
                    verb.end,
                    Message(
                        en=f"After “{particle.plain}” the verb is shortened: write “{meant}”.",
                        ar=f"الفعل بعد «{particle.plain}» مجزوم: اكتب «{meant}».",
                    ),
                    replace=meant,
                )


class ShortenedAfterLan(SegmentRule):
    """لن يستطع."""

    meta = RuleMeta(
        id="ar/shortened-after-lan",
        summary=Message(en="Shortened verb where it is not jussive", ar="فعل مجزوم بعد ناصب"),
        explanation=Message(
            en="Only لم shortens a weak verb. After لن, أن and كي it keeps its long vowel: لن "
            "يستطيع, أن يكون.",
            ar="لا يُحذف حرف العلة إلا في الجزم. أما بعد لن وأن وكي فيبقى: لن يستطيع، أن يكون.",
        ),
        category=Category.GRAMMAR,
        langs=_ARABIC,
        severity=Severity.WARNING,
        authority="Ibn Malik, al-Alfiyya (the subjunctive, النصب)",
        examples=(
            Example(
                "لن [[يستطع]] الحضور، ويجب أن [[يكن]] هنا.", "لن يستطيع الحضور، ويجب أن يكون هنا."
            ),
            Example("لم يستطع الحضور ولن يعد أحداً بشيء."),
        ),
        measured=Measured(
            0.98,
            98,
            "95 of 95 faults put in; none on NTREX-128, TICO-19, PUD and SaudiNewsNet "
            "(187,345 words); 1 alarm on 300,000 words of Gulf laws, true, and 2 on as many "
            "of books, 1 true",
            "2026-11-24",
        ),
    )

    def check(self, segment: Segment, context: Context) -> Iterator[Finding]:
        """Each shortened hollow verb right after a particle of the subjunctive."""
        words, plains = tokens(segment)
        if plains.isdisjoint(_SUBJUNCTIVE):
            return
        for particle, verb in itertools.pairwise(words):
            if particle.plain not in _SUBJUNCTIVE or not verb.linked:
                continue
            meant = lengthened(verb.plain)
            if meant:
                yield self.finding(
                    segment,
                    verb.start,
                    verb.end,
                    Message(
                        en=f"“{particle.plain}” does not shorten the verb: write “{meant}”.",
                        ar=f"الفعل بعد «{particle.plain}» منصوب لا مجزوم: اكتب «{meant}».",
                    ),
                    replace=meant,
                )


_INDICATIVE = conjoined("كانوا الذين هم سوف قد لقد ظلوا")


class MissingNun(SegmentRule):
    """كانوا يعملوا."""

    meta = RuleMeta(
        id="ar/missing-nun",
        summary=Message(en="Plural verb without its nun", ar="فعل مضارع سقطت نونه"),
        explanation=Message(
            en="The plural of the present keeps its nun unless a particle such as لم, لن or أن "
            "stands before it: كانوا يعملون, الذين يعملون.",
            ar="تثبت نون الأفعال الخمسة ما لم يسبقها ناصب أو جازم: كانوا يعملون، الذين يعملون.",
        ),
        category=Category.GRAMMAR,
        langs=_ARABIC,
        severity=Severity.WARNING,
        authority="Ibn Malik, al-Alfiyya (the five verbs, الأفعال الخمسة)",
        examples=(
            Example("كانوا [[يعملوا]] كل يوم.", "كانوا يعملون كل يوم."),
            Example("كانوا يعملون، وقد وعدوا أن يعودوا، والذين يدعو إليهم."),
        ),
        measured=Measured(
            1.0,
            76,
            "74 of 75 faults put in; 2 alarms, true, on NTREX-128, TICO-19, PUD and "
            "SaudiNewsNet (187,345 words)",
            "2026-11-24",
        ),
    )

    def check(self, segment: Segment, context: Context) -> Iterator[Finding]:
        """Each plural present in وا right after a word that takes no nun away."""
        words, plains = tokens(segment)
        if plains.isdisjoint(_INDICATIVE):
            return
        for before, verb in itertools.pairwise(words):
            plain = verb.plain
            if before.plain not in _INDICATIVE or not verb.linked or not plain.endswith("وا"):
                continue
            meant = plain[:-1] + "ن"
            if plain[0] == "ي" and without_nun(meant) == plain and _verb_alone(plain):
                yield self.finding(
                    segment,
                    verb.start,
                    verb.end,
                    Message(
                        en=f"Nothing takes the nun away here: write “{meant}”.",
                        ar=f"لا ناصب هنا ولا جازم: اكتب «{meant}».",
                    ),
                    replace=meant,
                )


def _verb_alone(word: str) -> bool:
    return all(each.pos == "verb" for each in arabic().readings(word))
