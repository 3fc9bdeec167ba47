"""The day of the article, from which its relative days are told."""

from __future__ import annotations

import datetime

from qa_toolkit.document import Document, Kind, Segment
from qa_toolkit.language.dates_model import Calendar
from qa_toolkit.language.dates_reader import date_expressions
from qa_toolkit.language.dates_resolve import certain
from qa_toolkit.language.quotation_marks import quotations

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
    return any(each.start <= place < each.end for each in quotations(segment.text))
