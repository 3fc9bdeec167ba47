"""Numbers and names in an article's own sentences that its sources give otherwise."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from fractions import Fraction

from qa_toolkit.document import PROSE, Document, Kind, Segment
from qa_toolkit.quotations.contrast import Pair, names
from qa_toolkit.quotations.figures import figures, unshared
from qa_toolkit.quotations.finder import find_quotations
from qa_toolkit.quotations.passages import Passage
from qa_toolkit.quotations.traits import Change, only_a_name
from qa_toolkit.quotations.translated import TranslatedSource
from qa_toolkit.quotations.vectors import Vectors
from qa_toolkit.quotations.wording import Wording

_READ = PROSE | {Kind.HEADLINE, Kind.DECK, Kind.SUBHEAD, Kind.LIST_ITEM, Kind.CAPTION}
_SAME = 2.5
"""Evidence from which a sentence of the source tells what one of the article tells."""
_SHORTEST = 4
"""Words of a sentence that tells something."""


@dataclass(frozen=True, slots=True)
class Fact:
    """Words of a sentence of the article, and those of the source that contradict them."""

    kind: Change
    sentence: Wording
    ours: tuple[int, int]
    passage: Passage
    theirs: tuple[int, int]


def contradictions(
    document: Document, sources: Sequence[TranslatedSource], vectors: Vectors
) -> Iterator[Fact]:
    """The facts that a passage about the same contradicts, and that no source has anywhere."""
    said = {figure.value for source in sources for figure in figures(source.source.wording)}
    for sentence in _sentences(document):
        if not _tells(sentence, said):
            continue
        candidates = [each for source in sources for each in source.candidates(sentence)]
        best = max(candidates, key=lambda each: each.score, default=None)
        if best is None or best.score < _SAME:
            continue
        start, end = best.passage.start, best.passage.end
        there = best.passage.source.wording.part(range(start, end))
        for kind, (ours, theirs) in _unlike(sentence, there, said, vectors):
            yield Fact(kind, sentence, ours, best.passage, (theirs[0] + start, theirs[1] + start))


def _unlike(
    sentence: Wording, there: Wording, said: set[Fraction], vectors: Vectors
) -> Iterator[tuple[Change, Pair]]:
    for mine, its in unshared(sentence, there):
        if mine and its and mine.number.kind is its.number.kind and mine.value not in said:
            yield Change.NUMBER, ((mine.start, mine.end), (its.start, its.end))
    if sentence.lang != there.lang:
        for ours, theirs in names(sentence, there, vectors):
            if ours[0] < ours[1] and theirs[0] < theirs[1]:
                yield Change.NAME, (ours, theirs)


def _tells(sentence: Wording, said: set[Fraction]) -> bool:
    """Whether a sentence has a figure that no source has, or a name."""
    return len(sentence) >= _SHORTEST and (
        any(figure.value not in said for figure in figures(sentence))
        or any(map(only_a_name, sentence.tokens))
    )


def _sentences(document: Document) -> Iterator[Wording]:
    """What the article says by itself: its sentences without what they quote."""
    quoted: dict[Segment, list[tuple[int, int]]] = {}
    for quotation in find_quotations(document):
        if quotation.direct and quotation.depth == 0:
            for part in quotation.parts:
                quoted.setdefault(part.segment, []).append((part.start, part.end))
    for segment in document.segments:
        if segment.kind in _READ:
            for sentence in segment.sentences:
                parts = _outside(sentence.start, sentence.end, quoted.get(segment, ()))
                yield Wording.of(segment.lang, ((segment, *part) for part in parts))


def _outside(start: int, end: int, quoted: Sequence[tuple[int, int]]) -> Iterator[tuple[int, int]]:
    for first, last in sorted(quoted):
        if last <= start or first >= end:
            continue
        if start < first:
            yield start, first
        start = max(start, last)
    if start < end:
        yield start, end
