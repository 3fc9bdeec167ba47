"""Headline, deck and lead: three texts that must each say something of their own."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

from qa_toolkit.document import Document, Kind, Segment
from qa_toolkit.language.letters import bare
from qa_toolkit.model import Category, Finding, Message, Related, Severity
from qa_toolkit.rule import BOTH, Context, DocumentRule, Example, Measured, RuleMeta

_LEAST = 4
"""Words from which on a likeness is no accident."""

_ALIKE = 0.8
"""Share of the words of both texts that must be common."""

_MOST = 100
"""Words of a headline or deck that are compared; a longer text is neither."""

_ELLIPSIS = ("\u2026", "...", "[\u2026]", "[...]")


def _words(segment: Segment) -> list[str]:
    return [bare(word.text).casefold() for word in segment.words[: _MOST + 1]]


def _first(document: Document, kind: Kind) -> Segment | None:
    return next((segment for segment in document.segments if segment.kind is kind), None)


class DeckRepeatsHeadline(DocumentRule):
    """A deck that says the headline again."""

    meta = RuleMeta(
        id="any/deck-repeats-headline",
        summary=Message(en="Deck that repeats the headline", ar="عنوان فرعي يكرر العنوان"),
        explanation=Message(
            en="Four fifths of the words of headline and deck are the same. A deck adds what the "
            "headline had no room for.",
            ar="أربعة أخماس كلمات العنوان والعنوان الفرعي واحدة. والعنوان الفرعي يضيف ما لم يتسع "
            "له "
            "العنوان.",
        ),
        category=Category.STRUCTURE,
        langs=BOTH,
        severity=Severity.WARNING,
        authority="newsroom practice: the deck adds to the headline",
        examples=(
            Example(
                "---\ntitle: فتح الجسر القديم أمام المشاة\n"
                "description: [[فتح الجسر القديم أمام المشاة]]\n---\n\nنص.\n",
                "---\ntitle: فتح الجسر القديم أمام المشاة\n"
                "description: استغرق الترميم ثمانية أشهر\n---\n\nنص.\n",
                format="markdown",
            ),
            Example(
                '<h1>Old bridge opens to walkers</h1><p class="deck">'
                "[[The old bridge opens to walkers]]</p><p>It did.</p>",
                '<h1>Old bridge opens to walkers</h1><p class="deck">'
                "Repairs took eight months</p><p>It did.</p>",
                format="html",
            ),
            Example(
                '<h1>Old bridge opens to walkers</h1><p class="deck">'
                "Old bridge is shut to cars until autumn</p><p>It did.</p>",
                format="html",
            ),
        ),
        measured=Measured(
            1.0,
            195,
            "194 found of 200 put into NTREX-128 and TICO-19 as pages (4 had fewer than four "
            "words), "
            "and 1 of their own; silent on the others",
            "2026-11-24",
        ),
    )

    def check(self, document: Document, context: Context) -> Iterator[Finding]:
        """Compare the words of both, each as often as it stands there."""
        headline, deck = _first(document, Kind.HEADLINE), _first(document, Kind.DECK)
        if headline is None or deck is None:
            return
        one, other = _words(headline), _words(deck)
        if not min(len(one), len(other)) >= _LEAST or max(len(one), len(other)) > _MOST:
            return
        common = (Counter(one) & Counter(other)).total()
        if common < _ALIKE * max(len(one), len(other)):
            return
        yield self.finding(
            deck,
            0,
            len(deck.text),
            Message(
                en="The deck repeats the headline: say what the headline leaves out.",
                ar="العنوان الفرعي يكرر العنوان: اكتب ما لم يقله العنوان.",
            ),
            related=[
                Related(
                    headline.span(0, len(headline.text)), Message(en="the headline", ar="العنوان")
                )
            ],
        )


class LeadRepeatsDeck(DocumentRule):
    """A first paragraph that begins with the deck, word for word."""

    meta = RuleMeta(
        id="any/lead-repeats-deck",
        summary=Message(en="Lead that repeats the deck", ar="مقدمة تكرر العنوان الفرعي"),
        explanation=Message(
            en="The first paragraph begins with the whole deck, word for word, so that readers "
            "read the same sentence twice. Summaries that a program cut off (…) do not count.",
            ar="تبدأ الفقرة الأولى بالعنوان الفرعي كله بحروفه، فيقرأ القارئ الجملة مرتين. ولا "
            "تُحسب "
            "الملخصات التي اقتطعها برنامج (…).",
        ),
        category=Category.STRUCTURE,
        langs=BOTH,
        severity=Severity.NOTE,
        authority="newsroom practice: the deck is no part of the lead",
        examples=(
            Example(
                '<h1>فتح الجسر</h1><p class="deck">استغرق ترميم الجسر ثمانية أشهر</p>'
                "<p>[[استغرق ترميم الجسر ثمانية أشهر]]، وانتهى أمس.</p>",
                '<h1>فتح الجسر</h1><p class="deck">استغرق ترميم الجسر ثمانية أشهر</p>'
                "<p>انتهى ترميم الجسر أمس.</p>",
                format="html",
            ),
            Example(
                '<h1>Bridge opens</h1><p class="deck">Repairs of the bridge took eight months.</p>'
                "<p>[[Repairs of the bridge took eight months]].</p>",
                '<h1>Bridge opens</h1><p class="deck">Repairs of the bridge took eight months.</p>'
                "<p>It opened on Sunday.</p>",
                format="html",
            ),
            Example(
                '<h1>Bridge opens</h1><p class="deck">Repairs of the bridge took eight …</p>'
                "<p>Repairs of the bridge took eight months.</p>",
                format="html",
            ),
        ),
        measured=Measured(
            1.0,
            100,
            "100 put into pages made of NTREX-128, TICO-19 and SaudiNewsNet, all found; no "
            "alarm on the pages without them",
            "2026-11-24",
        ),
    )

    def check(self, document: Document, context: Context) -> Iterator[Finding]:
        """Compare the deck with as many words of the lead; marks and punctuation do not count."""
        deck, lead = _first(document, Kind.DECK), _first(document, Kind.PARAGRAPH)
        if deck is None or lead is None or deck.text.rstrip().endswith(_ELLIPSIS):
            return
        words = _words(deck)
        if not _LEAST <= len(words) <= _MOST or _words(lead)[: len(words)] != words:
            return
        yield self.finding(
            lead,
            lead.words[0].start,
            lead.words[len(words) - 1].end,
            Message(
                en="The lead repeats the deck word for word: reword one of the two.",
                ar="تكرر المقدمة العنوان الفرعي بحروفه: أعد صياغة أحدهما.",
            ),
            related=[
                Related(deck.span(0, len(deck.text)), Message(en="the deck", ar="العنوان الفرعي"))
            ],
        )
