"""The singular predicate of كان, whose accusative an alif shows."""

from __future__ import annotations

from collections.abc import Iterator

from qa_toolkit.checks.grammar.tokens import Token, tokens
from qa_toolkit.document import Segment
from qa_toolkit.language.counted import takes_alif
from qa_toolkit.language.kinds import adjectival, definite_kinds, indefinite_kinds
from qa_toolkit.language.number_phrases import PREPOSITIONS
from qa_toolkit.language.word_lists import conjoined, listed
from qa_toolkit.model import Category, Finding, Message, Severity
from qa_toolkit.rule import Context, Example, Measured, RuleMeta, SegmentRule

_KANA = conjoined("كان يكون سيكون أصبح يصبح ليس ظل بات صار يزال أمسى أضحى يظل يبقى")
_AFTER = PREPOSITIONS | listed(
    "جدا للغاية تماما أمس اليوم حاليا أيضا آنذاك حينها دائما أحيانا أو ثم"
)
_DIPTOTES = ("ان", "اء")  # غضبان


class BarePredicate(SegmentRule):
    """كان الطقس بارد."""

    meta = RuleMeta(
        id="ar/predicate-without-alif",
        summary=Message(en="Predicate of كان without its alif", ar="خبر «كان» بلا ألف"),
        explanation=Message(
            en="What كان and her sisters say of their subject is accusative, which the masculine "
            "shows in an alif: كان الطقس بارداً, ليس الأمر سهلاً.",
            ar="خبر كان وأخواتها منصوب، ويظهر ذلك في المذكر المنون ألفاً: كان الطقس بارداً، ليس "
            "الأمر سهلاً.",
        ),
        category=Category.GRAMMAR,
        langs=frozenset({"ar"}),
        severity=Severity.WARNING,
        authority="Ibn Malik, al-Alfiyya (كان and her sisters)",
        examples=(
            Example("كان الطقس [[بارد]] أمس.", "كان الطقس بارداً أمس."),
            Example("ليس القرار [[غريب]] أو جديداً.", "ليس القرار غريباً أو جديداً."),
            Example("كان الطقس بارداً، وكان الوزير شديد الغضب، وكان الدفتر أحمر."),
        ),
        measured=Measured(
            0.89,
            9,
            "8 of 33 faults put in; none on NTREX-128, TICO-19, PUD and SaudiNewsNet (187,345 "
            "words) nor on 300,000 words of Gulf laws; 1 on as many of books, on a line of dialect",
            "2026-11-24",
        ),
    )

    def check(self, segment: Segment, context: Context) -> Iterator[Finding]:
        """Each indefinite masculine adjective that ends what follows كان and its noun."""
        words, plains = tokens(segment)
        if plains.isdisjoint(_KANA):
            return
        for place, word in enumerate(words[:-2]):
            if word.plain not in _KANA:
                continue
            noun, predicate = words[place + 1], words[place + 2]
            if not (noun.linked and predicate.linked and _bare(predicate.plain)):
                continue
            if definite_kinds(noun.plain) == {"ms"} and _ends(words, place + 2):
                meant = predicate.plain + "اً"
                yield self.finding(
                    segment,
                    predicate.start,
                    predicate.end,
                    Message(
                        en=f"The predicate of “{word.plain}” is accusative: write “{meant}”.",
                        ar=f"خبر «{word.plain}» منصوب: اكتب «{meant}».",
                    ),
                    replace=meant,
                )


def _bare(word: str) -> bool:
    """Whether an adjective lacks the alif that its accusative would show."""
    if word[0] == "أ" or word.endswith(_DIPTOTES) or not takes_alif(word):
        return False
    return adjectival(word) and indefinite_kinds(word) == {"ms"}


def _ends(words: tuple[Token, ...], place: int) -> bool:
    """Whether nothing follows that the adjective could govern: شديد الغضب."""
    if words[place].last or place + 1 == len(words):
        return True
    following = words[place + 1].plain
    return following in _AFTER or (following[0] == "و" and len(following) > 3)
