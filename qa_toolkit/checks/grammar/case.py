"""Duals and sound plurals whose visible case contradicts the word before them."""

from __future__ import annotations

import itertools
from collections.abc import Iterator

from qa_toolkit.checks.grammar.tokens import Token, tokens
from qa_toolkit.document import Segment
from qa_toolkit.language.inflection import in_case, shown
from qa_toolkit.language.lexicon import arabic
from qa_toolkit.language.word_lists import conjoined
from qa_toolkit.model import Category, Finding, Lang, Message, Severity
from qa_toolkit.rule import Context, Example, Measured, RuleMeta, SegmentRule

_ARABIC: frozenset[Lang] = frozenset({"ar"})
_PREPOSITIONS = conjoined(
    "في من إلى على عن مع لدى بعد ضد أمام وراء تحت فوق عند نحو خلال بدون لصالح بسبب"
) | {"بين"}  # but not وبين, قبل, عبر, حول …, which are verbs as well
_QUANTITIES = conjoined(
    "بعض جميع معظم كل كافة أغلب غالبية أحد كبار آلاف مئات عشرات ملايين عدد كلا كلتا كلي كلتي"
) | {
    before + word
    for before in ("ب", "ل", "ك", "ول", "وب")
    for word in ["بعض", "جميع", "معظم", "كل", "كافة", "أغلب", "غالبية", "أحد", "كبار"]
}
INNA = conjoined("إن أن لأن بأن كأن ليت لعل")


_RARE = 2.0  # Zipf


class NominativeAfterPreposition(SegmentRule):
    """في المسلمون."""

    meta = RuleMeta(
        id="ar/nominative-after-preposition",
        summary=Message(en="Nominative where a genitive belongs", ar="اسم مرفوع في موضع الجر"),
        explanation=Message(
            en="After a preposition, and after بعض, جميع, معظم and the like, a sound plural ends "
            "in "
            "ين (من المهندسين), a dual in ين too (مع الوزيرين).",
            ar="يُجر الاسم بعد حرف الجر وبعد بعض وجميع ومعظم ونحوها، فآخر جمع المذكر السالم ين (من "
            "المهندسين)، وكذلك المثنى (مع الوزيرين).",
        ),
        category=Category.GRAMMAR,
        langs=_ARABIC,
        severity=Severity.WARNING,
        authority="Ibn Malik, al-Alfiyya (the dual and the sound plural)",
        examples=(
            Example("تحدث مع [[المهندسون]] أمس.", "تحدث مع المهندسين أمس."),
            Example("التقى بعض [[المسؤولون]] بعد [[يومان]].", "التقى بعض المسؤولين بعد يومين."),
            Example("سأل عن [[مسؤولو]] المدينة.", "سأل عن مسؤولي المدينة."),
            Example("التحية [[للمهندسون]].", "التحية للمهندسين."),
            Example("حضر كلا [[الوزيران]].", "حضر كلا الوزيرين."),
            Example("من المسؤولون عن هذا؟ سافر إلى لبنان مع الإنسان والمهندسون حاضرون."),
        ),
        measured=Measured(
            1.0,
            73,
            "72 faults put in; 1 alarm, true, on NTREX-128, TICO-19, PUD and SaudiNewsNet "
            "(187,345 words); none on 600,000 words of Gulf laws and books",
            "2026-11-24",
        ),
    )

    def check(self, segment: Segment, context: Context) -> Iterator[Finding]:
        """Each word that shows the nominative right after one that takes the genitive."""
        words, _ = tokens(segment)
        for place, word in enumerate(words):
            plain = word.plain
            if not plain.endswith(("ون", "ان", "تا", "و")):
                continue
            readings = shown(plain, "nominative")
            if not readings:
                continue
            clitics = {each.clitic[-1:] if each.article else "" for each in readings}
            governed = clitics <= {"ب", "ل", "ك"} or (
                clitics <= {""}
                and not any(each.clitic for each in readings)
                and _governed(segment, words, place)
            )
            bound = any(each.bound for each in readings)
            if governed and (not bound or _genitive_follows(words, place)):
                yield from respelled(self, segment, word, "oblique")


def _governed(segment: Segment, words: tuple[Token, ...], place: int) -> bool:
    if place == 0 or not words[place].linked:
        return False
    before = words[place - 1].plain
    if before in ("من", "ومن", "فمن"):  # مَن المسؤولون: who
        return place > 1 and words[place - 1].linked and "؟" not in segment.text
    return before in _PREPOSITIONS or before in _QUANTITIES


def _genitive_follows(words: tuple[Token, ...], place: int) -> bool:
    following = words[place + 1] if place + 1 < len(words) else None
    return following is not None and following.linked and following.plain.startswith("ال")


def respelled(rule: SegmentRule, segment: Segment, word: Token, case: str) -> Iterator[Finding]:
    """A finding that offers the word in the other case, if the lexicon has it."""
    meant = in_case(word.plain, case)
    # A foreign name may look like a plural (باتون), but not have both cases.
    frequency = arabic().frequency
    if meant and frequency(meant) > max(_RARE, frequency(word.plain) - 1.5):
        names = {
            "oblique": Message(en="the nominative", ar="الرفع"),
            "nominative": Message(en="the accusative or genitive", ar="النصب أو الجر"),
        }[case]
        yield rule.finding(
            segment,
            word.start,
            word.end,
            Message(
                en=f"“{word.plain}” cannot stand in {names.en} here: write “{meant}”.",
                ar=f"لا موضع لعلامة {names.ar} في «{word.plain}»: اكتب «{meant}».",
            ),
            replace=meant,
        )


class NominativeAfterInna(SegmentRule):
    """إن المسافرون."""

    meta = RuleMeta(
        id="ar/nominative-after-inna",
        summary=Message(en="Nominative after إن or أن", ar="اسم «إن» مرفوع"),
        explanation=Message(
            en="The noun that إن, أن, لأن, كأن, ليت or لعل introduces is accusative: إن المسافرين "
            "وصلوا, أن الوزيرين اتفقا.",
            ar="ينصب ما بعد إن وأن وكأن وليت ولعل: إن المسافرين وصلوا، وأن الوزيرين اتفقا.",
        ),
        category=Category.GRAMMAR,
        langs=_ARABIC,
        severity=Severity.WARNING,
        authority="Ibn Malik, al-Alfiyya (إن and her sisters)",
        examples=(
            Example(
                "قال إن [[المسافرون]] وصلوا وأكد أن [[الوزيران]] اتفقا.",
                "قال إن المسافرين وصلوا وأكد أن الوزيرين اتفقا.",
            ),
            Example("قال إن المسافرين وصلوا، وإن هذا لبنان، لكن المسافرون تعبوا."),
        ),
        measured=Measured(
            1.0,
            18,
            "18 of 25 faults put in; none on NTREX-128, TICO-19, PUD and SaudiNewsNet "
            "(187,345 words) nor on 600,000 words of Gulf laws and books",
            "2026-11-24",
        ),
    )

    def check(self, segment: Segment, context: Context) -> Iterator[Finding]:
        """Each dual or plural in the nominative right after such a particle."""
        words, plains = tokens(segment)
        if plains.isdisjoint(INNA):
            return
        for particle, word in itertools.pairwise(words):
            if particle.plain not in INNA or not word.linked:
                continue
            readings = shown(word.plain, "nominative")
            if readings and not any(each.clitic for each in readings):
                yield from respelled(self, segment, word, "oblique")
