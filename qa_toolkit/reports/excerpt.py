"""The part of a source line that shows a finding, cut to the width of a terminal."""

from __future__ import annotations

import unicodedata
from dataclasses import dataclass

from rich.cells import cell_len

from qa_toolkit.lines import LineIndex
from qa_toolkit.model import Span
from qa_toolkit.reports.visible import visible

ELLIPSIS = "…"
_MARKS_PER_CELL = 4
"""Code points looked at for each cell of the window: letters carry few combining marks."""


@dataclass(frozen=True, slots=True)
class Excerpt:
    """A stretch of one line in three parts; the fault stands in the middle one.

    ``rtl`` tells that a right-to-left letter is shown, so that a terminal may reorder the line
    and no column of it can be pointed at.
    """

    line: int
    before: str
    fault: str
    after: str
    rtl: bool


def excerpt(lines: LineIndex, span: Span, *, width: int) -> Excerpt:
    """The first line of ``span`` in at most ``width`` cells, the fault always in sight.

    A long line is cut at spaces around the fault, a long fault in its middle; … says where.
    """
    number = lines.position(span.start).line
    line = lines.line(number)
    start, end = min(span.start, line.end), min(span.end, line.end)
    reach = width * _MARKS_PER_CELL
    fault = _middle(lines.source, start, end, width * 2 // 3)
    if span.end > line.end + 1:
        fault += ELLIPSIS
    left = lines.source[max(line.start, start - reach) : start]
    right = lines.source[end : min(line.end, end + reach)]
    room = max(0, width - cell_len(fault))
    # Each side gets half of the room, and what the other leaves of its half.
    need_left, need_right = cell_len(visible(left)), cell_len(visible(right))
    give_left = max(room // 2, room - need_right)
    give_right = max(room - room // 2, room - need_left)
    before, after = _tail(left, give_left), _head(right, give_right)
    return Excerpt(number, before, fault, after, _has_rtl(before + fault + after))


def _middle(source: str, start: int, end: int, width: int) -> str:
    reach = width * _MARKS_PER_CELL
    if end - start <= 2 * reach:
        whole = visible(source[start:end], blanks=True)
        if cell_len(whole) <= width:
            return whole
    half = (width - 1) // 2
    first = _head(source[start : min(end, start + reach)], half, blanks=True, more=True)
    last = _tail(source[max(start, end - reach) : end], half, blanks=True, more=True)
    return first.removesuffix(ELLIPSIS) + ELLIPSIS + last.removeprefix(ELLIPSIS)


def _head(text: str, width: int, *, blanks: bool = False, more: bool = False) -> str:
    """The beginning of ``text``, ended by an ellipsis if it does not fit or there is ``more``."""
    shown = _shown(text, blanks)
    kept = _fitting(shown, width)
    if kept == len(shown) and not more:
        return "".join(shown)
    kept = _fitting(shown, width - 1)
    space = text.rfind(" ", 0, kept + 1)
    if space > kept // 2:
        kept = space
    return "".join(shown[:kept]) + ELLIPSIS if width > 0 else ""


def _tail(text: str, width: int, *, blanks: bool = False, more: bool = False) -> str:
    """The end of ``text``, begun by an ellipsis if it does not fit or there is ``more``."""
    shown = _shown(text, blanks)
    kept = _fitting(shown[::-1], width)
    if kept == len(shown) and not more:
        return "".join(shown)
    kept = _fitting(shown[::-1], width - 1)
    first = len(text) - kept
    space = text.find(" ", max(0, first - 1), len(text) - kept // 2)
    if space >= 0:
        first = space + 1
    while first < len(text) and unicodedata.combining(text[first]):
        first += 1  # a mark does not stand without its letter
    return ELLIPSIS + "".join(shown[first:]) if width > 0 else ""


def _shown(text: str, blanks: bool) -> list[str]:
    """What is shown for each letter."""
    if visible(text, blanks=blanks) == text:
        return list(text)
    return [visible(letter, blanks=blanks) for letter in text]


def _fitting(pieces: list[str], width: int) -> int:
    """How many of the pieces fit in ``width`` cells."""
    used = 0
    for number, piece in enumerate(pieces):
        used += cell_len(piece)
        if used > width:
            return number
    return len(pieces)


def _has_rtl(text: str) -> bool:
    return any(unicodedata.bidirectional(letter) in ("R", "AL", "AN") for letter in text)
