"""Dates of the headline or the deck that the body gives otherwise."""

from __future__ import annotations

from collections.abc import Iterator

from qa_toolkit.checks.structure.layout import ABOVE
from qa_toolkit.document import Document, Kind, Segment
from qa_toolkit.language.dates import DateMention, dates
from qa_toolkit.model import Category, Finding, Message, Related, Severity
from qa_toolkit.rule import BOTH, Context, DocumentRule, Example, RuleMeta

_HEADS = frozenset({Kind.HEADLINE, Kind.DECK})


class DeckDateContradicted(DocumentRule):
    """A day in the headline or the deck that the body gives otherwise."""

    meta = RuleMeta(
        id="any/deck-date-contradicted",
        summary=Message(
            en="Date of the deck that the body gives otherwise",
            ar="تاريخ في العنوان الفرعي يخالفه المتن",
        ),
        explanation=Message(
            en="Headline or deck and body name the same day of the month with another weekday or "
            "year, or the only date of each is the same weekday of the same month and another day.",
            ar="يذكر العنوان أو العنوان الفرعي والمتن اليوم نفسه من الشهر بيوم أسبوع آخر أو سنة "
            "أخرى، "
            "أو لكل منهما تاريخ واحد، هو يوم الأسبوع نفسه من الشهر نفسه برقم آخر.",
        ),
        category=Category.DATES,
        langs=BOTH,
        severity=Severity.NOTE,
        authority="newsroom practice: a deck says nothing that the article contradicts",
        examples=(
            Example(
                '<h1>فتح الجسر</h1><p class="deck">يُفتح [[الخميس 12 سبتمبر]] أمام المشاة</p>'
                "<p>قالت البلدية إن الجسر يُفتح الخميس 19 سبتمبر.</p>",
                '<h1>فتح الجسر</h1><p class="deck">يُفتح الخميس 19 سبتمبر أمام المشاة</p>'
                "<p>قالت البلدية إن الجسر يُفتح الخميس 19 سبتمبر.</p>",
                format="html",
            ),
            Example(
                '<h1>Bridge opens</h1><p class="deck">It opens on [[May 4, 2024]]</p>'
                "<p>The council said that it opens on May 4, 2025.</p>",
                '<h1>Bridge opens</h1><p class="deck">It opens on May 4, 2025</p>'
                "<p>The council said that it opens on May 4, 2025.</p>",
                format="html",
            ),
            Example(
                '<h1>Bridge opens</h1><p class="deck">It opens on Sunday, May 4</p>'
                "<p>Cars follow on Sunday, May 11; walkers cross on May 4.</p>",
                format="html",
            ),
        ),
    )

    def check(self, document: Document, context: Context) -> Iterator[Finding]:
        """Compare each date of the head with all dates of the body."""
        heads = [
            (segment, mention)
            for segment in document.segments
            if segment.kind in _HEADS
            for mention in dates(segment.text)
            if mention.day is not None and mention.possible
        ]
        if not heads:
            return
        body: list[tuple[Segment, DateMention]] = []
        for segment in document.segments:
            if segment.kind not in ABOVE:
                body += [(segment, m) for m in dates(segment.text) if m.day is not None]
        alone = len({(m.month, m.day) for _, m in body}) == 1 == len(heads)
        for segment, mention in heads:
            same = [m for _, m in body if (m.month, m.day) == (mention.month, mention.day)]
            if any(not _differ(mention, other) for other in same):
                continue
            against = next(
                (
                    (place, other)
                    for place, other in body
                    if other in same or (alone and _another_day(mention, other))
                ),
                None,
            )
            if against is None:
                continue
            place, other = against
            weekday = mention.weekday
            yield self.finding(
                segment,
                min(weekday.start, mention.start) if weekday else mention.start,
                mention.end,
                Message(
                    en="The body gives another date: check which of the two is right.",
                    ar="في المتن تاريخ آخر: تحقق أيهما الصحيح.",
                ),
                related=[
                    Related(
                        place.span(other.start, other.end),
                        Message(en="the date in the body", ar="التاريخ في المتن"),
                    )
                ],
            )


def _differ(one: DateMention, other: DateMention) -> bool:
    """Whether two mentions of one day of the month cannot both be right."""
    years = None not in (one.year, other.year) and one.year != other.year
    both = one.weekday and other.weekday
    return years or bool(both and one.weekday.number != other.weekday.number)  # type: ignore[union-attr]


def _another_day(one: DateMention, other: DateMention) -> bool:
    """Whether two are the same weekday of one month and yet two days."""
    if one.weekday is None or other.weekday is None or one.ambiguous or other.ambiguous:
        return False
    same = one.weekday.number == other.weekday.number and one.month == other.month
    return same and one.day != other.day
