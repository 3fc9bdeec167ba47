"""American and British spellings in one article."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Literal, NamedTuple

from qa_toolkit.checks.orthography.english.candidates import NOT_WRITTEN_AS_TEXT, inside_quotation
from qa_toolkit.document import Document, Segment
from qa_toolkit.language.english import LONGEST_WORD
from qa_toolkit.language.house import HouseWords
from qa_toolkit.language.stretches import in_prose
from qa_toolkit.language.varieties import ALLOWED, Marked, Spelling, Variety, marked
from qa_toolkit.language.words import Word
from qa_toolkit.model import Category, Finding, Message, Related, Severity
from qa_toolkit.rule import Context, DocumentRule, Example, Measured, RuleMeta

_ELSEWHERE = Message(en="the other spelling is here", ar="والتهجئة الأخرى هنا")
_SPELT: dict[Spelling, Message] = {
    "us": Message(en="American", ar="أمريكية"),
    "uk": Message(en="British", ar="بريطانية"),
    "ise": Message(en="British (-ise)", ar="بريطانية (-ise)"),
    "ize": Message(en="American and Oxford (-ize)", ar="أمريكية وأكسفوردية (-ize)"),
}


@dataclass(frozen=True, slots=True)
class VarietyOptions:
    """``prefer``: the variety of the house, ``us`` or ``uk``; empty: that of most words.

    British spelling may end in -ise or in -ize, as long as an article keeps to one.
    """

    prefer: Literal["", "us", "uk"] = ""


class _Use(NamedTuple):
    segment: Segment
    word: Word
    mark: Marked


class MixedSpellingVariety(DocumentRule):
    """en/mixed-spelling-variety."""

    Options = VarietyOptions
    options: VarietyOptions

    meta = RuleMeta(
        id="en/mixed-spelling-variety",
        summary=Message(
            en="American and British spelling mixed", ar="خلط بين التهجئتين الأمريكية والبريطانية"
        ),
        explanation=Message(
            en="An article keeps to one variety: colour with centre, color with center. Oxford "
            "spelling writes -ize with British words, so that -ize alone says nothing; but "
            "-ise and -ize do not go together. Names and quotations keep their own spelling. "
            "Canadian papers mix the two on purpose (colour with analyze); hence only a note.",
            ar="يلتزم المقال تهجئة واحدة: colour مع centre، وcolor مع center. وتهجئة أكسفورد تكتب "
            "-ize مع الكلمات البريطانية فلا تدل وحدها على شيء، لكنها لا تجتمع مع -ise. وتبقى "
            "الأسماء والاقتباسات على حالها. والصحف الكندية تجمع بينهما عمداً، فهي ملاحظة فحسب.",
        ),
        category=Category.ORTHOGRAPHY,
        langs=frozenset({"en"}),
        severity=Severity.NOTE,
        authority="New Hart’s Rules, 21; The Associated Press Stylebook",
        examples=(
            Example(
                "The colour of the harbour pleased him.\nIts [[center]] was new.",
                "The colour of the harbour pleased him.\nIts centre was new.",
            ),
            Example(
                "They organised a march and realised late that few would [[recognize]] it.",
                "They organised a march and realised late that few would recognise it.",
            ),
            Example("The [[color]] was right.", "The colour was right.", options={"prefer": "uk"}),
            Example("They organized a march along the harbour and analysed its colour."),
            Example("The colour of the World Trade Center, and he said “what a color”."),
        ),
        measured=Measured(
            1.0, 20, "every alarm on NTREX-128, TICO-19, PUD and DEMETR, English", "2026-11-24"
        ),
    )

    def check(self, document: Document, context: Context) -> Iterator[Finding]:
        """Each word that is not of the variety of the article, or of the house."""
        uses = list(_uses(document, context.house))
        counts = Counter(use.mark.spelling for use in uses)
        if not self.options.prefer and len(counts) < 2:
            return
        allowed = ALLOWED[self._variety(counts, uses)]
        model = next((use for use in uses if use.mark.spelling in allowed), None)
        related: tuple[Related, ...] = ()
        if model:
            span = model.segment.span(model.word.start, model.word.end)
            related = (Related(span, _ELSEWHERE),)
        for use in uses:
            if use.mark.spelling not in allowed:
                spelt, partner = _SPELT[use.mark.spelling], use.mark.partner
                yield self.finding(
                    use.segment,
                    use.word.start,
                    use.word.end,
                    Message(
                        en=f"“{use.word.text}” is {spelt.en} spelling; write “{partner}” here.",
                        ar=f"«{use.word.text}» تهجئة {spelt.ar}؛ اكتب هنا «{partner}».",
                    ),
                    replace=partner,
                    related=related,
                )

    def _variety(self, counts: Counter[Spelling], uses: list[_Use]) -> Variety:
        choices: tuple[Variety, ...] = ("us", "uk", "oxford")
        if self.options.prefer == "us":
            return "us"
        if self.options.prefer == "uk":
            choices = ("uk", "oxford")
        # A tie goes to the variety of the first word.
        first = uses[0].mark.spelling if uses else "us"
        return max(
            choices,
            key=lambda variety: (
                sum(counts[spelling] for spelling in ALLOWED[variety]),
                first in ALLOWED[variety],
            ),
        )


def _uses(document: Document, house: HouseWords) -> Iterator[_Use]:
    for segment in document.segments:
        if segment.lang != "en" or segment.kind in NOT_WRITTEN_AS_TEXT:
            continue
        for word in segment.words:
            # A capital may be a name's: World Trade Center, Labor Department.
            if word.script != "en" or len(word.text) > LONGEST_WORD or not word.text.islower():
                continue
            mark = marked(word.text)
            if (
                mark
                and word.text not in house
                and in_prose(segment.text, word.start, word.end)
                and not inside_quotation(segment, word.start)
            ):
                yield _Use(segment, word, mark)
