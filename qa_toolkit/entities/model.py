"""A mention in its place, and the entity that several of them name."""

from __future__ import annotations

from dataclasses import dataclass

from qa_toolkit.document import Segment
from qa_toolkit.language.mention_model import Mention, MentionKind


@dataclass(frozen=True, slots=True)
class Named:
    """A mention and the segment that it stands in; offsets are those of the segment's text."""

    segment: Segment
    mention: Mention

    @property
    def text(self) -> str:
        """The name as written, without title and joined letters; لل is ال again."""
        name = self.segment.text[self.mention.start : self.mention.end]
        before = self.segment.text[self.mention.start - 1 : self.mention.start]
        # للرياض is ل and الرياض: the alef of the article is not written.
        return f"ا{name}" if self.mention.joined and before == "ل" == name[:1] else name

    @property
    def title(self) -> str:
        """The title or role beside the name as written, or nothing."""
        if self.mention.title is None:
            return ""
        start, end = self.mention.title
        return self.segment.text[start:end]


@dataclass(frozen=True, slots=True)
class Entity:
    """Somebody or something that an article names; ``name`` is its fullest name there."""

    name: str
    kind: MentionKind
    mentions: tuple[Named, ...]
