"""What the rules about two linked passages share."""

from __future__ import annotations

from abc import abstractmethod
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from qa_toolkit.align import Alignment, Place
from qa_toolkit.language.words import run_together
from qa_toolkit.model import Finding, Message, Related, Span
from qa_toolkit.rule import Context, PairRule

AUTHORITY = "newsroom practice: a translation says what its source says, and no more"


class Spot(NamedTuple):
    """A range of a sentence's segment (half-open, code points of the segment)."""

    place: Place
    start: int
    end: int

    @property
    def text(self) -> str:
        """What stands there."""
        return self.place.segment.text[self.start : self.end]

    @property
    def span(self) -> Span:
        """Where it stands in the source file."""
        return self.place.segment.span(self.start, self.end)


class Linked(NamedTuple):
    """The sentences of a link that has both sides."""

    alignment: Alignment
    source: Sequence[Place]
    target: Sequence[Place]

    @property
    def sides(self) -> tuple[Sequence[Place], Sequence[Place]]:
        """The sentences of the source, and those of the target."""
        return self.source, self.target

    @property
    def run_together(self) -> bool:
        """Whether the Arabic lost spaces, so that its words cannot be read one by one."""
        return any(
            run_together(place.segment.words_between(place.start, place.end))
            for place in (*self.source, *self.target)
        )

    def related(self, span: Span) -> Related:
        """What a finding says of a place in the source."""
        message = Message(en="the source", ar="النص المصدر")
        return Related(span, message, path=self.alignment.source.path)


def whole(places: Sequence[Place]) -> Span:
    """From the first sentence to the last, in the source file."""
    return Span(places[0].span.start, places[-1].span.end)


class LinkRule(PairRule):
    """A rule that needs one link at a time, and only links with both sides in two languages."""

    def check(self, alignment: Alignment, context: Context) -> Iterator[Finding]:
        """The findings of each link."""
        if alignment.source.lang == alignment.target.lang:
            return
        ours, theirs = alignment.source_sentences, alignment.target_sentences
        for link in alignment.links:
            if link.source and link.target:
                source = [ours[number] for number in link.source]
                target = [theirs[number] for number in link.target]
                yield from self.check_link(Linked(alignment, source, target))

    @abstractmethod
    def check_link(self, linked: Linked) -> Iterator[Finding]:
        """The faults of one link."""

    def here(
        self,
        linked: Linked,
        spot: Spot,
        message: Message,
        *,
        source: Spot | None = None,
    ) -> Finding:
        """A finding on what the target says; ``source`` is what the source says instead."""
        related = source.span if source else whole(linked.source)
        return self.finding_at(spot.span, message, related=[linked.related(related)])

    def missing(self, linked: Linked, lost: Spot | Span, message: Message) -> Finding:
        """A finding on what the source says and the target lacks."""
        span = lost.span if isinstance(lost, Spot) else lost
        return self.finding_at(
            whole(linked.target),
            message,
            related=[linked.related(span)],
            data={"side": "source"},
        )
