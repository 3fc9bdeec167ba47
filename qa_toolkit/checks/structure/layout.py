"""Where the parts of an article stand on its page."""

from __future__ import annotations

import re

from qa_toolkit.document import Document, Kind, Segment

BODY = frozenset({Kind.PARAGRAPH, Kind.QUOTE, Kind.LIST_ITEM, Kind.TABLE_CELL})
"""The kinds that make up the text of an article."""

ABOVE = frozenset({Kind.HEADLINE, Kind.DECK, Kind.SECTION, Kind.TAG, Kind.BYLINE, Kind.DATE})
"""The kinds that stand around it."""

_FRONT_MATTER = re.compile(r"(?P<mark>---|\+\+\+)[ \t]*(?:\r\n|\n|\r)")
_FRONT_MATTER_REACH = 20_000


def body_start(document: Document) -> int:
    """The offset behind the front matter, whose fields stand in no order; 0 without any."""
    source = document.source
    opening = _FRONT_MATTER.match(source)
    if not opening:
        return 0
    closing = re.compile(rf"(?<=[\r\n]){re.escape(opening['mark'])}[ \t]*(?=[\r\n]|\Z)")
    match = closing.search(source, opening.end(), _FRONT_MATTER_REACH)
    return match.end() if match else 0


def placed(document: Document) -> tuple[Segment, ...]:
    """The segments whose order is that of the page: none in a record, whose fields have none."""
    if document.record is not None:
        return ()
    start = body_start(document)
    return tuple(
        segment
        for segment in document.segments
        if segment.span(0, 0).start >= start and segment.kind is not Kind.ALT
    )
