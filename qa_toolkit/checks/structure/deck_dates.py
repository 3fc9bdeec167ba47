"""Dates of the headline or the deck that the body gives otherwise."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from qa_toolkit.checks.structure.layout import ABOVE
from qa_toolkit.document import Document, Kind, Segment
from qa_toolkit.language.dates import DateMention, date_expressions, dates
from qa_toolkit.language.dates_model import Written
from qa_toolkit.model import Category, Finding, Message, Related, Severity, Span
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
            "year, or the only date of each is the same weekday of the same month and another day, "
            "or the same season of another year.",
            ar="يذكر العنوان أو العنوان الفرعي والمتن اليوم نفسه من الشهر بيوم أسبوع آخر أو سنة "
            "أخرى، "
            "أو لكل منهما تاريخ واحد، هو يوم الأسبوع نفسه من الشهر نفسه برقم آخر أو الفصل نفسه "
            "من سنة أخرى.",
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
                '<h1>فتح الجسر</h1><p class="deck">يُفتح في [[صيف 2026]] أمام المشاة</p>'
                "<p>قالت البلدية إن الجسر يُفتح في صيف عام 2027.</p>",
                '<h1>فتح الجسر</h1><p class="deck">يُفتح في صيف 2027 أمام المشاة</p>'
                "<p>قالت البلدية إن الجسر يُفتح في صيف عام 2027.</p>",
                format="html",
            ),
            Example(
                '<h1>Bridge opens</h1><p class="deck">It opens in summer 2027</p>'
                "<p>Begun in summer 2025, the bridge opens in the summer of 2027.</p>",
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
        heads = [segment for segment in document.segments if segment.kind in _HEADS]
        days = [
            (segment, mention)
            for segment in heads
            for mention in dates(segment.text)
            if mention.day is not None and mention.possible
        ]
        seasons = list(_seasons(heads))
        if not (days or seasons):
            return
        body = [segment for segment in document.segments if segment.kind not in ABOVE]
        if days:
            yield from self._days(days, body)
        if len(seasons) == 1:
            yield from self._season(*seasons[0], body)

    def _days(
        self, heads: list[tuple[Segment, DateMention]], segments: list[Segment]
    ) -> Iterator[Finding]:
        body = [(each, m) for each in segments for m in dates(each.text) if m.day is not None]
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
            start = min(weekday.start, mention.start) if weekday else mention.start
            there = place.span(other.start, other.end)
            yield self._contradicted(segment, start, mention.end, there)

    def _season(
        self, segment: Segment, written: Written, segments: list[Segment]
    ) -> Iterator[Finding]:
        """The season of the head, where the body has it of one other year alone."""
        season = written.moment.season
        body = [each for each in _seasons(segments) if each[1].moment.season == season]
        years = {other.moment.year for _, other in body}
        if len(years) == 1 and written.moment.year not in years:
            place, other = body[0]
            there = place.span(other.start, other.end)
            yield self._contradicted(segment, written.start, written.end, there)

    def _contradicted(self, segment: Segment, start: int, end: int, there: Span) -> Finding:
        return self.finding(
            segment,
            start,
            end,
            Message(
                en="The body gives another date: check which of the two is right.",
                ar="في المتن تاريخ آخر: تحقق أيهما الصحيح.",
            ),
            related=[
                Related(there, Message(en="the date in the body", ar="التاريخ في المتن")),
            ],
        )


def _seasons(segments: Iterable[Segment]) -> Iterator[tuple[Segment, Written]]:
    """The seasons that are written with their year."""
    for segment in segments:
        for expression in date_expressions(segment.text):
            for written in expression.written:
                if written.moment.season and written.moment.year:
                    yield segment, written


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
