"""What every parser produces: pieces of clean text, and what the article says of itself.

A draft knows nothing of the file it will belong to. ``Draft.through`` carries it into an outer
source (HTML inside a JSON string), ``document`` decides the languages and builds the segments.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass, field, replace
from pathlib import PurePath
from typing import cast

from qa_toolkit.document import (
    PROSE,
    Article,
    Directive,
    Document,
    EmptyBlock,
    Image,
    Kind,
    Link,
    Segment,
    verbatim,
)
from qa_toolkit.language.detect import language
from qa_toolkit.lines import LineIndex
from qa_toolkit.model import Lang, Span
from qa_toolkit.offsets import OffsetMap

Escape = Callable[[str], str]

OBJECT = "\ufffc"
"""OBJECT REPLACEMENT CHARACTER: stands for code or a picture inside a line of text."""

_BLANK = f"{OBJECT} \t\n\r\f\v\u00a0"  # NO-BREAK SPACE: empty paragraphs are full of it


@dataclass(frozen=True, slots=True)
class Piece:
    """A segment to be: its text is not yet cut into sentences, its language perhaps unknown."""

    kind: Kind
    text: str
    offsets: OffsetMap
    lang: Lang | None = None
    escape: Escape = verbatim
    level: int = 0

    def stripped(self) -> Piece:
        """The piece without white space at either end."""
        text = self.text.strip()
        first = len(self.text) - len(self.text.lstrip())
        inner = OffsetMap.identity(first, len(text))
        return replace(self, text=text, offsets=inner.through(self.offsets))


@dataclass(slots=True)
class Draft:
    """One article as a parser reads it; offsets are those of the text it was given."""

    pieces: list[Piece] = field(default_factory=list)
    images: list[Image] = field(default_factory=list)
    links: list[Link] = field(default_factory=list)
    empty_blocks: list[EmptyBlock] = field(default_factory=list)
    directives: list[Directive] = field(default_factory=list)
    lang: Lang | None = None
    headline: str | None = None
    deck: str | None = None
    section: str | None = None
    byline: str | None = None
    published: str | None = None
    metadata: dict[str, object] = field(default_factory=dict)

    def add(
        self,
        kind: Kind,
        text: str,
        offsets: OffsetMap,
        *,
        escape: Escape = verbatim,
        level: int = 0,
    ) -> None:
        """Add a piece, unless it is made of white space and objects alone.

        A subhead of code alone is kept for its level.
        """
        if text.strip(_BLANK) or (kind is Kind.SUBHEAD and OBJECT in text):
            self.pieces.append(Piece(kind, text, offsets, escape=escape, level=level))

    def through(self, outer: OffsetMap, escape: Escape) -> Draft:
        """The draft in terms of the source that ``outer`` leads to.

        ``escape`` writes text in that source's format; it is applied after a piece's own.
        """

        def span(inner: Span) -> Span:
            return outer.span(inner.start, inner.end)

        return replace(
            self,
            pieces=[
                replace(
                    piece,
                    offsets=piece.offsets.through(outer),
                    escape=composed(piece.escape, escape),
                )
                for piece in self.pieces
            ],
            images=[replace(image, span=span(image.span)) for image in self.images],
            links=[
                replace(link, inner=span(link.inner), span=span(link.span)) for link in self.links
            ],
            empty_blocks=[replace(block, span=span(block.span)) for block in self.empty_blocks],
            directives=[replace(item, span=span(item.span)) for item in self.directives],
        )


_CREDIT = re.compile(r"\[([^\[\]]{1,200})\]\s*$")


def credit_of(caption: str) -> str | None:
    """The credit of a picture, in square brackets at the end of its caption."""
    match = _CREDIT.search(caption[-220:])
    return match[1].strip() if match else None


# middle-east  https://example.org/x  desk@example.org: written for machines, not for readers
_MACHINE = re.compile(r"[a-z0-9]+(?:[-_/][a-z0-9]+)+|https?:\S+|[^\s@]+@[^\s@]+")


def for_machines(text: str) -> bool:
    """Whether a field holds a slug or an address instead of words."""
    return _MACHINE.fullmatch(text[:300]) is not None


def composed(inner: Escape, outer: Escape) -> Escape:
    """The escape that applies ``inner``, then ``outer``; it can be pickled if they can."""
    return outer if inner is verbatim else _Composed(inner, outer)


@dataclass(frozen=True, slots=True)
class _Composed:
    inner: Escape
    outer: Escape

    def __call__(self, text: str) -> str:
        return self.outer(self.inner(text))


_TAG = re.compile(r"(ar|en)(?:[-_][A-Za-z]{2,8})*", re.IGNORECASE)
_FILE_TAG = re.compile(r"(?:^|.*[._-])(ar|en)(?:[-_][A-Za-z]{2})?", re.IGNORECASE)


def lang_of(tag: object) -> Lang | None:
    """The language of a BCP 47 tag such as ``ar-EG``; None for any other value."""
    match = _TAG.fullmatch(tag.strip()) if isinstance(tag, str) else None
    return cast(Lang, match[1].lower()) if match else None


def lang_of_path(path: str) -> Lang | None:
    """The language a file's name tells: ``story.ar.md``, ``ar/story.md``, the nearest first."""
    place = PurePath(path)
    match = _FILE_TAG.fullmatch(place.stem[-40:])
    if match:
        return cast(Lang, match[1].lower())
    return next((lang for part in reversed(place.parts[:-1]) if (lang := lang_of(part))), None)


def document(
    draft: Draft,
    *,
    path: str,
    source: str,
    lines: LineIndex,
    lang: Lang | None = None,
    record: str | None = None,
) -> Document:
    """The document of a draft; ``lang`` overrides whatever the draft and the path say."""
    lang = lang or draft.lang or lang_of_path(path) or _body_language(draft) or "ar"
    segments = tuple(
        Segment.of(
            piece.kind,
            piece.text,
            piece.offsets,
            lang=piece.lang,
            default=lang,
            escape=piece.escape,
            level=piece.level,
        )
        for piece in draft.pieces
    )
    article = Article(
        headline=draft.headline or _first(draft, Kind.HEADLINE),
        deck=draft.deck or _first(draft, Kind.DECK),
        section=draft.section or _first(draft, Kind.SECTION),
        byline=draft.byline or _first(draft, Kind.BYLINE),
        dateline=_dateline(draft),
        published=draft.published or _first(draft, Kind.DATE),
        lang=lang,
        images=tuple(draft.images),
        links=tuple(draft.links),
        empty_blocks=tuple(draft.empty_blocks),
        metadata=draft.metadata,
    )
    return Document(path, source, article, segments, lines, tuple(draft.directives), record)


def _first(draft: Draft, kind: Kind) -> str | None:
    return next((piece.text for piece in draft.pieces if piece.kind is kind), None)


def _body_language(draft: Draft) -> Lang | None:
    body = "\n".join(piece.text for piece in draft.pieces if piece.kind in PROSE)
    return language(body) or language("\n".join(piece.text for piece in draft.pieces))


# BEIRUT (Agency) —   بيروت (وكالة) -   LONDON, March 3 –   a place and a source, then a dash.
_DATELINE = re.compile(
    r"(?P<dateline>[^\s().!?،؛:\u00ab\"][^().!?؟\n]{0,50}"
    r"(?:\([^()\n]{2,40}\)|(?<=[A-Z]{3})(?:, [A-Z][a-z.]{2,9} \d{1,2})?))"
    r"\s{0,2}(?:--|[-\u2013\u2014])\s"
)


def _dateline(draft: Draft) -> str | None:
    paragraph = _first(draft, Kind.PARAGRAPH)
    match = _DATELINE.match(paragraph) if paragraph else None
    return match["dateline"].strip() if match else None
