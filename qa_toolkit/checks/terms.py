"""Terms that the house's glossary forbids, or likes less than others."""

from __future__ import annotations

from collections.abc import Iterator
from typing import ClassVar

from qa_toolkit.document import Segment
from qa_toolkit.model import Category, Finding, Message, Severity
from qa_toolkit.rule import BOTH, Context, Example, Measured, RuleMeta, SegmentRule
from qa_toolkit.terms import Use
from qa_toolkit.terms.glossary import Found, found_in


class _GlossaryRule(SegmentRule):
    """Terms of one use, wherever the article has them."""

    use: ClassVar[Use]

    def check(self, segment: Segment, context: Context) -> Iterator[Finding]:
        """One finding for each term, with the line of the glossary that says so."""
        if not context.glossary:
            return
        for found in found_in(context.glossary, segment):
            if found.term.use is self.use:
                yield self._finding(segment, found)

    def _finding(self, segment: Segment, found: Found) -> Finding:
        concept, written = found.concept, segment.text[found.start : found.end]
        better = concept.named(segment.lang)
        en = f"The glossary ({concept.place}) {self.says.en} “{found.term.text}”"
        ar = f"المسرد ({concept.place}) {self.says.ar} «{found.term.text}»"
        if better:
            en += f"; it writes “{better[0]}”"
            ar += f"، ويكتب «{better[0]}»"
        if concept.note:
            en, ar = f"{en} ({concept.note})", f"{ar} ({concept.note})"
        # Another form of the word needs another form of its better: that is the editor's.
        plain = better and written.casefold() == found.term.text.casefold()
        return self.finding(
            segment,
            found.start,
            found.end,
            Message(en=f"{en}.", ar=f"{ar}."),
            replace=better if plain else (),
            data={"glossary": concept.path, "line": concept.line},
        )

    says: ClassVar[Message]


class ForbiddenTerm(_GlossaryRule):
    """A term that the glossary forbids."""

    use = Use.FORBIDDEN
    says = Message(en="does not allow", ar="لا يجيز")
    meta = RuleMeta(
        id="any/forbidden-term",
        summary=Message(en="Term that the glossary forbids", ar="مصطلح يمنعه المسرد"),
        explanation=Message(
            en="A glossary that the configuration names (glossaries, --glossary) excludes this "
            "term, in whatever form it stands: with joined letters, in the plural, with a pronoun.",
            ar="يستبعد مسرد سماه ملف الإعداد (glossaries أو --glossary) هذا المصطلح، بأي صيغة ورد: "
            "متصلاً بحروف أو مجموعاً أو مضافاً إلى ضمير.",
        ),
        category=Category.TERMINOLOGY,
        langs=BOTH,
        severity=Severity.WARNING,
        authority="the house's glossary",
        measured=Measured(
            0.97,
            150,
            "SaudiNewsNet: 150 finds of 50 common Arabic words as if a glossary forbade them, "
            "read: 4 were another word of the same letters",
            "2026-11-24",
        ),
        examples=(
            Example(
                "لم يفتح المستخدمون [[إيميل]] الشركة.",
                "لم يفتح المستخدمون بريد إلكتروني الشركة.",
                glossary="ar,not\nبريد إلكتروني,إيميل\n",
            ),
            Example(
                "The ministry counted [[illegal aliens]].",
                "The ministry counted undocumented migrants.",
                glossary="en,not\nundocumented migrant,illegal alien\n",
            ),
            Example("An alien landed.", glossary="en,status\nillegal alien,forbidden\n"),
        ),
    )


class PreferredTerm(_GlossaryRule):
    """A term for which the glossary prefers another."""

    use = Use.DISCOURAGED
    says = Message(en="would rather not have", ar="لا يفضل")
    meta = RuleMeta(
        id="any/preferred-term",
        summary=Message(
            en="Term for which the glossary has a better", ar="مصطلح يفضل المسرد غيره عليه"
        ),
        explanation=Message(
            en="A glossary that the configuration names prefers another term; what it forbids is "
            "reported by any/forbidden-term.",
            ar="يفضل مسرد سماه ملف الإعداد مصطلحاً آخر؛ أما ما يمنعه فتبلّغ عنه القاعدة "
            "any/forbidden-term.",
        ),
        category=Category.TERMINOLOGY,
        langs=BOTH,
        severity=Severity.NOTE,
        authority="the house's glossary",
        examples=(
            Example(
                "They sent an [[electronic mail]].",
                "They sent an email.",
                glossary="en,not,status\nemail,electronic mail,preferred\n",
            ),
            Example("They sent an email.", glossary="en,not,status\nemail,e-mail,preferred\n"),
        ),
    )
