"""Two versions of a story, sentence by sentence."""

from __future__ import annotations

from dataclasses import dataclass

from qa_toolkit.document import Document


@dataclass(frozen=True, slots=True)
class Link:
    """Sentences that say the same, by their numbers in each document; one side may be empty.

    ``score`` is the similarity, 0 to 1.
    """

    source: tuple[int, ...]
    target: tuple[int, ...]
    score: float


@dataclass(frozen=True, slots=True)
class Alignment:
    """Two documents and the links between their sentences, in reading order of the source."""

    source: Document
    target: Document
    links: tuple[Link, ...]
