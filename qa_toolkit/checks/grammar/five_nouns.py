"""أب, أخ and ذو, which show their case in a letter."""

from __future__ import annotations

import itertools
from collections.abc import Iterator

from qa_toolkit.checks.grammar.case import INNA
from qa_toolkit.checks.grammar.tokens import tokens
from qa_toolkit.document import Segment
from qa_toolkit.language.word_lists import conjoined
from qa_toolkit.model import Category, Finding, Message, Severity
from qa_toolkit.rule import Context, Example, Measured, RuleMeta, SegmentRule

_PRONOUNS = "ه ها هم هما هن ك كم نا".split()  # noqa: SIM905 - a table
_CASES = {"nominative": "و", "accusative": "ا", "genitive": "ي"}
# Each form that shows a case, with the same in every case. Bare أبو is left out: it makes names.
_FORMS: dict[str, tuple[str, dict[str, str]]] = {
    stem + letter + pronoun: (case, {each: stem + _CASES[each] + pronoun for each in _CASES})
    for stem in ("أب", "أخ")
    for case, letter in _CASES.items()
    for pronoun in _PRONOUNS
} | {
    "ذو": ("nominative", {"genitive": "ذي", "accusative": "ذا"}),
}
_MONTHS = ("القعدة", "الحجة", "الحجّة")  # names, left as they are: 3 من ذو القعدة
_PREPOSITIONS = conjoined("في إلى على عن مع من لدى ضد أمام وراء تحت نحو")


class FiveNouns(SegmentRule):
    """مع أبوه, إن أخوك."""

    meta = RuleMeta(
        id="ar/five-nouns",
        summary=Message(
            en="أب, أخ or ذو in the wrong case", ar="اسم من الأسماء الخمسة في غير حالته"
        ),
        explanation=Message(
            en="Before a pronoun or a noun أب, أخ and ذو show their case in a letter: جاء أبوه, "
            "رأيت "
            "أباه, مع أبيه; إن أخاك; من ذي الخبرة.",
            ar="تُعرب الأسماء الخمسة بالحروف إذا أضيفت: جاء أبوه، ورأيت أباه، ومع أبيه، وإن "
            "أخاك، ومن ذي "
            "الخبرة.",
        ),
        category=Category.GRAMMAR,
        langs=frozenset({"ar"}),
        severity=Severity.NOTE,
        authority="Ibn Malik, al-Alfiyya (the five nouns, الأسماء الخمسة)",
        examples=(
            Example("سافر مع [[أبوه]] إلى القرية.", "سافر مع أبيه إلى القرية."),
            Example("قال إن [[أخوك]] وصل.", "قال إن أخاك وصل."),
            Example("سافر مع أبيه، وجاء أخوه، وإن أخاك مع أبو بكر."),
            Example("من أبوه؟"),
        ),
        measured=Measured(
            1.0,
            1,
            "every alarm on NTREX-128, TICO-19, PUD and SaudiNewsNet (187,345 words) and on "
            "1,200,000 words of Gulf laws and books",
            "2026-11-24",
        ),
    )

    def check(self, segment: Segment, context: Context) -> Iterator[Finding]:
        """Each form right after a preposition or إن that asks for another."""
        words, plains = tokens(segment)
        if plains.isdisjoint(_FORMS):
            return
        for before, word in itertools.pairwise(words):
            known = _FORMS.get(word.plain)
            if known is None or not word.linked:
                continue
            if segment.text[word.end + 1 :].startswith(_MONTHS):
                continue
            asked = "accusative" if before.plain in INNA else None
            if before.plain in _PREPOSITIONS and not (
                before.plain.endswith("من") and "؟" in segment.text  # مَن أبوه
            ):
                asked = "genitive"
            case, other = known
            if asked is None or asked == case:
                continue
            meant = other[asked]
            yield self.finding(
                segment,
                word.start,
                word.end,
                Message(
                    en=f"After “{before.plain}” write “{meant}”.",
                    ar=f"بعد «{before.plain}» اكتب «{meant}».",
                ),
                replace=meant,
            )
