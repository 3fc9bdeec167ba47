"""The visible case of subjects and predicates."""

from __future__ import annotations

from collections.abc import Iterator

from qa_toolkit.checks.grammar.case import INNA, respelled
from qa_toolkit.checks.grammar.tokens import Token, tokens
from qa_toolkit.document import Segment
from qa_toolkit.language.governed import nominal
from qa_toolkit.language.inflection import shown
from qa_toolkit.language.lexicon import arabic
from qa_toolkit.language.word_lists import conjoined
from qa_toolkit.model import Category, Finding, Lang, Message, Severity
from qa_toolkit.rule import Context, Example, Measured, RuleMeta, SegmentRule

_ARABIC: frozenset[Lang] = frozenset({"ar"})


_PLURAL_KANA = conjoined(
    "كانوا أصبحوا صاروا ظلوا باتوا ليسوا يكونوا يكونون سيكونون أضحوا يصبحوا يصبحون سيصبحون"
)


class NominativePredicate(SegmentRule):
    """كانوا متعبون."""

    meta = RuleMeta(
        id="ar/nominative-after-kana",
        summary=Message(en="Nominative predicate of كان", ar="خبر «كان» مرفوع"),
        explanation=Message(
            en="What كان and her sisters (أصبح, ظل, ليس …) say of their subject is accusative: "
            "كانوا متعبين, ليسوا قادرين.",
            ar="خبر كان وأخواتها (أصبح وظل وليس …) منصوب: كانوا متعبين، ليسوا قادرين.",
        ),
        category=Category.GRAMMAR,
        langs=_ARABIC,
        severity=Severity.WARNING,
        authority="Ibn Malik, al-Alfiyya (كان and her sisters)",
        examples=(
            Example("كانوا [[متعبون]] وليسوا [[قادرون]].", "كانوا متعبين وليسوا قادرين."),
            Example("كان اللاعبون [[متعبون]].", "كان اللاعبون متعبين."),
            Example("كانوا يعملون، وكان اللاعبون متعبين، وكانوا لا يزالون قادرين."),
        ),
        measured=Measured(
            1.0,
            6,
            "6 of 7 faults put in; none on NTREX-128, TICO-19, PUD and SaudiNewsNet (187,345 "
            "words) nor on 600,000 words of Gulf laws and books",
            "2026-11-24",
        ),
    )

    def check(self, segment: Segment, context: Context) -> Iterator[Finding]:
        """Each indefinite plural in the nominative that follows كانوا, or كان and its subject."""
        words, plains = tokens(segment)
        if plains.isdisjoint(_PLURAL_KANA) and plains.isdisjoint(_SINGULAR_KANA):
            return
        for place, word in enumerate(words):
            if place == 0 or not word.linked or not word.plain.endswith(("ون", "ان")):
                continue
            before = words[place - 1]
            directly = before.plain in _PLURAL_KANA
            if not directly and not (
                place > 1
                and words[place - 2].plain in _SINGULAR_KANA
                and before.linked
                and before.plain.startswith("ال")
                and shown(before.plain, "nominative")
            ):
                continue
            readings = shown(word.plain, "nominative")
            if readings and not any(each.definite or each.clitic for each in readings):
                yield from respelled(self, segment, word, "oblique")


_SINGULAR_KANA = conjoined("كان كانت يكون تكون سيكون أصبح أصبحت يصبح ظل بات ليس ليست صار")
_INTRANSITIVE = conjoined(
    "وصل جاء حضر عاد سافر مات توفي استشهد نجح فشل فاز تأهل شارك هتف تظاهر احتشد تجمع اعتصم خرج "
    "قال أكد أعلن أوضح أضاف ذكر أفاد اعتبر شدد أشار لفت يقول يؤكد يعلن يوضح يضيف يصل يعود يعتقد "
    "تم جرى قرر يرى تمكن استطاع يستطيع بدأ استمر يستمر انطلق"
)


class ObliqueSubject(SegmentRule):
    """كان المسافرين, قال المسؤولين إن."""

    meta = RuleMeta(
        id="ar/oblique-subject",
        summary=Message(en="Subject that is not nominative", ar="فاعل غير مرفوع"),
        explanation=Message(
            en="The subject of a verb, and that of كان, is nominative: كان المسافرون, وصل "
            "الوزيران. "
            "Only verbs that can have no such object are judged.",
            ar="الفاعل واسم كان مرفوعان: كان المسافرون، وصل الوزيران. ولا يُنظر إلا في أفعال لا "
            "تحتمل "
            "أن يكون ما بعدها مفعولاً.",
        ),
        category=Category.GRAMMAR,
        langs=_ARABIC,
        severity=Severity.WARNING,
        authority="Ibn Malik, al-Alfiyya (the subject, الفاعل)",
        examples=(
            Example("كان [[المسافرين]] في الحافلة.", "كان المسافرون في الحافلة."),
            Example("وصل [[اللاعبين]] أمس.", "وصل اللاعبون أمس."),
            Example("زار المسافرين في الحافلة، وكانوا المسافرين، ووصل اللاعبون."),
        ),
        measured=Measured(
            1.0,
            6,
            "6 of 7 faults put in; none on NTREX-128, TICO-19, PUD and SaudiNewsNet (187,345 "
            "words) nor on 600,000 words of Gulf laws and books",
            "2026-11-24",
        ),
    )

    def check(self, segment: Segment, context: Context) -> Iterator[Finding]:
        """Each definite plural or dual in ين right after such a verb."""
        words, plains = tokens(segment)
        if plains.isdisjoint(_INTRANSITIVE) and plains.isdisjoint(_SINGULAR_KANA):
            return
        for place in range(1, len(words)):
            verb, word = words[place - 1], words[place]
            if not word.linked or not word.plain.endswith("ين") or not word.plain.startswith("ال"):
                continue
            verbal = not nominal(verb.plain) or verb.opens or verb.plain in _SINGULAR_KANA
            known = verb.plain in _INTRANSITIVE or verb.plain in _SINGULAR_KANA
            if known and verbal and shown(word.plain, "oblique"):
                yield from self._plural_first(segment, word)

    def _plural_first(self, segment: Segment, word: Token) -> Iterator[Finding]:
        stem = word.plain[:-2]
        texts = [stem + ending for ending in ("ون", "ان") if arabic().knows(stem + ending)]
        if texts:
            yield self.finding(
                segment,
                word.start,
                word.end,
                Message(
                    en=f"The subject is nominative: write “{texts[0]}”.",
                    ar=f"الفاعل واسم كان مرفوعان: اكتب «{texts[0]}».",
                ),
                replace=texts,
            )


_THEY = conjoined("إنهم أنهم لأنهم لكنهم كأنهم بأنهم هم نحن إننا أننا لأننا")


class ObliquePredicate(SegmentRule):
    """إنهم متعبين."""

    meta = RuleMeta(
        id="ar/oblique-predicate",
        summary=Message(en="Predicate that is not nominative", ar="خبر غير مرفوع"),
        explanation=Message(
            en="The predicate of a noun clause is nominative, after إن and أن too: إنهم قادرون, هم "
            "مستعدون, إن اللاعبين متعبون.",
            ar="خبر المبتدأ مرفوع، وكذلك خبر إن وأخواتها: إنهم قادرون، هم مستعدون، إن اللاعبين "
            "متعبون.",
        ),
        category=Category.GRAMMAR,
        langs=_ARABIC,
        severity=Severity.WARNING,
        authority="Ibn Malik, al-Alfiyya (topic and predicate, المبتدأ والخبر)",
        examples=(
            Example("قال إنهم [[قادرين]] على الفوز.", "قال إنهم قادرون على الفوز."),
            Example("إن اللاعبين [[متعبين]].", "إن اللاعبين متعبون."),
            Example("قال إنهم قادرون، وكانوا هم قادرين، وهم سبعة ملايين."),
        ),
        measured=Measured(
            1.0,
            4,
            "4 of 10 faults put in; none on NTREX-128, TICO-19, PUD and SaudiNewsNet (187,345 "
            "words) nor on 600,000 words of Gulf laws and books",
            "2026-11-24",
        ),
    )

    def check(self, segment: Segment, context: Context) -> Iterator[Finding]:
        """Each indefinite plural in ين right after such a pronoun, or after إن and its noun."""
        words, plains = tokens(segment)
        if plains.isdisjoint(_THEY) and plains.isdisjoint(INNA):
            return
        for place in range(1, len(words)):
            before, word = words[place - 1], words[place]
            if not word.linked or not word.plain.endswith("ين"):
                continue
            inna = (
                place > 1
                and words[place - 2].plain in INNA
                and before.linked
                and before.plain.startswith("ال")
                and shown(before.plain, "oblique")
                and (word.last or place + 1 == len(words))
            )
            pronoun = before.plain in _THEY and not (
                place > 1
                and before.plain in ("هم", "نحن")
                and words[place - 2].plain in _PLURAL_KANA
            )
            readings = shown(word.plain, "oblique") if inna or pronoun else ()
            if readings and not any(each.definite or each.clitic for each in readings):
                yield from respelled(self, segment, word, "nominative")
