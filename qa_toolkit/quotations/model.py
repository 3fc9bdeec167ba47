"""What a quotation of an article is made of."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from qa_toolkit.document import Segment
from qa_toolkit.model import Lang, Span


class QuotationKind(StrEnum):
    """What the quotation marks are there for; ``docs/quotations.md`` tells them apart."""

    SPEECH = "speech"
    SCARE = "scare"
    TITLE = "title"
    TERM = "term"
    BLOCK = "block"
    UNCLOSED = "unclosed"
    INDIRECT = "indirect"


@dataclass(frozen=True, slots=True)
class Part:
    """The part of a quotation that stands in one segment.

    ``start:end`` is its range in the segment's text, marks included; ``inner_start:inner_end``
    the same without the marks.
    """

    segment: Segment
    start: int
    end: int
    inner_start: int
    inner_end: int

    @property
    def text(self) -> str:
        """What is quoted, without the marks."""
        return self.segment.text[self.inner_start : self.inner_end]

    @property
    def span(self) -> Span:
        """The place of the part in the source, marks included."""
        return self.segment.span(self.start, self.end)

    @property
    def inner_span(self) -> Span:
        """The place in the source of what is quoted."""
        return self.segment.span(self.inner_start, self.inner_end)


@dataclass(frozen=True, slots=True)
class Quotation:
    """A direct quotation, over one segment or several.

    ``opening`` and ``closing`` are the marks as written, empty where there is none (a block
    quotation, one that is never closed). ``depth`` is 0 for an outermost one, 1 inside it, and
    so on. ``lang`` is the language of what is quoted.
    """

    parts: tuple[Part, ...]
    opening: str
    closing: str
    kind: QuotationKind
    depth: int
    lang: Lang

    @property
    def text(self) -> str:
        """What is quoted, without the marks; a line a part."""
        return "\n".join(part.text for part in self.parts)

    @property
    def direct(self) -> bool:
        """Whether these are somebody's words: speech or a block quotation, closed or not."""
        return self.kind in (QuotationKind.SPEECH, QuotationKind.BLOCK, QuotationKind.UNCLOSED)


class Position(StrEnum):
    """Where the words that name the speaker stand, seen from the quotation."""

    BEFORE = "before"
    INSIDE = "inside"
    AFTER = "after"
    SENTENCE_BEFORE = "sentence-before"
    CONTINUED = "continued"
    """The quotation goes on from one whose speaker is known."""


@dataclass(frozen=True, slots=True)
class Speaker:
    """Who is said to have said it.

    ``written`` is the place of the words beside the cue (he, the minister, وزير الطاقة فلان), None
    where the verb alone says it (وأضاف). ``name`` is who that is: the fullest name the article
    gives, else the words themselves. ``role`` is what else these words say.
    """

    name: str
    written: Part | None
    role: str = ""
    named: bool = False
    """Whether ``name`` is a name, not only a description."""


@dataclass(frozen=True, slots=True)
class Attribution:
    """Who speaks, by which cue, and where that stands. ``speaker`` is None if nobody is told."""

    speaker: Speaker | None
    cue: Part
    lemma: str
    loaded: bool
    position: Position


@dataclass(frozen=True, slots=True)
class Attributed:
    """A quotation, direct or indirect, and its attribution, if it has one."""

    quotation: Quotation
    attribution: Attribution | None
