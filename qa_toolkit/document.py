"""A parsed article: clean text in segments, each able to say where it stood in the source."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from enum import StrEnum
from typing import Literal, NamedTuple

from qa_toolkit.language.detect import language
from qa_toolkit.language.sentences import sentences
from qa_toolkit.language.words import Word, words
from qa_toolkit.model import Edit, Lang, Span


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


PROSE = frozenset({Kind.PARAGRAPH, Kind.QUOTE})
"""The kinds that are made of whole sentences."""


class Run(NamedTuple):
    """A stretch of clean text and the source it came from.

    ``length`` clean code points from ``clean`` stand for the source ``start:end``. Where both
    have the same length they map one to one; otherwise (an entity, an escape) the run is
    indivisible: any part of it maps to the whole.
    """

    clean: int
    length: int
    start: int
    end: int

    @property
    def direct(self) -> bool:
        """Whether code points map one to one."""
        return self.end - self.start == self.length


@dataclass(frozen=True, slots=True)
class OffsetMap:
    """Where each code point of a segment's clean text stands in the source.

    Runs follow one another without a gap in the clean text, and never go backwards in the
    source. Built with ``OffsetMap.of``.
    """

    runs: tuple[Run, ...]
    starts: tuple[int, ...] = field(repr=False)

    @classmethod
    def of(cls, pieces: Iterable[tuple[int, int, int]]) -> OffsetMap:
        """A map from pieces ``(clean length, source start, source end)`` in order."""
        runs: list[Run] = []
        clean = 0
        for length, start, end in pieces:
            if length == 0:
                continue
            run = Run(clean, length, start, end)
            last = runs[-1] if runs else None
            if last and last.direct and run.direct and last.end == start:
                runs[-1] = Run(last.clean, last.length + length, last.start, end)
            else:
                runs.append(run)
            clean += length
        return cls(tuple(runs), tuple(run.clean for run in runs))

    @classmethod
    def identity(cls, start: int, length: int) -> OffsetMap:
        """The map of a text that stands in the source as it is, from ``start`` on."""
        return cls.of([(length, start, start + length)])

    @property
    def length(self) -> int:
        """The number of clean code points."""
        return self.runs[-1].clean + self.runs[-1].length if self.runs else 0

    def span(self, start: int, end: int) -> Span:
        """The source of the clean range ``start:end``; an empty range maps to an empty span."""
        if not 0 <= start <= end <= self.length:
            raise ValueError(f"{start}..{end} lies outside a text of {self.length} code points")
        if not self.runs:
            return Span(0, 0)
        if start == end:
            return self._point(start)
        first = self.runs[bisect_right(self.starts, start) - 1]
        last = self.runs[bisect_right(self.starts, end - 1) - 1]
        return Span(
            first.start + (start - first.clean) if first.direct else first.start,
            last.start + (end - last.clean) if last.direct else last.end,
        )

    def _point(self, position: int) -> Span:
        # An insertion belongs to the text before it: after "word" but inside "**word**".
        place = self.runs[0].start if position == 0 else self.span(position - 1, position).end
        return Span(place, place)

    def contiguous(self, start: int, end: int) -> bool:
        """Whether the source of ``start:end`` is text alone, with no markup in between."""
        if start == end:
            return True
        first = bisect_right(self.starts, start) - 1
        last = bisect_right(self.starts, end - 1) - 1
        return all(
            self.runs[number].end == self.runs[number + 1].start for number in range(first, last)
        )

    def through(self, outer: OffsetMap) -> OffsetMap:
        """This map carried on through ``outer``, whose clean text is this map's source."""
        pieces: list[tuple[int, int, int]] = []
        for run in self.runs:
            if not run.direct:
                span = outer.span(run.start, run.end)
                pieces.append((run.length, span.start, span.end))
                continue
            for position, length in outer._pieces(run.start, run.end):
                span = outer.span(position, position + length)
                pieces.append((length, span.start, span.end))
        return OffsetMap.of(pieces)

    def _pieces(self, start: int, end: int) -> Iterable[tuple[int, int]]:
        number = bisect_right(self.starts, start) - 1
        while start < end:
            run = self.runs[number]
            stop = min(end, run.clean + run.length)
            yield start, stop - start
            start, number = stop, number + 1


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
    in the source's format. Build one with ``Segment.of``, which segments it.
    """

    kind: Kind
    lang: Lang
    text: str
    offsets: OffsetMap
    sentences: tuple[Sentence, ...]
    words: tuple[Word, ...]
    escape: Callable[[str], str] = verbatim

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
        )

    def runs(self) -> Iterator[Segment]:
        """Each run of words of the other language, as a segment of that language.

        Three words make a run: one or two are a name or a term.
        """
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


_LINE_END = re.compile(r"\r\n|\n|\r")


class Position(NamedTuple):
    """A place as editors count it: line and column, both from 1."""

    line: int
    column: int


@dataclass(frozen=True, slots=True)
class LineIndex:
    r"""The lines of a source; only ``\n``, ``\r\n`` and ``\r`` end one."""

    source: str = field(repr=False)
    starts: tuple[int, ...]

    @classmethod
    def of(cls, source: str) -> LineIndex:
        """The index of ``source``."""
        return cls(source, (0, *(match.end() for match in _LINE_END.finditer(source))))

    def position(
        self, offset: int, *, unit: Literal["utf-8", "utf-16", "utf-32"] = "utf-32"
    ) -> Position:
        """The line and column of a code point, the column counted in ``unit``'s code units."""
        line = bisect_right(self.starts, offset)
        start = self.starts[line - 1]
        match unit:
            case "utf-8":
                column = len(self.source[start:offset].encode("utf-8", "surrogatepass"))
            case "utf-16":
                column = len(self.source[start:offset].encode("utf-16-le", "surrogatepass")) // 2
            case _:
                column = offset - start
        return Position(line, column + 1)

    def line(self, number: int) -> Span:
        """The span of a line, counted from 1, without its line end."""
        start = self.starts[number - 1]
        end = self.starts[number] if number < len(self.starts) else len(self.source)
        while end > start and self.source[end - 1] in "\r\n":
            end -= 1
        return Span(start, end)


@dataclass(frozen=True, slots=True)
class Image:
    """A picture of an article: its address, and the segments that speak of it."""

    src: str
    alt: str | None
    caption: str | None
    credit: str | None
    span: Span


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
