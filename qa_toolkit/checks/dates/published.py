"""The day of the article, from which its relative days are told."""

from __future__ import annotations

import datetime
from bisect import bisect_right
from functools import lru_cache

from qa_toolkit.document import Document, Kind, Segment, Sentence
from qa_toolkit.language.dates_model import Calendar
from qa_toolkit.language.dates_reader import date_expressions
from qa_toolkit.language.dates_resolve import certain
from qa_toolkit.language.quotation_marks import Quotation, quotations

PROSE = frozenset({Kind.PARAGRAPH, Kind.LIST_ITEM, Kind.HEADLINE, Kind.DECK, Kind.SUBHEAD})
"""The kinds whose dates are told by the writer of the article."""

_HEAD = frozenset({Kind.DATE, Kind.BYLINE, Kind.DATELINE})


def published_day(document: Document) -> datetime.date | None:
    """The day the article gives itself: as published, else in its date, byline or dateline.

    None where it has none, or where its digits can be read either way.
    """
    article = document.article
    texts = [article.published or "", article.byline or "", article.dateline or ""]
    texts += [segment.text for segment in document.segments if segment.kind in _HEAD]
    for text in texts:
        for expression in date_expressions(text[:200]):
            for written in expression.written:
                days = certain(written)
                if written.moment.calendar is Calendar.GREGORIAN and len(days) == 1:
                    return days[0]
    return None


def is_quoted(segment: Segment, place: int) -> bool:
    """Whether a quotation is open at ``place``: what is said there has its own day."""
    if segment.kind is Kind.QUOTE:
        return True
    outermost = _outermost(segment.text)
    before = bisect_right(outermost, place, key=lambda each: each.start)
    return bool(before) and place < outermost[before - 1].end


@lru_cache(1)
def _outermost(text: str) -> tuple[Quotation, ...]:
    """The quotations that are in no other; a long text is asked many times in a row."""
    return tuple(each for each in quotations(text) if each.depth == 0)


def sentence_at(segment: Segment, place: int) -> Sentence | None:
    """The sentence that ``place`` lies in."""
    before = bisect_right(segment.sentences, place, key=lambda each: each.start)
    if not before or place >= segment.sentences[before - 1].end:
        return None
    return segment.sentences[before - 1]
