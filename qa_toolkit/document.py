"""A parsed article: clean text in segments, each able to say where it stood in the source."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field
from datetime import date
from enum import StrEnum
from typing import NamedTuple

from qa_toolkit.language.detect import language
from qa_toolkit.language.letters import ARABIC_LETTERS, LATIN_LETTERS, PRESENTATION_FORMS
from qa_toolkit.language.sentences import sentences
from qa_toolkit.language.words import Word, words
from qa_toolkit.lines import LineIndex as LineIndex  # noqa: PLC0414 - rules may import it from here
from qa_toolkit.model import Edit, Lang, Span
from qa_toolkit.offsets import OffsetMap as OffsetMap  # noqa: PLC0414 - and this


class Kind(StrEnum):
    """What a segment is in the layout of an article."""

    SECTION = "section"
    HEADLINE = "headline"
    DECK = "deck"
    BYLINE = "byline"
    DATELINE = "dateline"
    DATE = "date"
    SUBHEAD = "subhead"
    PARAGRAPH = "paragraph"
    LIST_ITEM = "list-item"
    QUOTE = "quote"
    TABLE_CELL = "table-cell"
    CAPTION = "caption"
    ALT = "alt"
    FOOTNOTE = "footnote"
    TAG = "tag"


_OTHER_LETTERS: Mapping[Lang, re.Pattern[str]] = {
    "ar": re.compile(f"[{LATIN_LETTERS}]"),
    "en": re.compile(f"[{ARABIC_LETTERS}{PRESENTATION_FORMS}]"),
}

PROSE = frozenset({Kind.PARAGRAPH, Kind.QUOTE})
"""The kinds that are made of whole sentences."""


class Sentence(NamedTuple):
    """A sentence of a segment and where it starts in the segment's text."""

    text: str
    start: int

    @property
    def end(self) -> int:
        """The code point after the last one."""
        return self.start + len(self.text)


def verbatim(text: str) -> str:
    """The escape of formats that need none."""
    return text


@dataclass(frozen=True, slots=True, eq=False)
class Segment:
    """A run of clean text of one kind: a headline, a paragraph, a caption.

    Two segments are never equal, whatever they say: each is a place in its article.

    ``span`` and ``edit`` are the only doors back to the source. ``escape`` writes clean text
    in the source's format. ``level`` is that of a heading, from 1 to 6, where the format has
    levels, and else 0. Build one with ``Segment.of``, which segments it.
    """

    kind: Kind
    lang: Lang
    text: str
    offsets: OffsetMap
    sentences: tuple[Sentence, ...]
    words: tuple[Word, ...]
    escape: Callable[[str], str] = verbatim
    level: int = 0

    @classmethod
    def of(
        cls,
        kind: Kind,
        text: str,
        offsets: OffsetMap,
        *,
        lang: Lang | None = None,
        default: Lang = "ar",
        escape: Callable[[str], str] = verbatim,
        level: int = 0,
    ) -> Segment:
        """A segment with its sentences and words found; ``lang`` overrides detection."""
        if len(text) != offsets.length:
            raise ValueError(f"{len(text)} code points of text but a map of {offsets.length}")
        lang = lang or language(text) or default
        return cls(
            kind=kind,
            lang=lang,
            text=text,
            offsets=offsets,
            sentences=tuple(Sentence(text[a:b], a) for a, b in sentences(text, lang)),
            words=words(text),
            escape=escape,
            level=level,
        )

    def runs(self) -> Iterator[Segment]:
        """Each run of words of the other language, as a segment of that language.

        Three words make a run: one or two are a name or a term.
        """
        if not _OTHER_LETTERS[self.lang].search(self.text):  # most segments: a quick look
            return
        run: list[Word] = []
        for word in (*self.words, None):
            if word and word.script not in (self.lang, "number"):
                run.append(word)
            elif word is None or word.script == self.lang:
                if len(run) >= 3:
                    yield self._part(run[0].start, run[-1].end)
                run = []

    def _part(self, start: int, end: int) -> Segment:
        return Segment.of(
            self.kind,
            self.text[start:end],
            OffsetMap.identity(start, end - start).through(self.offsets),
            lang="en" if self.lang == "ar" else "ar",
            escape=self.escape,
        )

    def span(self, start: int, end: int) -> Span:
        """The source of the clean range ``start:end``."""
        return self.offsets.span(start, end)

    def edit(self, start: int, end: int, text: str) -> Edit | None:
        """The edit that replaces the clean range by ``text``; None if markup stands inside.

        What the old and the new text share at either end is left alone, so that an edit
        touches no more of the source than it must.
        """
        old = self.text[start:end]
        shared = _common_prefix(old, text)
        start, text, old = start + shared, text[shared:], old[shared:]
        shared = _common_prefix(old[::-1], text[::-1])
        end, text = end - shared, text[: len(text) - shared]
        if not self.offsets.contiguous(start, end):
            return None
        return Edit(self.offsets.span(start, end), self.escape(text))

    def words_between(self, start: int, end: int) -> tuple[Word, ...]:
        """The words that start inside the clean range."""
        first = bisect_left(self.words, start, key=_word_start)
        last = bisect_left(self.words, end, key=_word_start)
        return self.words[first:last]


def _word_start(word: Word) -> int:
    return word.start


def _common_prefix(one: str, other: str) -> int:
    length = 0
    for a, b in zip(one, other, strict=False):
        if a != b:
            break
        length += 1
    return length


@dataclass(frozen=True, slots=True)
class Image:
    """A picture of an article: its address, and the segments that speak of it."""

    src: str
    alt: str | None
    caption: str | None
    credit: str | None
    span: Span


@dataclass(frozen=True, slots=True)
class Link:
    """A link of an article: where it leads, as written, and the text that readers click on.

    ``text`` is that text as shown: OBJECT REPLACEMENT CHARACTER stands for a picture or code in
    it, and it is the alternative text or title where that is all there is. ``inner`` is the
    range of the source from its first code point to its last, empty where there is none;
    ``span`` that of the whole link with its markup.
    """

    target: str
    text: str
    inner: Span
    span: Span


@dataclass(frozen=True, slots=True)
class EmptyBlock:
    """A paragraph or heading of the source that holds neither text nor a picture."""

    kind: Kind
    span: Span


@dataclass(frozen=True, slots=True)
class Picture:
    """What a picture's own file says, as far as it could be read; None where it says nothing.

    ``missing``: there is no such file, though its folder is at hand. ``format`` is the one the
    first bytes tell ("jpeg", "html", "empty" …), ``size`` in bytes. ``taken`` are the days that
    EXIF, IPTC and XMP give for the shot, each once. ``credits`` are its credit line and source.
    """

    missing: bool = False
    format: str | None = None
    size: int = 0
    taken: tuple[date, ...] = ()
    caption: str | None = None
    photographer: str | None = None
    credits: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Article:
    """What a document says of itself, apart from its body. Dates are as written."""

    headline: str | None = None
    deck: str | None = None
    section: str | None = None
    byline: str | None = None
    dateline: str | None = None
    published: str | None = None
    lang: Lang = "ar"
    images: tuple[Image, ...] = ()
    links: tuple[Link, ...] = ()
    empty_blocks: tuple[EmptyBlock, ...] = ()
    metadata: Mapping[str, object] = field(default_factory=dict)


ACTIONS = ("off", "on", "off-next-line", "off-file")
"""What a directive may say."""


@dataclass(frozen=True, slots=True)
class Directive:
    """An inline instruction to the checker: which rules to silence, from where, and why.

    ``action`` is the word as written; one that is none of ``ACTIONS`` is a slip.
    """

    action: str
    rules: tuple[str, ...]
    reason: str | None
    span: Span


@dataclass(frozen=True, slots=True)
class Document:
    """One article as parsed from one source."""

    path: str
    source: str = field(repr=False)
    article: Article
    segments: tuple[Segment, ...]
    lines: LineIndex
    directives: tuple[Directive, ...] = ()
    record: str | None = None
    """The identifier of the article in a source that holds several (JSON Lines)."""

    @property
    def lang(self) -> Lang:
        """The language of the article as a whole."""
        return self.article.lang
