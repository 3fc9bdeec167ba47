"""Markdown: CommonMark with tables, strikethrough, footnotes and front matter.

Code, shortcodes and blocks of HTML (embeds, layout) are no prose and are skipped; a directive in
an HTML comment counts all the same.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import cache

from markdown_it import MarkdownIt
from markdown_it.token import Token

from qa_toolkit.document import EmptyBlock, Image, Kind, Link
from qa_toolkit.model import Span
from qa_toolkit.offsets import OffsetMap
from qa_toolkit.parsers.blocks import Block, refuse_endless
from qa_toolkit.parsers.directives import directives
from qa_toolkit.parsers.draft import OBJECT, Draft, credit_of
from qa_toolkit.parsers.front_matter import front_matter
from qa_toolkit.parsers.markdown_inline import (
    FOOTNOTE,
    Anchor,
    Inline,
    Part,
    Picture,
    block_parser,
    inline_parser,
    parts,
)

_LINE_END = re.compile(r"\r\n|\n|\r")
_SENTENCE = re.compile(r"[.!?\u061f][\"'\u201d\u00bb)\]]*$")
_PREFIX = re.compile(r"[\s>]*")
_HASHES = re.compile(r"[\s>]*+(?:(?:[-+*]|\d{1,9}[.)])\s[\s>]*+)*+#{1,6}\s*")

_LONGEST_INLINE = 20_000
"""Code points of a block up to which its inline markup is read; no paragraph comes near."""

_MOST_BRACKETS = 200
"""Opening brackets in a block up to which its inline markup is read.

markdown-it looks for the end of a link at each of them, again for each one around it.
"""

_MOST_MARKS = 300_000
"""Signs of markup in a file up to which they are read; an article has some hundreds."""

_MARKUP = re.compile(r"[\n\\`*_~\[\]!<&{]")

_BYLINE_REACH = 6
"""Segments from the top among which a byline is looked for."""


@cache
def _parsers() -> tuple[MarkdownIt, MarkdownIt]:
    return block_parser(), inline_parser()


def markdown(text: str) -> Draft:
    """The draft of a Markdown text; InputError where its front matter cannot be read."""
    refuse_endless(text)
    draft = Draft()
    body = front_matter(text, draft)
    _Reader(text, body, draft).read()
    return draft


class _Reader:
    """Walks over the blocks, mapping the content of each to the source."""

    def __init__(self, source: str, body: int, draft: Draft) -> None:
        self.source = source
        self.draft = draft
        self.lines = list(_line_spans(source, body))
        self.blocks, self.inlines = _parsers()
        self.marks = 0
        self.code: list[Span] = []
        self.env: dict[str, object] = {}
        self.titled = any(piece.kind is Kind.HEADLINE for piece in draft.pieces)
        self.start = len(draft.pieces)

    def read(self) -> None:
        # The same line ends for markdown-it, so that its line numbers are ours.
        text = "\n".join(self.source[start:end] for start, end in self.lines)
        tokens = self.blocks.parse(text.replace("\0", "\ufffd"), self.env)
        around: list[str] = []
        cell = 0
        for token in tokens:
            if token.nesting > 0:
                around.append(token.type)
                cell = 0 if token.type == "tr_open" else cell
                if token.type == "heading_open":
                    level = token.tag
            elif token.nesting < 0:
                around.pop()
            elif token.type == "inline" and token.map:
                if around[-1] in ("th_open", "td_open"):
                    offsets, cell = self._cell(token.content, token.map[0], cell)
                else:
                    offsets = self._lines(token, heading=around[-1] == "heading_open")
                heading = level if around[-1] == "heading_open" else ""
                kind = self._kind(around, heading)
                if heading and not token.content.strip():
                    start, end = self.lines[token.map[0]]
                    self.draft.empty_blocks.append(EmptyBlock(Kind.SUBHEAD, Span(start, end)))
                elif offsets:
                    self._block(token.content, offsets, kind, level=int(heading[1:] or 0))
            elif token.type in ("fence", "code_block") and token.map:
                last = self.lines[token.map[1] - 1][1]
                self.code.append(Span(self.lines[token.map[0]][0], last))
        self._directives()

    def _kind(self, around: Sequence[str], level: str) -> Kind:
        if level:
            if level == "h1" and not self.titled:
                self.titled = True
                return Kind.HEADLINE
            return Kind.SUBHEAD
        for opened in reversed(around):
            match opened:
                case "th_open" | "td_open":
                    return Kind.TABLE_CELL
                case "list_item_open":
                    return Kind.LIST_ITEM
                case "blockquote_open":
                    return Kind.QUOTE
        return Kind.PARAGRAPH

    def _block(self, content: str, offsets: OffsetMap, kind: Kind, *, level: int = 0) -> None:
        if kind is Kind.PARAGRAPH and (note := FOOTNOTE.match(content)):
            rest = OffsetMap.identity(note.end(), len(content) - note.end()).through(offsets)
            content, offsets, kind = content[note.end() :], rest, Kind.FOOTNOTE
        found, pictures, links = self._inline(content)
        self.code += [
            offsets.span(part.start, part.end)
            for part in found
            if part.text == OBJECT and not part.image
        ]
        alone = bool(pictures) and all(part.image or part.text.isspace() for part in found)
        for picture in pictures:
            self._picture(picture, offsets, alone=alone)
        self.draft.links += [_link(anchor, pictures, offsets) for anchor in links]
        if alone:
            return
        found = _trim(found)
        if kind is Kind.PARAGRAPH and len(self.draft.pieces) - self.start < _BYLINE_REACH:
            text = "".join(part.text for part in found)
            line = Block(text, ())
            if line.byline:
                self.draft.byline, date = line.byline
                self.draft.published = date or self.draft.published
                kind = Kind.BYLINE
        self._add(kind, found, offsets, level=level)

    def _inline(self, content: str) -> Inline:
        """The parts of a block; one piece of text where there is no markup, or far too much."""
        marks = len(_MARKUP.findall(content))
        self.marks += marks
        hostile = (
            self.marks > _MOST_MARKS
            or len(content) > _LONGEST_INLINE
            or content.count("[") > _MOST_BRACKETS
        )
        if hostile or not marks:
            return Inline([Part(content, 0, len(content))], [], [])
        return parts(self.inlines, content, self.env)

    def _add(
        self, kind: Kind, found: Sequence[Part], offsets: OffsetMap, *, level: int = 0
    ) -> None:
        inner = OffsetMap.of((len(part.text), part.start, part.end) for part in found)
        text = "".join(part.text for part in found)
        self.draft.add(kind, text, inner.through(offsets), level=level)

    def _picture(self, picture: Picture, offsets: OffsetMap, *, alone: bool) -> None:
        """An image; the text of one that stands alone is its caption if it reads like one."""
        found = _trim(picture.alt)
        alt = "".join(part.text for part in found)
        credit = credit_of(alt)
        captioned = alone and not picture.title and bool(credit or _SENTENCE.search(alt[-40:]))
        caption = alt if captioned else picture.title[0] if picture.title else None
        self._add(Kind.CAPTION if captioned else Kind.ALT, found, offsets)
        if picture.title:
            title, at = picture.title
            self._add(Kind.CAPTION, [Part(title, at, at + len(title))], offsets)
            credit = credit_of(title)
        self.draft.images.append(
            Image(
                src=picture.src,
                alt=alt or None,
                caption=caption,
                credit=credit,
                span=offsets.span(picture.start, picture.end),
            )
        )

    def _lines(self, token: Token, *, heading: bool) -> OffsetMap | None:
        """Where the content of a block stands: each of its lines ends a line of the source."""
        assert token.map is not None
        pieces: list[tuple[int, int, int]] = []
        contents = token.content.split("\n")
        for number, content in enumerate(contents, token.map[0]):
            if number >= len(self.lines):
                break
            start, end = self.lines[number]
            if heading and (hashes := _HASHES.match(self.source, start, end)):
                at = self.source.find(content, hashes.end(), end)
            else:
                at = self.source.rfind(content, start, end)
            blanks = 0
            if at < 0:  # a tab was opened into blanks that the source does not hold
                blanks = len(content) - len(content.lstrip())
                at = self.source.rfind(content[blanks:], start, end)
            if at < 0:
                return None
            if number > token.map[0]:
                pieces.append((1, pieces[-1][2] if pieces else start, at))
            if blanks:
                pieces.append((blanks, at, at))
            pieces.append((len(content) - blanks, at, at + len(content) - blanks))
        return OffsetMap.of(pieces)

    def _cell(self, content: str, row: int, cursor: int) -> tuple[OffsetMap | None, int]:
        r"""Where a cell of a table row stands, after ``cursor``; ``\|`` in it is a bar."""
        start, end = self.lines[row]
        cursor = cursor or _PREFIX.match(self.source, start, end).end()  # type: ignore[union-attr]
        at = self.source.find(content.replace("|", "\\|"), cursor, end) if content else -1
        if at < 0:
            return None, cursor
        pieces: list[tuple[int, int, int]] = []
        for number, piece in enumerate(content.split("|")):
            if number:
                pieces.append((1, at, at + 2))
                at += 2
            pieces.append((len(piece), at, at + len(piece)))
            at += len(piece)
        return OffsetMap.of(pieces), at

    def _directives(self) -> None:
        """Add the directives, but for those that code only speaks of."""
        blocks = iter(sorted(self.code))
        block = next(blocks, None)
        for item in directives(self.source):
            while block and block.end <= item.span.start:
                block = next(blocks, None)
            if not (block and block.overlaps(item.span)):
                self.draft.directives.append(item)


def _link(anchor: Anchor, pictures: Sequence[Picture], offsets: OffsetMap) -> Link:
    """A link; of one that is a picture alone, the alternative text is its text."""
    found = anchor.text
    text = "".join(part.text for part in found)
    if found and all(_idle(part) for part in found):
        inside = (p for p in pictures if anchor.start < p.start and p.end < anchor.end)
        text = " ".join("".join(part.text for part in each.alt) for each in inside)
    first, last = (found[0].start, found[-1].end) if found else (anchor.start + 1,) * 2
    return Link(
        target=anchor.target,
        text=text,
        inner=offsets.span(first, last),
        span=offsets.span(anchor.start, anchor.end),
    )


def _trim(found: Sequence[Part]) -> list[Part]:
    """The parts without white space and pictures at either end."""
    first, last = 0, len(found)
    while first < last and _idle(found[first]):
        first += 1
    while first < last and _idle(found[last - 1]):
        last -= 1
    kept = list(found[first:last])
    if kept and kept[0].text[0].isspace():
        text, start, end, _ = kept[0]
        kept[0] = Part(text.lstrip(), start + len(text) - len(text.lstrip()), end)
    if kept and kept[-1].text[-1].isspace():
        text, start, end, _ = kept[-1]
        kept[-1] = Part(text.rstrip(), start, end - len(text) + len(text.rstrip()))
    return kept


def _idle(part: Part) -> bool:
    return part.image or not part.text or part.text.isspace()


def _line_spans(source: str, start: int) -> Iterator[tuple[int, int]]:
    """The range of each line from ``start`` on, without its line end."""
    for match in _LINE_END.finditer(source, start):
        yield start, match.start()
        start = match.end()
    yield start, len(source)
