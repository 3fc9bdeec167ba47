"""Each picture of an article with its caption, as the rules on captions need them."""

from __future__ import annotations

from collections import defaultdict, deque
from collections.abc import Iterator
from datetime import date
from typing import NamedTuple

from qa_toolkit.document import Document, Image, Kind, Segment
from qa_toolkit.language.captions import Caption, Credit, credited, read
from qa_toolkit.language.credits import Agencies
from qa_toolkit.language.dates import dates


class Shown(NamedTuple):
    """A picture, the segment that speaks of it, and that segment as a caption is read."""

    image: Image
    segment: Segment
    caption: Caption

    def credit(self, agencies: Agencies) -> Credit | None:
        """The caption's credit, or the one that stands in a field of its own."""
        if self.caption.credit and self.caption.credit.sure:
            return self.caption.credit
        return credited(self.image.credit, agencies) if self.image.credit else None


def captioned(document: Document) -> Iterator[tuple[Image, Segment | None]]:
    """Each picture with the segment of its caption, else of its alternative text, else None.

    Two pictures may be captioned in the same words; they take those segments in turn.
    """
    texts: dict[tuple[Kind, str], deque[Segment]] = defaultdict(deque)
    for segment in document.segments:
        if segment.kind in (Kind.CAPTION, Kind.ALT):
            texts[segment.kind, segment.text.strip()].append(segment)
    for image in document.article.images:
        # A parser without a place for captions of its own gives the alternative text as one.
        spoken = [
            texts[kind, text.strip()]
            for kind, text in (
                (Kind.CAPTION, image.caption),
                (Kind.ALT, image.caption),
                (Kind.CAPTION, image.alt),
                (Kind.ALT, image.alt),
            )
            if text and (kind, text.strip()) in texts
        ]
        waiting = next((segments for segments in spoken if segments), None)
        yield image, waiting.popleft() if waiting else None


def shown(document: Document, agencies: Agencies) -> Iterator[Shown]:
    """The pictures that something is written under, in order."""
    for image, segment in captioned(document):
        if segment is not None:
            yield Shown(image, segment, read(segment.text, agencies))


def published(document: Document) -> date | None:
    """The day the article says it was published; None where that is not certain."""
    written = document.article.published
    found = [mention.dates for mention in dates(written[:200])] if written else []
    return found[0][0] if len(found) == 1 and len(found[0]) == 1 else None
