"""Two versions of a story, sentence by sentence."""

from __future__ import annotations

from dataclasses import dataclass

from qa_toolkit.document import Document, Segment
from qa_toolkit.model import Span


@dataclass(frozen=True, slots=True)
class Place:
    """A sentence of a document: the half-open range of its segment's text.

    ``paragraph`` is the number of the segment among those of the document.
    """

    segment: Segment
    start: int
    end: int
    paragraph: int

    @property
    def text(self) -> str:
        """What the sentence says."""
        return self.segment.text[self.start : self.end]

    @property
    def span(self) -> Span:
        """Where it stands in the source file."""
        return self.segment.span(self.start, self.end)


@dataclass(frozen=True, slots=True)
class Link:
    """Sentences that say the same, by their numbers in each document; one side may be empty.

    ``score`` is the similarity, 0 to 1; where a side is empty, how sure it is that the other
    document does not say it. ``moved`` tells that the link stands in another order than most.
    """

    source: tuple[int, ...]
    target: tuple[int, ...]
    score: float
    moved: bool = False


@dataclass(frozen=True, slots=True)
class Opinion:
    """What the target of a link says when it is translated back, and how like the source that is.

    ``chrf`` is from 0 to 100, ``similarity`` from 0 to 1, between vectors of the same language.
    """

    text: str
    chrf: float
    similarity: float


@dataclass(frozen=True, slots=True)
class Alignment:
    """Two documents and the links between their sentences, in reading order of the source."""

    source: Document
    target: Document
    links: tuple[Link, ...]
    source_sentences: tuple[Place, ...] = ()
    target_sentences: tuple[Place, ...] = ()
