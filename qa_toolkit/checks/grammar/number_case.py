"""The case of number words, and the two parts of an ordinal."""

from __future__ import annotations

import itertools
from collections.abc import Iterator

from qa_toolkit.checks.grammar.tokens import Token, tokens
from qa_toolkit.document import Segment
from qa_toolkit.language.counting import NUMERALS, ORDINALS
from qa_toolkit.language.number_phrases import PREPOSITIONS, phrases
from qa_toolkit.model import Category, Finding, Lang, Message, Severity
from qa_toolkit.rule import Context, Example, Measured, RuleMeta, SegmentRule

_ARABIC: frozenset[Lang] = frozenset({"ar"})


class NumberCase(SegmentRule):
    """في عشرون مدينة."""

    meta = RuleMeta(
        id="ar/number-case",
        summary=Message(en="Nominative number after a preposition", ar="عدد مرفوع بعد حرف جر"),
        explanation=Message(
            en="After a preposition every part of a number stands in the genitive: the tens end in "
            "ين, two is اثنين, اثنتين, مئتين, ألفين. Two that goes with tens has their case: "
            "اثنان وعشرون, اثنين وعشرين.",
            ar="بعد حرف الجر تُجر أجزاء العدد كلها: فآخر العقود ين، والاثنان اثنين واثنتين، "
            "والمئتان "
            "مئتين، والألفان ألفين. والاثنان مع العقد في حالة واحدة: اثنان وعشرون، اثنين وعشرين.",
        ),
        category=Category.GRAMMAR,
        langs=_ARABIC,
        severity=Severity.WARNING,
        authority="Ibn Malik, al-Alfiyya (the sound plural and what is inflected like it)",
        examples=(
            Example(
                "وصل إلى [[عشرون]] مدينة ومر [[بثلاثون]] قرية.",
                "وصل إلى عشرين مدينة ومر بثلاثين قرية.",
            ),
            Example("تبرع مع [[مئتان وخمسة وأربعون]] موظفاً.", "تبرع مع مئتين وخمسة وأربعين موظفاً."),
            Example("وفي القرن [[الحادي والعشرون]].", "وفي القرن الحادي والعشرين."),
            Example("حضر عشرون طالباً من خمس وعشرين مدرسة، والعدد عشرون."),
        ),
        measured=Measured(
            1.0,
            6,
            "4 faults put in; 2 alarms, true, on 300,000 words of Gulf laws; none on "
            "NTREX-128, TICO-19, PUD and SaudiNewsNet (187,345 words)",
            "2026-11-24",
        ),
    )

    def check(self, segment: Segment, context: Context) -> Iterator[Finding]:
        """Each number in words that shows the nominative where it cannot stand."""
        words, plains = tokens(segment)
        if plains.isdisjoint(_NOMINATIVES):
            return
        for phrase in phrases(words):
            numerals = list(phrase.numerals)
            first, last = phrase.start, phrase.end
            if not any(numeral.nominative for numeral in numerals):
                continue
            obliques = any(numeral.nominative is False for numeral in numerals)
            ordinal = _ordinal_governed(words, first)
            if not (phrase.governed or obliques or ordinal):
                continue
            if numerals[0].joined and not ordinal:
                continue
            if ordinal and numerals[0].joined:
                first -= 1
            texts = [word.plain for word in words[first:last]]
            for place, numeral in enumerate(numerals, start=phrase.start - first):
                if numeral.nominative:
                    texts[place] = numeral.other
            skipped = numerals[0].skipped if first == phrase.start else 0
            meant = " ".join(texts)[skipped:]
            yield self.finding(
                segment,
                words[first].start + skipped,
                words[last - 1].end,
                Message(
                    en=f"This number cannot stand in the nominative: write “{meant}”.",
                    ar=f"لا يُرفع العدد هنا: اكتب «{meant}».",
                ),
                replace=meant,
            )


_NOMINATIVES = frozenset(word for word, numeral in NUMERALS.items() if numeral.nominative)


def _ordinal_governed(words: tuple[Token, ...], place: int) -> bool:
    """Whether the tens belong to the noun of a preposition: في القرن الحادي والعشرون."""
    if not NUMERALS[words[place].plain].definite:
        return False
    if NUMERALS[words[place].plain].joined:
        place -= 1
        if place < 0 or words[place].plain not in ORDINALS or not words[place + 1].linked:
            return False
    if place < 2 or not words[place].linked or not words[place - 1].linked:
        return False
    return words[place - 1].plain.startswith("ال") and words[place - 2].plain in PREPOSITIONS


class OrdinalGender(SegmentRule):
    """الساعة الثانية عشر."""

    meta = RuleMeta(
        id="ar/ordinal-gender",
        summary=Message(
            en="Ordinal whose parts differ in gender", ar="عدد ترتيبي مختلف الجزأين في الجنس"
        ),
        explanation=Message(
            en="Both parts of an ordinal from eleven to nineteen take the gender of its noun: "
            "الثالث عشر, الثالثة عشرة. The hour is الثانية عشرة.",
            ar="جزءا العدد الترتيبي من الحادي عشر إلى التاسع عشر يطابقان الموصوف كلاهما: الثالث "
            "عشر، "
            "الثالثة عشرة. والساعة الثانية عشرة.",
        ),
        category=Category.GRAMMAR,
        langs=_ARABIC,
        severity=Severity.WARNING,
        authority="Ibn Malik, al-Alfiyya (chapter on numbers)",
        examples=(
            Example("بدأت الساعة [[الثانية عشر]] ظهراً.", "بدأت الساعة الثانية عشرة ظهراً."),
            Example("في اليوم [[الثالث عشرة]] من الشهر.", "في اليوم الثالث عشر من الشهر."),
            Example("في الدورة الحادية عشرة من القرن الثامن عشر، والرابعة عصراً."),
        ),
        measured=Measured(
            1.0,
            9,
            "7 faults put in; 2 alarms, true, on 300,000 words of Gulf laws; none on "
            "NTREX-128, TICO-19, PUD and SaudiNewsNet (187,345 words)",
            "2026-11-24",
        ),
    )

    def check(self, segment: Segment, context: Context) -> Iterator[Finding]:
        """Each ordinal followed by عشر of the other gender."""
        words, plains = tokens(segment)
        if plains.isdisjoint(("عشر", "عشرة")):
            return
        for unit, ten in itertools.pairwise(words):
            known = ORDINALS.get(unit.plain)
            if known is None or not ten.linked or ten.plain not in ("عشر", "عشرة"):
                continue
            gender, other = known
            if (gender == "f") is (ten.plain == "عشرة") or not unit.plain.lstrip("وفبك").startswith(
                ("ال", "لل")
            ):
                continue
            same = f"{unit.plain} {'عشرة' if gender == 'f' else 'عشر'}"
            yield self.finding(
                segment,
                unit.start,
                ten.end,
                Message(
                    en=f"Both parts have the gender of the noun: write “{same}”.",
                    ar=f"يتطابق جزءا العدد الترتيبي: اكتب «{same}».",
                ),
                replace=(same, f"{other} {ten.plain}"),
            )
