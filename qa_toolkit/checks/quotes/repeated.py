"""One quotation in two places, or from two mouths."""

from __future__ import annotations

from collections.abc import Iterator

from qa_toolkit.document import PROSE, Document
from qa_toolkit.language.letters import bare
from qa_toolkit.language.words import words
from qa_toolkit.model import Category, Finding, Message, Related, Severity
from qa_toolkit.quotations import Attributed, QuotationKind, Speaker, attribute
from qa_toolkit.rule import BOTH, Context, DocumentRule, Example, Measured, RuleMeta

_FEWEST_WORDS = 6
"""Shorter ones are phrases that two people may well use, and one twice."""


class _Twice(DocumentRule):
    """What both rules share: each direct quotation of the body with the first of its words."""

    def _again(self, document: Document) -> Iterator[tuple[Attributed, Attributed]]:
        first: dict[tuple[str, ...], Attributed] = {}
        for each in attribute(document):
            part = each.quotation.parts[0]
            if each.quotation.kind != QuotationKind.SPEECH or part.segment.kind not in PROSE:
                continue
            key = tuple(bare(word.text).lower() for word in words(each.quotation.text))
            if len(key) < _FEWEST_WORDS:
                continue
            earlier = first.setdefault(key, each)
            if earlier is not each:
                yield earlier, each

    def _found(self, earlier: Attributed, each: Attributed, message: Message) -> Finding:
        part = each.quotation.parts[0]
        other = earlier.quotation.parts[0]
        return self.finding(
            part.segment,
            part.start,
            part.end,
            message,
            related=[Related(other.span, Message(en="the first time", ar="المرة الأولى"))],
        )


class QuoteOfTwoSpeakers(_Twice):
    """The same words, said by one person here and by another there."""

    meta = RuleMeta(
        id="any/quote-of-two-speakers",
        summary=Message(en="One quotation given to two people", ar="اقتباس واحد منسوب إلى شخصين"),
        explanation=Message(
            en="The same words stand in quotation marks twice, each time with another speaker. One "
            "of the two attributions is wrong.",
            ar="الكلمات نفسها بين علامتي اقتباس مرتين، ولكل مرة قائل. إحدى النسبتين خطأ.",
        ),
        category=Category.QUOTES,
        langs=BOTH,
        severity=Severity.NOTE,
        authority="Reuters Handbook of Journalism: a quotation belongs to whoever said it",
        examples=(
            Example(
                "“We will open the bridge in early May,” said Lina Haddad.\n"
                "[[“We will open the bridge in early May,”]] said Samer Halabi.",
                "“We will open the bridge in early May,” said Lina Haddad.\n"
                "“The road follows in the middle of June,” said Samer Halabi.",
            ),
            Example(
                "قالت لينا حداد: «سنفتح الجسر في مطلع أيار القادم».\n"
                "وقال سامر الحلبي: [[«سنفتح الجسر في مطلع أيار القادم»]].",
                "قالت لينا حداد: «سنفتح الجسر في مطلع أيار القادم».\n"
                "وقال سامر الحلبي: «سيتبعه الطريق في منتصف حزيران القادم».",
            ),
            Example("“We will go,” said Lina Haddad. “We will go,” said Samer Halabi."),
        ),
    )

    def check(self, document: Document, context: Context) -> Iterator[Finding]:
        """Two quotations of the same words whose named speakers differ."""
        for earlier, each in self._again(document):
            one, other = _speaker(earlier), _speaker(each)
            if one and other and not _same(one, other):
                yield self._found(
                    earlier,
                    each,
                    Message(
                        en=f"These are {one.name}’s words above: who said them?",
                        ar=f"نُسبت هذه الكلمات من قبل إلى {one.name}: من قالها؟",
                    ),
                )


class RepeatedQuote(_Twice):
    """A quotation that the body brings twice."""

    meta = RuleMeta(
        id="any/repeated-quote",
        summary=Message(en="Quotation that appears twice", ar="اقتباس مكرر"),
        explanation=Message(
            en="The body brings the same quotation twice, mostly left over from moving text. Pull "
            "quotes, headlines and captions may repeat one.",
            ar="يرد الاقتباس نفسه مرتين في متن المقال، وهو في الغالب أثر من نقل النص. أما العناوين "
            "والتعليقات والاقتباسات المبرزة فلها أن تكرره.",
        ),
        category=Category.QUOTES,
        langs=BOTH,
        severity=Severity.NOTE,
        measured=Measured(
            0.0,
            1,
            "SaudiNewsNet, NTREX-128, TICO-19: a verse quoted twice on purpose",
            "2026-11-24",
        ),
        authority="copy-editing practice",
        examples=(
            Example(
                "“We will open the bridge in early May,” said Lina Haddad.\n"
                "The works go on. [[“We will open the bridge in early May,”]] she said.",
                "“We will open the bridge in early May,” said Lina Haddad.\nThe works go on.",
            ),
            Example(
                "قالت لينا حداد: «سنفتح الجسر في مطلع أيار القادم».\n"
                "وأضافت: [[«سنفتح الجسر في مطلع أيار القادم»]].",
                "قالت لينا حداد: «سنفتح الجسر في مطلع أيار القادم».",
            ),
            Example("“No, no,” she said. “No, no.”"),
        ),
    )

    def check(self, document: Document, context: Context) -> Iterator[Finding]:
        """Two quotations of the same words that are not given to two people."""
        for earlier, each in self._again(document):
            one, other = _speaker(earlier), _speaker(each)
            if one and other and not _same(one, other):
                continue
            yield self._found(
                earlier,
                each,
                Message(
                    en="The article has brought this quotation before: take one of the two out.",
                    ar="سبق أن ورد هذا الاقتباس في المقال: احذف أحدهما.",
                ),
            )


def _speaker(each: Attributed) -> Speaker | None:
    speaker = each.attribution.speaker if each.attribution else None
    return speaker if speaker and speaker.named else None


def _same(one: Speaker, other: Speaker) -> bool:
    """Whether two names may be one person's: they share a word."""
    return bool(set(one.name.split()) & set(other.name.split()))
