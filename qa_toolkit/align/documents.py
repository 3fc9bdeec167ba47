"""The sentences of two documents, linked: each part of an article with its own kind."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace

from qa_toolkit.align import Alignment, Link, Place
from qa_toolkit.align.encoders import Encoder
from qa_toolkit.align.path import Block
from qa_toolkit.align.sentences import linked
from qa_toolkit.align.settings import Settings
from qa_toolkit.document import Document, Kind, OffsetMap, Segment, Sentence
from qa_toolkit.errors import InputError

_PARTS = {
    Kind.SECTION: "section",
    Kind.HEADLINE: "headline",
    Kind.DECK: "deck",
    Kind.BYLINE: "byline",
    Kind.DATELINE: "dateline",
    Kind.DATE: "date",
    Kind.CAPTION: "pictures",
    Kind.ALT: "pictures",
    Kind.TAG: "tags",
}
"""Parts that stand apart from the body, whose place and order differ between layouts."""
_BODY = "body"
MOST = 20_000
"""Sentences of a document; time and memory grow with them."""
_FOREIGN, _TRANSLATED = 0.2, 1.0
"""Similarity to the nearest sentence: up to the first it is foreign, from the second translated."""


def align(
    source: Document, target: Document, encoder: Encoder, settings: Settings | None = None
) -> Alignment:
    """Link the sentences of two documents; every sentence is in one link.

    Raises InputError for a document of more sentences than an article, or a book, has.
    """
    ours, theirs = tuple(_places(source)), tuple(_places(target))
    for document, places in ((source, ours), (target, theirs)):
        if len(places) > MOST:
            raise InputError(
                f"has {len(places):,} sentences; at most {MOST:,} are aligned", path=document.path
            )
    shared = {_part(place) for place in ours} & {_part(place) for place in theirs}
    links: list[Link] = []
    for part in (*sorted(shared - {_BODY}), _BODY):
        rows = [i for i, place in enumerate(ours) if _group(place, shared) == part]
        columns = [j for j, place in enumerate(theirs) if _group(place, shared) == part]
        found = _linked(
            [ours[i].text for i in rows],
            [theirs[j].text for j in columns],
            encoder,
            settings or Settings(),
            certain=part not in (_BODY, "pictures", "tags"),
        )
        links += [
            Link(
                tuple(rows[i] for i in link.source),
                tuple(columns[j] for j in link.target),
                link.score,
                link.moved,
            )
            for link in found
        ]
    return Alignment(source, target, tuple(_in_reading_order(links)), ours, theirs)


def given(
    source: Document, target: Document, rows: Iterable[tuple[int | None, int | None]]
) -> Alignment:
    """The alignment of segments that are known to belong together, by their numbers."""
    ours, theirs = tuple(_places(source)), tuple(_places(target))
    there, here = _by_paragraph(ours), _by_paragraph(theirs)
    links = [
        Link(
            there.get(row[0], ()) if row[0] is not None else (),
            here.get(row[1], ()) if row[1] is not None else (),
            1.0,
        )
        for row in rows
    ]
    told = tuple(link for link in links if link.source or link.target)
    return Alignment(source, target, told, ours, theirs)


def compared(alignment: Alignment, encoder: Encoder) -> Alignment:
    """The alignment with the score of each link that has both sides: how alike they are."""
    both = [link for link in alignment.links if link.source and link.target]
    there, here = (
        encoder.encode([" ".join(places[n].text for n in numbers) for numbers in side])
        for places, side in (
            (alignment.source_sentences, [link.source for link in both]),
            (alignment.target_sentences, [link.target for link in both]),
        )
    )
    alike = (there * here).sum(axis=1).clip(0, 1)
    scores = iter([round(score, 3) for score in alike.tolist()])
    return replace(
        alignment,
        links=tuple(
            replace(link, score=next(scores)) if link.source and link.target else link
            for link in alignment.links
        ),
    )


def _by_paragraph(places: Sequence[Place]) -> dict[int, tuple[int, ...]]:
    found: dict[int, list[int]] = {}
    for number, place in enumerate(places):
        found.setdefault(place.paragraph, []).append(number)
    return {paragraph: tuple(numbers) for paragraph, numbers in found.items()}


def by_lines(document: Document) -> Document:
    """The document read anew, each line of its source one sentence, whatever the layout."""
    segments = []
    for number in range(1, len(document.lines.starts) + 1):
        span = document.lines.line(number)
        line = document.source[span.start : span.end]
        text = line.strip()
        if text:
            start = span.start + line.index(text)
            offsets = OffsetMap.identity(start, len(text))
            segment = Segment.of(Kind.PARAGRAPH, text, offsets, default=document.lang)
            segments.append(replace(segment, sentences=(Sentence(text, 0),)))
    return replace(document, segments=tuple(segments))


def _places(document: Document) -> Iterator[Place]:
    for paragraph, segment in enumerate(document.segments):
        for sentence in segment.sentences:
            yield Place(segment, sentence.start, sentence.end, paragraph)


def _part(place: Place) -> str:
    return _PARTS.get(place.segment.kind, _BODY)


def _group(place: Place, shared: Iterable[str]) -> str:
    """The part a sentence is aligned with: the body where the other text has no such part."""
    part = _part(place)
    return part if part in shared else _BODY


def _linked(
    source: Sequence[str],
    target: Sequence[str],
    encoder: Encoder,
    settings: Settings,
    *,
    certain: bool,
) -> Iterator[Link]:
    """The links of one part; ``certain``: one and one belong together, whatever they say."""
    if not source or not target:
        yield from (Link((i,), (), 1.0) for i in range(len(source)))
        yield from (Link((), (j,), 1.0) for j in range(len(target)))
        return
    found = linked(source, target, encoder, settings)
    compared = found.compared
    if certain and len(source) == len(target) == 1:
        yield Link((0,), (0,), round(compared.score(Block(0, 1, 0, 1)), 3))
        return
    rows, columns = set(range(len(source))), set(range(len(target)))
    for blocks, is_moved in ((found.ordered, False), (found.moved, True)):
        for block in blocks:
            ours = tuple(range(block.source, block.source + block.sources))
            theirs = tuple(range(block.target, block.target + block.targets))
            rows -= set(ours)
            columns -= set(theirs)
            yield Link(ours, theirs, round(compared.score(block), 3), is_moved)
    for i in rows:
        yield Link((i,), (), confidence_missing(float(compared.best[0][i])))
    for j in columns:
        yield Link((), (j,), confidence_missing(float(compared.best[1][j])))


def confidence_missing(nearest: float) -> float:
    """How sure it is that a sentence has no counterpart: nothing in the other text is like it.

    A second witness beside the path, which may have left a sentence out for the sake of others.
    """
    return round(min(1.0, max(0.0, (_TRANSLATED - nearest) / (_TRANSLATED - _FOREIGN))), 3)


def _in_reading_order(links: Iterable[Link]) -> list[Link]:
    """Links in the order of the source; what was added stands after what it follows."""
    found = sorted((link for link in links if link.source), key=lambda link: link.source)
    ends = sorted((link.target[-1], number) for number, link in enumerate(found) if link.target)

    def place(link: Link) -> tuple[int, int]:
        before = bisect_left(ends, link.target) - 1
        return (ends[before][1] if before >= 0 else -1), link.target[0]

    added = [(*place(link), link) for link in links if not link.source]
    ordered = [(number, -1, link) for number, link in enumerate(found)]
    return [link for *_, link in sorted([*ordered, *added], key=lambda item: item[:2])]
