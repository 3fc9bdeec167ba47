"""The lines of a plain text, and what the shape of each tells."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property
from itertools import pairwise

from qa_toolkit.errors import InputError
from qa_toolkit.language.letters import DIGITS
from qa_toolkit.model import Span

HEADLINE_WORDS = 25
"""Words up to which a line may be a headline; a longer one is a paragraph."""

_BYLINE_WORDS = 10
_DATE_WORDS = 6
_NARROWEST_WRAP, _WIDEST_WRAP = 30, 120
"""Code points between which lies the margin at which an editor breaks lines."""

_MOST_LINES = 400_000

_LINE_END = re.compile(r"\r\n|\n|\r")
_TERMINATED = re.compile(r"[.!?\u061f\u2026:][\"'\u201d\u2019\u00bb)\]\u200e\u200f\u061c]*$")
_FULL_STOP = re.compile(r"[.\u061b;,\u060c:][\"'\u201d\u2019\u00bb)\]\u200e\u200f\u061c]*$")
_NUMBER = re.compile(rf"[{DIGITS}]+")
_ENDING = 40
"""Code points from the end of a line among which its terminator stands."""


@dataclass(frozen=True)
class Block:
    """A line of the source, or several that a margin broke, without the space around it."""

    text: str
    pieces: tuple[tuple[int, int, int], ...]

    @property
    def span(self) -> Span:
        """From its first code point to its last."""
        return Span(self.pieces[0][1], self.pieces[-1][2])

    @cached_property
    def words(self) -> int:
        """How many words it has, counted no further than matters."""
        return len(self.text[:1_000].split())

    @cached_property
    def terminated(self) -> bool:
        """Whether it ends as a sentence does."""
        return _TERMINATED.search(self.text[-_ENDING:]) is not None

    @property
    def prose(self) -> bool:
        """Whether it is a paragraph by its looks: it ends like a sentence, or is long."""
        return self.terminated or self.words > HEADLINE_WORDS

    @property
    def title(self) -> bool:
        """Whether it could be a headline, which may end with a question mark but no stop."""
        stopped = _FULL_STOP.search(self.text[-_ENDING:])
        return not stopped and self.words <= HEADLINE_WORDS

    @cached_property
    def picture(self) -> tuple[int, int] | None:
        """The range of the caption in a line ``![caption](src)``; None for another line."""
        text = self.text
        if not (text.startswith("![") and text.endswith(")") and len(self.pieces) == 1):
            return None
        middle = text.rfind("](")
        return (2, middle) if middle >= 2 else None

    @cached_property
    def byline(self) -> tuple[str, str] | None:
        """The name and the date of a line ``name | date``, the date perhaps missing."""
        if self.text.count("|") != 1 or self.words > _BYLINE_WORDS or self.terminated:
            return None
        name, _, date = self.text.partition("|")
        name, date = name.strip(), date.strip()
        if not name or not any(map(str.isalpha, name)) or (date and not _NUMBER.search(date)):
            return None
        return name, date

    @property
    def date(self) -> bool:
        """Whether it is a date: few words, a year among them, and a day of the month."""
        if self.words > _DATE_WORDS or self.terminated:
            return False
        numbers = [int(number) for number in _NUMBER.findall(self.text[:200]) if len(number) <= 4]
        return any(1900 <= n < 2100 for n in numbers) and any(1 <= n <= 31 for n in numbers)

    @property
    def furniture(self) -> bool:
        """Whether it is part of the layout, such as a picture, and no text of its own."""
        return self.picture is not None or self.byline is not None


def refuse_endless(text: str) -> None:
    """Raise InputError for a text of more lines than any article has: each costs time."""
    lines = text.count("\n") + text.count("\r")
    if lines > _MOST_LINES:
        raise InputError(f"has {lines:,} lines, too many for one article; split the file")


def blocks(text: str, comments: Sequence[Span] = ()) -> Iterator[Block]:
    """The lines of a text as blocks, ``comments`` left out; lines that a margin broke are one."""
    groups: list[list[Block]] = [[]]
    for line in _lines(text, comments):
        if line:
            groups[-1].append(line)
        elif groups[-1]:
            groups.append([])
    if _wrapped(groups):
        for group in groups:
            if group:
                yield _joined(group)
    else:
        for group in groups:
            yield from group


def _lines(text: str, comments: Sequence[Span]) -> Iterator[Block | None]:
    """Each line without the space around it and its comments; None for a blank line."""
    position = next_comment = 0
    while position <= len(text):
        match = _LINE_END.search(text, position)
        end, after = (match.start(), match.end()) if match else (len(text), len(text) + 1)
        pieces: list[tuple[int, int, int]] = []
        blank = True
        while next_comment < len(comments) and comments[next_comment].start < end:
            comment = comments[next_comment]
            blank = False
            pieces += _stripped(text, position, max(comment.start, position))
            position = max(min(comment.end, end), position)
            if comment.end > end:  # it goes on in the next line
                break
            next_comment += 1
        pieces += _stripped(text, position, end)
        if pieces:
            yield _block(text, pieces)
        elif blank:
            yield None
        position = after


def _stripped(text: str, start: int, end: int) -> list[tuple[int, int, int]]:
    piece = text[start:end]
    length = len(piece.strip())
    first = start + len(piece) - len(piece.lstrip())
    return [(length, first, first + length)] if length else []


def _block(text: str, pieces: Sequence[tuple[int, int, int]]) -> Block:
    """A block of stretches of the source; what stands between two of them reads as a space."""
    parts: list[str] = []
    joined: list[tuple[int, int, int]] = []
    for piece in pieces:
        if joined:
            parts.append(" ")
            joined.append((1, joined[-1][2], piece[1]))
        parts.append(text[piece[1] : piece[2]])
        joined.append(piece)
    return Block("".join(parts), tuple(joined))


def _joined(group: Sequence[Block]) -> Block:
    parts: list[str] = []
    pieces: list[tuple[int, int, int]] = []
    for block in group:
        if pieces:
            parts.append(" ")
            pieces.append((1, pieces[-1][2], block.pieces[0][1]))
        parts.append(block.text)
        pieces.extend(block.pieces)
    return Block("".join(parts), tuple(pieces))


def _wrapped(groups: Sequence[Sequence[Block]]) -> bool:
    """Whether a margin broke the lines: the next line's first word would not have fitted."""
    width = max((len(line.text) for group in groups for line in group), default=0)
    if not _NARROWEST_WRAP <= width <= _WIDEST_WRAP:
        return False
    full = total = 0
    for group in groups:
        for line, following in pairwise(group):
            total += 1
            full += len(line.text) + 1 + len(following.text.split(None, 1)[0]) > width
    return total >= 3 and full >= 0.9 * total
