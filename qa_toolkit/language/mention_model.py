"""What a mention is: a place in a text where a person, place or organisation is named."""

from __future__ import annotations

from typing import Literal, NamedTuple

MentionKind = Literal["person", "place", "organisation", "unknown"]


class Mention(NamedTuple):
    """A name at ``start:end`` of a text (half-open, code points), without what is around it.

    ``title``: the range of the title or role beside the name, before or after it, or None.
    ``joined``: how many letters (و, ل …) are written joined before the name or its title.
    """

    start: int
    end: int
    kind: MentionKind
    title: tuple[int, int] | None = None
    joined: int = 0

    @property
    def whole(self) -> tuple[int, int]:
        """The range of the name with a title before it."""
        return min(self.start, self.title[0]) if self.title else self.start, self.end
